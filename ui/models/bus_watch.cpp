#include "ui/models/bus_watch.h"

#include <chrono>

namespace saga::ui {

BusWatch::BusWatch(Bridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge) {
    m_pulse.setInterval(std::chrono::seconds(2));
    connect(&m_pulse, &QTimer::timeout, this, &BusWatch::refresh);
    m_pulse.start();
}

void BusWatch::refresh() {
    if (m_inFlight || !m_bridge.isAttached()) return;
    m_inFlight = true;
    m_bridge.api().busState(m_bridge.deliver<BusState>(this, [this](Result<BusState> answer) {
        m_inFlight = false;
        m_error = answer ? std::nullopt : std::optional<Error>(answer.error());
        if (answer) m_state = std::move(*answer);
        m_known = m_known || answer.ok();
        Q_EMIT changed();
    }));
}

}  // namespace saga::ui
