#include <QtTest>

#include <functional>

#include "core/services/shop_accounts.h"
#include "core/verify/invariant_checker.h"
#include "core/verify/step_checks.h"
#include "tests/verify/shop_facts.h"

namespace saga::test {
namespace {

const InvariantResult& resultOf(const VerifyReport& report, std::string_view id) {
    const auto it = std::find_if(report.results.begin(), report.results.end(),
                                 [&](const InvariantResult& r) { return r.id == id; });
    SAGA_ASSERT(it != report.results.end());
    return *it;
}

// "I1: <first offender>" of all that do not hold, joined by " | ".
std::string broken(const VerifyReport& report) {
    std::string text;
    for (const InvariantResult& result : report.results)
        if (!result.holds) text += (text.empty() ? "" : " | ") + result.id + ": " + result.offenders.front();
    return text;
}

std::vector<SagaFacts> healthyFacts() {
    std::vector<SagaFacts> facts;
    for (const HealthySaga& saga : healthySagas()) facts.push_back(saga.facts);
    return facts;
}

std::string brokenBy(const std::function<void(GlobalFacts&)>& damage) {
    GlobalFacts global = globalOf(healthyFacts());
    damage(global);
    InvariantChecker checker(definitionRows());
    checker.addSagas(healthyFacts());
    checker.addGlobal(global);
    return broken(checker.finish());
}

AccountFact& accountOf(GlobalFacts& global, AccountKind kind, std::string_view unit) {
    const auto it = std::find_if(global.accounts.begin(), global.accounts.end(), [&](const AccountFact& f) {
        return f.account.kind == kind && f.account.unit == unit;
    });
    SAGA_ASSERT(it != global.accounts.end());
    return *it;
}

using Damages = std::map<std::string, std::function<void(GlobalFacts&)>>;

Damages damagedLedgers() {
    return {
        {"none",
         [](GlobalFacts&) {
         }},
        {"balance off by one",
         [](GlobalFacts& g) {
             ++accountOf(g, AccountKind::UserBalance, kMoney).balance;
         }},
        {"money made of nothing",
         [](GlobalFacts& g) {
             AccountFact& fact = accountOf(g, AccountKind::UserBalance, kMoney);
             fact.balance += 7;
             fact.postings += 7;
         }},
        {"negative balance",
         [](GlobalFacts& g) {
             AccountFact& revenue = accountOf(g, AccountKind::Revenue, kMoney);
             AccountFact& user = accountOf(g, AccountKind::UserBalance, kMoney);
             user.balance = user.postings += revenue.balance + 1;
             revenue.balance = revenue.postings = -1;
         }},
        {"balance without row",
         [](GlobalFacts& g) {
             accountOf(g, AccountKind::Revenue, kMoney).balance = 0;
         }},
        {"stock negative",
         [](GlobalFacts& g) {
             AccountFact& stock = accountOf(g, AccountKind::Stock, "item-sword");
             AccountFact& owned = accountOf(g, AccountKind::Owned, "item-sword");
             owned.balance = owned.postings += stock.balance + 4;
             stock.balance = stock.postings = -4;
         }},
        {"stock off by one",
         [](GlobalFacts& g) {
             --accountOf(g, AccountKind::Stock, "item-sword").balance;
         }},
        {"piece made of nothing",
         [](GlobalFacts& g) {
             AccountFact& stock = accountOf(g, AccountKind::Stock, "item-sword");
             stock.balance = stock.postings -= 2;
         }},
    };
}

Damages damagedTables() {
    return {
        {"stray events",
         [](GlobalFacts& g) {
             g.eventsWithoutSaga = 1234;
         }},
        {"stray effects",
         [](GlobalFacts& g) {
             g.effectsWithoutSaga = 2;
         }},
        {"stray postings",
         [](GlobalFacts& g) {
             g.postingsWithoutSaga = 4;
         }},
        {"count wrong",
         [](GlobalFacts& g) {
             ++g.storedCounts.byStatus[static_cast<std::size_t>(SagaStatus::Completed)];
         }},
        {"attention count wrong",
         [](GlobalFacts& g) {
             g.storedCounts.attention = 0;
         }},
        {"key without saga",
         [](GlobalFacts& g) {
             g.idempotencyWithoutSaga = {{"start/alice", "order-7", "{}", {99}}};
         }},
        {"two keys of a saga",
         [](GlobalFacts& g) {
             g.idempotencyDuplicates = {{12}};
         }},
        {"damaged file",
         [](GlobalFacts& g) {
             g.databaseCheck = "row 3 missing from index";
         }},
    };
}

Damages wholeDamages() {
    Damages all = damagedLedgers();
    all.merge(damagedTables());
    return all;
}

}  // namespace

class TestVerifyReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void damageOfTheWholeDatabase_data();
    void damageOfTheWholeDatabase();
    void oneKeyNeverStartsTwoSagas();
    void acknowledgedSagasMustBeThere();
    void nothingCarriesASagaOn();
    void mistakesOfTheKernelAreSeen_data();
    void mistakesOfTheKernelAreSeen();
    void unreadableDefinitionIsAnOffence();
    void unknownActionsAreCheckedForInverses();
    void offendersAreCountedAndListedInPart();
    void reportSaysWhatWasCompared();
    void emptyDatabaseHolds();
    void chunksMakeNoDifference();
};

void TestVerifyReport::damageOfTheWholeDatabase_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* expected) {
        QTest::newRow(name) << QByteArray(name) << QByteArray(expected);
    };
    row("none", "");
    row("balance off by one", "I1: B:money:user-1: the balance is ");
    row("money made of nothing", "I1: all postings in money sum to 7");
    row("negative balance", "I1: R:money:: the balance is -1");
    row("balance without row", "I1: ");
    row("stock negative", "I2: S:item-sword:: the balance is -4");
    row("stock off by one", "I2: S:item-sword:: the balance is ");
    row("piece made of nothing", "I2: all postings in item-sword sum to -2");
    row("stray events", "I3: 1,234 events of sagas that do not exist");
    row("stray effects", "I4: 2 effect rows of sagas that do not exist");
    row("stray postings", "I1: 4 postings of sagas that do not exist");
    row("count wrong", "I12: the total of COMPLETED is stored as ");
    row("attention count wrong", "I12: the total of attention is stored as 0, there are 1");
    row("key without saga", "I14: the key order-7 of start/alice points to a saga that does not exist");
    row("two keys of a saga", "I14: more than one key of a scope points to saga number 12");
    row("damaged file", "I15: the database says of its file: row 3 missing from index");
}

void TestVerifyReport::damageOfTheWholeDatabase() {
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, expected);
    const auto damages = wholeDamages();
    const std::string found = brokenBy(damages.at(name.toStdString()));
    QVERIFY2(expected.isEmpty() ? found.empty() : found.starts_with(expected.toStdString()), found.c_str());
    QVERIFY2(found.find('|') == std::string::npos, found.c_str());
}

void TestVerifyReport::oneKeyNeverStartsTwoSagas() {
    const auto started = [](std::int64_t no, const char* actor, const char* key) {
        SagaFacts facts = factsOf(purchaseScript().start(), no);
        facts.events[0].payload.actor = actor;
        facts.events[0].payload.data.set("idempotencyKey", key);
        return facts;
    };
    InvariantChecker good(definitionRows());
    good.addSagas({started(1, "alice", "k1"), started(2, "alice", "k2"), started(3, "bob", "k1")});
    QCOMPARE(broken(good.finish()), std::string());
    InvariantChecker bad(definitionRows());
    bad.addSagas({started(1, "alice", "k1"), started(2, "alice", "k2")});
    bad.addSagas({started(3, "alice", "k1")});
    QCOMPARE(broken(bad.finish()), std::string("I14: one key started the sagas number 1 and 3"));
}

void TestVerifyReport::acknowledgedSagasMustBeThere() {
    InvariantChecker checker(definitionRows());
    checker.addAcknowledged(500, {});
    checker.addAcknowledged(500, {SagaId("TXN_A"), SagaId("TXN_B")});
    const VerifyReport report = checker.finish();
    QCOMPARE(broken(report), std::string("I15: TXN_A: was acknowledged and is not there"));
    QCOMPARE(resultOf(report, "I15").offenderCount, std::int64_t(2));
    QVERIFY(resultOf(report, "I15").compared.starts_with("1,000 acknowledged sagas"));
}

// Half a decision was stored: the step failed, and the end that belongs to it is missing.
void TestVerifyReport::nothingCarriesASagaOn() {
    SagaScript script = SagaScript(undatedDefinition()).start().refuses("a", "NO");
    SagaFacts facts = factsOf(script, 1);
    QVERIFY(facts.events.back().kind == EventKind::SagaFailed);
    facts.events.pop_back();
    facts.summary.status = SagaStatus::Pending;
    facts.summary.endedAt = {};
    facts.summary.events = static_cast<std::int64_t>(facts.events.size());
    InvariantChecker checker(definitionRows());
    checker.addSagas({facts});
    QCOMPARE(broken(checker.finish()), std::string("I3: TXN_1: is PENDING and nothing carries it on"));
}

void TestVerifyReport::mistakesOfTheKernelAreSeen_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("saga");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, SagaStatus status, const char* saga, const char* expected) {
        QTest::newRow(name) << static_cast<int>(status) << QByteArray(saga) << QByteArray(expected);
    };
    row("completed too early", SagaStatus::Completed, "half way",
        "I6: TXN_1: step log_record is required and was not done");
    row("completed and undone", SagaStatus::Completed, "undo in flight, done",
        "I6: TXN_1: step user_validation was undone");
    row("compensated too early", SagaStatus::Compensated, "going back",
        "I5: TXN_1: step user_validation was done and is neither undone nor waived");
    row("compensated with doubt", SagaStatus::Compensated, "in flight",
        "I5: TXN_1: step user_validation was done and is neither undone nor waived");
    row("failed after doing", SagaStatus::Failed, "half way",
        "I5: TXN_1: step user_validation was done or may have been, though the saga ended FAILED");
    row("failed in doubt", SagaStatus::Failed, "in backoff, perhaps done",
        "I5: TXN_1: step user_validation was done or may have been, though the saga ended FAILED");
    row("rightly completed", SagaStatus::Completed, "completed", "");
}

void TestVerifyReport::mistakesOfTheKernelAreSeen() {
    QFETCH(int, status);
    QFETCH(QByteArray, saga);
    QFETCH(QByteArray, expected);
    const auto it = std::find_if(healthySagas().begin(), healthySagas().end(),
                                 [&](const HealthySaga& s) { return s.name == saga.toStdString(); });
    QVERIFY(it != healthySagas().end());
    SagaFacts facts = it->facts;
    facts.summary.id = SagaId("TXN_1");
    const DefinitionBook book(definitionRows());
    const BookedDefinition& booked = *book.find("item-purchase", 1);
    const StepRecords records = recordSteps(facts, booked.definition->steps.size());
    Result<SagaState> state = fold(*booked.definition, facts.events);
    QVERIFY(state.ok());
    state->status = static_cast<SagaStatus>(status);
    InvariantFindings all;
    SagaFindings findings(facts, all);
    checkEnd({facts, booked, records, &*state}, findings);
    VerifyReport report;
    report.results = all.results({});
    QCOMPARE(QByteArray::fromStdString(broken(report)), expected);
}

void TestVerifyReport::unreadableDefinitionIsAnOffence() {
    InvariantChecker checker({{"item-purchase", 1, R"({"name": "item-purchase"})", {}, {}}});
    checker.addSagas({factsOf(purchaseScript().start(), 1)});
    const std::string found = broken(checker.finish());
    QVERIFY2(found.starts_with("I7: TXN_1: its definition item-purchase version 1 cannot be read: "), found.c_str());
}

void TestVerifyReport::unknownActionsAreCheckedForInverses() {
    SagaFacts facts = factsOf(SagaScript(undatedDefinition()).start().succeeds("a").refuses("b", "NO").undoes("a"), 1);
    const auto post = [&facts](Direction direction, std::int64_t amount) {
        facts.postings.push_back({{1}, 0, direction, revenueAccount(), amount});
        facts.postings.push_back({{1}, 0, direction, adjustmentAccount(kMoney), -amount});
    };
    post(Direction::Action, 30);
    post(Direction::Compensation, -30);
    InvariantChecker good(definitionRows());
    good.addSagas({facts});
    QCOMPARE(broken(good.finish()), std::string());
    facts.postings.resize(2);
    post(Direction::Compensation, -29);
    InvariantChecker bad(definitionRows());
    bad.addSagas({facts});
    QCOMPARE(broken(bad.finish()),
             std::string("I5: TXN_1: the undo of step a is not the inverse of what it did to R:money:"));
}

void TestVerifyReport::offendersAreCountedAndListedInPart() {
    std::vector<SagaFacts> facts;
    for (std::int64_t no = 1; no <= 50; ++no) {
        facts.push_back(healthySagas().front().facts);
        facts.back().summary.id = SagaId("TXN_" + std::to_string(no));
        facts.back().summary.code = "WRONG";
    }
    InvariantChecker checker(definitionRows());
    checker.addSagas(facts);
    const VerifyReport report = checker.finish();
    const InvariantResult& projections = resultOf(report, "I12");
    QCOMPARE(projections.offenderCount, std::int64_t(50));
    QCOMPARE(projections.offenders.size(), kMaxListedOffenders);
    QCOMPARE(projections.offenders.front(), std::string(R"(TXN_1: code is stored as "WRONG", its events say "")"));
}

void TestVerifyReport::reportSaysWhatWasCompared() {
    InvariantChecker checker(definitionRows());
    checker.addSagas(healthyFacts());
    checker.addGlobal(globalOf(healthyFacts()));
    const VerifyReport report = checker.finish();
    QVERIFY(report.holds());
    QCOMPARE(report.sagas, static_cast<std::int64_t>(healthySagas().size()));
    QStringList ids;
    for (const InvariantResult& result : report.results) {
        ids.append(QString::fromStdString(result.id));
        QVERIFY(!result.title.empty());
        QVERIFY(!result.compared.empty());
    }
    QCOMPARE(ids.join(QLatin1Char(' ')), QStringLiteral("I1 I2 I3 I4 I5 I6 I7 I8 I9 I10 I11 I12 I14 I15"));
    QVERIFY(resultOf(report, "I1").compared.starts_with("3 accounts against their postings"));
    QVERIFY(resultOf(report, "I15").compared.starts_with("no list of acknowledged sagas"));
    const Json json = toJson(report);
    QVERIFY(json.at("holds").asBool());
    QCOMPARE(json.at("invariants").items().size(), std::size_t(14));
    QCOMPARE(json.at("invariants").items().front().text("id"), std::string_view("I1"));
}

void TestVerifyReport::emptyDatabaseHolds() {
    InvariantChecker checker({});
    checker.addGlobal({});
    const VerifyReport report = checker.finish();
    QVERIFY(report.holds());
    QCOMPARE(report.sagas, std::int64_t(0));
}

void TestVerifyReport::chunksMakeNoDifference() {
    InvariantChecker whole(definitionRows());
    whole.addSagas(healthyFacts());
    InvariantChecker single(definitionRows());
    for (const SagaFacts& saga : healthyFacts()) single.addSagas({saga});
    QVERIFY(toJson(whole.finish()) == toJson(single.finish()));
}

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::TestVerifyReport)
#include "tst_verify_report.moc"
