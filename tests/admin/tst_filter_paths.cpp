// A filter has three readings: the language itself (matches), the sagas in memory and SQL. Every field with every operator it
// takes, and every flag, alone and within not, and, or: all three accept the same sagas.
#include <QTest>

#include "core/admin/saga_columns_filter.h"
#include "core/model/filter_words.h"
#include "tests/stores/random_sagas.h"
#include "tests/stores/sqlite_factories.h"

namespace saga {

namespace {

constexpr Timestamp kNow{1'772'366'400'000'000};
constexpr int kSagas = 300;
constexpr FilterField kFields[] = {
    FilterField::Id,       FilterField::Status,   FilterField::Definition, FilterField::Version, FilterField::Mode,
    FilterField::Step,     FilterField::Code,     FilterField::User,       FilterField::Item,    FilterField::Amount,
    FilterField::Quantity, FilterField::Duration, FilterField::Started,    FilterField::Ended,   FilterField::Attempts,
    FilterField::Rule,     FilterField::Correlation};
constexpr FilterFlag kFlags[] = {FilterFlag::Injected, FilterFlag::Attention, FilterFlag::Paused, FilterFlag::Running,
                                 FilterFlag::Ended};
// What stands beside the term in question: of memory, of the store alone, of a partial index.
constexpr const char* kOthers[] = {"user = user-1", "correlation = COR_1", "running", "not attention"};

// Values of which some sagas have one and none has another.
std::vector<std::string> valuesFor(FilterField field) {
    switch (kindOf(field)) {
        case FilterFieldKind::Status: return {"COMPLETED", "PENDING"};
        case FilterFieldKind::Mode: return {"orchestration", "choreography"};
        case FilterFieldKind::Number: return {"0", "2", "99"};
        case FilterFieldKind::Duration: return {"0ms", "200ms", "3h"};
        case FilterFieldKind::Time: return {"now-1s", "now-1h", "2026-03-01T12:00:00Z"};
        case FilterFieldKind::Text: break;
    }
    switch (field) {
        case FilterField::Id: return {"TXN_100000007", "TXN_10000000*", "*7?", "none"};
        case FilterField::Definition: return {"item-purchase", "item*", "none"};
        case FilterField::Step: return {"item_grant", "", "*_*", "none"};
        case FilterField::Code: return {"GRANT_ERROR", "", "*ERR?R", "none"};
        case FilterField::User: return {"user-1", "user*[a]", "u?er-1*", "none"};
        case FilterField::Item: return {"item-sword", "", "*]*", "none"};
        case FilterField::Rule: return {"FLT_1", "", "FLT*", "none"};
        case FilterField::Correlation: return {"COR_2", "COR*", "*_?", "none"};
        default: return {};
    }
}

// Every term that the language takes for this field.
std::vector<std::string> termsOf(FilterField field) {
    std::vector<std::string> terms;
    const std::string name(toText(field));
    std::vector<std::string> values = valuesFor(field);
    if (kindOf(field) == FilterFieldKind::Text) {
        for (std::string& value : values)
            value = '"' + value + '"';
    }
    for (const std::string& op : operatorsOf(field)) {
        if (op == "in") {
            terms.push_back(name + " in (" + values.front() + ", " + values.back() + ")");
            continue;
        }
        for (const std::string& value : values)
            terms.push_back((((name + ' ') += op) += ' ') + value);
    }
    return terms;
}

}  // namespace

class FilterPathsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everyTermIsReadAlike_data();
    void everyTermIsReadAlike();

private:
    void compare(const std::string& text);

    test::SqliteMemoryFactory m_factory;
    std::vector<SagaSummary> m_sagas;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Queries> m_queries;
    SagaColumns m_columns;
};

void FilterPathsTest::initTestCase() {
    m_sagas = test::randomSummaries(41, kSagas, kNow);
    m_sagas[3].startedAt = {};  // not begun, as far as anyone knows
    m_sagas[3].endedAt = {};
    m_sagas[3].status = SagaStatus::Pending;
    m_sagas[4].amount = 1'000'000'000'000'000;  // beside the packed rows
    m_store = m_factory.fresh();
    QVERIFY(m_store->commit(test::batchOf(m_sagas, {1})).ok());
    auto reader = m_store->openReader();
    QVERIFY(reader.ok());
    m_queries = std::move(reader).value();
    const auto read = m_queries->sagaIndexRows({1}, {kSagas}, [this](const SagaIndexRow& row) { m_columns.put(row); });
    QVERIFY(read.ok());
    QCOMPARE(m_columns.count(), std::int64_t{kSagas});
}

void FilterPathsTest::cleanupTestCase() {
    m_queries.reset();
    m_store.reset();
}

void FilterPathsTest::everyTermIsReadAlike_data() {
    QTest::addColumn<QString>("term");
    for (const FilterField field : kFields) {
        for (const std::string& term : termsOf(field))
            QTest::newRow(term.c_str()) << QString::fromStdString(term);
    }
    for (const FilterFlag flag : kFlags)
        QTest::newRow(std::string(toText(flag)).c_str()) << QString::fromStdString(std::string(toText(flag)));
}

void FilterPathsTest::compare(const std::string& text) {
    const FilterParse parse = parseFilter(text);
    QVERIFY2(parse.ok(), text.c_str());
    std::vector<SagaNo> wanted;
    for (const SagaSummary& saga : m_sagas) {
        if (matches(parse.filter(), saga, kNow))
            wanted.push_back(saga.no);
    }
    const Result<std::vector<SagaNo>> stored = m_queries->sagaNumbers(parse.filter(), kNow, {1}, {kSagas});
    QVERIFY2(stored.ok() && *stored == wanted, ("the store: " + text).c_str());
    QCOMPARE(m_queries->countSagas(parse.filter(), kNow, {}).value(), static_cast<std::int64_t>(wanted.size()));
    std::vector<SagaNo> inMemory;
    forEachMatch(m_columns, parse.filter(), kNow, [&](const SagaFigures& saga) { inMemory.push_back(saga.no); });
    QVERIFY2(inMemory == wanted, ("memory: " + text).c_str());
}

void FilterPathsTest::everyTermIsReadAlike() {
    QFETCH(QString, term);
    const std::string text = term.toStdString();
    compare(text);
    compare("not " + text);
    for (const std::string other : kOthers) {
        compare(text + " and " + other);
        compare(other + " or " + text);
        compare("not (" + text + " or " + other + ")");
        compare("not " + text + " and (" + other + " or " + text + ")");
    }
}

}  // namespace saga

QTEST_APPLESS_MAIN(saga::FilterPathsTest)
#include "tst_filter_paths.moc"
