// Making the projections of order processing anew from their streams, as long work of the session. UI thread.
#pragma once

#include <optional>

#include "ui/models/engine_call.h"

namespace saga::ui {

class RebuildOperation final : public EngineCall {
    Q_OBJECT

public:
    RebuildOperation(Bridge& bridge, const Clock& clock, QObject* parent = nullptr);

    // Once.
    void start(const QString& reason);
    QString title() const override;
    QString outcome() const override;
    // Set once it came to its end.
    const std::optional<RebuildReport>& report() const { return m_report; }

private:
    std::optional<RebuildReport> m_report;
};

}  // namespace saga::ui
