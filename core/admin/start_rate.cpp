#include "core/admin/start_rate.h"

#include <algorithm>

namespace saga {
namespace {

std::int64_t secondOf(Micros now) {
    return std::chrono::duration_cast<std::chrono::seconds>(now).count();
}

}  // namespace

void StartRate::add(Micros now, std::int64_t started) {
    const std::int64_t second = secondOf(now);
    if (m_firstSecond < 0)
        m_firstSecond = second;
    Bucket& bucket = m_buckets[static_cast<std::size_t>(second) % m_buckets.size()];
    if (bucket.second != second)
        bucket = {second, 0};
    bucket.started += started;
}

double StartRate::perSecond(Micros now) const {
    const std::int64_t second = secondOf(now);
    const std::int64_t seconds = m_firstSecond < 0 ? 0 : std::min(kSeconds, second - m_firstSecond);
    if (seconds <= 0)
        return 0;
    std::int64_t started = 0;
    for (const Bucket& bucket : m_buckets) {
        if (bucket.second >= second - seconds && bucket.second < second)
            started += bucket.started;
    }
    return static_cast<double>(started) / static_cast<double>(seconds);
}

}  // namespace saga
