#include "ui/models/operation.h"

#include <algorithm>
#include <chrono>

namespace saga::ui {

using namespace std::chrono_literals;

Operation::Operation(const Clock& clock, QObject* parent) : QObject(parent), m_clock(clock) {
    m_breath.setSingleShot(true);
    m_breath.setInterval(100ms);
    connect(&m_breath, &QTimer::timeout, this, &Operation::changed);
}

QString Operation::phaseName(Phase phase) {
    switch (phase) {
        case Phase::Waiting:
            return tr("waits for you");
        case Phase::Running:
            return tr("running");
        case Phase::Done:
            return tr("done");
        case Phase::Stopped:
            return tr("stopped");
        case Phase::Failed:
            return tr("failed");
    }
    return {};
}

double Operation::rate() const {
    const double seconds = static_cast<double>((m_clock.monotonic() - m_began).count()) / 1e6;
    const qint64 done = m_done - m_doneBefore;
    return isRunning() && seconds > 0 && done > 0 ? static_cast<double>(done) / seconds : 0;
}

qint64 Operation::leftUs() const {
    const double perSecond = rate();
    if (perSecond <= 0 || m_until <= 0) return -1;
    return static_cast<qint64>(static_cast<double>(std::max<qint64>(0, m_until - m_done)) / perSecond * 1e6);
}

void Operation::begin(qint64 until) {
    m_began = m_clock.monotonic();
    m_doneBefore = m_done;
    m_until = until;
    m_stopping = false;
    m_endedAt = {};
    if (!m_startedAt.isSet()) m_startedAt = m_clock.now();
    m_phase = Phase::Running;
    Q_EMIT phaseChanged();
    Q_EMIT changed();
}

void Operation::setProgress(qint64 done, qint64 total) {
    m_done = done;
    m_total = total;
    if (!m_breath.isActive()) m_breath.start();
}

void Operation::end(Phase phase) {
    m_breath.stop();
    m_phase = phase;
    m_endedAt = m_clock.now();
    Q_EMIT phaseChanged();
    Q_EMIT changed();
}

}  // namespace saga::ui
