#include <charconv>
#include <condition_variable>
#include <cstdio>
#include <memory>
#include <mutex>
#include <thread>

#include "core/cli/arguments.h"
#include "core/cli/command_tree.h"
#include "core/cli/interrupt.h"
#include "core/cli/text_table.h"

namespace saga {
namespace {

using namespace std::chrono_literals;

constexpr auto kBetweenLooks = 250ms;
// How long what is under way may take to settle after the last purchase was asked for.
constexpr int kLooksAfterEnd = 40;
// In an open loop the rate decides; this is only the most that may pile up.
constexpr int kOpenLoopPlaces = 512;

struct LoadOptions {
    std::string rate;
    std::string concurrency;
    std::string duration = "10s";
    std::string ramp;
    std::string failures = "0";
    std::string quantity = "1";
    std::string seed = "1";
    std::vector<std::string> users;
    std::vector<std::string> items;
};

Result<double> readRate(const std::string& text) {
    double rate = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), rate);
    if (error != std::errc() || end != text.data() + text.size() || rate <= 0)
        return makeError(ErrorCode::InvalidInput, "rate", "must be a number above 0");
    return rate;
}

Result<Micros> readTime(const char* field, const std::string& text) {
    const Result<Micros> time = parseDuration(text);
    return time ? time : Result<Micros>(makeError(ErrorCode::InvalidInput, field, time.error().reason));
}

Result<void> readPace(const LoadOptions& options, LoadRequest& request) {
    if (options.rate.empty() && options.concurrency.empty())
        return makeError(ErrorCode::InvalidInput, "rate", "name --rate or --concurrency");
    request.concurrency = kOpenLoopPlaces;
    if (!options.rate.empty()) {
        const Result<double> rate = readRate(options.rate);
        if (!rate)
            return rate.error();
        request.ratePerSecond = *rate;
    }
    if (!options.concurrency.empty()) {
        const Result<std::int64_t> concurrency = readNumberBetween("concurrency", options.concurrency, 1, 512);
        if (!concurrency)
            return concurrency.error();
        request.concurrency = static_cast<int>(*concurrency);
    }
    return {};
}

Result<LoadRequest> readRequest(const LoadOptions& options) {
    LoadRequest request;
    SAGA_TRY(readPace(options, request));
    const Result<Micros> duration = readTime("for", options.duration);
    if (!duration)
        return duration.error();
    request.duration = *duration;
    if (!options.ramp.empty()) {
        const Result<Micros> ramp = readTime("ramp", options.ramp);
        if (!ramp)
            return ramp.error();
        request.ramp = *ramp;
    }
    const Result<std::int64_t> failures = readNumberBetween("failures", options.failures, 0, 100);
    if (!failures)
        return failures.error();
    request.failurePercent = static_cast<int>(*failures);
    const Result<std::int64_t> quantity = readNumber("quantity", options.quantity);
    if (!quantity)
        return quantity.error();
    request.maxQuantity = *quantity;
    const Result<std::int64_t> seed = readNumberBetween("seed", options.seed, 0, INT64_MAX);
    if (!seed)
        return seed.error();
    request.seed = static_cast<std::uint64_t>(*seed);
    request.users = options.users;
    request.items = options.items;
    return request;
}

// Looks after a run on a thread of its own and wakes whoever waits for the interrupt when the run is over.
class LoadWatch {
public:
    LoadWatch(Session& session, AdminApi& admin, Interrupt& interrupt)
        : m_session(session), m_admin(admin), m_interrupt(interrupt), m_thread([this] { work(); }) {}
    ~LoadWatch() { m_thread.join(); }
    LoadWatch(const LoadWatch&) = delete;
    LoadWatch& operator=(const LoadWatch&) = delete;

private:
    void work() {
        std::mutex mutex;
        std::unique_lock lock(mutex);
        std::condition_variable never;
        for (int looksAfterEnd = 0; looksAfterEnd < kLooksAfterEnd;) {
            const Result<LoadState> state = await<LoadState>([&](auto answer) { m_admin.loadState(std::move(answer)); });
            if (!state || (!state->running && state->underway == 0))
                break;
            looksAfterEnd += state->running ? 0 : 1;
            print(*state);
            never.wait_for(lock, kBetweenLooks);
        }
        if (m_session.showsProgress())
            m_session.err() << '\n';
        m_interrupt.stop();
    }

    void print(const LoadState& state) {
        if (!m_session.showsProgress())
            return;
        m_session.err() << '\r' << countText(state.latency.count) << " settled, "
                        << countText(static_cast<std::int64_t>(state.settledPerSecond)) << "/s, " << countText(state.underway)
                        << " under way, p99 " << durationText(state.latency.p99) << "   " << std::flush;
    }

    Session& m_session;
    AdminApi& m_admin;
    Interrupt& m_interrupt;
    std::thread m_thread;  // last: it uses the others
};

void printState(Session& session, const LoadState& state) {
    TextTable table({{"LOAD"}, {state.endedBecause, Align::Right}});
    char rate[32];
    std::snprintf(rate, sizeof rate, "%.1f/s", state.settledPerSecond);
    table.add({"started", countText(state.started)});
    table.add({"completed", {countText(state.completed), Tone::Good}});
    table.add({"failed", countText(state.failed)});
    table.add({"compensated", countText(state.compensated)});
    table.add({"waiting for a person", countText(state.attention)});
    table.add({"not settled yet", countText(state.underway)});
    table.add({"refused", {countText(state.refused), state.refused > 0 ? Tone::Bad : Tone::Plain}});
    table.add({"rate", rate});
    table.add({"p50", durationText(state.latency.p50)});
    table.add({"p95", durationText(state.latency.p95)});
    table.add({"p99", durationText(state.latency.p99)});
    table.add({"longest", durationText(state.latency.max)});
    table.print(session.out(), session.style());
    if (!state.lastRefusal.empty())
        session.out() << "Last refusal: " << state.lastRefusal << '\n';
    session.out() << "Its sagas: sagactl saga list --filter \"correlation = " << state.correlation << "\"\n";
}

ExitCode load(Session& session, const LoadOptions& options) {
    const Result<LoadRequest> request = readRequest(options);
    if (!request)
        return session.fail(request.error());
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const Result<LoadState> started =
        await<LoadState>([&](auto answer) { (*admin)->startLoad(*request, std::move(answer)); });
    if (!started)
        return session.fail(started.error());
    Interrupt interrupt;
    {
        const LoadWatch watch(session, **admin, interrupt);
        interrupt.wait();
        static_cast<void>(await<bool>([&](auto answer) { (*admin)->stopLoad(std::move(answer)); }));
    }
    const Result<LoadState> state = await<LoadState>([&](auto answer) { (*admin)->loadState(std::move(answer)); });
    if (!state)
        return session.fail(state.error());
    if (session.json())
        session.print(Json::object({{"success", true}, {"load", toJson(*state)}}));
    else
        printState(session, *state);
    const bool byItself = state->endedBecause == kLoadDone || state->endedBecause == kLoadStopped;
    return byItself ? ExitCode::Done : ExitCode::Unavailable;
}

}  // namespace

void addLoadCommand(CommandTree& tree) {
    const auto options = std::make_shared<LoadOptions>();
    const Command command = tree.command(tree.root(), "load", "Starts purchases by itself for a while, until Ctrl+C at the latest",
                                         "sagactl load --rate 200 --for 30s --failures 5",
                                         [options](Session& session) { return load(session, *options); });
    command.take("--rate", options->rate, "R", "Purchases a second, however long they take");
    command.take("--concurrency", options->concurrency, "C", "Without --rate: so many at a time; with it: the most at a time, 1 to 512");
    command.take("--for", options->duration, "DURATION", "How long, 1 second to 1 hour");
    command.take("--ramp", options->ramp, "DURATION", "Grow to the full load over this time");
    command.take("--failures", options->failures, "PERCENT", "Percent asked for at a wrong price, so that they fail");
    command.take("--quantity", options->quantity, "N", "Pieces are drawn from 1 to this");
    command.take("--seed", options->seed, "S", "Equal seeds draw equal purchases");
    command.takeMany("--user", options->users, "ID", "Who buys; every active user when none is named");
    command.takeMany("--item", options->items, "ID", "What; every available item when none is named");
}

}  // namespace saga
