#include "core/bench/limit_bench.h"

#include <algorithm>
#include <filesystem>

#include "core/bench/bare_replay.h"
#include "core/bench/bench_engine.h"
#include "core/bench/engine_bench.h"
#include "core/bench/machine_probe.h"
#include "core/bench/scratch_folder.h"

namespace saga {
namespace {

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

Result<void> copyDatabase(const std::string& from, const std::string& to) {
    std::error_code error;
    for (const char* suffix : {"-wal", "-shm", "-lock"})
        std::filesystem::remove(to + suffix, error);
    std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing, error);
    if (error)
        return makeError(ErrorCode::IoError, to, error.message());
    return {};
}

// Runs the load once with the recorder on, timing nothing.
Result<void> recordLoad(const std::string& file, const LimitBenchOptions& options, int concurrency, WriteRecording& recording) {
    Result<std::unique_ptr<BenchEngine>> bench = BenchEngine::open(file, options.shop, &recording);
    if (!bench)
        return bench.error();
    recording.clear();
    PurchaseLoadOptions load;
    load.sagas = options.sagas;
    load.concurrency = concurrency;
    load.shop = options.shop;
    const Result<PurchaseLoadResult> result = PurchaseLoad((*bench)->engine(), (*bench)->clock(), load).run();
    return result ? Result<void>() : Result<void>(result.error());
}

Result<LimitBenchRow> measure(const LimitBenchOptions& options, const ScratchFolder& scratch, const std::string& stocked, int concurrency) {
    const SystemClock clock;
    LimitBenchRow row;
    row.concurrency = concurrency;
    row.sagas = options.sagas;
    const std::string work = scratch.file("work.db");
    WriteRecording recording;
    SAGA_TRY(copyDatabase(stocked, work));
    SAGA_TRY(recordLoad(work, options, concurrency, recording));
    row.batches = static_cast<std::int64_t>(recording.batchEnds().size());
    row.writes = static_cast<std::int64_t>(recording.writes().size());

    std::vector<double> engine;
    std::vector<double> bare;
    for (int round = 0; round < options.rounds; ++round) {
        SAGA_TRY(copyDatabase(stocked, work));
        EngineBenchOptions timed;
        timed.database = work;
        timed.sagas = options.sagas;
        timed.concurrency = concurrency;
        timed.shop = options.shop;
        const Result<EngineBenchReport> report = benchEngine(timed);
        if (!report)
            return report.error();
        engine.push_back(report->load.perSecond());
        row.p50 = report->load.percentile(0.50);
        row.p99 = report->load.percentile(0.99);
        row.bytesPerSaga = report->bytesPerSaga();
        SAGA_TRY(copyDatabase(stocked, work));
        const Result<Micros> took = replayBare(work, recording, clock);
        if (!took)
            return took.error();
        bare.push_back(static_cast<double>(options.sagas) * 1e6 / static_cast<double>(took->count()));
    }
    row.enginePerSecond = median(engine);
    row.barePerSecond = median(bare);
    return row;
}

}  // namespace

Result<LimitBenchReport> benchLimit(const LimitBenchOptions& options) {
    const Result<ScratchFolder> scratch = ScratchFolder::make(options.folder);
    if (!scratch)
        return scratch.error();
    const std::string stocked = scratch->file("stocked.db");
    {
        const Result<std::unique_ptr<BenchEngine>> bench = BenchEngine::open(stocked, options.shop);
        if (!bench)
            return bench.error();
    }
    LimitBenchReport report;
    report.durability = SqliteStore::durability(false);
    const SystemClock clock;
    const Result<double> writes = durableWritesPerSecond(scratch->path(), Micros{500'000}, clock);
    if (!writes)
        return writes.error();
    report.durableWritesPerSecond = *writes;
    for (const int concurrency : options.concurrency) {
        const Result<LimitBenchRow> row = measure(options, *scratch, stocked, concurrency);
        if (!row)
            return row.error();
        report.rows.push_back(*row);
    }
    return report;
}

Json toJson(const LimitBenchReport& report) {
    Json rows = Json::array();
    for (const LimitBenchRow& row : report.rows) {
        rows.append(Json::object({{"concurrency", row.concurrency},
                                  {"sagas", row.sagas},
                                  {"engineSagasPerSecond", row.enginePerSecond},
                                  {"bareSqliteSagasPerSecond", row.barePerSecond},
                                  {"ratio", row.ratio()},
                                  {"p50Ms", static_cast<double>(row.p50.count()) / 1e3},
                                  {"p99Ms", static_cast<double>(row.p99.count()) / 1e3},
                                  {"bytesPerSaga", row.bytesPerSaga},
                                  {"batches", row.batches},
                                  {"writes", row.writes}}));
    }
    return Json::object({{"rows", rows}, {"durableWritesPerSecond", report.durableWritesPerSecond}, {"durability", report.durability}});
}

}  // namespace saga
