// The way forward: order of events, retries, timeouts, optional steps, injected faults, asking again.
#include <QTest>

#include "tests/core/saga_script.h"

using namespace std::chrono_literals;

namespace saga::test {

class TestKernelForward : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusalOfTheFirstStepFails();
    void refusalOfALaterStepCompensates();
    void certainErrorsOfTheFirstStepFail();
    void uncertainErrorsOfTheFirstStepCompensate();
    void everyStepSucceeds();
    void oneErrorIsRetried();
    void backoffGrowsAndJitterShortensIt();
    void anOptionalStepIsPassedOver();
    void anOptionalStepThatMayHaveRunIsUndoneLater();
    void aDispatchedStepIsWaitedFor();
    void aTimeoutIsAnUncertainError();
    void askingAgainContinuesTheAttempt();
    void askingAgainNeverSpins();
    void aFaultIsRecordedBeforeItsEffect();
    void aFaultOfADispatchIsRememberedUntilTheAnswer();
    void redispatchAfterACrashChangesNothing();
    void answersNobodyWaitsForAreRefused();
    void startTakesOverWhatItIsGiven();
    void aSagaStartsOnce();
};

void TestKernelForward::refusalOfTheFirstStepFails() {
    SagaScript(itemPurchase())
        .start()
        .expectStatus(SagaStatus::Pending)
        .refuses("user_validation", "INSUFFICIENT_BALANCE")
        .expectDecided({EventKind::StepFailed, EventKind::SagaFailed})
        .expectTypes({"PurchaseInitiated", "UserValidationFailed", "PurchaseFailed"})
        .expectStatus(SagaStatus::Failed)
        .expectCause("INSUFFICIENT_BALANCE", "user_validation");
}

void TestKernelForward::refusalOfALaterStepCompensates() {
    SagaScript script(itemPurchase());
    script.start()
        .succeeds("user_validation")
        .refuses("item_grant", "INSUFFICIENT_STOCK")
        .expectDecided({EventKind::StepFailed, EventKind::CompensationStarted})
        .expectStatus(SagaStatus::Compensating)
        .undoes("user_validation")
        .expectDecided({EventKind::StepCompensated, EventKind::CompensationCompleted, EventKind::SagaFailed})
        .expectTypes({"PurchaseInitiated", "UserValidated", "ItemGrantFailed", "CompensationInitiated", "CompensationCompleted", "PurchaseFailed"})
        .expectStatus(SagaStatus::Compensated)
        .expectCause("INSUFFICIENT_STOCK", "item_grant")
        .expectUndo("item_grant", UndoPhase::None);
    QCOMPARE(script.lastEvent().payload.code, std::string("INSUFFICIENT_STOCK"));
}

void TestKernelForward::certainErrorsOfTheFirstStepFail() {
    SagaScript(itemPurchase())
        .start()
        .exhausts("user_validation", Executed::No)
        .expectDecided({EventKind::StepFailed, EventKind::SagaFailed})
        .expectStatus(SagaStatus::Failed)
        .expectCause("BROKEN", "user_validation");
}

void TestKernelForward::uncertainErrorsOfTheFirstStepCompensate() {
    SagaScript(itemPurchase())
        .start()
        .exhausts("user_validation", Executed::Unknown)
        .expectDecided({EventKind::StepFailed, EventKind::CompensationStarted})
        .undoes("user_validation", true)
        .expectStatus(SagaStatus::Compensated);
}

void TestKernelForward::everyStepSucceeds() {
    SagaScript script(itemPurchase());
    script.start()
        .expectInvokes({"user_validation#1"})
        .succeeds("user_validation", Json::object({{"balance", 900}}))
        .expectDecided({EventKind::StepSucceeded})
        .expectStatus(SagaStatus::InProgress)
        .expectInvokes({"item_grant#1"})
        .succeeds("item_grant")
        .succeeds("log_record")
        .succeeds("notification")
        .expectDecided({EventKind::StepSucceeded, EventKind::SagaCompleted})
        .expectTypes({"PurchaseInitiated", "UserValidated", "ItemGranted", "LogRecorded", "NotificationSent", "PurchaseCompleted"})
        .expectStatus(SagaStatus::Completed)
        .expectInvokes({})
        .expectNoWake()
        .expectNoCause();
    QCOMPARE(script.state().steps[0].data->integer("balance"), std::int64_t{900});
}

void TestKernelForward::oneErrorIsRetried() {
    SagaScript(itemPurchase())
        .start()
        .errs("user_validation")
        .expectDecided({EventKind::RetryScheduled})
        .expectStatus(SagaStatus::InProgress)
        .expectInvokes({})
        .expectWakeIn(50ms)
        .passes(49ms)
        .expectDecided({})
        .expectInvokes({})
        .passes(1ms)
        .expectInvokes({"user_validation#2"})
        .succeeds("user_validation")
        .succeeds("item_grant")
        .succeeds("log_record")
        .succeeds("notification")
        .expectStatus(SagaStatus::Completed)
        .expectNoCause();
}

void TestKernelForward::backoffGrowsAndJitterShortensIt() {
    SagaScript script(itemPurchase());
    script.start().errs("user_validation").wakes().errs("user_validation").expectWakeIn(100ms);
    const auto jittered = definitionFrom(R"({"name": "j", "version": 1, "steps": [
        {"id": "a", "action": "a.do", "retry": {"attempts": 2, "backoffMs": 100, "jitter": 0.5}}]})");
    SagaState state;
    const auto started = decide(*jittered, state, input::Start{}, {{1}, 0});
    for (const SagaEvent& event : *started)
        QVERIFY(apply(*jittered, state, event).ok());
    const input::Answered error{0, Direction::Action, 1, StepAnswer::error("X", "", Executed::No), {1}, {}};
    const auto events = decide(*jittered, state, error, {{1}, 0.5});
    QCOMPARE(events->front().payload.delay, Micros{75'000});
}

void TestKernelForward::anOptionalStepIsPassedOver() {
    SagaScript script(itemPurchase());
    script.start().succeeds("user_validation").succeeds("item_grant").succeeds("log_record").exhausts("notification");
    script.expectDecided({EventKind::StepFailed, EventKind::SagaCompleted})
        .expectStatus(SagaStatus::Completed)
        .expectPhase("notification", StepPhase::PassedOver)
        .expectNoCause()
        .expectTypes({"PurchaseInitiated", "UserValidated", "ItemGranted", "LogRecorded", "NotificationFailed", "PurchaseCompleted"});
    QVERIFY(script.lastOf(EventKind::StepFailed).payload.passedOver);
    SagaScript(itemPurchase())
        .start()
        .succeeds("user_validation")
        .succeeds("item_grant")
        .succeeds("log_record")
        .refuses("notification", "DELIVERY_FAILED")
        .expectStatus(SagaStatus::Completed);
}

void TestKernelForward::anOptionalStepThatMayHaveRunIsUndoneLater() {
    const auto definition = definitionFrom(R"({"name": "o", "version": 1, "steps": [
        {"id": "a", "action": "a.do", "compensation": "a.undo", "optional": true, "retry": {"attempts": 1}},
        {"id": "b", "action": "b.do", "compensation": "b.undo"}]})");
    SagaScript(definition)
        .start()
        .errs("a", Executed::Unknown)
        .expectStatus(SagaStatus::InProgress)
        .refuses("b", "NO")
        .expectPlan({{"b", UndoNeed::NotNeeded}, {"a", UndoNeed::UndoUnknown}})
        .undoes("a")
        .expectStatus(SagaStatus::Compensated);
    SagaScript(definition).start().errs("a", Executed::No).refuses("b", "NO").expectStatus(SagaStatus::Failed);
}

void TestKernelForward::aDispatchedStepIsWaitedFor() {
    SagaScript script(itemPurchase());
    script.start()
        .dispatches("user_validation")
        .expectDecided({EventKind::StepStarted})
        .expectStatus(SagaStatus::InProgress)
        .expectInvokes({"user_validation#1!"})
        .expectWakeIn(2s)
        .passes(1s)
        .expectDecided({})
        .succeeds("user_validation")
        .expectDecided({EventKind::StepSucceeded})
        .expectPhase("user_validation", StepPhase::Succeeded);
    QCOMPARE(script.lastEvent().endedAt - script.lastEvent().startedAt, Micros{1'000'000});
}

void TestKernelForward::aTimeoutIsAnUncertainError() {
    SagaScript script(itemPurchase());
    script.start().dispatches("user_validation").passes(1999ms).expectDecided({}).passes(1ms).expectDecided({EventKind::RetryScheduled});
    QCOMPARE(script.lastEvent().payload.code, std::string("TIMEOUT"));
    QCOMPARE(script.lastEvent().payload.executed, Executed::Unknown);
    QVERIFY(script.state().steps[0].mayHaveRun);
    script.wakes().expectInvokes({"user_validation#2"});
}

void TestKernelForward::askingAgainContinuesTheAttempt() {
    SagaScript script(itemPurchase());
    script.start()
        .stillAtIt("user_validation", 10s)
        .expectDecided({EventKind::AskAgainScheduled})
        .expectStatus(SagaStatus::InProgress)
        .expectWakeIn(10s)
        .wakes()
        .expectInvokes({"user_validation#1"})
        .dispatches("user_validation")
        .stillAtIt("user_validation", 10s)
        .wakes()
        .refuses("user_validation", "NO")
        .expectStatus(SagaStatus::Failed);
    QCOMPARE(script.state().steps[0].attempts, 1);
    QVERIFY(!script.state().steps[0].mayHaveRun);
}

void TestKernelForward::askingAgainNeverSpins() {
    SagaScript(itemPurchase()).start().stillAtIt("user_validation", 0us).expectInvokes({}).expectWakeIn(50ms);
    SagaScript(definitionFrom(R"({"name": "s", "version": 1, "steps": [{"id": "a", "action": "a.do", "retry": {"backoffMs": 0}}]})"))
        .start()
        .stillAtIt("a", -5s)
        .expectInvokes({})
        .expectWakeIn(1ms);
}

void TestKernelForward::aFaultIsRecordedBeforeItsEffect() {
    SagaScript script(itemPurchase());
    script.start()
        .succeeds("user_validation")
        .hitBy({RuleId("FLT_1"), "business-failure", "INSUFFICIENT_STOCK", {}})
        .refuses("item_grant", "INSUFFICIENT_STOCK")
        .expectDecided({EventKind::FaultInjected, EventKind::StepFailed, EventKind::CompensationStarted});
    QCOMPARE(script.lastOf(EventKind::FaultInjected).payload.faultKind, std::string("business-failure"));
    QCOMPARE(script.lastOf(EventKind::StepFailed).payload.rule, RuleId("FLT_1"));
    QCOMPARE(script.state().firstCause->rule, RuleId("FLT_1"));
    QVERIFY(script.state().injected);
    script.hitBy({RuleId("FLT_2"), "technical-error", "X", {}}).undoErrs("user_validation");
    script.expectDecided({EventKind::FaultInjected, EventKind::CompensationRetryScheduled});
    QCOMPARE(script.lastOf(EventKind::FaultInjected).payload.direction, Direction::Compensation);
    QCOMPARE(script.lastEvent().payload.rule, RuleId("FLT_2"));
    QCOMPARE(script.state().lastRule, RuleId("FLT_2"));
}

void TestKernelForward::aFaultOfADispatchIsRememberedUntilTheAnswer() {
    SagaScript script(itemPurchase());
    script.start()
        .hitBy({RuleId("FLT_1"), "delay", "", 3s})
        .dispatches("user_validation")
        .expectDecided({EventKind::FaultInjected, EventKind::StepStarted})
        .wakes()
        .expectDecided({EventKind::RetryScheduled});
    QCOMPARE(script.lastEvent().payload.rule, RuleId("FLT_1"));
    script.wakes().errs("user_validation").expectDecided({EventKind::RetryScheduled});
    QVERIFY2(script.lastEvent().payload.rule.empty(), "the second attempt was hit by nothing");
}

void TestKernelForward::redispatchAfterACrashChangesNothing() {
    SagaScript(itemPurchase())
        .start()
        .dispatches("user_validation")
        .dispatches("user_validation")
        .expectDecided({})
        .hitBy({RuleId("FLT_1"), "delay", "", 1s})
        .dispatches("user_validation")
        .expectDecided({EventKind::FaultInjected})
        .passes(1s)
        .succeeds("user_validation");
}

void TestKernelForward::answersNobodyWaitsForAreRefused() {
    const auto answered = [](int step, int attempt) { return input::Answered{step, Direction::Action, attempt, {}, {}, {}}; };
    SagaScript(itemPurchase())
        .start()
        .refusesInput(answered(4, 1), ErrorCode::InvalidInput, "no step 4")
        .refusesInput(answered(-1, 1), ErrorCode::InvalidInput, "no step -1")
        .refusesInput(answered(0, 2), ErrorCode::NotAllowed, "neither running nor due")
        .refusesInput(answered(0, 0), ErrorCode::NotAllowed, "neither running nor due")
        .refusesInput(answered(1, 1), ErrorCode::NotAllowed, "attempt 1 of the action of item_grant")
        .refusesInput(input::Answered{0, Direction::Compensation, 1, {}, {}, {}}, ErrorCode::NotAllowed, "compensation of user_validation")
        .refusesInput(input::Dispatched{2, Direction::Action, 1, {}}, ErrorCode::NotAllowed, "log_record");
}

void TestKernelForward::startTakesOverWhatItIsGiven() {
    SagaScript script(shipment(), Json::object({{"userId", "u"}}));
    script.start();
    QCOMPARE(script.state().input->text("userId"), std::string_view("u"));
    QCOMPARE(script.state().correlation, std::string("COR_1"));
    QCOMPARE(script.state().actor, std::string("tester"));
    QCOMPARE(script.state().deadlineAt, script.now() + 10s);
    QCOMPARE(script.lastEvent().payload.data.text("definition"), std::string_view("shipment"));
    QCOMPARE(script.lastEvent().payload.data.integer("version"), std::int64_t{1});
    SagaScript choreographed(itemPurchase());
    choreographed.accepts(input::Start{Json::object({{"mode", "choreography"}}), ""});
    QCOMPARE(choreographed.state().mode, Mode::Choreography);
}

void TestKernelForward::aSagaStartsOnce() {
    SagaScript(itemPurchase())
        .refusesInput(input::Tick{}, ErrorCode::NotAllowed, "has not started")
        .start()
        .refusesInput(input::Start{}, ErrorCode::NotAllowed, "started already");
}

}  // namespace saga::test

QTEST_APPLESS_MAIN(saga::test::TestKernelForward)
#include "tst_kernel_forward.moc"
