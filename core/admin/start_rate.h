// How many sagas started per second over the last seconds: a ring of one-second buckets over monotonic time. Pure, one
// thread at a time.
#pragma once

#include <array>
#include <cstdint>

#include "core/base/time.h"

namespace saga {

class StartRate {
public:
    void add(Micros now, std::int64_t started);
    // Mean over the whole seconds before the present one, at most kSeconds of them.
    double perSecond(Micros now) const;

    static constexpr std::int64_t kSeconds = 5;

private:
    struct Bucket {
        std::int64_t second = -1;
        std::int64_t started = 0;
    };
    std::array<Bucket, kSeconds + 1> m_buckets;  // one more for the second that is being filled
    std::int64_t m_firstSecond = -1;
};

}  // namespace saga
