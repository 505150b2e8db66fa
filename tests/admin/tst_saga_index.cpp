// The index over a store: it loads what is there, misses no commit whatever meets whatever, and says so when it cannot
// be loaded. Threads are real; nothing waits for time.
#include <QTest>

#include <atomic>
#include <future>
#include <thread>

#include "core/admin/saga_columns_filter.h"
#include "core/admin/saga_index.h"
#include "tests/stores/random_sagas.h"
#include "tests/stores/sqlite_factories.h"

namespace saga {

namespace {

constexpr Timestamp kNow{1'772'366'400'000'000};

// Commits rows to the store and tells the index, as the strand does.
class Writer {
public:
    Writer(Store& store, SagaIndex& index) : m_store(store), m_index(index) {}

    void commit(const std::vector<SagaSummary>& added, const std::vector<SagaSummary>& changed) {
        WriteBatch batch = test::batchOf(added, CommitNo{++m_commit});
        batch.changedSagas = changed;
        SAGA_ASSERT(m_store.commit(batch).ok());
        CommittedBatch told;
        told.commit = batch.commit;
        for (const auto* rows : {&added, &changed}) {
            for (const SagaSummary& saga : *rows)
                told.sagas.push_back({saga, {}});
        }
        m_index.onCommitted(told);
    }

private:
    Store& m_store;
    SagaIndex& m_index;
    std::int64_t m_commit = 0;
};

Result<void> loaded(SagaIndex& index, ReaderPool& pool) {
    std::promise<Result<void>> promise;
    index.load(pool);
    index.whenLoaded([&](const Result<void>& result) { promise.set_value(result); });
    return promise.get_future().get();
}

std::vector<SagaNo> matchesOf(SagaIndex& index, const std::string& filter) {
    std::vector<SagaNo> nos;
    const std::optional<SagaIndex::Reading> reading = index.read();
    SAGA_ASSERT(reading.has_value());
    forEachMatch(reading->columns(), parseFilter(filter).filter(), kNow,
                 [&](const SagaFigures& saga) { nos.push_back(saga.no); });
    return nos;
}

struct Setup {
    explicit Setup(std::unique_ptr<Store> made) : store(std::move(made)) {}

    std::unique_ptr<Store> store;
    NullLog log;
    SagaIndex index;
    ReaderPool pool{*store, log, 2};
    Writer writer{*store, index};
};

}  // namespace

class SagaIndexTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loadsWhatIsThere();
    void agreesWithTheStoreOnEveryFilter();
    void missesNothingWhileItLoads();
    void putsAsideWhatComesWhileItIsRead();
    void costsNothingUntilItIsAsked();
    void aFailedLoadIsToldAndMadeAgain();
    void anIdWithoutRoomIsTold();

private:
    test::SqliteFileFactory m_factory;
};

void SagaIndexTest::loadsWhatIsThere() {
    Setup setup(m_factory.fresh());
    setup.writer.commit(test::randomSummaries(1, 500, kNow), {});
    QVERIFY(!setup.index.isLoaded() && !setup.index.read());
    QVERIFY(loaded(setup.index, setup.pool));
    QCOMPARE(setup.index.read()->columns().count(), std::int64_t{500});
    QCOMPARE(setup.index.read()->commit(), CommitNo{1});
    // What is told from now on is there at once.
    Rng rng(4);
    setup.writer.commit({test::randomSummary(rng, SagaNo{501}, kNow)}, {});
    QVERIFY(setup.index.read()->columns().has(SagaNo{501}));
    QCOMPARE(setup.index.read()->commit(), CommitNo{2});
}

void SagaIndexTest::agreesWithTheStoreOnEveryFilter() {
    Setup setup(m_factory.fresh());
    setup.writer.commit(test::randomSummaries(77, 600, kNow), {});
    QVERIFY(loaded(setup.index, setup.pool));
    auto queries = setup.store->openReader();
    QVERIFY(queries.ok());
    Rng rng(31);
    for (int round = 0; round < 400; ++round) {
        const std::string text = test::randomFilter(rng);
        const ParsedFilter filter = parseFilter(text).filter();
        const std::optional<SagaIndex::Reading> reading = setup.index.read();
        std::vector<SagaNo> found;
        forEachMatch(reading->columns(), filter, kNow, [&](const SagaFigures& saga) { found.push_back(saga.no); });
        const Result<std::vector<SagaNo>> wanted = (*queries)->sagaNumbers(filter, kNow, {1}, {600});
        QVERIFY(wanted.ok());
        QVERIFY2(found == *wanted, text.c_str());
        QCOMPARE((*queries)->countSagas(filter, kNow, {}).value(), static_cast<std::int64_t>(found.size()));
    }
}

// A writer commits all the time while ranges are read and readers look; in the end memory is what the store is.
void SagaIndexTest::missesNothingWhileItLoads() {
    Setup setup(m_factory.fresh());
    std::vector<SagaSummary> old = test::randomSummaries(2, 40'000, kNow);
    setup.writer.commit(old, {});
    std::atomic<bool> done{false};
    std::thread strand([&] {
        Rng rng(9);
        auto last = static_cast<std::int64_t>(old.size());
        for (int round = 0; round < 300 || !setup.index.isLoaded(); ++round) {
            std::vector<SagaSummary> added;
            for (int i = 0; i < 3; ++i)
                added.push_back(test::randomSummary(rng, SagaNo{++last}, kNow));
            SagaSummary& changed = old[rng.below(old.size())];
            changed.paused = !changed.paused;
            ++changed.attempts;
            setup.writer.commit(added, {changed});
        }
        done = true;
    });
    const Result<void> result = loaded(setup.index, setup.pool);
    std::int64_t seen = 0;
    while (!done) {
        const std::optional<SagaIndex::Reading> reading = setup.index.read();
        if (!reading)
            break;
        std::int64_t now = 0;
        reading->columns().forEach([&](std::span<const SagaFigures> block) { now += static_cast<std::int64_t>(block.size()); });
        if (now < seen)
            break;
        seen = now;
    }
    strand.join();
    QVERIFY(result.ok());
    auto queries = setup.store->openReader();
    QVERIFY(queries.ok());
    for (const char* filter : {"", "status = COMPLETED", "attention or paused", "attempts > 1", "user ~ \"user*\""}) {
        const Result<std::vector<SagaNo>> wanted =
            (*queries)->sagaNumbers(parseFilter(filter).filter(), kNow, {1}, (*queries)->highestSaga()->last);
        QVERIFY2(matchesOf(setup.index, filter) == *wanted, filter);
    }
    QCOMPARE(setup.index.read()->commit(), (*queries)->commit().value());
}

void SagaIndexTest::putsAsideWhatComesWhileItIsRead() {
    Setup setup(m_factory.fresh());
    setup.writer.commit(test::randomSummaries(3, 10, kNow), {});
    QVERIFY(loaded(setup.index, setup.pool));
    {
        const std::optional<SagaIndex::Reading> reading = setup.index.read();
        const auto sagas = test::randomSummaries(3, 12, kNow);
        // Would never end if the strand waited for the reader.
        std::thread([&] { setup.writer.commit({sagas.begin() + 10, sagas.end()}, {}); }).join();
        QCOMPARE(reading->columns().count(), std::int64_t{10});
        QCOMPARE(reading->commit(), CommitNo{1});
    }
    QCOMPARE(setup.index.read()->columns().count(), std::int64_t{12});
    QCOMPARE(setup.index.read()->commit(), CommitNo{2});
}

void SagaIndexTest::costsNothingUntilItIsAsked() {
    Setup setup(m_factory.fresh());
    setup.writer.commit(test::randomSummaries(3, 10, kNow), {});
    std::optional<ErrorCode> code;
    setup.index.whenLoaded([&](const Result<void>& result) { code = result.error().code; });
    QVERIFY(code == ErrorCode::Unavailable);
    QVERIFY(!setup.index.read());
    QVERIFY(loaded(setup.index, setup.pool));
    QCOMPARE(setup.index.read()->columns().count(), std::int64_t{10});
}

void SagaIndexTest::aFailedLoadIsToldAndMadeAgain() {
    Setup setup(m_factory.fresh());
    setup.writer.commit(test::randomSummaries(3, 10, kNow), {});
    ReaderPool closed(*setup.store, setup.log, 1);
    closed.stop();
    setup.index.load(closed);
    QVERIFY(!setup.index.isLoaded());
    QVERIFY(loaded(setup.index, setup.pool));
    QCOMPARE(setup.index.read()->columns().count(), std::int64_t{10});
}

// Rather no list from memory than one that lacks a saga.
void SagaIndexTest::anIdWithoutRoomIsTold() {
    Setup setup(m_factory.fresh());
    std::vector<SagaSummary> sagas = test::randomSummaries(3, 10, kNow);
    sagas[4].correlation = CorrelationId(std::string(70'000, 'c'));
    setup.writer.commit(sagas, {});
    const Result<void> told = loaded(setup.index, setup.pool);
    QVERIFY(!told.ok());
    QCOMPARE(told.error().code, ErrorCode::LimitExceeded);
    QVERIFY(!setup.index.isLoaded());
}

}  // namespace saga

QTEST_GUILESS_MAIN(saga::SagaIndexTest)
#include "tst_saga_index.moc"
