// The engine beside its physical limit, in one run on one disk: the engine's purchases are timed, the same load is recorded,
// and its writes are replayed by bare sqlite3 with the same rows and batches. The ratio says what kernel, services, barrier,
// queue and acknowledgement cost on top of what SQLite has to do anyway.
#pragma once

#include <string>
#include <vector>

#include "core/bench/bench_shop.h"

namespace saga {

struct LimitBenchOptions {
    std::string folder;                        // on the disk to be measured
    std::vector<int> concurrency = {1, 8, 64};
    std::int64_t sagas = 6'000;                // per run
    int rounds = 3;                            // engine and replay in turn; medians are reported
    BenchShop shop;
};

struct LimitBenchRow {
    int concurrency = 0;
    std::int64_t sagas = 0;
    double enginePerSecond = 0;
    double barePerSecond = 0;
    Micros p50{0};
    Micros p99{0};
    double bytesPerSaga = 0;
    std::int64_t batches = 0;                  // of the recorded run
    std::int64_t writes = 0;
    double ratio() const { return barePerSecond == 0 ? 0 : enginePerSecond / barePerSecond; }
};

struct LimitBenchReport {
    std::vector<LimitBenchRow> rows;
    double durableWritesPerSecond = 0;         // of one page, on this disk
    std::string durability;
};

Result<LimitBenchReport> benchLimit(const LimitBenchOptions& options);

Json toJson(const LimitBenchReport& report);

}  // namespace saga
