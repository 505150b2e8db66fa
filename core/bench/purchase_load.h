// A closed loop of purchases: so many at a time, the next one starts when one has settled. Replies run on the engine's
// strand; run() waits on the calling thread.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <vector>

#include "core/bench/bench_shop.h"
#include "core/engine/engine.h"

namespace saga {

struct PurchaseLoadOptions {
    std::int64_t sagas = 20'000;
    int concurrency = 64;
    double failures = 0;  // share, 0 to 1
    BenchShop shop;
    std::uint64_t seed = 1;
    Mode mode = Mode::Orchestration;
    std::function<void(const SagaId&)> onAccepted;  // on the strand, after the commit; may be empty
};

struct PurchaseLoadResult {
    std::int64_t settled = 0;
    std::int64_t byStatus[kSagaStatusCount] = {};
    Micros took{0};
    std::vector<std::int64_t> latenciesUs;  // start to settled, sorted
    double perSecond() const;
    Micros percentile(double share) const;  // 0 when nothing settled
};

class PurchaseLoad {
public:
    PurchaseLoad(Engine& engine, const Clock& clock, PurchaseLoadOptions options);
    // The first error of the engine ends the loop.
    Result<PurchaseLoadResult> run();

private:
    void startOne();
    void takeAccepted(Micros begun, Result<Accepted> accepted);
    void takeSettled(Micros begun, Result<SagaSummary> settled);
    void fail(const Error& error);

    Engine& m_engine;
    const Clock& m_clock;
    const PurchaseLoadOptions m_options;

    std::mutex m_mutex;
    std::condition_variable m_done;
    // guarded by m_mutex
    Rng m_rng;
    std::int64_t m_started = 0;
    std::int64_t m_inFlight = 0;
    std::optional<Error> m_error;
    PurchaseLoadResult m_result;
};

}  // namespace saga
