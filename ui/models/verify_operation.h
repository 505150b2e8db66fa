// The check of every invariant over the whole database, as long work of the session. UI thread.
#pragma once

#include <optional>

#include "ui/models/engine_call.h"

namespace saga::ui {

class VerifyOperation final : public EngineCall {
    Q_OBJECT

public:
    VerifyOperation(Bridge& bridge, const Clock& clock, QObject* parent = nullptr);

    // Once.
    void start();
    QString title() const override;
    QString outcome() const override;
    QString detail() const override;
    // Set once it came to its end.
    const std::optional<VerifyReport>& report() const { return m_report; }

private:
    void take(Result<VerifyReport> answer);

    std::optional<VerifyReport> m_report;
};

}  // namespace saga::ui
