// Whether the system holds while a rule is at work: what ended before the rule began against what ended since, made
// from the statistics of both stretches. Pure values.
#pragma once

#include "core/admin_api/admin_values.h"

namespace saga::ui {

struct EndedCounts {
    std::int64_t completed = 0, failed = 0, compensated = 0;

    std::int64_t total() const { return completed + failed + compensated; }
    double success() const { return total() == 0 ? 0 : static_cast<double>(completed) / static_cast<double>(total()); }
    double undone() const { return total() == 0 ? 0 : static_cast<double>(compensated) / static_cast<double>(total()); }
};

struct SteadyState {
    EndedCounts before;
    EndedCounts since;

    // A bucket that lies on both sides of the beginning counts for neither.
    static SteadyState of(const Statistics& statistics, Timestamp began, Timestamp ended);
};

// What to ask for: ten minutes before the rule began until now.
StatisticsRequest steadyStateRequest(Timestamp began, Timestamp now);

}  // namespace saga::ui
