// Operators' commands: what they do, what is refused, and what is recorded of both.
// definitions.

#include <QtTest>
#include <algorithm>

#include "core/model/failure_code.h"
#include "core/services/shop_edits.h"
#include "tests/engine/engine_rig.h"

using namespace saga;
using namespace saga::test;
using namespace std::chrono_literals;

namespace {

// The records of sagas; the rig's own edits and publications left out.
std::vector<AuditRecord> sagaAudit(EngineRig& rig) {
    std::vector<AuditRecord> records = rig.audit();
    std::erase_if(records, [](const AuditRecord& record) { return record.resource != "saga"; });
    return records;
}

}  // namespace

class TestEngineCommands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void semantic09_cancellingCompensates();
    void semantic09_forceEndingDoesNot();
    void semantic10_compensationPostsAnInverseDelta();
    void semantic14_pauseWhileInFlight_data();
    void semantic14_pauseWhileInFlight();
    void semantic14_cancelWhileInFlight();
    void semantic18_compensatingACompletedSagaKeepsItsHistory();
    void semantic19_firstCauseStaysVisible();
    void semantic22_everyCommandIsRecorded();
    void semantic22_everyRefusalIsRecorded();
    void commandsOfOneSagaTakeTurns();
    void malformedCommandLeavesNoTrace_data();
    void malformedCommandLeavesNoTrace();
    void awaitingAnswersAtOnceWhenSettled();
};

void TestEngineCommands::semantic09_cancellingCompensates() {
    EngineRig rig;
    rig.fault("log_record", FaultKind::TechnicalError);
    const SagaId id = rig.bought();
    rig.run();
    QCOMPARE(rig.balance("user-123"), std::int64_t{900});
    const auto cancelled = rig.command(id, CommandKind::Cancel);
    QVERIFY(cancelled.ok());
    QCOMPARE(cancelled->before.status, SagaStatus::InProgress);
    QCOMPARE(cancelled->after.status, SagaStatus::Compensating);
    rig.settle();
    QCOMPARE(rig.row(id).status, SagaStatus::Compensated);
    QCOMPARE(rig.balance("user-123"), std::int64_t{1000});
    QCOMPARE(rig.stock("item-sword"), std::int64_t{50});
    rig.expectSound();
}

void TestEngineCommands::semantic09_forceEndingDoesNot() {
    EngineRig rig;
    rig.fault("log_record", FaultKind::TechnicalError);
    const SagaId id = rig.bought();
    rig.run();
    const auto noReason = rig.command(id, CommandKind::ForceEnd, " ");
    QCOMPARE(noReason.error().field, std::string("reason"));
    const auto ended = rig.command(id, CommandKind::ForceEnd, "the shop is closed");
    QVERIFY(ended.ok());
    QCOMPARE(ended->after.status, SagaStatus::Failed);
    rig.settle();
    QCOMPARE(rig.balance("user-123"), std::int64_t{900});
    QCOMPARE(rig.stock("item-sword"), std::int64_t{49});
    QCOMPARE(rig.count(id, EventKind::SagaForceEnded), 1);
    QCOMPARE(rig.row(id).code, std::string(code::kForceEnded));
    const AuditRecord record = sagaAudit(rig).back();
    QCOMPARE(record.action, std::string("saga.force-end"));
    QCOMPARE(record.reason, std::string("the shop is closed"));
    QCOMPARE(record.severity, 3);
    rig.expectSound();
}

void TestEngineCommands::semantic10_compensationPostsAnInverseDelta() {
    EngineRig rig;
    const SagaId id = rig.bought();
    rig.settle();
    // What happened to the balance in the meantime must survive the undo.
    rig.topUp("user-123", 7);
    const SagaId other = rig.bought("user-123", "item-potion", 1, 20);
    rig.settle();
    QVERIFY(rig.command(id, CommandKind::Compensate).ok());
    rig.settle();
    QCOMPARE(rig.row(id).status, SagaStatus::Compensated);
    QCOMPARE(rig.row(other).status, SagaStatus::Completed);
    QCOMPARE(rig.balance("user-123"), std::int64_t{1000 + 7 - 20});
    rig.expectSound();
}

void TestEngineCommands::semantic14_pauseWhileInFlight_data() {
    QTest::addColumn<std::int64_t>("delayMs");
    QTest::newRow("the answer comes while it is paused") << std::int64_t{500};
    QTest::newRow("the attempt times out while it is paused") << std::int64_t{5'000};
}

void TestEngineCommands::semantic14_pauseWhileInFlight() {
    QFETCH(std::int64_t, delayMs);
    EngineRig rig;
    rig.fault("item_grant", FaultKind::Delay, 1, Direction::Action, std::chrono::milliseconds(delayMs));
    const SagaId id = rig.bought();
    rig.run();
    QCOMPARE(rig.count(id, EventKind::StepStarted), 1);
    QVERIFY(rig.command(id, CommandKind::Pause).ok());
    rig.advance(1min);
    const SagaSummary paused = rig.row(id);
    QVERIFY(paused.paused);
    QCOMPARE(paused.status, SagaStatus::InProgress);
    QCOMPARE(rig.count(id, EventKind::StepSucceeded), delayMs == 500 ? 2 : 1);
    QCOMPARE(rig.effects(id).size(), std::size_t{2});
    rig.expectSound();

    QVERIFY(rig.command(id, CommandKind::Resume).ok());
    rig.settle();
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
    QCOMPARE(rig.stock("item-sword"), std::int64_t{49});
    rig.expectSound();
}

void TestEngineCommands::semantic14_cancelWhileInFlight() {
    EngineRig rig;
    rig.fault("item_grant", FaultKind::Delay, 1, Direction::Action, 500ms);
    const SagaId id = rig.bought();
    rig.run();
    QVERIFY(rig.command(id, CommandKind::Cancel).ok());
    QCOMPARE(rig.row(id).status, SagaStatus::InProgress);
    rig.settle();
    QCOMPARE(rig.row(id).status, SagaStatus::Compensated);
    QCOMPARE(rig.count(id, EventKind::StepCompensated), 2);
    QCOMPARE(rig.stock("item-sword"), std::int64_t{50});
    rig.expectSound();
}

void TestEngineCommands::semantic18_compensatingACompletedSagaKeepsItsHistory() {
    EngineRig rig;
    const SagaId id = rig.bought();
    rig.settle();
    const std::vector<SagaEvent> before = rig.events(id);
    QVERIFY(rig.restart().ok());
    QVERIFY(rig.command(id, CommandKind::Compensate).ok());
    rig.settle();
    const std::vector<SagaEvent> after = rig.events(id);
    QVERIFY(after.size() > before.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        QCOMPARE(after[i].kind, before[i].kind);
        QCOMPARE(after[i].payload.data, before[i].payload.data);
    }
    QCOMPARE(rig.row(id).status, SagaStatus::Compensated);
    QCOMPARE(rig.core->figures().running, std::int64_t{0});
    rig.expectSound();
}

void TestEngineCommands::semantic19_firstCauseStaysVisible() {
    EngineRig rig;
    const SagaId id = rig.bought("user-123", "item-disabled", 1, 50);
    rig.settle();
    const SagaSummary row = rig.row(id);
    QCOMPARE(row.status, SagaStatus::Compensated);
    QCOMPARE(row.step, std::string("item_grant"));
    QCOMPARE(row.code, std::string(code::kItemNotAvailable));
    const std::vector<std::string> types{"PurchaseInitiated",     "UserValidated",         "ItemGrantFailed",
                                         "CompensationInitiated", "CompensationCompleted", "PurchaseFailed"};
    QVERIFY(rig.eventTypes(id) == types);
}

void TestEngineCommands::semantic22_everyCommandIsRecorded() {
    EngineRig rig;
    const SagaId id = rig.bought();
    QVERIFY(rig.command(id, CommandKind::Pause, "look first").ok());
    QVERIFY(rig.command(id, CommandKind::Resume, "go on").ok());
    rig.settle();
    QVERIFY(rig.command(id, CommandKind::Compensate, "wrong item").ok());
    rig.settle();
    const std::vector<AuditRecord> records = sagaAudit(rig);
    QCOMPARE(records.size(), std::size_t{3});
    const AuditRecord& pause = records[0];
    QCOMPARE(pause.action, std::string("saga.pause"));
    QCOMPARE(pause.actor, std::string("local:tester"));
    QCOMPARE(pause.source, std::string("test"));
    QCOMPARE(pause.resourceId, id.text);
    QCOMPARE(pause.reason, std::string("look first"));
    QCOMPARE(pause.before.at("paused"), Json(false));
    QCOMPARE(pause.after.at("paused"), Json(true));
    QCOMPARE(pause.correlation, rig.row(id).correlation.text);
    QVERIFY(!pause.refused);
    QCOMPARE(records[2].before.text("status"), std::string_view("COMPLETED"));
    QCOMPARE(records[2].after.text("status"), std::string_view("COMPENSATING"));
}

void TestEngineCommands::semantic22_everyRefusalIsRecorded() {
    EngineRig rig;
    const SagaId id = rig.bought();
    rig.settle();
    const std::size_t events = rig.events(id).size();
    const auto refused = rig.command(id, CommandKind::Resume, "try");
    QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
    const std::vector<AuditRecord> records = sagaAudit(rig);
    QCOMPARE(records.size(), std::size_t{1});
    QVERIFY(records[0].refused);
    QCOMPARE(records[0].after.text("code"), std::string_view("NOT_ALLOWED"));
    QVERIFY(!records[0].after.text("reason").empty());
    QCOMPARE(rig.events(id).size(), events);
    QCOMPARE(rig.core->figures().running, std::int64_t{0});
    rig.expectSound();
}

void TestEngineCommands::commandsOfOneSagaTakeTurns() {
    EngineRig rig;
    const SagaId id = rig.bought();
    std::vector<bool> answers;
    for (const CommandKind kind : {CommandKind::Pause, CommandKind::Pause, CommandKind::Resume, CommandKind::Resume})
        rig.core->submit(CommandSaga{id, kind, {}, "because", rig.origin, [&](Result<CommandResult> r) {
                                         answers.push_back(r.ok());
                                     }});
    rig.settle();
    const std::vector<bool> expected{true, false, true, false};
    QVERIFY(answers == expected);
    QCOMPARE(sagaAudit(rig).size(), std::size_t{4});
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
    rig.expectSound();
}

void TestEngineCommands::malformedCommandLeavesNoTrace_data() {
    QTest::addColumn<std::string>("reason");
    QTest::addColumn<std::string>("step");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no reason") << std::string() << std::string() << ErrorCode::InvalidInput;
    QTest::newRow("reason too long") << std::string(3000, 'r') << std::string() << ErrorCode::LimitExceeded;
    QTest::newRow("reason not UTF-8") << std::string("\xff") << std::string() << ErrorCode::InvalidInput;
    QTest::newRow("unknown step") << std::string("why") << std::string("nowhere") << ErrorCode::InvalidInput;
}

void TestEngineCommands::malformedCommandLeavesNoTrace() {
    QFETCH(std::string, reason);
    QFETCH(std::string, step);
    QFETCH(ErrorCode, code);
    EngineRig rig;
    const SagaId id = rig.bought();
    rig.settle();
    rig.fault("item_grant", FaultKind::TechnicalError, 0, Direction::Compensation);
    QVERIFY(rig.command(id, CommandKind::Compensate).ok());
    rig.settle(1min);
    const std::size_t records = rig.audit().size();
    const auto answer = rig.command(id, CommandKind::HandledOutside, reason, step);
    QCOMPARE(answer.error().code, code);
    QCOMPARE(rig.audit().size(), records);
    QCOMPARE(rig.command(SagaId("TXN_NOBODY"), CommandKind::Pause).error().code, ErrorCode::NotFound);
    QCOMPARE(rig.audit().size(), records);
    QVERIFY(rig.command(id, CommandKind::HandledOutside, "done by hand").ok());
    rig.settle();
    QCOMPARE(rig.row(id).status, SagaStatus::Compensated);
    rig.expectSound();
}

void TestEngineCommands::awaitingAnswersAtOnceWhenSettled() {
    EngineRig rig;
    const SagaId id = rig.bought();
    const auto ended = rig.settled(id);
    QCOMPARE(ended->status, SagaStatus::Completed);
    const auto again = rig.settled(id);
    QCOMPARE(again->id.text, id.text);
    QCOMPARE(rig.core->figures().running, std::int64_t{0});
    const SagaId paused = rig.bought();
    QVERIFY(rig.command(paused, CommandKind::Pause).ok());
    QVERIFY(rig.settled(paused)->paused);
    QCOMPARE(rig.settled(SagaId("TXN_NOBODY")).error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestEngineCommands)
#include "tst_engine_commands.moc"
