#include "ui/models/health_watch.h"

#include <chrono>

namespace saga::ui {

HealthWatch::HealthWatch(Bridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge) {
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &HealthWatch::refresh);
    connect(&m_bridge, &Bridge::fed, this, &HealthWatch::takeFeed);
    m_second.start();
}

void HealthWatch::refresh() {
    if (m_inFlight) {
        m_stale = true;
        return;
    }
    if (!m_bridge.isAttached()) return;
    m_inFlight = true;
    m_stale = false;
    m_bridge.api().health(
        m_bridge.deliver<Health>(this, [this](Result<Health> answer) { takeHealth(std::move(answer)); }));
}

void HealthWatch::takeHealth(Result<Health> answer) {
    m_inFlight = false;
    if (answer) {
        const bool newer = !m_known || answer->commit >= m_health.commit;
        const StateCounts counts = m_health.counts;
        const std::int64_t sagas = m_health.sagas;
        const bool wasAccepting = m_health.accepting;
        m_health = std::move(*answer);
        if (!newer) {
            m_health.counts = counts;
            m_health.sagas = sagas;
        }
        if (m_health.accepting)
            m_trouble.reset();
        else if (!m_trouble && !wasAccepting)  // the feed, which knows the error, is given its time
            m_trouble = makeError(ErrorCode::Unavailable, "", m_health.trouble);
    } else {
        takeTrouble(answer.error());
    }
    m_known = true;
    Q_EMIT changed();
    if (m_stale) refresh();
}

void HealthWatch::takeTrouble(const std::optional<Error>& trouble) {
    m_trouble = trouble;
    m_health.accepting = !trouble.has_value();
    m_health.trouble = trouble ? describe(*trouble) : std::string();
}

// Trouble is news whatever the number: the store counts a commit that proves it sound again, and tells nobody of it.
void HealthWatch::takeFeed(const FeedBatch& batch) {
    if (m_known) {
        takeTrouble(batch.trouble);
        if (batch.commit >= m_health.commit) {
            m_health.counts = batch.counts;
            m_health.sagas = batch.counts.total();
            m_health.commit = batch.commit;
        }
        Q_EMIT changed();
    }
    if (batch.faultsChanged || !m_known) refresh();
}

}  // namespace saga::ui
