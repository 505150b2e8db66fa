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
        m_health = std::move(*answer);
        if (!newer) {
            m_health.counts = counts;
            m_health.sagas = sagas;
        }
    } else {
        m_health.accepting = false;
        m_health.trouble = describe(answer.error());
    }
    m_known = true;
    Q_EMIT changed();
    if (m_stale) refresh();
}

void HealthWatch::takeFeed(const FeedBatch& batch) {
    if (m_known && batch.commit >= m_health.commit) {
        m_health.counts = batch.counts;
        m_health.sagas = batch.counts.total();
        m_health.commit = batch.commit;
        m_health.accepting = !batch.trouble.has_value();
        m_health.trouble = batch.trouble ? describe(*batch.trouble) : std::string();
        Q_EMIT changed();
    }
    if (batch.faultsChanged || !m_known) refresh();
}

}  // namespace saga::ui
