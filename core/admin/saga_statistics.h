// Figures over the sagas in memory: throughput, ends, latency and failures in buckets of time. Pure; a pass over a million
// sagas takes some tens of milliseconds.
#pragma once

#include "core/admin/saga_columns.h"
#include "core/admin_api/admin_values.h"

namespace saga {

// InvalidInput (field range, buckets).
Result<void> checkStatistics(const StatisticsRequest& request);

// The least round step of time (1 s to 24 h) in which `buckets` cover the range.
Micros bucketWidth(const StatisticsRequest& request);

// Everything but the commit. `now` ends the range.
Statistics makeStatistics(const StatisticsRequest& request, const SagaColumns& sagas, Timestamp now);

}  // namespace saga
