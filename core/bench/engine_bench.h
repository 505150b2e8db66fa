// Measures the engine on a real file: how many durable sagas it completes per second and how long one takes. On a database
// that exists already the sagas are added to it, as an operator's purchases would be.
#pragma once

#include <string>

#include "core/bench/purchase_load.h"

namespace saga {

struct EngineBenchOptions {
    std::string database;      // made when absent
    std::int64_t sagas = 20'000;
    int concurrency = 64;
    double failures = 0;       // share that fails at item_grant, 0 to 1
    std::string acksFile;      // one id per line, appended after the commit that accepted it; empty: none
    BenchShop shop;
    std::uint64_t seed = 1;
    Mode mode = Mode::Orchestration;
};

struct EngineBenchReport {
    PurchaseLoadResult load;
    int recovered = 0;         // sagas of an earlier run that were taken up first
    std::int64_t commits = 0;
    Micros commitTime{0};      // spent in durable commits
    std::int64_t bytes = 0;    // the database grew by
    std::int64_t peakMemoryKib = 0;
    std::string durability;

    double bytesPerSaga() const;
};

Result<EngineBenchReport> benchEngine(const EngineBenchOptions& options);

Json toJson(const EngineBenchReport& report);

}  // namespace saga
