// Taking up what a crash left: at every commit, in every state, with one saga that cannot be understood.

#include <QtTest>

#include "tests/engine/engine_rig.h"

using namespace saga;
using namespace saga::test;
using namespace std::chrono_literals;

namespace {

// What one saga and the shop look like in the end.
struct Ending {
    SagaStatus status{};
    Attention attention{};
    std::int64_t balance = 0;
    std::int64_t stock = 0;
    int standing = 0;  // actions that took effect and were not undone
    bool operator==(const Ending&) const = default;
};

struct Scenario {
    const char* name;
    void (*prepare)(EngineRig&);
    const char* user = "user-123";
    const char* item = "item-sword";
    std::int64_t price = 100;
};

const Scenario kScenarios[] = {
    {"completed",
     [](EngineRig&) {
     }},
    {"failed", [](EngineRig&) {}, "user-456"},
    {"compensated", [](EngineRig&) {}, "user-123", "item-disabled", 50},
    {"retried",
     [](EngineRig& rig) {
         rig.fault("item_grant", FaultKind::TechnicalError, 2);
     }},
    {"lost reply",
     [](EngineRig& rig) {
         rig.fault("item_grant", FaultKind::LostReply, 1);
     }},
    {"short delay",
     [](EngineRig& rig) {
         rig.fault("log_record", FaultKind::Delay, 1, Direction::Action, 500ms);
     }},
    {"delay over timeout",
     [](EngineRig& rig) {
         rig.fault("user_validation", FaultKind::Delay, 0, Direction::Action, 5s);
     }},
    {"delayed undo",
     [](EngineRig& rig) {
         rig.fault("log_record", FaultKind::BusinessFailure);
         rig.fault("item_grant", FaultKind::Delay, 2, Direction::Compensation, 5s);
     }},
    {"attention",
     [](EngineRig& rig) {
         rig.fault("log_record", FaultKind::BusinessFailure);
         rig.fault("item_grant", FaultKind::TechnicalError, 0, Direction::Compensation);
     }},
};

int standingEffects(EngineRig& rig, const SagaId& id) {
    int standing = 0;
    for (const EffectRow& row : rig.effects(id))
        if (row.key.direction == Direction::Action)
            ++standing;
        else if (!row.empty)
            --standing;
    return standing;
}

// Buys and runs to the end, dying at the given commit on the way. Sets `crashed` when the run came that far.
Ending live(const Scenario& scenario, int crashAt, bool afterCommit, bool& crashed) {
    EngineRig rig;
    scenario.prepare(rig);
    rig.run();
    if (crashAt > 0) rig.store.crashAt(crashAt, afterCommit);
    const auto accepted = rig.buy(scenario.user, scenario.item, 1, scenario.price, "key");
    rig.settle(1min);
    crashed = rig.store.crashed();
    if (crashed) {
        if (!rig.restart().ok()) qFatal("no recovery");
        rig.settle(1min);
    }
    // The buyer who got no answer asks again with the same key.
    const SagaId id =
        accepted.ok() ? accepted->id : rig.buy(scenario.user, scenario.item, 1, scenario.price, "key")->id;
    rig.settle(1min);
    rig.expectSound();
    const SagaSummary row = rig.row(id);
    return {row.status, row.attention, rig.balance("user-123") + rig.balance("user-456"), rig.stock("item-sword"),
            standingEffects(rig, id)};
}

}  // namespace

class TestEngineRecovery : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void crashAtEveryCommit_data();
    void crashAtEveryCommit();
    void semantic13_oneBadSagaDoesNotKeepTheOthers();
    void semantic13_badSagaIsReportedOnce();
    void missingDefinitionIsNoReasonToStop();
    void timersSurviveARestart();
    void deadlineSurvivesARestart();
    void recoverySkipsNothingBeyondOnePage();
    void pausedSagaStaysPaused();
    void faultRulesAndTheirHitsSurvive();
};

void TestEngineRecovery::crashAtEveryCommit_data() {
    QTest::addColumn<int>("scenario");
    QTest::addColumn<bool>("afterCommit");
    for (int i = 0; i < static_cast<int>(std::size(kScenarios)); ++i)
        for (const bool after : {false, true})
            QTest::newRow(qPrintable(QLatin1String(kScenarios[i].name) +
                                     QLatin1String(after ? ", after the commit" : ", before the commit")))
                << i << after;
}

void TestEngineRecovery::crashAtEveryCommit() {
    QFETCH(int, scenario);
    QFETCH(bool, afterCommit);
    bool crashed = false;
    const Ending expected = live(kScenarios[scenario], 0, false, crashed);
    int crashes = 0;
    for (int at = 1;; ++at) {
        const Ending ending = live(kScenarios[scenario], at, afterCommit, crashed);
        if (!crashed) break;
        ++crashes;
        QVERIFY2(
            ending == expected,
            qPrintable(
                QStringLiteral("crash at commit %1: status %2, attention %3, balance %4, stock %5, standing effects %6")
                    .arg(at)
                    .arg(static_cast<int>(ending.status))
                    .arg(static_cast<int>(ending.attention))
                    .arg(ending.balance)
                    .arg(ending.stock)
                    .arg(ending.standing)));
    }
    QVERIFY(crashes >= 2);
}

void TestEngineRecovery::semantic13_oneBadSagaDoesNotKeepTheOthers() {
    EngineRig rig;
    const SagaId good = rig.bought();
    const SagaId bad = rig.bought("user-123", "item-potion", 1, 20);
    // An event that no engine would write: the history no longer folds.
    WriteBatch damage;
    SagaEvent event;
    event.seq = 2;
    event.kind = EventKind::StepCompensated;
    event.step = 2;
    event.startedAt = event.endedAt = rig.clock.now();
    damage.events.push_back({rig.row(bad).no, event});
    damage.commit = CommitNo{rig.facts().commit.value + 1};
    QVERIFY(rig.database->commit(damage).ok());

    const auto report = rig.restart();
    QVERIFY(report.ok());
    QCOMPARE(report->running, 1);
    QCOMPARE(report->gaveUp, 1);
    rig.settle();
    QCOMPARE(rig.row(good).status, SagaStatus::Completed);
    QCOMPARE(rig.row(bad).attention, Attention::PoisonInput);
    QCOMPARE(rig.facts().storedCounts.attention, std::int64_t{1});
    QCOMPARE(rig.facts().countedCounts.attention, std::int64_t{1});
    const AuditRecord record = rig.audit().back();
    QCOMPARE(record.action, std::string("saga.give-up"));
    QCOMPARE(record.resourceId, bad.text);
    const auto command = rig.command(bad, CommandKind::Retry);
    QCOMPARE(command.error().code, ErrorCode::Corrupt);
    QVERIFY(!rig.inTrouble);
}

void TestEngineRecovery::semantic13_badSagaIsReportedOnce() {
    semantic13_oneBadSagaDoesNotKeepTheOthers();
    EngineRig rig;
    const SagaId bad = rig.bought();
    WriteBatch damage;
    SagaEvent event;
    event.seq = 7;
    event.kind = EventKind::Paused;
    event.startedAt = event.endedAt = rig.clock.now();
    damage.events.push_back({rig.row(bad).no, event});
    damage.commit = CommitNo{rig.facts().commit.value + 1};
    QVERIFY(rig.database->commit(damage).ok());
    QCOMPARE(rig.restart()->gaveUp, 1);
    const std::size_t records = rig.audit().size();
    QCOMPARE(rig.restart()->gaveUp, 1);
    QCOMPARE(rig.audit().size(), records);
    QCOMPARE(rig.facts().storedCounts.attention, std::int64_t{1});
}

void TestEngineRecovery::missingDefinitionIsNoReasonToStop() {
    EngineRig rig;
    const SagaId probed = rig.probed();
    const SagaId good = rig.bought();
    // The program that comes up knows no probe actions: the definition cannot be read any more.
    Participants fewer;
    rig.core.reset();
    EngineCore core({rig.store, rig.clock, rig.log, fewer, nullptr, 1}, {});
    const auto report = core.recover();
    QVERIFY(report.ok());
    QCOMPARE(report->gaveUp, 2);
    QCOMPARE(rig.row(probed).attention, Attention::PoisonInput);
    QCOMPARE(rig.row(good).attention, Attention::PoisonInput);
}

void TestEngineRecovery::timersSurviveARestart() {
    EngineRig rig;
    rig.fault("item_grant", FaultKind::TechnicalError, 1);
    const SagaId id = rig.bought();
    rig.run();
    const Timestamp due = rig.core->nextWake();
    QVERIFY(due > rig.clock.now());
    QVERIFY(rig.restart().ok());
    rig.run();
    QCOMPARE(rig.core->nextWake(), due);
    QCOMPARE(rig.count(id, EventKind::StepSucceeded), 1);
    rig.settle();
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
}

void TestEngineRecovery::deadlineSurvivesARestart() {
    EngineRig rig({}, probeDefinition(1, 100, 10'000));
    rig.probe->behaviours["probe.two"] = [](const StepRequest&, UnitOfWork&) -> Result<StepAnswer> {
        return StepAnswer::inProgress(1s);
    };
    const SagaId id = rig.probed();
    rig.advance(3s);
    QVERIFY(rig.restart().ok());
    rig.advance(6s);
    QCOMPARE(rig.row(id).status, SagaStatus::InProgress);
    rig.advance(3s);
    QCOMPARE(rig.row(id).status, SagaStatus::Compensated);
    QCOMPARE(rig.row(id).code, std::string("DEADLINE_EXCEEDED"));
    rig.expectSound();
}

void TestEngineRecovery::recoverySkipsNothingBeyondOnePage() {
    constexpr int kSagas = 1203;
    EngineRig rig;
    rig.probe->behaviours["probe.one"] = [](const StepRequest&, UnitOfWork&) -> Result<StepAnswer> {
        return StepAnswer::inProgress(1h);
    };
    for (int i = 0; i < kSagas; ++i)
        rig.core->submit(StartSaga{"probe", Json::object({{"userId", Json("user-123")}}), {}, rig.origin, {}});
    rig.run();
    const auto report = rig.restart();
    QVERIFY(report.ok());
    QCOMPARE(report->running, kSagas);
    rig.probe->behaviours["probe.one"] = [](const StepRequest&, UnitOfWork&) -> Result<StepAnswer> {
        return StepAnswer::refused("NO", "no");
    };
    rig.settle();
    QCOMPARE(rig.facts().storedCounts.byStatus[static_cast<int>(SagaStatus::Failed)], std::int64_t{kSagas});
    QCOMPARE(rig.core->figures().running, std::int64_t{0});
}

void TestEngineRecovery::pausedSagaStaysPaused() {
    EngineRig rig;
    const SagaId id = rig.bought();
    QVERIFY(rig.command(id, CommandKind::Pause).ok());
    QVERIFY(rig.restart().ok());
    rig.advance(1min);
    QVERIFY(rig.row(id).paused);
    QCOMPARE(rig.row(id).status, SagaStatus::Pending);
    QVERIFY(rig.command(id, CommandKind::Resume).ok());
    rig.settle();
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
}

void TestEngineRecovery::faultRulesAndTheirHitsSurvive() {
    EngineRig rig;
    const RuleId rule = rig.fault("item_grant", FaultKind::TechnicalError, 2);
    const SagaId id = rig.bought();
    rig.run();
    QCOMPARE(rig.faults().front().hits, std::int64_t{1});
    QVERIFY(rig.restart().ok());
    rig.settle();
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
    QCOMPARE(rig.count(id, EventKind::FaultInjected), 2);
    QCOMPARE(rig.faults().front().id.text, rule.text);
    QVERIFY(!rig.faults().front().active);
}

QTEST_GUILESS_MAIN(TestEngineRecovery)
#include "tst_engine_recovery.moc"
