// The check of every invariant over the whole database, as long work of the session. UI thread.
#pragma once

#include <optional>

#include "ui/bridge/bridge.h"
#include "ui/models/operation.h"

namespace saga::ui {

class VerifyOperation final : public Operation {
    Q_OBJECT

public:
    VerifyOperation(Bridge& bridge, const Clock& clock, QObject* parent = nullptr);

    // Once.
    void start();
    QString title() const override;
    QString outcome() const override;
    QString detail() const override;
    void stop() override;
    // Set once it came to its end.
    const std::optional<VerifyReport>& report() const { return m_report; }

private:
    void take(Result<VerifyReport> answer);

    Bridge& m_bridge;
    CancellationPtr m_cancel;
    std::optional<VerifyReport> m_report;
    QString m_trouble;
};

}  // namespace saga::ui
