#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <memory>

#include "core/base/system_clock.h"
#include "core/bench/engine_bench.h"
#include "core/bench/generate.h"
#include "core/bench/limit_bench.h"
#include "core/bench/scratch_folder.h"
#include "core/cli/arguments.h"
#include "core/cli/command_tree.h"
#include "core/cli/text_table.h"

namespace saga {
namespace {

constexpr std::int64_t kMostSagas = 50'000'000;
constexpr std::int64_t kMostConcurrency = 4'096;

struct BenchOptions {
    std::string sagas;
    std::string checkouts = "0";
    std::string concurrency;
    std::string mode = "orchestration";
    std::string failures = "0";
    std::string rounds = "3";
    std::string acks;
};

std::string figure(double value, int decimals) {
    char text[48];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

std::string perSecondText(double value) {
    return countText(static_cast<std::int64_t>(value));
}

// The folder of the database that was named or of the default one, so that the right disk is measured; else the present one.
std::string measuredFolder(const Session& session) {
    const std::string parent = std::filesystem::path(session.database()).parent_path().string();
    std::error_code ignored;
    return !parent.empty() && std::filesystem::is_directory(parent, ignored) ? parent : std::string(".");
}

Result<double> readPercent(const std::string& text) {
    const Result<std::int64_t> percent = readNumberBetween("failures", text, 0, 100);
    if (!percent)
        return percent.error();
    return static_cast<double>(*percent) / 100.0;
}

void printEngine(Session& session, const EngineBenchOptions& options, const EngineBenchReport& report) {
    const auto line = [&session](const std::string& name, const std::string& value) {
        session.print(name + std::string(16 - std::min<std::size_t>(15, name.size()), ' ') + value);
    };
    line("sagas", countText(report.load.settled) + ", " + std::to_string(options.concurrency) + " at a time");
    std::string ends;
    for (int i = 0; i < kSagaStatusCount; ++i) {
        if (report.load.byStatus[i] > 0)
            ends += (ends.empty() ? "" : ", ") + std::string(toText(static_cast<SagaStatus>(i))) + " " + countText(report.load.byStatus[i]);
    }
    line("ended", ends);
    line("rate", perSecondText(report.load.perSecond()) + " sagas/s");
    line("p50, p99", durationText(report.load.percentile(0.5)) + ", " + durationText(report.load.percentile(0.99)));
    line("commits", countText(report.commits) + ", " + durationText(report.commitTime) + " in them");
    line("bytes per saga", countText(static_cast<std::int64_t>(report.bytesPerSaga())));
    line("peak memory", countText(report.peakMemoryKib / 1024) + " MiB");
    line("durability", report.durability);
    if (report.recovered > 0)
        line("taken up first", countText(report.recovered) + " sagas of an earlier run");
}

ExitCode benchEngineCommand(Session& session, const BenchOptions& given) {
    const Result<std::int64_t> sagas = readNumberBetween("sagas", given.sagas, 0, kMostSagas);
    if (!sagas)
        return session.fail(sagas.error());
    const Result<std::int64_t> concurrency = readNumberBetween("concurrency", given.concurrency, 1, kMostConcurrency);
    if (!concurrency)
        return session.fail(concurrency.error());
    const Result<double> failures = readPercent(given.failures);
    if (!failures)
        return session.fail(failures.error());
    EngineBenchOptions options;
    options.sagas = *sagas;
    options.concurrency = static_cast<int>(*concurrency);
    const Result<Mode> mode = readMode("mode", given.mode);
    if (!mode)
        return session.fail(mode.error());
    options.mode = *mode;
    options.failures = *failures;
    options.acksFile = given.acks;
    std::optional<ScratchFolder> scratch;
    if (session.options().database.empty()) {
        Result<ScratchFolder> made = ScratchFolder::make(measuredFolder(session));
        if (!made)
            return session.fail(made.error());
        scratch.emplace(std::move(made).value());
        options.database = scratch->file("engine.db");
    } else {
        options.database = session.options().database;
    }
    const Result<EngineBenchReport> report = benchEngine(options);
    if (!report)
        return session.fail(report.error());
    if (session.json())
        return session.print(toJson(*report));
    printEngine(session, options, *report);
    return ExitCode::Done;
}

ExitCode benchLimitCommand(Session& session, const BenchOptions& given) {
    const Result<std::int64_t> sagas = readNumberBetween("sagas", given.sagas, 1, kMostSagas);
    if (!sagas)
        return session.fail(sagas.error());
    const Result<std::int64_t> rounds = readNumberBetween("rounds", given.rounds, 1, 99);
    if (!rounds)
        return session.fail(rounds.error());
    LimitBenchOptions options;
    options.folder = measuredFolder(session);
    options.sagas = *sagas;
    options.rounds = static_cast<int>(*rounds);
    const Result<LimitBenchReport> report = benchLimit(options);
    if (!report)
        return session.fail(report.error());
    if (session.json())
        return session.print(toJson(*report));
    TextTable table({{"at a time", Align::Right}, {"engine sagas/s", Align::Right}, {"bare SQLite sagas/s", Align::Right}, {"ratio", Align::Right},
                     {"p50", Align::Right}, {"p99", Align::Right}, {"bytes/saga", Align::Right}});
    for (const LimitBenchRow& row : report->rows) {
        table.add({std::to_string(row.concurrency), perSecondText(row.enginePerSecond), perSecondText(row.barePerSecond), figure(row.ratio(), 2),
                   durationText(row.p50), durationText(row.p99), countText(static_cast<std::int64_t>(row.bytesPerSaga))});
    }
    table.print(session.out(), session.style());
    session.print("durable writes of one page on this disk: " + perSecondText(report->durableWritesPerSecond) + "/s");
    return session.print(report->durability + "; the same rows in the same batches, medians of " + given.rounds + " rounds");
}

ExitCode benchGenerateCommand(Session& session, const BenchOptions& given) {
    const Result<std::int64_t> checkouts = readNumberBetween("checkouts", given.checkouts, 0, kMostSagas);
    if (!checkouts)
        return session.fail(checkouts.error());
    const Result<std::int64_t> sagas = readNumberBetween("sagas", given.sagas, *checkouts > 0 ? 0 : 1, kMostSagas);
    if (!sagas)
        return session.fail(sagas.error());
    if (session.options().database.empty())
        return session.fail(makeError(ErrorCode::InvalidInput, "db", "name the file to be made with --db"));
    GenerateOptions options;
    options.database = session.options().database;
    options.sagas = *sagas;
    options.checkouts = *checkouts;
    options.end = SystemClock().now();
    if (session.showsProgress()) {
        options.onProgress = [&session, total = *sagas + *checkouts](std::int64_t done) {
            session.err() << "\r" << countText(done) << " of " << countText(total) << std::flush;
        };
    }
    const Result<GenerateReport> report = generateDatabase(options);
    if (session.showsProgress())
        session.err() << "\n";
    if (!report)
        return session.fail(report.error());
    if (session.json()) {
        return session.print(Json::object({{"sagas", report->sagas},
                                           {"checkouts", report->checkouts},
                                           {"seconds", static_cast<double>(report->took.count()) / 1e6},
                                           {"bytes", report->bytes},
                                           {"peakMemoryKib", report->peakMemoryKib}}));
    }
    return session.print(countText(report->sagas) + " purchases and " + countText(report->checkouts) + " orders in " + durationText(report->took) + ", " + countText(report->bytes / (1024 * 1024)) +
                         " MiB, peak memory " + countText(report->peakMemoryKib / 1024) + " MiB");
}

}  // namespace

void addBenchCommands(CommandTree& tree) {
    const Command bench = tree.group(tree.root(), "bench", "Measures the engine on this machine", "sagactl bench engine --sagas 20000");

    const auto engine = std::make_shared<BenchOptions>();
    engine->sagas = "20000";
    engine->concurrency = "64";
    const Command run = tree.command(bench, "engine", "Completes purchases as fast as it can; on a scratch database unless --db names one",
                                 "sagactl bench engine --sagas 20000 --concurrency 64",
                                 [engine](Session& session) { return benchEngineCommand(session, *engine); });
    run.take("--sagas", engine->sagas, "N", "How many");
    run.take("--mode", engine->mode, "M", "orchestration or choreography");
    run.take("--concurrency", engine->concurrency, "C", "How many at a time, 1 to 4096");
    run.take("--failures", engine->failures, "PERCENT", "Percent that fail at item_grant");
    run.take("--acks", engine->acks, "FILE", "Append each id here once its acceptance is durable");

    const auto limit = std::make_shared<BenchOptions>();
    limit->sagas = "6000";
    const Command compare = tree.command(bench, "limit", "The engine beside bare SQLite writing the same rows, 1, 8 and 64 at a time",
                                     "sagactl bench limit", [limit](Session& session) { return benchLimitCommand(session, *limit); });
    compare.take("--sagas", limit->sagas, "N", "How many in each run");
    compare.take("--rounds", limit->rounds, "N", "Runs of each, in turn; medians are shown");

    const auto generate = std::make_shared<BenchOptions>();
    generate->sagas = "100000";
    const Command make = tree.command(bench, "generate", "Makes a large database to measure on", "sagactl --db large.db bench generate --sagas 1000000",
                                  [generate](Session& session) { return benchGenerateCommand(session, *generate); });
    make.take("--sagas", generate->sagas, "N", "How many purchases");
    make.take("--checkouts", generate->checkouts, "N", "How many finished orders of order processing besides, with four events each");
}

}  // namespace saga
