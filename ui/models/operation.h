// One piece of long work of this session, as the Operations dock lists it: how far it is, how fast, when it will be
// done, how it came out. It goes on whether anybody looks at it or not. UI thread.
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include "core/base/time.h"

namespace saga::ui {

class Operation : public QObject {
    Q_OBJECT

public:
    // Waiting: stands between two steps, for the operator to go on. Stopped: given up by the operator.
    enum class Phase { Waiting, Running, Done, Stopped, Failed };
    static QString phaseName(Phase phase);

    // `clock` outlives the operation.
    explicit Operation(const Clock& clock, QObject* parent = nullptr);

    // "Compensate 37 sagas", in the language of now.
    virtual QString title() const = 0;
    // "31 done, 6 refused"; why it failed. Empty while there is nothing to say.
    virtual QString outcome() const = 0;
    // What it found, line by line; empty when there is no more than the outcome.
    virtual QString detail() const { return {}; }
    // Asks it to end; what has begun is finished first. Nothing happens once it has ended.
    virtual void stop() = 0;

    Phase phase() const { return m_phase; }
    bool isRunning() const { return m_phase == Phase::Running; }
    bool isEnded() const { return m_phase != Phase::Running && m_phase != Phase::Waiting; }
    bool isStopping() const { return m_stopping && isRunning(); }
    qint64 done() const { return m_done; }
    qint64 total() const { return m_total; }  // 0: not known yet
    Timestamp startedAt() const { return m_startedAt; }
    Timestamp endedAt() const { return m_endedAt; }
    // Of the present run, per second; 0 while nothing can be said.
    double rate() const;
    // Until the present run is at its end; negative while nothing can be said.
    qint64 leftUs() const;

Q_SIGNALS:
    // At most ten times a second while it runs.
    void changed();
    void phaseChanged();

protected:
    // `until`: where the present run ends, 0 when it is not known.
    void begin(qint64 until);
    void setProgress(qint64 done, qint64 total);
    void setUntil(qint64 until) { m_until = until; }
    void markStopping() { m_stopping = true; }
    void end(Phase phase);
    const Clock& clock() const { return m_clock; }

private:
    const Clock& m_clock;
    Phase m_phase = Phase::Waiting;
    bool m_stopping = false;
    qint64 m_done = 0;
    qint64 m_total = 0;
    qint64 m_until = 0;
    qint64 m_doneBefore = 0;  // the present run
    Micros m_began{0};        // monotonic, of the present run
    Timestamp m_startedAt;
    Timestamp m_endedAt;
    QTimer m_breath;
};

}  // namespace saga::ui
