#include <cstdio>
#include <memory>

#include "core/cli/command_tree.h"
#include "core/cli/text_table.h"

namespace saga {
namespace {

struct StatsOptions {
    std::string range;
};

std::string percentText(std::int64_t part, std::int64_t whole) {
    if (whole == 0)
        return "-";
    char text[32];
    std::snprintf(text, sizeof text, "%.2f %%", 100.0 * static_cast<double>(part) / static_cast<double>(whole));
    return text;
}

std::string orDash(const std::string& text) {
    return text.empty() ? "-" : text;
}

void printRange(Session& session, const Statistics& figures) {
    const std::int64_t ended = figures.completed + figures.failed + figures.compensated;
    TextTable table({{"SINCE " + session.style().time(figures.from)}, {"", Align::Right}});
    table.add({"started", countText(figures.started)});
    table.add({"completed", {countText(figures.completed), Tone::Good}});
    table.add({"failed", countText(figures.failed)});
    table.add({"compensated", countText(figures.compensated)});
    table.add({"success rate", percentText(figures.completed, ended)});
    table.add({"running now", countText(figures.running)});
    table.add({"waiting for a person now", countText(figures.attention)});
    table.add({"hit by a fault rule", countText(figures.injected)});
    table.add({"p50", durationText(figures.latency.p50)});
    table.add({"p95", durationText(figures.latency.p95)});
    table.add({"p99", durationText(figures.latency.p99)});
    table.print(session.out(), session.style());
    if (figures.failures.empty())
        return;
    session.out() << '\n';
    TextTable failures({{"STEP"}, {"CODE"}, {"SAGAS", Align::Right}, {"INJECTED", Align::Right}});
    for (const FailureCount& failure : figures.failures)
        failures.add({orDash(failure.step), orDash(failure.code), countText(failure.count), countText(failure.injected)});
    failures.print(session.out(), session.style());
}

void printCounts(Session& session, const Json& counts) {
    TextTable table({{"STATE"}, {"SAGAS", Align::Right}});
    for (const auto& [name, count] : counts.members())
        table.add({name, countText(count.asInt())});
    table.print(session.out(), session.style());
}

ExitCode showStats(Session& session, const StatsOptions& options) {
    StatisticsRequest request;
    if (!options.range.empty()) {
        const Result<Micros> range = parseDuration(options.range);
        if (!range)
            return session.fail(makeError(ErrorCode::InvalidInput, "range", range.error().reason));
        request.range = *range;
    }
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const Result<Health> health = await<Health>([&](auto answer) { (*admin)->health(std::move(answer)); });
    if (!health)
        return session.fail(health.error());
    Json counts = toJson(*health).at("counts");
    Json document = Json::object({{"success", true}, {"statistics", counts}});
    if (options.range.empty()) {
        if (session.json())
            return session.print(document);
        printCounts(session, counts);
        return ExitCode::Done;
    }
    const Result<Statistics> figures =
        await<Statistics>([&](auto answer) { (*admin)->statistics(request, std::move(answer)); });
    if (!figures)
        return session.fail(figures.error());
    if (session.json()) {
        document.set("range", toJson(*figures));
        return session.print(document);
    }
    printRange(session, *figures);
    return ExitCode::Done;
}

}  // namespace

void addStatsCommand(CommandTree& tree) {
    const auto options = std::make_shared<StatsOptions>();
    const Command command = tree.command(
        tree.root(), "stats", "Counts sagas by state; with --range also rates, latencies and failures of that time",
        "sagactl stats --range 1h", [options](Session& session) { return showStats(session, *options); });
    command.take("--range", options->range, "DURATION", "The time up to now, 1 minute to 31 days: 15m, 6h, 7d");
}

}  // namespace saga
