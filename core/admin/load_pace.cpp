#include "core/admin/load_pace.h"

#include <algorithm>
#include <cmath>

namespace saga {
namespace {

// A purchase due exactly now must not be lost to rounding.
constexpr double kRounding = 1e-6;

double seconds(Micros time) {
    return static_cast<double>(time.count()) / 1e6;
}

}  // namespace

LoadPace::LoadPace(const LoadRequest& request)
    : m_rate(request.ratePerSecond), m_places(request.concurrency), m_ramp(seconds(request.ramp)) {}

std::int64_t LoadPace::dueBy(Micros elapsed) const {
    const double t = seconds(elapsed);
    const double area = t < m_ramp ? t * t / (2 * m_ramp) : t - m_ramp / 2;
    return static_cast<std::int64_t>(std::floor(m_rate * area + kRounding));
}

Micros LoadPace::dueAt(std::int64_t n) const {
    const double area = static_cast<double>(n) / m_rate;
    const double t = area < m_ramp / 2 ? std::sqrt(2 * m_ramp * area) : area + m_ramp / 2;
    return Micros{static_cast<std::int64_t>(std::ceil(t * 1e6))};
}

int LoadPace::placesAt(Micros elapsed) const {
    const double t = seconds(elapsed);
    if (isOpenLoop() || t >= m_ramp)
        return m_places;
    return std::max(1, static_cast<int>(static_cast<double>(m_places) * t / m_ramp));
}

}  // namespace saga
