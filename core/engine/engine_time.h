// The engine's time: wall time as of an anchor, moved on by the monotonic clock, so that a wall clock that jumps
// neither fires nor holds up a timer. Anchored anew while nothing waits for a time. Strand only.
#pragma once

#include "core/base/time.h"

namespace saga {

class EngineTime {
public:
    explicit EngineTime(const Clock& clock) : m_clock(clock) { anchor(); }

    Timestamp now() const { return m_wall + (m_clock.monotonic() - m_monotonic); }
    Micros monotonic() const { return m_clock.monotonic(); }
    // Takes the wall clock over. Only while no timer is armed.
    void anchor() {
        m_wall = m_clock.now();
        m_monotonic = m_clock.monotonic();
    }

private:
    const Clock& m_clock;
    Timestamp m_wall;
    Micros m_monotonic{0};
};

}  // namespace saga
