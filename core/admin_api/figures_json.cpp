#include "core/admin_api/admin_values.h"

namespace saga {
namespace {

double inMs(Micros d) {
    return static_cast<double>(d.count()) / 1e3;
}

double inSeconds(Micros d) {
    return static_cast<double>(d.count()) / 1e6;
}

Json timeOrNull(Timestamp time) {
    return time.isSet() ? Json(toIso(time)) : Json();
}

Json textOrNull(const std::string& text) {
    return text.empty() ? Json() : Json(text);
}

Json namesJson(const std::vector<std::string>& names) {
    Json array = Json::array();
    for (const std::string& name : names)
        array.append(name);
    return array;
}

Json latencyJson(const LatencyFigures& latency) {
    return Json::object({{"count", latency.count},
                         {"p50Ms", inMs(latency.p50)},
                         {"p95Ms", inMs(latency.p95)},
                         {"p99Ms", inMs(latency.p99)},
                         {"maxMs", inMs(latency.max)}});
}

Json requestJson(const LoadRequest& request) {
    return Json::object({{"ratePerSecond", request.ratePerSecond},
                         {"concurrency", request.concurrency},
                         {"durationSeconds", inSeconds(request.duration)},
                         {"rampSeconds", inSeconds(request.ramp)},
                         {"users", namesJson(request.users)},
                         {"items", namesJson(request.items)},
                         {"maxQuantity", request.maxQuantity},
                         {"failurePercent", request.failurePercent},
                         {"seed", std::to_string(request.seed)}});
}

Json bucketJson(const StatisticsBucket& bucket) {
    return Json::object({{"from", toIso(bucket.from)},
                         {"started", bucket.started},
                         {"completed", bucket.completed},
                         {"failed", bucket.failed},
                         {"compensated", bucket.compensated},
                         {"latency", latencyJson(bucket.latency)}});
}

}  // namespace

Json toJson(const LoadState& load) {
    return Json::object({{"running", load.running},
                         {"request", requestJson(load.request)},
                         {"correlation", textOrNull(load.correlation)},
                         {"startedAt", timeOrNull(load.startedAt)},
                         {"endsAt", timeOrNull(load.endsAt)},
                         {"endedAt", timeOrNull(load.endedAt)},
                         {"endedBecause", textOrNull(load.endedBecause)},
                         {"started", load.started},
                         {"refused", load.refused},
                         {"completed", load.completed},
                         {"failed", load.failed},
                         {"compensated", load.compensated},
                         {"attention", load.attention},
                         {"underway", load.underway},
                         {"settledPerSecond", load.settledPerSecond},
                         {"latency", latencyJson(load.latency)},
                         {"lastRefusal", textOrNull(load.lastRefusal)}});
}

Json toJson(const Statistics& statistics) {
    Json buckets = Json::array();
    for (const StatisticsBucket& bucket : statistics.buckets)
        buckets.append(bucketJson(bucket));
    Json failures = Json::array();
    for (const FailureCount& failure : statistics.failures) {
        failures.append(Json::object({{"step", textOrNull(failure.step)},
                                      {"code", failure.code},
                                      {"count", failure.count},
                                      {"injected", failure.injected}}));
    }
    return Json::object({{"from", toIso(statistics.from)},
                         {"to", toIso(statistics.to)},
                         {"started", statistics.started},
                         {"completed", statistics.completed},
                         {"failed", statistics.failed},
                         {"compensated", statistics.compensated},
                         {"running", statistics.running},
                         {"attention", statistics.attention},
                         {"injected", statistics.injected},
                         {"latency", latencyJson(statistics.latency)},
                         {"failures", std::move(failures)},
                         {"buckets", std::move(buckets)}});
}

}  // namespace saga
