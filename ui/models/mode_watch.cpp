#include "ui/models/mode_watch.h"

namespace saga::ui {

void ModeWatch::ask(std::optional<Mode> change) {
    if (m_inFlight || !m_bridge.isAttached()) return Q_EMIT changed();
    m_inFlight = true;
    m_bridge.api().defaultMode(change, m_bridge.deliver<Mode>(this, [this](const Result<Mode>& answer) {
        m_inFlight = false;
        if (answer) m_mode = *answer;
        Q_EMIT changed();
        if (!answer) Q_EMIT refused(answer.error());
    }));
}

}  // namespace saga::ui
