// When the next attempt is due: backoff * factor^(n-1), at most the cap, shortened by jitter * draw.
#pragma once

#include "core/saga/definition.h"

namespace saga {

// `failedAttempts` from 1; `draw` in [0, 1). Never negative, never above the cap.
Micros backoffAfter(const RetryPolicy& policy, int failedAttempts, double draw);

}  // namespace saga
