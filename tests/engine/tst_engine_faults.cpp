// Fault rules: which are accepted, whom they hit, how they end, and how a hit looks in the history.

#include <QtTest>
#include <algorithm>

#include "core/engine/fault_injector.h"
#include "tests/engine/engine_rig.h"

using namespace saga;
using namespace saga::test;
using namespace std::chrono_literals;

namespace {

FaultRule grantRule(FaultKind kind = FaultKind::TechnicalError) {
    FaultRule rule;
    rule.definition = "item-purchase";
    rule.step = "item_grant";
    rule.kind = kind;
    return rule;
}

FaultRule with(void (*change)(FaultRule&)) {
    FaultRule rule = grantRule();
    change(rule);
    return rule;
}

std::vector<AuditRecord> faultAudit(EngineRig& rig) {
    std::vector<AuditRecord> records = rig.audit();
    std::erase_if(records, [](const AuditRecord& record) { return record.resource != "fault-rule"; });
    return records;
}

SagaEvent injectedEvent(EngineRig& rig, const SagaId& id) {
    for (const SagaEvent& event : rig.events(id))
        if (event.kind == EventKind::FaultInjected) return event;
    return {};
}

}  // namespace

Q_DECLARE_METATYPE(saga::FaultRule)

class TestEngineFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void badRule_data();
    void badRule();
    void blockedWhileStopped();
    void stopAllEndsEveryRule();
    void everyFaultCommandIsRecorded();
    void removedRuleHitsNoMore();
    void tooManyRules();

    void hitIsPartOfTheHistory();
    void defaultCodes_data();
    void defaultCodes();
    void whereChoosesSagas();
    void shareIsStable();
    void probabilityIsDrawnFromTheSeed();
    void firstRuleThatHitsDecides();
    void countIsKeptWithinOneBatch();
    void ruleEndsByTime();
    void hitsOfAFailedCommitDoNotCount();
};

void TestEngineFaults::badRule_data() {
    QTest::addColumn<FaultRule>("rule");
    QTest::addColumn<std::string>("field");
    const auto row = [](const char* name, const char* field, void (*change)(FaultRule&)) {
        QTest::newRow(name) << with(change) << std::string(field);
    };
    row("unknown definition", "definition", [](FaultRule& r) { r.definition = "nothing"; });
    row("unknown step", "step", [](FaultRule& r) { r.step = "nowhere"; });
    row("bad direction", "direction", [](FaultRule& r) { r.direction = static_cast<Direction>(7); });
    row("bad kind", "kind", [](FaultRule& r) { r.kind = static_cast<FaultKind>(9); });
    row("code in lower case", "code", [](FaultRule& r) { r.code = "no_stock"; });
    row("code too long", "code", [](FaultRule& r) { r.code = std::string(65, 'A'); });
    row("delay of another kind", "delay", [](FaultRule& r) { r.delay = 1s; });
    row("delay missing", "delay", [](FaultRule& r) { r.kind = FaultKind::Delay; });
    row("delay too short", "delay", [](FaultRule& r) { r.kind = FaultKind::Delay, r.delay = 999us; });
    row("delay too long", "delay", [](FaultRule& r) { r.kind = FaultKind::Delay, r.delay = 1h + 1us; });
    row("delay negative", "delay", [](FaultRule& r) { r.kind = FaultKind::Delay, r.delay = -1s; });
    row("probability 0", "probability", [](FaultRule& r) { r.probability = 0; });
    row("probability above 1", "probability", [](FaultRule& r) { r.probability = 1.01; });
    row("probability not a number", "probability",
        [](FaultRule& r) { r.probability = std::numeric_limits<double>::quiet_NaN(); });
    row("share 0", "share", [](FaultRule& r) { r.share = 0; });
    row("share above 1", "share", [](FaultRule& r) { r.share = 2; });
    row("count negative", "count", [](FaultRule& r) { r.maxHits = -1; });
    row("over already", "duration", [](FaultRule& r) { r.expiresAt = kRigStart - 1s; });
    row("where with a syntax error", "where", [](FaultRule& r) { r.where = "user = "; });
    row("where beyond the start", "where", [](FaultRule& r) { r.where = "status = COMPLETED"; });
    row("name too long", "name", [](FaultRule& r) { r.name = std::string(201, 'n'); });
}

void TestEngineFaults::badRule() {
    QFETCH(FaultRule, rule);
    QFETCH(std::string, field);
    EngineRig rig;
    const int commits = rig.store.commits();
    const auto answer = rig.addFault(rule);
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().code, ErrorCode::InvalidInput);
    QCOMPARE(answer.error().field, field);
    QVERIFY(!answer.error().reason.empty());
    QCOMPARE(rig.store.commits(), commits);
}

void TestEngineFaults::blockedWhileStopped() {
    EngineRig rig;
    QCOMPARE(*rig.ask(StopAllFaults{"enough", rig.origin, {}}), 0);
    const auto blocked = rig.addFault(grantRule());
    QCOMPARE(blocked.error().code, ErrorCode::Blocked);
    QVERIFY(faultAudit(rig).back().refused);
    QVERIFY(rig.restart().ok());
    QCOMPARE(rig.addFault(grantRule()).error().code, ErrorCode::Blocked);
    QCOMPARE(*rig.ask(ReleaseFaults{"go on", rig.origin, {}}), true);
    QCOMPARE(*rig.ask(ReleaseFaults{"go on", rig.origin, {}}), false);
    QVERIFY(rig.addFault(grantRule()).ok());
}

void TestEngineFaults::stopAllEndsEveryRule() {
    EngineRig rig;
    rig.fault("item_grant", FaultKind::TechnicalError);
    rig.fault("log_record", FaultKind::BusinessFailure);
    const SagaId hit = rig.bought();
    rig.run();
    QCOMPARE(*rig.ask(StopAllFaults{"enough", rig.origin, {}}), 2);
    for (const FaultRule& rule : rig.faults()) {
        QVERIFY(!rule.active);
        QCOMPARE(rule.endedBecause, std::string("stopped"));
    }
    QVERIFY(rig.feed.back().faultsChanged);
    rig.settle();
    QCOMPARE(rig.row(hit).status, SagaStatus::Completed);
}

void TestEngineFaults::everyFaultCommandIsRecorded() {
    EngineRig rig;
    const RuleId rule = rig.fault("item_grant", FaultKind::TechnicalError);
    QVERIFY(rig.removeFault(rule).ok());
    QVERIFY(rig.ask(StopAllFaults{"enough", rig.origin, {}}).ok());
    QVERIFY(rig.ask(ReleaseFaults{"go on", rig.origin, {}}).ok());
    std::vector<std::string> actions;
    for (const AuditRecord& record : faultAudit(rig)) actions.push_back(record.action);
    const std::vector<std::string> expected{"fault.add", "fault.remove", "fault.stop-all", "fault.release"};
    QVERIFY(actions == expected);
    QCOMPARE(faultAudit(rig)[0].resourceId, rule.text);
    rig.expectSound();
}

void TestEngineFaults::removedRuleHitsNoMore() {
    EngineRig rig;
    const RuleId rule = rig.fault("item_grant", FaultKind::TechnicalError);
    QCOMPARE(rig.removeFault(rule)->endedBecause, std::string("removed"));
    QCOMPARE(rig.removeFault(rule).error().code, ErrorCode::NotFound);
    const SagaId id = rig.bought();
    rig.settle();
    QVERIFY(!rig.row(id).injected);
}

void TestEngineFaults::tooManyRules() {
    EngineRig rig;
    FaultInjector injector(1);
    std::vector<FaultRule> rules(1000, grantRule());
    for (std::size_t i = 0; i < rules.size(); ++i) rules[i].id = RuleId("FLT_" + std::to_string(i));
    WriteBatch batch;
    batch.faultRules = rules;
    batch.commit = CommitNo{rig.facts().commit.value + 1};
    QVERIFY(rig.database->commit(batch).ok());
    QVERIFY(rig.restart().ok());
    QCOMPARE(rig.addFault(grantRule()).error().code, ErrorCode::LimitExceeded);
}

void TestEngineFaults::hitIsPartOfTheHistory() {
    EngineRig rig;
    FaultRule rule = grantRule(FaultKind::BusinessFailure);
    rule.code = "INSUFFICIENT_STOCK";
    const auto added = rig.addFault(rule);
    QCOMPARE(added->name, std::string("business-failure at item-purchase/item_grant"));
    QCOMPARE(added->createdBy, std::string("local:tester"));
    const SagaId id = rig.bought();
    rig.settle();
    const SagaEvent event = injectedEvent(rig, id);
    QCOMPARE(event.payload.rule.text, added->id.text);
    QCOMPARE(event.payload.faultKind, std::string("business-failure"));
    QCOMPARE(event.payload.code, std::string("INSUFFICIENT_STOCK"));
    QCOMPARE(event.step, 1);
    const SagaSummary row = rig.row(id);
    QVERIFY(row.injected);
    QCOMPARE(row.code, std::string("INSUFFICIENT_STOCK"));
    QCOMPARE(row.rule.text, added->id.text);
    QCOMPARE(rig.faults().front().hits, std::int64_t{1});
}

void TestEngineFaults::defaultCodes_data() {
    QTest::addColumn<std::string>("step");
    QTest::addColumn<FaultKind>("kind");
    QTest::addColumn<std::string>("code");
    QTest::newRow("users") << std::string("user_validation") << FaultKind::TechnicalError
                           << std::string("VALIDATION_ERROR");
    QTest::newRow("grant") << std::string("item_grant") << FaultKind::BusinessFailure << std::string("GRANT_ERROR");
    QTest::newRow("log") << std::string("log_record") << FaultKind::TechnicalError << std::string("LOG_RECORD_ERROR");
    QTest::newRow("notification") << std::string("notification") << FaultKind::TechnicalError
                                  << std::string("NOTIFICATION_ERROR");
    QTest::newRow("lost reply") << std::string("log_record") << FaultKind::LostReply << std::string("REPLY_LOST");
}

void TestEngineFaults::defaultCodes() {
    QFETCH(std::string, step);
    QFETCH(FaultKind, kind);
    QFETCH(std::string, code);
    EngineRig rig;
    rig.fault(step, kind);
    const SagaId id = rig.bought();
    rig.settle();
    QCOMPARE(injectedEvent(rig, id).payload.code, code);
}

void TestEngineFaults::whereChoosesSagas() {
    EngineRig rig;
    FaultRule rule = grantRule(FaultKind::BusinessFailure);
    rule.where = "item = item-potion and amount < 50";
    QVERIFY(rig.addFault(rule).ok());
    const SagaId cheap = rig.bought("user-123", "item-potion", 1, 20);
    const SagaId dear = rig.bought("user-123", "item-potion", 3, 60);
    const SagaId other = rig.bought();
    rig.settle();
    QVERIFY(rig.row(cheap).injected);
    QVERIFY(!rig.row(dear).injected);
    QVERIFY(!rig.row(other).injected);
}

void TestEngineFaults::shareIsStable() {
    FaultRule rule = grantRule();
    rule.id = RuleId("FLT_A");
    rule.share = 0.25;
    FaultRule other = rule;
    other.id = RuleId("FLT_B");
    int hit = 0;
    int both = 0;
    for (int i = 0; i < 4000; ++i) {
        const SagaId id("TXN_" + std::to_string(i));
        hit += isInShare(rule, id) ? 1 : 0;
        both += isInShare(rule, id) && isInShare(other, id) ? 1 : 0;
    }
    QVERIFY2(hit > 900 && hit < 1100, qPrintable(QString::number(hit)));
    QVERIFY2(both > 150 && both < 350, qPrintable(QString::number(both)));

    // Every attempt of a chosen saga is hit, so it fails; no attempt of another one is.
    EngineRig rig;
    rule.id = {};
    rule.share = 0.5;
    QVERIFY(rig.addFault(rule).ok());
    for (int i = 0; i < 20; ++i) {
        const SagaId id = rig.bought("user-123", "item-potion", 1, 20);
        rig.settle();
        const int hits = rig.count(id, EventKind::FaultInjected);
        QVERIFY(hits == 0 || hits == 3);
    }
}

void TestEngineFaults::probabilityIsDrawnFromTheSeed() {
    std::vector<std::int64_t> hits;
    for (int run = 0; run < 2; ++run) {
        EngineRig rig;
        FaultRule rule = grantRule();
        rule.probability = 0.4;
        QVERIFY(rig.addFault(rule).ok());
        for (int i = 0; i < 40; ++i) static_cast<void>(rig.bought("user-123", "item-potion", 1, 20));
        rig.settle();
        hits.push_back(rig.faults().front().hits);
    }
    QCOMPARE(hits[0], hits[1]);
    QVERIFY2(hits[0] > 10 && hits[0] < 50, qPrintable(QString::number(hits[0])));
}

void TestEngineFaults::firstRuleThatHitsDecides() {
    EngineRig rig;
    const RuleId first = rig.fault("item_grant", FaultKind::TechnicalError, 1);
    rig.clock.advance(1ms);
    const RuleId second = rig.fault("item_grant", FaultKind::BusinessFailure, 1);
    const SagaId id = rig.bought();
    rig.settle();
    std::vector<std::string> rules;
    for (const SagaEvent& event : rig.events(id))
        if (event.kind == EventKind::FaultInjected) rules.push_back(event.payload.rule.text);
    const std::vector<std::string> expected{first.text, second.text};
    QVERIFY(rules == expected);
}

void TestEngineFaults::countIsKeptWithinOneBatch() {
    EngineRig rig;
    rig.fault("item_grant", FaultKind::BusinessFailure, 3);
    for (int i = 0; i < 10; ++i)
        rig.core->submit(StartSaga{"item-purchase",
                                   Json::object({{"userId", Json("user-123")},
                                                 {"itemId", Json("item-potion")},
                                                 {"quantity", Json(1)},
                                                 {"price", Json(20)}}),
                                   {},
                                   rig.origin,
                                   {}});
    rig.settle();
    QCOMPARE(rig.facts().storedCounts.byStatus[static_cast<int>(SagaStatus::Compensated)], std::int64_t{3});
    QCOMPARE(rig.facts().storedCounts.byStatus[static_cast<int>(SagaStatus::Completed)], std::int64_t{7});
    QCOMPARE(rig.faults().front().hits, std::int64_t{3});
    QVERIFY(!rig.faults().front().active);
    rig.expectSound();
}

void TestEngineFaults::ruleEndsByTime() {
    EngineRig rig;
    FaultRule rule = grantRule();
    rule.expiresAt = rig.clock.now() + 10s;
    QVERIFY(rig.addFault(rule).ok());
    QCOMPARE(rig.core->nextWake(), rule.expiresAt);
    rig.advance(11s);
    QVERIFY(!rig.faults().front().active);
    QCOMPARE(rig.faults().front().endedBecause, std::string("expired"));
    const SagaId id = rig.bought();
    rig.settle();
    QVERIFY(!rig.row(id).injected);
}

void TestEngineFaults::hitsOfAFailedCommitDoNotCount() {
    EngineRig rig;
    rig.fault("user_validation", FaultKind::TechnicalError, 1);
    const SagaId id = rig.bought();
    rig.store.failCommit(1, {ErrorCode::DiskFull, false});
    rig.run();
    QVERIFY(rig.faults().front().active);
    rig.settle();
    QCOMPARE(rig.count(id, EventKind::FaultInjected), 1);
    QCOMPARE(rig.faults().front().hits, std::int64_t{1});
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
}

QTEST_GUILESS_MAIN(TestEngineFaults)
#include "tst_engine_faults.moc"
