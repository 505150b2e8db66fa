// Makes a large database for measuring, through the real engine in virtual time: purchases over the last month, most of
// them completed, some refused, some compensated, and finished orders. Not durable while it is made (a crash leaves a file to be thrown away),
// durable once it is done.
#pragma once

#include <functional>
#include <string>

#include "core/bench/bench_shop.h"

namespace saga {

struct GenerateOptions {
    std::string database;       // must not exist yet
    std::int64_t sagas = 100'000;
    std::int64_t checkouts = 0; // further sagas, each a finished order with four events
    double failures = 0.05;     // share that is compensated
    Timestamp end;              // of the last saga, about; the first began a month before
    BenchShop shop;
    std::uint64_t seed = 1;
    std::function<void(std::int64_t done)> onProgress;  // may be empty
};

struct GenerateReport {
    std::int64_t sagas = 0;
    std::int64_t checkouts = 0;
    Micros took{0};
    std::int64_t bytes = 0;
    std::int64_t peakMemoryKib = 0;
};

Result<GenerateReport> generateDatabase(const GenerateOptions& options);

}  // namespace saga
