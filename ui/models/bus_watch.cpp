#include "ui/models/bus_watch.h"

#include <chrono>

namespace saga::ui {

BusWatch::BusWatch(Bridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge) {
    m_again.setSingleShot(true);
    m_again.setInterval(std::chrono::seconds(2));
    connect(&m_again, &QTimer::timeout, this, &BusWatch::refresh);
    connect(&m_bridge, &Bridge::attached, this, &BusWatch::refresh);
    connect(&m_bridge, &Bridge::fed, this, [this](const FeedBatch& batch) {
        if (batch.deadLettersChanged) refresh();
    });
}

void BusWatch::refresh() {
    if (!m_bridge.isAttached()) return;
    m_isOutdated = m_inFlight;
    if (m_inFlight) return;
    m_inFlight = true;
    m_bridge.api().busState(m_bridge.deliver<BusState>(this, [this](Result<BusState> answer) {
        m_inFlight = false;
        m_error = answer ? std::nullopt : std::optional<Error>(answer.error());
        if (answer)
            m_state = std::move(*answer);
        else
            m_again.start();
        m_known = m_known || answer.ok();
        Q_EMIT changed();
        if (m_isOutdated) refresh();
    }));
}

}  // namespace saga::ui
