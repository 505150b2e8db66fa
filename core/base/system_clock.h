// The real clock: the one place that asks the operating system for the time. Any thread.
#pragma once

#include "core/base/time.h"

namespace saga {

class SystemClock final : public Clock {
public:
    Timestamp now() const override;
    Micros monotonic() const override;
};

}  // namespace saga
