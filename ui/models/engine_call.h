// Long work that is one call of the engine, which tells how far it is and can be cancelled. UI thread.
#pragma once

#include "ui/bridge/bridge.h"
#include "ui/models/operation.h"

namespace saga::ui {

class EngineCall : public Operation {
    Q_OBJECT

public:
    void stop() override;

protected:
    EngineCall(Bridge& bridge, const Clock& clock, QObject* parent);

    Bridge& bridge() const { return m_bridge; }
    // Begins the operation. False, and it has failed, when there is no engine.
    bool beginCall();
    const CancellationPtr& cancellation() const { return m_cancel; }
    OnProgress progress();
    // Ends it as stopped or failed.
    void endWith(const Error& error);
    // Why it failed; empty when it did not.
    const QString& trouble() const { return m_trouble; }

private:
    Bridge& m_bridge;
    CancellationPtr m_cancel;
    QString m_trouble;
};

}  // namespace saga::ui
