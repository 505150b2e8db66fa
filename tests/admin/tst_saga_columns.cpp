// The sagas in memory: every value comes back as it was put in, filters accept what the language accepts, and orders are
// those of a plain sort.
#include <QTest>

#include <algorithm>

#include "core/admin/saga_columns_filter.h"
#include "core/admin/saga_order.h"
#include "tests/stores/random_sagas.h"

namespace saga {

namespace {

constexpr Timestamp kNow{1'772'366'400'000'000};

ParsedFilter parsed(const std::string& text) {
    const FilterParse parse = parseFilter(text);
    if (!parse.ok())
        qFatal("%s: %s", text.c_str(), parse.error().reason.c_str());
    return parse.filter();
}

void fill(SagaColumns& columns, const std::vector<SagaSummary>& sagas) {
    for (const SagaSummary& saga : sagas)
        QVERIFY(columns.put(indexRowOf(saga)));
}

// What a saga is in memory, said by its row.
SagaFigures figuresOf(const SagaColumns& columns, const SagaSummary& saga) {
    SagaFigures figures{saga.no, saga.startedAt, saga.endedAt, saga.amount, saga.quantity, saga.attempts, {},
                        saga.status, saga.attention, saga.paused, saga.injected, saga.mode, saga.version};
    const std::string* const texts[] = {&saga.definition, &saga.step,      &saga.code,
                                        &saga.user.text,  &saga.item.text, &saga.rule.text};
    for (std::size_t column = 0; column < kSagaTexts; ++column) {
        const TextTable& table = columns.texts(static_cast<SagaText>(column));
        for (std::uint32_t number = 0; number < table.size(); ++number) {
            if (table.text(number) == *texts[column])
                figures.texts[column] = number;
        }
    }
    return figures;
}

}  // namespace

class SagaColumnsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyValueComesBack();
    void whatDoesNotFitStandsBeside_data();
    void whatDoesNotFitStandsBeside();
    void aRowIsReplaced();
    void numbersOutOfRangeAreRefused();
    void filtersAcceptWhatTheLanguageAccepts();
    void ordersAreThoseOfAPlainSort_data();
    void ordersAreThoseOfAPlainSort();
};

void SagaColumnsTest::everyValueComesBack() {
    const auto sagas = test::randomSummaries(11, 3'000, kNow);
    SagaColumns columns;
    fill(columns, sagas);
    QCOMPARE(columns.count(), std::int64_t{3'000});
    std::size_t next = 0;
    columns.forEach([&](std::span<const SagaFigures> block) {
        for (const SagaFigures& figures : block) {
            QVERIFY(figures == figuresOf(columns, sagas[next]));
            ++next;
        }
    });
    QCOMPARE(next, sagas.size());
}

void SagaColumnsTest::whatDoesNotFitStandsBeside_data() {
    QTest::addColumn<qlonglong>("amount");
    QTest::addColumn<qlonglong>("quantity");
    QTest::addColumn<qlonglong>("attempts");
    QTest::addColumn<qlonglong>("took");
    QTest::addColumn<qlonglong>("version");
    QTest::newRow("a fit") << 17'179'869'183LL << 65'535LL << 255LL << 1'099'511'627'775LL << 127LL;
    QTest::newRow("amount") << 17'179'869'184LL << 1LL << 1LL << 5LL << 1LL;
    QTest::newRow("negative amount") << -1LL << 1LL << 1LL << 5LL << 1LL;
    QTest::newRow("quantity") << 1LL << 65'536LL << 1LL << 5LL << 1LL;
    QTest::newRow("attempts") << 1LL << 1LL << 256LL << 5LL << 1LL;
    QTest::newRow("duration") << 1LL << 1LL << 1LL << 1'099'511'627'776LL << 1LL;
    QTest::newRow("ended before it started") << 1LL << 1LL << 1LL << -5LL << 1LL;
    QTest::newRow("version") << 1LL << 1LL << 1LL << 5LL << 128LL;
}

void SagaColumnsTest::whatDoesNotFitStandsBeside() {
    QFETCH(qlonglong, amount);
    QFETCH(qlonglong, quantity);
    QFETCH(qlonglong, attempts);
    QFETCH(qlonglong, took);
    QFETCH(qlonglong, version);
    SagaColumns columns;
    SagaIndexRow row;
    row.no = {7};
    row.status = SagaStatus::Completed;
    row.amount = amount;
    row.quantity = quantity;
    row.attempts = attempts;
    row.startedAt = kNow;
    row.endedAt = kNow + Micros{took};
    row.user = "user-1";
    row.rule = "FLT_1";
    row.version = version;
    row.mode = Mode::Choreography;
    QVERIFY(columns.put(row));
    const std::optional<SagaFigures> found = columns.find({7});
    QVERIFY(found);
    QCOMPARE(found->amount, amount);
    QCOMPARE(found->quantity, quantity);
    QCOMPARE(found->attempts, attempts);
    QCOMPARE(found->endedAt.us, row.endedAt.us);
    QCOMPARE(found->version, version);
    QCOMPARE(found->mode, Mode::Choreography);
    QCOMPARE(columns.texts(SagaText::Rule).text(found->text(SagaText::Rule)), std::string("FLT_1"));
    QCOMPARE(columns.texts(SagaText::User).text(found->text(SagaText::User)), std::string("user-1"));
    QVERIFY(!columns.find({6}) && !columns.find({0}) && !columns.find({70'000}));
}

void SagaColumnsTest::aRowIsReplaced() {
    SagaColumns columns;
    SagaIndexRow row;
    row.no = {3};
    row.startedAt = kNow;
    // From a row that fits to one that does not, and back.
    for (const std::int64_t amount : {5LL, 2'000'000'000'000LL, 6LL}) {
        row.amount = amount;
        QVERIFY(columns.put(row));
        QCOMPARE(columns.find({3})->amount, amount);
    }
    QCOMPARE(columns.count(), std::int64_t{1});
}

void SagaColumnsTest::numbersOutOfRangeAreRefused() {
    SagaColumns columns;
    SagaIndexRow row;
    for (const std::int64_t no : {std::int64_t{-1}, std::int64_t{0}, kMaxIndexedSagas + 1}) {
        row.no = {no};
        QVERIFY(!columns.put(row));
    }
    QCOMPARE(columns.count(), std::int64_t{0});
}

void SagaColumnsTest::filtersAcceptWhatTheLanguageAccepts() {
    const auto sagas = test::randomSummaries(5, 400, kNow);
    SagaColumns columns;
    fill(columns, sagas);
    Rng rng(2026);
    for (int round = 0; round < 1'500; ++round) {
        const std::string text = test::randomFilter(rng);
        const ParsedFilter filter = parsed(text);
        std::vector<SagaNo> found;
        forEachMatch(columns, filter, kNow, [&](const SagaFigures& saga) { found.push_back(saga.no); });
        std::vector<SagaNo> wanted;
        for (const SagaSummary& saga : sagas) {
            if (matches(filter, saga, kNow))
                wanted.push_back(saga.no);
        }
        QVERIFY2(found == wanted, text.c_str());
    }
}

void SagaColumnsTest::ordersAreThoseOfAPlainSort_data() {
    QTest::addColumn<int>("sort");
    QTest::addColumn<bool>("descending");
    for (int sort = 0; sort <= static_cast<int>(SagaSort::Code); ++sort) {
        QTest::addRow("%d down", sort) << sort << true;
        QTest::addRow("%d up", sort) << sort << false;
    }
}

void SagaColumnsTest::ordersAreThoseOfAPlainSort() {
    QFETCH(int, sort);
    QFETCH(bool, descending);
    const auto by = static_cast<SagaSort>(sort);
    auto sagas = test::randomSummaries(8, 2'000, kNow);
    sagas[7].amount = 1'000'000'000'000'000;
    sagas[8].amount = -3;
    SagaColumns columns;
    fill(columns, sagas);
    std::vector<SagaNo> nos;
    for (const SagaSummary& saga : sagas)
        nos.push_back(saga.no);
    const auto less = [&](const SagaSummary& a, const SagaSummary& b) {
        const auto took = [](const SagaSummary& s) {
            return s.startedAt.isSet() ? ((s.endedAt.isSet() ? s.endedAt : kNow) - s.startedAt).count() : 0;
        };
        switch (by) {
            case SagaSort::Started: return a.no < b.no;
            case SagaSort::Duration: return took(a) < took(b);
            case SagaSort::Amount: return a.amount < b.amount;
            case SagaSort::Quantity: return a.quantity < b.quantity;
            case SagaSort::Attempts: return a.attempts < b.attempts;
            case SagaSort::User: return a.user < b.user;
            case SagaSort::ItemName: return a.item < b.item;
            case SagaSort::Status: return a.status < b.status;
            case SagaSort::Step: return a.step < b.step;
            case SagaSort::Code: return a.code < b.code;
        }
        return false;
    };
    std::reverse(sagas.begin(), sagas.end());  // equal ones: newest first
    std::stable_sort(sagas.begin(), sagas.end(),
                     [&](const SagaSummary& a, const SagaSummary& b) { return descending ? less(b, a) : less(a, b); });
    std::vector<SagaNo> wanted;
    for (const SagaSummary& saga : sagas)
        wanted.push_back(saga.no);
    QVERIFY(inOrder(columns, nos, by, descending, kNow) == wanted);
}

}  // namespace saga

QTEST_APPLESS_MAIN(saga::SagaColumnsTest)
#include "tst_saga_columns.moc"
