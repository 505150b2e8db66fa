#include "tests/stores/query_contract.h"

#include <QTest>
#include <atomic>
#include <thread>

#include "tests/stores/contract_store.h"
#include "tests/stores/random_sagas.h"
#include "tests/stores/verdict.h"

namespace saga::test {
namespace {

constexpr Timestamp kNow = kFirstMoment;

std::unique_ptr<Store> storeWith(StoreFactory& factory, const std::vector<SagaSummary>& sagas) {
    auto store = factory.fresh();
    SAGA_ASSERT(store->commit(batchOf(sagas, {1})).ok());
    return store;
}

ParsedFilter parsed(const std::string& text) {
    const FilterParse parse = parseFilter(text);
    if (!parse.ok())
        qFatal("%s: %s at %zu", text.c_str(), parse.error().reason.c_str(), parse.error().offset);
    return parse.filter();
}

std::vector<std::int64_t> numbersOf(const std::vector<SagaSummary>& rows) {
    std::vector<std::int64_t> numbers;
    for (const SagaSummary& row : rows)
        numbers.push_back(row.no.value);
    return numbers;
}

// One in eight, among them the numbers next to the borders of windows: 4096 from either end of 15,000.
bool isDense(std::int64_t number) {
    return number % 16 == 1 || number % 16 == 8;
}

// All pages of a list, one after the other.
std::vector<SagaSummary> allPages(Queries& queries, SagaListQuery query) {
    std::vector<SagaSummary> rows;
    for (;;) {
        const auto page = queries.sagas(query);
        SAGA_ASSERT(page.ok() && page->rows.size() <= static_cast<std::size_t>(query.limit));
        rows.insert(rows.end(), page->rows.begin(), page->rows.end());
        if (!page->more)
            return rows;
        query.beyond = page->rows.back().no;
    }
}

}  // namespace

void QueryContract::pagesCoverEverySagaOnce_data() {
    QTest::addColumn<bool>("newestFirst");
    QTest::addColumn<int>("limit");
    for (const bool newestFirst : {true, false})
        for (const int limit : {1, 7, 50, 100})
            QTest::addRow("%s by %d", newestFirst ? "newest first" : "oldest first", limit) << newestFirst << limit;
}

void QueryContract::pagesCoverEverySagaOnce() {
    QFETCH(bool, newestFirst);
    QFETCH(int, limit);
    auto sagas = randomSummaries(4, 50, kNow);
    auto store = storeWith(m_factory, sagas);
    auto reader = store->openReader();
    VERIFY_OK(reader);
    const auto rows = allPages(**reader, {{}, newestFirst, {}, limit, kNow});
    if (newestFirst)
        std::reverse(sagas.begin(), sagas.end());
    QVERIFY(rows == sagas);
}

// The numbers of a set, the rows by number and the rows of the index are the same sagas; so they are with a gap in the
// numbers, where a set of all cannot be made by counting up.
void QueryContract::numbersRowsAndIndexRowsAgree() {
    for (const bool withGap : {false, true}) {
        auto sagas = randomSummaries(6, 120, kNow);
        if (withGap)
            sagas.erase(sagas.begin() + 40);
        auto store = storeWith(m_factory, sagas);
        auto reader = store->openReader();
        VERIFY_OK(reader);
        const auto end = (*reader)->highestSaga();
        VERIFY_OK(end);
        QCOMPARE(end->last.value, sagas.back().no.value);
        QCOMPARE(end->commit.value, std::int64_t{1});
        const auto all = (*reader)->sagaNumbers({}, kNow, {1}, end->last);
        VERIFY_OK(all);
        std::vector<std::int64_t> numbers;
        for (const SagaNo no : *all)
            numbers.push_back(no.value);
        QVERIFY(numbers == numbersOf(sagas));
        const auto rows = (*reader)->sagaRows(*all);
        VERIFY_OK(rows);
        QVERIFY(rows->rows == sagas);
        std::size_t next = 50;
        const auto window = (*reader)->sagaIndexRows(sagas[50].no, sagas[99].no, [&](const SagaIndexRow& row) {
            const SagaSummary& wanted = sagas[next++];
            QCOMPARE(row.no.value, wanted.no.value);
            QCOMPARE(row.amount, wanted.amount);
            QCOMPARE(std::string(row.user), wanted.user.text);
            QCOMPARE(row.endedAt.us, wanted.endedAt.us);
            QCOMPARE(std::string(row.rule), wanted.rule.text);
            QCOMPARE(row.version, std::int64_t{wanted.version});
            QCOMPARE(row.mode, wanted.mode);
            QCOMPARE(row.id, std::string_view(wanted.id.text));
            QCOMPARE(row.correlation, std::string_view(wanted.correlation.text));
        });
        VERIFY_OK(window);
        QCOMPARE(next, std::size_t{100});
        QCOMPARE(window->last.value, sagas.back().no.value);
        const auto part = (*reader)->sagaNumbers({}, kNow, sagas[50].no, sagas[59].no);
        VERIFY_OK(part);
        QCOMPARE(part->size(), std::size_t{10});
        VERIFY_ERROR((*reader)->countSagas(parsed("paused"), kNow, [] { return true; }), ErrorCode::Cancelled);
    }
}

void QueryContract::pagesStandWhileSagasArrive() {
    auto sagas = randomSummaries(4, 40, kNow);
    auto store = storeWith(m_factory, {sagas.begin(), sagas.begin() + 20});
    auto reader = store->openReader();
    VERIFY_OK(reader);
    SagaListQuery query{{}, true, {}, 8, kNow};
    const auto first = (*reader)->sagas(query);
    VERIFY_OK(first);
    VERIFY_OK(store->commit(batchOf({sagas.begin() + 20, sagas.end()}, {2})));
    query.beyond = first->rows.back().no;
    const auto second = (*reader)->sagas(query);
    VERIFY_OK(second);
    QCOMPARE(second->rows.front().no.value, std::int64_t{12});
    QCOMPARE(second->commit.value, std::int64_t{2});
}

void QueryContract::pagesSearchBeyondOneWindow() {
    auto sagas = randomSummaries(9, 15'000, kNow);
    for (SagaSummary& saga : sagas)
        saga.code = saga.no.value == 3 || saga.no.value == 13'999 ? "RARE" : isDense(saga.no.value) ? "DENSE" : "";
    auto store = storeWith(m_factory, sagas);
    auto reader = store->openReader();
    VERIFY_OK(reader);
    const ParsedFilter rare = parsed("code = RARE");
    for (const bool newestFirst : {true, false}) {
        auto numbers = numbersOf(allPages(**reader, {rare, newestFirst, {}, 1, kNow}));
        std::sort(numbers.begin(), numbers.end());
        QCOMPARE(numbers, (std::vector<std::int64_t>{3, 13'999}));
    }
    // A page of these crosses the border between two windows, whichever way it goes.
    std::vector<std::int64_t> dense;
    for (const SagaSummary& saga : sagas)
        if (isDense(saga.no.value))
            dense.push_back(saga.no.value);
    const ParsedFilter denseOnes = parsed("code = DENSE");
    QCOMPARE(numbersOf(allPages(**reader, {denseOnes, false, {}, 1'000, kNow})), dense);
    std::reverse(dense.begin(), dense.end());
    QCOMPARE(numbersOf(allPages(**reader, {denseOnes, true, {}, 1'000, kNow})), dense);
    QCOMPARE((*reader)->countSagas(denseOnes, kNow, {}).value(), static_cast<std::int64_t>(dense.size()));
    QCOMPARE((*reader)->countSagas(rare, kNow, {}).value(), std::int64_t{2});
    QCOMPARE((*reader)->countSagas(parsed("code = NEVER"), kNow, {}).value(), std::int64_t{0});
}

void QueryContract::limitsAreKept() {
    auto store = storeWith(m_factory, randomSummaries(4, 1'200, kNow));
    auto reader = store->openReader();
    VERIFY_OK(reader);
    QCOMPARE((*reader)->sagas({{}, true, {}, 0, kNow})->rows.size(), std::size_t{1});
    QCOMPARE((*reader)->sagas({{}, true, {}, 1'000'000, kNow})->rows.size(), std::size_t{1'000});
    QCOMPARE((*reader)->sagaFacts({}, 1'000'000)->size(), std::size_t{1'000});
    auto empty = m_factory.fresh();
    auto emptyReader = empty->openReader();
    const auto page = (*emptyReader)->sagas({{}, true, {}, 10, kNow});
    VERIFY_OK(page);
    QVERIFY(page->rows.empty() && !page->more);
}

void QueryContract::filtersFindWhatMatches() {
    constexpr int kFilters = 400;
    const auto sagas = randomSummaries(21, 300, kNow);
    auto store = storeWith(m_factory, sagas);
    auto reader = store->openReader();
    VERIFY_OK(reader);
    Rng rng(77);
    int hits = 0;
    for (int n = 0; n < kFilters; ++n) {
        const std::string text = randomFilter(rng);
        const ParsedFilter filter = parsed(text);
        std::vector<std::int64_t> wanted;
        for (const SagaSummary& saga : sagas)
            if (matches(filter, saga, kNow))
                wanted.push_back(saga.no.value);
        const auto found = numbersOf(allPages(**reader, {filter, false, {}, 1'000, kNow}));
        QVERIFY2(found == wanted, text.c_str());
        QCOMPARE((*reader)->countSagas(filter, kNow, {}).value(), static_cast<std::int64_t>(wanted.size()));
        hits += wanted.empty() || wanted.size() == sagas.size() ? 0 : 1;
    }
    QVERIFY2(hits > kFilters / 3, "too few filters tell sagas apart");
}

void QueryContract::countsWhatMatches() {
    const auto sagas = randomSummaries(5, 200, kNow);
    auto store = storeWith(m_factory, sagas);
    auto reader = store->openReader();
    VERIFY_OK(reader);
    QCOMPARE((*reader)->countSagas({}, kNow, {}).value(), std::int64_t{200});
    const auto counts = (*reader)->counts();
    VERIFY_OK(counts);
    QVERIFY(*counts == *batchOf(sagas, {1}).counts);
    const auto running = counts->byStatus[0] + counts->byStatus[1] + counts->byStatus[4];
    QCOMPARE((*reader)->countSagas(parsed("running"), kNow, {}).value(), running);
}

void QueryContract::commitNumbersFitTheRows() {
    PurchaseRows rows(3);
    auto store = m_factory.fresh();
    auto reader = store->openReader();
    VERIFY_OK(reader);
    StoreModel model;
    for (int n = 0; n < 10; ++n) {
        const WriteBatch batch = n == 0 ? rows.shop() : rows.next(1);
        VERIFY_OK(store->commit(batch));
        model.apply(batch);
        QCOMPARE((*reader)->commit()->value, batch.commit.value);
        const auto page = (*reader)->sagas({{}, false, {}, 100, kNow});
        VERIFY_OK(page);
        QCOMPARE(page->commit.value, batch.commit.value);
        QCOMPARE(page->rows.size(), model.sagas().size());
        for (const SagaSummary& row : page->rows)
            QVERIFY(row == model.sagas().at(row.no).summary);
    }
}

void QueryContract::cancelsARunningCall() {
    auto store = storeWith(m_factory, randomSummaries(9, 20'000, kNow));
    auto reader = store->openReader();
    VERIFY_OK(reader);
    const ParsedFilter slow = parsed("id ~ \"*a*b*c*\" or user ~ \"*1*2*3*\" or duration = 7s");
    std::atomic<bool> ended{false};
    std::thread canceller([&] {
        while (!ended.load())
            (*reader)->cancel();
    });
    bool wasCancelled = false;
    for (int n = 0; n < 200 && !wasCancelled; ++n) {
        const auto count = (*reader)->countSagas(slow, kNow, {});
        wasCancelled = !count.ok() && count.error().code == ErrorCode::Cancelled;
    }
    ended.store(true);
    canceller.join();
    QVERIFY(wasCancelled);
    VERIFY_OK((*reader)->countSagas(slow, kNow, {}));
}

// Totals and rows of one answer belong to one commit, however fast the writer goes.
void QueryContract::readsWhileTheWriterWrites() {
    PurchaseRows rows(3);
    auto store = m_factory.fresh();
    VERIFY_OK(store->commit(rows.shop()));
    auto reader = store->openReader();
    VERIFY_OK(reader);
    std::atomic<bool> ended{false};
    std::string failure;
    int reads = 0;
    std::thread reading([&] {
        CommitNo last;
        while (!ended.load() || reads == 0) {
            const auto facts = (*reader)->globalFacts(false);
            if (!facts.ok())
                failure = describe(facts.error());
            else if (!(facts->storedCounts == facts->countedCounts) || facts->commit < last)
                failure = "an answer mixes commits";
            else
                last = facts->commit;
            if (!failure.empty())
                return;
            ++reads;
        }
    });
    for (int n = 0; n < 150; ++n)
        VERIFY_OK(store->commit(rows.next(3)));
    ended.store(true);
    reading.join();
    QVERIFY2(failure.empty(), failure.c_str());
}

}  // namespace saga::test
