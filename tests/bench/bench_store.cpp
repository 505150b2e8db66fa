// bench_store [FOLDER [SAGAS]]: what the store alone costs. Pushes the rows of item purchases through Store::commit with 1, 8 and
// 64 sagas on the way and prints sagas per second, the time of a commit and the bytes a saga takes.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <string>

#include "core/base/system_clock.h"
#include "core/stores/sqlite/sqlite_store.h"
#include "tests/stores/purchase_rows.h"

namespace {

using saga::Micros;

struct Figures {
    std::vector<Micros> commits;
    Micros total{0};
    double written = 0;  // bytes handed to the system
    std::clock_t cpu = 0;
};

double writtenSoFar() {
    std::ifstream io("/proc/self/io");
    std::string name;
    double bytes = 0;
    while (io >> name >> bytes)
        if (name == "wchar:")
            return bytes;
    return 0;
}

Figures push(saga::Store& store, saga::test::PurchaseRows& rows, int concurrency, int sagas) {
    const saga::SystemClock clock;
    Figures figures;
    figures.written = -writtenSoFar();
    const auto commit = [&](const saga::WriteBatch& batch) {
        const Micros before = clock.monotonic();
        const std::clock_t cpuBefore = std::clock();
        const auto done = store.commit(batch);
        figures.cpu += std::clock() - cpuBefore;
        if (!done.ok()) {
            std::fprintf(stderr, "%s\n", saga::describe(done.error()).c_str());
            std::exit(1);
        }
        figures.commits.push_back(clock.monotonic() - before);
        figures.total += figures.commits.back();
    };
    int started = 0;
    while (started < sagas || rows.running() > 0) {
        // Spread over the five transitions, as sagas that arrive one after the other are.
        const int room = concurrency - static_cast<int>(rows.running());
        const int share = std::max(1, concurrency / saga::test::kTransitions);
        const int fresh = std::min({std::max(room, 0), concurrency == 1 ? 1 : share, sagas - started});
        started += fresh;
        commit(rows.next(fresh));
    }
    figures.written += writtenSoFar();
    std::sort(figures.commits.begin(), figures.commits.end());
    return figures;
}

void run(const std::filesystem::path& folder, int concurrency, int sagas) {
    const std::filesystem::path file = folder / ("bench-store-" + std::to_string(concurrency) + ".db");
    for (const char* tail : {"", "-wal", "-shm", "-lock"})
        std::filesystem::remove(file.string() + tail);
    saga::SqliteOptions options;
    options.file = file.string();
    options.holder = "bench_store";
    if (const char* pages = std::getenv("SAGA_BENCH_CHECKPOINT"))
        options.checkpointPages = std::atoi(pages);
    auto store = saga::SqliteStore::open(options);
    if (!store.ok()) {
        std::fprintf(stderr, "%s\n", saga::describe(store.error()).c_str());
        std::exit(1);
    }
    saga::test::PurchaseRows rows(1, 100, 10);
    if (!(*store)->commit(rows.shop()).ok())
        std::exit(1);
    const Figures figures = push(**store, rows, concurrency, sagas);
    (*store).reset();
    const auto at = [&](double share) {
        return static_cast<long>(figures.commits[static_cast<std::size_t>(share * static_cast<double>(figures.commits.size() - 1))].count());
    };
    const double seconds = static_cast<double>(figures.total.count()) / 1e6;
    std::printf("%3d at once: %6.0f sagas/s, %5.0f commits/s, commit p50 %ld us, p99 %ld us, max %ld us, per saga %.1f us of CPU, "
                "%.0f bytes in the file, %.0f bytes written\n",
                concurrency, sagas / seconds, static_cast<double>(figures.commits.size()) / seconds, at(0.5), at(0.99), at(1.0),
                static_cast<double>(figures.cpu) * 1e6 / CLOCKS_PER_SEC / sagas, static_cast<double>(std::filesystem::file_size(file)) / sagas, figures.written / sagas);
    if (std::getenv("SAGA_BENCH_KEEP") == nullptr)
        std::filesystem::remove(file);
}

}  // namespace

int main(int argc, char** argv) {
    const std::filesystem::path folder = argc > 1 ? argv[1] : ".";
    const int sagas = argc > 2 ? std::atoi(argv[2]) : 60'000;
    for (const int concurrency : {1, 8, 64})
        run(folder, concurrency, std::max(1'000, sagas * concurrency / 64));
    return 0;
}
