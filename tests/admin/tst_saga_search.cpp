// A search of the store by all readers that are free: every match once and in order, whoever finds it; no waiting for a
// reader that is busy; given up once.
#include <QTest>

#include <atomic>
#include <future>

#include "core/admin/saga_search.h"
#include "tests/admin/asking.h"
#include "tests/stores/random_sagas.h"
#include "tests/stores/sqlite_factories.h"

namespace saga {

namespace {

constexpr Timestamp kNow{1'772'366'400'000'000};
// Three ranges, the last one not full.
constexpr int kSagas = 140'000;

ParsedFilter parsed(const char* text) {
    const FilterParse parse = parseFilter(text);
    SAGA_ASSERT(parse.ok());
    return parse.filter();
}

Result<SagaNumbers> search(ReaderPool& pool, const ParsedFilter& filter, const GivenUp& givenUp = {}) {
    return ask<SagaNumbers>([&](auto answer) {
        pool.post([&pool, filter, givenUp, answer](Result<Queries*> reader) {
            SAGA_ASSERT(reader.ok());
            SagaSearch::start(pool, **reader, filter, kNow, givenUp, answer);
        });
    });
}

}  // namespace

class SagaSearchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void findsEveryMatchInOrder_data();
    void findsEveryMatchInOrder();
    void doesNotWaitForABusyReader();
    void isGivenUpBetweenRanges();
    void answersWithNothingWhereNothingIs();
    void seesAGapAmongAll();

private:
    test::SqliteFileFactory m_factory;
    std::vector<SagaSummary> m_sagas;
    std::unique_ptr<Store> m_store;
    NullLog m_log;
};

void SagaSearchTest::initTestCase() {
    m_sagas = test::randomSummaries(12, kSagas, kNow);
    m_sagas[5].correlation = CorrelationId("COR_rare");
    m_sagas[139'999].correlation = CorrelationId("COR_rare");
    m_store = m_factory.fresh();
    QVERIFY(m_store->commit(test::batchOf(m_sagas, {1})).ok());
}

void SagaSearchTest::cleanupTestCase() {
    m_store.reset();
}

void SagaSearchTest::findsEveryMatchInOrder_data() {
    QTest::addColumn<QString>("filter");
    for (const char* filter : {"", "correlation = COR_rare", "correlation = none", "id ~ \"*77\"", "id ~ \"TXN_1001*\"",
                               "id = TXN_100100000", "running and correlation != COR_1", "attention and id ~ \"*3\""})
        QTest::newRow(*filter == 0 ? "all" : filter) << QString::fromLatin1(filter);
}

void SagaSearchTest::findsEveryMatchInOrder() {
    QFETCH(QString, filter);
    const ParsedFilter asked = parsed(filter.toUtf8().constData());
    std::vector<SagaNo> wanted;
    for (const SagaSummary& saga : m_sagas) {
        if (matches(asked, saga, kNow))
            wanted.push_back(saga.no);
    }
    for (const int threads : {1, 2, 3}) {
        ReaderPool pool(*m_store, m_log, threads);
        const Result<SagaNumbers> found = search(pool, asked);
        QVERIFY(found.ok());
        QVERIFY(found->nos == wanted);
        QCOMPARE(found->commit, CommitNo{1});
    }
}

void SagaSearchTest::doesNotWaitForABusyReader() {
    std::promise<void> answered;
    std::shared_future<void> untilAnswered = answered.get_future().share();
    ReaderPool pool(*m_store, m_log, 2);
    pool.post([untilAnswered](const Result<Queries*>&) { untilAnswered.wait(); });
    const Result<SagaNumbers> found = search(pool, parsed("correlation = COR_rare"));
    answered.set_value();
    QVERIFY(found.ok());
    QVERIFY(found->nos == (std::vector<SagaNo>{{6}, {140'000}}));
}

void SagaSearchTest::isGivenUpBetweenRanges() {
    ReaderPool pool(*m_store, m_log, 2);
    for (const int ranges : {0, 1, 2}) {
        const auto left = std::make_shared<std::atomic<int>>(ranges);
        const Result<SagaNumbers> found = search(pool, parsed("correlation = COR_rare"), [left] { return (*left)-- <= 0; });
        QVERIFY(!found.ok());
        QCOMPARE(found.error().code, ErrorCode::Cancelled);
    }
}

void SagaSearchTest::answersWithNothingWhereNothingIs() {
    test::SqliteFileFactory factory;
    const std::unique_ptr<Store> empty = factory.fresh();
    ReaderPool pool(*empty, m_log, 2);
    for (const char* filter : {"", "correlation = COR_rare"}) {
        const Result<SagaNumbers> found = search(pool, parsed(filter));
        QVERIFY(found.ok());
        QVERIFY(found->nos.empty());
    }
}

// Without a gap nobody looks: the numbers are counted up.
void SagaSearchTest::seesAGapAmongAll() {
    auto sagas = test::randomSummaries(3, 50, kNow);
    sagas.erase(sagas.begin() + 20);
    test::SqliteFileFactory factory;
    const std::unique_ptr<Store> store = factory.fresh();
    QVERIFY(store->commit(test::batchOf(sagas, {1})).ok());
    ReaderPool pool(*store, m_log, 2);
    const Result<SagaNumbers> found = search(pool, {});
    QVERIFY(found.ok());
    QCOMPARE(found->nos.size(), std::size_t{49});
    QVERIFY(found->nos[19].value == 20 && found->nos[20].value == 22);
}

}  // namespace saga

QTEST_GUILESS_MAIN(saga::SagaSearchTest)
#include "tst_saga_search.moc"
