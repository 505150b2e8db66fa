#include "core/admin/bulk_run.h"

namespace saga {

void BulkRun::sendMore() {
    while (true) {
        std::size_t place = 0;
        {
            const std::lock_guard lock(m_mutex);
            const bool cancelled = m_cancel && m_cancel->isCancelled();
            if (cancelled || m_stopped) {
                const ErrorCode code = m_stopped ? ErrorCode::Unavailable : ErrorCode::Cancelled;
                const char* reason = m_stopped ? "the engine stopped before it was sent" : "cancelled before it was sent";
                for (; m_sent < m_size; ++m_sent, ++m_done) refuse(m_sent, makeError(code, "", reason));
            }
            if (m_sent == m_size || m_sent - m_done >= kWindow)
                break;
            place = m_sent++;
        }
        send(place);
    }
    finishWhenDone();
}

void BulkRun::finishWhenDone() {
    // Two threads may arrive here at once; nothing may be reported after the answer.
    const std::lock_guard reporting(m_reporting);
    Progress progress;
    {
        const std::lock_guard lock(m_mutex);
        if (m_answered)
            return;
        progress = {static_cast<std::int64_t>(m_done), static_cast<std::int64_t>(m_size)};
        m_answered = m_done == m_size;
    }
    if (m_progress)
        m_progress(progress);
    if (progress.done == progress.total)
        finish();
}

}  // namespace saga
