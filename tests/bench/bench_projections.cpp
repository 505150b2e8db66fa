// bench_projections DATABASE [ROUNDS]: how fast the projections of order processing are made anew from their events, through the
// embedded engine as `sagactl projections rebuild` does it, and whether they are then what they were. Make the database with
// `sagactl --db DATABASE bench generate --sagas 0 --checkouts N`.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <future>

#include "core/base/rng.h"
#include "core/runtime/embedded.h"
#include "core/stores/sqlite/sqlite_store.h"

namespace {

using namespace saga;

constexpr int kPage = 1'000;

[[noreturn]] void stop(const Error& error) {
    std::fprintf(stderr, "%s\n", describe(error).c_str());
    std::exit(1);
}

template <class Rows>
std::uint64_t hashOf(const Result<Rows>& rows, std::uint64_t hash, std::int64_t& beyond) {
    if (!rows)
        stop(rows.error());
    for (const auto& row : *rows)
        hash = stableHash(toJson(row).dump(), hash);
    beyond = rows->size() < kPage ? 0 : rows->back().saga.value;
    return hash;
}

// Over every row of both projections.
std::uint64_t hashOf(Store& store) {
    const auto queries = store.openReader();
    std::uint64_t hash = 0;
    NumberPageQuery page{{}, {}, 0, kPage};
    do {
        hash = hashOf((*queries)->checkouts(page), hash, page.beyond);
    } while (page.beyond != 0);
    do {
        hash = hashOf((*queries)->checkoutPayments(page), hash, page.beyond);
    } while (page.beyond != 0);
    return hash;
}

std::unique_ptr<SqliteStore> openStore(const std::string& file) {
    SqliteOptions options;
    options.file = file;
    auto store = SqliteStore::open(std::move(options));
    if (!store)
        stop(store.error());
    return std::move(store).value();
}

RebuildReport rebuild(const std::string& file) {
    EmbeddedOptions options;
    options.databaseFile = file;
    options.program = "bench";
    options.logLevel = LogLevel::Off;
    auto embedded = Embedded::open(options);
    if (!embedded)
        stop(embedded.error());
    std::promise<Result<RebuildReport>> done;
    (*embedded)->admin().rebuildProjections("bench", {}, {}, [&](Result<RebuildReport> report) { done.set_value(std::move(report)); });
    const Result<RebuildReport> report = done.get_future().get();
    if (!report)
        stop(report.error());
    return *report;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_projections DATABASE [ROUNDS]\n");
        return 2;
    }
    const std::string file = argv[1];
    const int rounds = argc > 2 ? std::max(1, std::atoi(argv[2])) : 3;
    const std::uint64_t before = hashOf(*openStore(file));
    bool same = true;
    for (int round = 0; round < rounds; ++round) {
        if (round == 1) {  // nothing is left
            const auto store = openStore(file);
            WriteBatch batch;
            batch.checkout.thrownAway.push_back({{1}, {INT64_MAX}});
            batch.commit = {store->facts()->commit.value + 1};
            if (const auto thrown = store->commit(batch); !thrown)
                stop(thrown.error());
        }
        const RebuildReport report = rebuild(file);
        same = hashOf(*openStore(file)) == before && same;
        std::printf("%lld events of %lld orders in %.2f s: %.0f events/s\n", static_cast<long long>(report.events),
                    static_cast<long long>(report.streams), static_cast<double>(report.took.count()) / 1e6,
                    toJson(report).at("eventsPerSecond").asDouble());
    }
    std::printf(same ? "every row is what it was\n" : "ROWS DIFFER from before\n");
    return same ? 0 : 1;
}
