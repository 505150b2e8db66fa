#include "ui/models/statistics_watch.h"

#include <chrono>

namespace saga::ui {

using namespace std::chrono_literals;

namespace {

std::chrono::milliseconds pauseFor(Micros range) {
    if (range <= 1h) return 1s;
    return range <= 24h ? 3s : 10s;
}

}  // namespace

StatisticsWatch::StatisticsWatch(Bridge& bridge, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_request{1h, 60} {
    connect(&m_timer, &QTimer::timeout, this, &StatisticsWatch::refresh);
}

void StatisticsWatch::setRequest(const StatisticsRequest& request) {
    m_request = request;
    m_figures.reset();
    m_error.reset();
    m_inFlight = false;
    ++m_asked;
    m_timer.setInterval(pauseFor(request.range));
    Q_EMIT changed();
    refresh();
}

void StatisticsWatch::setActive(bool active) {
    if (active == m_active) return;
    m_active = active;
    if (active) {
        m_timer.start(pauseFor(m_request.range));
        refresh();
    } else {
        m_timer.stop();
    }
}

void StatisticsWatch::refresh() {
    if (!m_active || m_inFlight || !m_bridge.isAttached()) return;
    m_inFlight = true;
    m_bridge.api().statistics(
        m_request, m_bridge.deliver<Statistics>(
                       this, [this, asked = m_asked](Result<Statistics> answer) { take(asked, std::move(answer)); }));
}

void StatisticsWatch::take(std::int64_t asked, Result<Statistics> answer) {
    if (asked != m_asked) return;
    m_inFlight = false;
    if (answer) {
        m_figures = std::move(answer).value();
        m_error.reset();
    } else {
        m_error = answer.error();
    }
    Q_EMIT changed();
}

}  // namespace saga::ui
