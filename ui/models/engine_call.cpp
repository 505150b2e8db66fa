#include "ui/models/engine_call.h"

#include "ui/models/core_words.h"
#include "ui/models/saga_list_cells.h"

namespace saga::ui {

EngineCall::EngineCall(Bridge& bridge, const Clock& clock, QObject* parent)
    : Operation(clock, parent), m_bridge(bridge) {}

bool EngineCall::beginCall() {
    begin(0);
    if (m_bridge.isAttached()) {
        m_cancel = std::make_shared<Cancellation>();
        return true;
    }
    endWith(makeError(ErrorCode::Unavailable, "", "the engine is not connected"));
    return false;
}

OnProgress EngineCall::progress() {
    return m_bridge.deliverProgress(this, [this](Progress progress) {
        if (!isRunning()) return;
        setUntil(progress.total);
        setProgress(progress.done, progress.total);
    });
}

void EngineCall::stop() {
    if (!isRunning() || !m_cancel) return;
    m_cancel->cancel();
    markStopping();
    Q_EMIT changed();
}

void EngineCall::endWith(const Error& error) {
    const bool stopped = error.code == ErrorCode::Cancelled;
    if (!stopped) m_trouble = coreWords(error.reason);
    end(stopped ? Phase::Stopped : Phase::Failed);
}

}  // namespace saga::ui
