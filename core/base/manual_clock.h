// A clock that stands until it is moved: virtual time for tests and the simulator. Any thread.
#pragma once

#include <atomic>

#include "core/base/time.h"

namespace saga {

class ManualClock final : public Clock {
public:
    explicit ManualClock(Timestamp start) : m_nowUs(start.us) {}
    Timestamp now() const override { return {m_nowUs.load()}; }
    Micros monotonic() const override { return Micros{m_nowUs.load()}; }
    void advance(Micros d) { m_nowUs += d.count(); }
    void advanceTo(Timestamp t) { m_nowUs = t.us; }

private:
    std::atomic<std::int64_t> m_nowUs;
};

}  // namespace saga
