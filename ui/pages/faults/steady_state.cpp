#include "ui/pages/faults/steady_state.h"

#include <algorithm>
#include <chrono>

namespace saga::ui {

using namespace std::chrono_literals;

namespace {

constexpr int kBuckets = 200;
constexpr Micros kBefore = 10min;
constexpr Micros kLongest = std::chrono::hours(31 * 24);

void add(EndedCounts& counts, const StatisticsBucket& bucket) {
    counts.completed += bucket.completed;
    counts.failed += bucket.failed;
    counts.compensated += bucket.compensated;
}

}  // namespace

SteadyState SteadyState::of(const Statistics& statistics, Timestamp began, Timestamp ended) {
    SteadyState state;
    for (std::size_t i = 0; i < statistics.buckets.size(); ++i) {
        const StatisticsBucket& bucket = statistics.buckets[i];
        const Timestamp to = i + 1 < statistics.buckets.size() ? statistics.buckets[i + 1].from : statistics.to;
        if (to <= began)
            add(state.before, bucket);
        else if (bucket.from >= began && (!ended.isSet() || to <= ended))
            add(state.since, bucket);
    }
    return state;
}

StatisticsRequest steadyStateRequest(Timestamp began, Timestamp now) {
    StatisticsRequest request;
    request.range = std::min<Micros>(std::max<Micros>(now - began, Micros{0}) + kBefore, kLongest);
    request.buckets = kBuckets;
    return request;
}

}  // namespace saga::ui
