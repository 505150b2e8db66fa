#include "core/admin/latency_histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace saga {
namespace {

constexpr std::uint64_t kSteps = 64;
constexpr std::uint64_t kMost = std::uint64_t{1} << 42;  // microseconds

// Values of 2^(e+6) up to 2^(e+7) share steps of 2^e; those below 128 have steps of one.
int exponentOf(std::uint64_t value) {
    return std::max(0, static_cast<int>(std::bit_width(value)) - 7);
}

std::size_t placeOf(std::uint64_t value) {
    const int e = exponentOf(value);
    return static_cast<std::size_t>(kSteps * static_cast<std::uint64_t>(e) + (value >> e));
}

// The middle of what is counted at `place`.
std::int64_t valueAt(std::size_t place) {
    const std::size_t e = place < 2 * kSteps ? 0 : place / kSteps - 1;
    const std::uint64_t step = std::uint64_t{1} << e;
    return static_cast<std::int64_t>((place - kSteps * e) * step + (step - 1) / 2);
}

}  // namespace

void LatencyHistogram::add(Micros latency) {
    const auto value = std::min(kMost, static_cast<std::uint64_t>(std::max<std::int64_t>(0, latency.count())));
    const std::size_t place = placeOf(value);
    if (place >= m_counts.size())
        m_counts.resize(place + 1);
    ++m_counts[place];
    ++m_count;
    m_max = std::max(m_max, latency);
}

void LatencyHistogram::add(const LatencyHistogram& other) {
    if (other.m_counts.size() > m_counts.size())
        m_counts.resize(other.m_counts.size());
    for (std::size_t place = 0; place < other.m_counts.size(); ++place)
        m_counts[place] += other.m_counts[place];
    m_count += other.m_count;
    m_max = std::max(m_max, other.m_max);
}

Micros LatencyHistogram::percentile(double share) const {
    const auto rank = static_cast<std::int64_t>(std::ceil(share * static_cast<double>(m_count)));
    std::int64_t passed = 0;
    for (std::size_t place = 0; place < m_counts.size(); ++place) {
        passed += m_counts[place];
        if (m_counts[place] > 0 && passed >= rank)
            return std::min(m_max, Micros{valueAt(place)});
    }
    return Micros{0};
}

LatencyFigures LatencyHistogram::figures() const {
    return {m_count, percentile(0.50), percentile(0.95), percentile(0.99), m_max};
}

}  // namespace saga
