#include "core/saga/retry_policy.h"

#include <algorithm>
#include <cmath>

namespace saga {

Micros backoffAfter(const RetryPolicy& policy, int failedAttempts, double draw) {
    const double cap = static_cast<double>(std::max<std::int64_t>(policy.cap.count(), 0));
    const double grown = static_cast<double>(policy.backoff.count()) * std::pow(policy.factor, std::max(failedAttempts, 1) - 1);
    const double wait = std::clamp(grown, 0.0, cap) * (1.0 - std::clamp(policy.jitter, 0.0, 1.0) * std::clamp(draw, 0.0, 1.0));
    return Micros{static_cast<std::int64_t>(wait)};
}

}  // namespace saga
