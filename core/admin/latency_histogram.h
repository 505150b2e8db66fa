// Percentiles of many durations in little memory: 64 steps for each doubling (a linear-logarithmic histogram, as in
// HdrHistogram), so that a percentile is off by less than 0.8 %. Exact below 128 us; the maximum is always exact.
// Durations over 50 days count as 50 days. Pure, one thread at a time.
#pragma once

#include <vector>

#include "core/admin_api/admin_values.h"

namespace saga {

class LatencyHistogram {
public:
    // Negative durations count as 0.
    void add(Micros latency);
    void add(const LatencyHistogram& other);
    std::int64_t count() const { return m_count; }
    // The least value that `share` (0 to 1) of all do not exceed; 0 when there are none.
    Micros percentile(double share) const;
    LatencyFigures figures() const;

private:
    std::vector<std::int64_t> m_counts;  // grows to the longest that was added
    std::int64_t m_count = 0;
    Micros m_max{0};
};

}  // namespace saga
