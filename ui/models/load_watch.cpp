#include "ui/models/load_watch.h"

#include <chrono>

#include "ui/models/load_comparison.h"

namespace saga::ui {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kPauseIdle = 5s;

bool isUnderWay(const LoadState& state) {
    return state.running || state.underway > 0;
}

}  // namespace

LoadWatch::LoadWatch(Bridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge) {
    connect(&m_timer, &QTimer::timeout, this, &LoadWatch::refresh);
    m_timer.start(kPauseIdle);
}

void LoadWatch::refresh() {
    if (m_inFlight || !m_bridge.isAttached()) return;
    m_inFlight = true;
    m_bridge.api().loadState(m_bridge.deliver<LoadState>(this, [this](const Result<LoadState>& answer) {
        m_inFlight = false;
        take(answer);
    }));
}

void LoadWatch::start(const LoadRequest& request) {
    if (m_starting) return;
    m_starting = true;
    Q_EMIT changed();
    m_bridge.api().startLoad(request, m_bridge.deliver<LoadState>(this, [this](const Result<LoadState>& answer) {
        m_starting = false;
        take(answer);
        if (!answer) {
            Q_EMIT changed();
            Q_EMIT refused(answer.error());
        }
    }));
}

void LoadWatch::stop() {
    m_bridge.api().stopLoad(m_bridge.deliver<bool>(this, [this](const Result<bool>&) { refresh(); }));
}

void LoadWatch::setComparison(LoadComparison* comparison) {
    m_comparison = comparison;
    connect(comparison, &QObject::destroyed, this, [this, comparison] {
        if (m_comparison == comparison) m_comparison = nullptr;
    });
}

void LoadWatch::take(const Result<LoadState>& answer) {
    if (!answer) return;
    const bool isNew = answer->runs != m_state.runs;
    m_state = *answer;
    if (isNew) {
        m_rates.clear();
        m_sum = 0;
        m_samples = 0;
        m_samplesPerRate = 1;
    } else if (m_state.running) {
        keepRate(m_state.settledPerSecond);
    }
    m_timer.setInterval(isUnderWay(m_state) ? kPauseUnderWay : kPauseIdle);
    Q_EMIT changed();
}

// When there is no more room, two rates become one and the next ones are made of twice as many samples.
void LoadWatch::keepRate(double perSecond) {
    m_sum += perSecond;
    if (++m_samples < m_samplesPerRate) return;
    m_rates.push_back(m_sum / m_samples);
    m_sum = 0;
    m_samples = 0;
    if (m_rates.size() < kMostRates) return;
    for (std::size_t i = 0; i < kMostRates / 2; ++i) m_rates[i] = (m_rates[2 * i] + m_rates[2 * i + 1]) / 2;
    m_rates.resize(kMostRates / 2);
    m_samplesPerRate *= 2;
}

}  // namespace saga::ui
