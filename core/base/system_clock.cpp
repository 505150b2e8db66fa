#include "core/base/system_clock.h"

namespace saga {

Timestamp SystemClock::now() const {
    const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<Micros>(sinceEpoch).count()};
}

Micros SystemClock::monotonic() const {
    return std::chrono::duration_cast<Micros>(std::chrono::steady_clock::now().time_since_epoch());
}

}  // namespace saga
