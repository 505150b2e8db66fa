// What an operator may do in which state, and what comes of it.
#include <QTest>

#include "tests/core/saga_script.h"

using namespace std::chrono_literals;

namespace saga::test {

class TestKernelCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStateSaysWhatItAccepts();
    void everyCommandButPauseNeedsAReason();
    void refusalsNameTheStatesThatAccept();
    void retryMakesABackoffDueNow();
    void retryReopensAFailedSaga();
    void retryAfterTheDeadlineIsNotTakenBackAtOnce();
    void cancelBeforeAnythingRan();
    void cancelUndoesWhatRan();
    void cancelDuringABackoffGivesTheStepUp();
    void cancelAwaitsWhatIsInFlight();
    void cancelAwaitsATimeout();
    void cancelGivesUpWhatIsStillGoingOn();
    void compensateWhileRunning();
    void compensateACompletedSaga();
    void compensateACompletedSagaThatCannotBeReversed();
    void thePivotInFlightForbidsGoingBack();
    void skipGoesOnBehindThePivot();
};

void TestKernelCommands::everyStateSaysWhatItAccepts() {
    using enum CommandKind;
    SagaScript(itemPurchase()).expectAllowed({}).start().expectAllowed({Compensate, Pause, Cancel, ForceEnd});
    SagaScript(itemPurchase()).start().errs("user_validation").expectAllowed({Retry, Compensate, Pause, Cancel, ForceEnd});
    SagaScript(itemPurchase()).start().commands(Pause).expectAllowed({Compensate, Resume, Cancel, ForceEnd});
    SagaScript(itemPurchase()).start().refuses("user_validation", "NO").expectAllowed({Retry});
    SagaScript compensating(threeSteps());
    compensating.start().succeeds("a").refuses("b", "NO").expectAllowed({Pause, ForceEnd});
    compensating.exhaustsUndo("a").expectAllowed({Retry, Skip, HandledOutside, Pause, ForceEnd});
    compensating.commands(HandledOutside).expectStatus(SagaStatus::Compensated).expectAllowed({});
    SagaScript behindPivot(shipment());
    behindPivot.start().succeeds("reserve").succeeds("charge").expectAllowed({Pause, ForceEnd});
    behindPivot.exhausts("ship").expectAllowed({Retry, Skip, Pause, ForceEnd});
    SagaScript completed(threeSteps());
    completed.start().succeeds("a").succeeds("b").succeeds("c").expectAllowed({Compensate});
}

void TestKernelCommands::everyCommandButPauseNeedsAReason() {
    using enum CommandKind;
    const auto blank = [](CommandKind kind) { return input::Command{kind, {}, "operator", " \t"}; };
    SagaScript script(itemPurchase());
    script.start().errs("user_validation");
    for (const CommandKind kind : {Retry, Compensate, Cancel, ForceEnd})
        script.refusesInput(blank(kind), ErrorCode::InvalidInput, "say why");
    script.accepts(blank(Pause)).accepts(blank(Resume));
    SagaScript stuck(threeSteps());
    stuck.start().succeeds("a").refuses("b", "NO").exhaustsUndo("a");
    for (const CommandKind kind : {Skip, HandledOutside})
        stuck.refusesInput(blank(kind), ErrorCode::InvalidInput, "say why");
}

void TestKernelCommands::refusalsNameTheStatesThatAccept() {
    using enum CommandKind;
    SagaScript script(threeSteps());
    script.start()
        .refusesCommand(Retry, "nothing waits; retry acts on a saga with attention or in backoff, and on FAILED when nothing was done")
        .refusesCommand(Skip, "skip acts on a step or a compensation that failed for good")
        .refusesCommand(Resume, "resume acts on a paused saga")
        .commands(Pause)
        .refusesCommand(Pause, "is paused already")
        .commands(Resume)
        .succeeds("a")
        .refuses("b", "NO")
        .refusesCommand(Cancel, "the saga is COMPENSATING; cancel acts on PENDING, and on IN_PROGRESS before the pivot")
        .refusesCommand(Compensate, "the saga is COMPENSATING")
        .undoes("a")
        .refusesCommand(Retry, "buy again starts a new saga")
        .refusesCommand(Pause, "the saga is COMPENSATED")
        .refusesCommand(Resume, "the saga is COMPENSATED")
        .refusesCommand(ForceEnd, "the saga is COMPENSATED")
        .refusesCommand(Skip, "the saga is COMPENSATED")
        .refusesCommand(HandledOutside, "the saga is COMPENSATED");
    SagaScript(threeSteps()).start().succeeds("a").succeeds("b").succeeds("c").refusesCommand(Retry, "the saga is COMPLETED");
}

void TestKernelCommands::retryMakesABackoffDueNow() {
    SagaScript script(threeSteps());
    script.start().errs("a").expectInvokes({}).commands(CommandKind::Retry).expectDecided({EventKind::RetryRequested}).expectInvokes({"a#2"});
    script.errs("a").expectStatus(SagaStatus::Failed);
    SagaScript(threeSteps()).start().succeeds("a").refuses("b", "NO").undoErrs("a").commands(CommandKind::Retry).expectInvokes({"undo a#2"});
}

void TestKernelCommands::retryReopensAFailedSaga() {
    SagaScript script(itemPurchase());
    script.start().exhausts("user_validation").expectStatus(SagaStatus::Failed).commands(CommandKind::Retry);
    script.expectDecided({EventKind::SagaReopened})
        .expectStatus(SagaStatus::InProgress)
        .expectCause("BROKEN", "user_validation")
        .expectInvokes({"user_validation#4"})
        .errs("user_validation")
        .expectDecided({EventKind::RetryScheduled})
        .wakes()
        .refuses("user_validation", "OTHER")
        .expectStatus(SagaStatus::Failed)
        .expectCause("OTHER", "user_validation")
        .commands(CommandKind::Retry)
        .succeeds("user_validation")
        .succeeds("item_grant")
        .succeeds("log_record")
        .succeeds("notification")
        .expectStatus(SagaStatus::Completed);
    QCOMPARE(script.lastOf(EventKind::SagaReopened).payload.command, CommandKind::Retry);
    SagaScript(itemPurchase())
        .start()
        .succeeds("user_validation")
        .commands(CommandKind::ForceEnd)
        .expectStatus(SagaStatus::Failed)
        .refusesCommand(CommandKind::Retry, "the saga is FAILED and user_validation was done");
}

void TestKernelCommands::retryAfterTheDeadlineIsNotTakenBackAtOnce() {
    SagaScript(shipment())
        .start()
        .passes(11s)
        .expectDecided({EventKind::DeadlinePassed, EventKind::SagaFailed})
        .expectStatus(SagaStatus::Failed)
        .expectCause("DEADLINE_EXCEEDED", "")
        .commands(CommandKind::Retry)
        .passes(1s)
        .expectDecided({})
        .expectInvokes({"reserve#1"})
        .expectNoWake();
    SagaScript(shipment()).start().refuses("reserve", "NO").passes(11s).expectDecided({}).commands(CommandKind::Retry).passes(1s).expectDecided({});
}

void TestKernelCommands::cancelBeforeAnythingRan() {
    SagaScript(itemPurchase())
        .start()
        .commands(CommandKind::Cancel, "", "changed my mind")
        .expectDecided({EventKind::CancelRequested, EventKind::SagaFailed})
        .expectStatus(SagaStatus::Failed)
        .expectCause("CANCELLED", "")
        .commands(CommandKind::Retry)
        .expectInvokes({"user_validation#1"});
}

void TestKernelCommands::cancelUndoesWhatRan() {
    SagaScript script(itemPurchase());
    script.start()
        .succeeds("user_validation")
        .commands(CommandKind::Cancel, "", "changed my mind")
        .expectDecided({EventKind::CancelRequested, EventKind::CompensationStarted})
        .undoes("user_validation")
        .expectStatus(SagaStatus::Compensated)
        .expectCause("CANCELLED", "");
    QCOMPARE(script.state().firstCause->message, std::string("changed my mind"));
}

void TestKernelCommands::cancelDuringABackoffGivesTheStepUp() {
    SagaScript(itemPurchase()).start().errs("user_validation").commands(CommandKind::Cancel).expectStatus(SagaStatus::Failed);
    SagaScript(itemPurchase())
        .start()
        .errs("user_validation", Executed::Unknown)
        .commands(CommandKind::Cancel)
        .expectStatus(SagaStatus::Compensating)
        .expectPhase("user_validation", StepPhase::Failed)
        .expectInvokes({"undo user_validation#1"});
}

void TestKernelCommands::cancelAwaitsWhatIsInFlight() {
    SagaScript succeeded(itemPurchase());
    succeeded.start().dispatches("user_validation").commands(CommandKind::Cancel).expectDecided({EventKind::CancelRequested});
    succeeded.expectStatus(SagaStatus::InProgress)
        .expectInvokes({"user_validation#1!"})
        .refusesCommand(CommandKind::Cancel, "is going back already")
        .refusesCommand(CommandKind::Compensate, "is going back already")
        .succeeds("user_validation")
        .expectDecided({EventKind::StepSucceeded, EventKind::CompensationStarted})
        .undoes("user_validation")
        .expectStatus(SagaStatus::Compensated);
    SagaScript(itemPurchase())
        .start()
        .dispatches("user_validation")
        .commands(CommandKind::Cancel)
        .refuses("user_validation", "NO")
        .expectDecided({EventKind::StepFailed, EventKind::SagaFailed})
        .expectStatus(SagaStatus::Failed)
        .expectCause("CANCELLED", "");
    SagaScript(itemPurchase())
        .start()
        .dispatches("user_validation")
        .commands(CommandKind::Cancel)
        .errs("user_validation", Executed::No)
        .expectDecided({EventKind::StepFailed, EventKind::SagaFailed});
}

void TestKernelCommands::cancelAwaitsATimeout() {
    SagaScript(itemPurchase())
        .start()
        .dispatches("user_validation")
        .commands(CommandKind::Cancel)
        .wakes()
        .expectDecided({EventKind::StepFailed, EventKind::CompensationStarted})
        .expectInvokes({"undo user_validation#1"})
        .expectCause("CANCELLED", "");
}

void TestKernelCommands::cancelGivesUpWhatIsStillGoingOn() {
    SagaScript(itemPurchase())
        .start()
        .stillAtIt("user_validation", 1h)
        .commands(CommandKind::Cancel)
        .expectDecided({EventKind::CancelRequested, EventKind::CompensationStarted})
        .expectInvokes({"undo user_validation#1"});
    SagaScript(itemPurchase())
        .start()
        .dispatches("user_validation")
        .commands(CommandKind::Cancel)
        .stillAtIt("user_validation", 1h)
        .expectDecided({EventKind::StepFailed, EventKind::CompensationStarted})
        .expectInvokes({"undo user_validation#1"});
}

void TestKernelCommands::compensateWhileRunning() {
    SagaScript(itemPurchase())
        .start()
        .succeeds("user_validation")
        .commands(CommandKind::Compensate)
        .expectDecided({EventKind::CompensationRequested, EventKind::CompensationStarted})
        .undoes("user_validation")
        .expectCause("COMPENSATED_BY_OPERATOR", "");
    SagaScript(itemPurchase()).start().commands(CommandKind::Compensate).expectStatus(SagaStatus::Failed);
}

void TestKernelCommands::compensateACompletedSaga() {
    SagaScript script(itemPurchase());
    script.start().succeeds("user_validation").succeeds("item_grant").succeeds("log_record").exhausts("notification", Executed::Unknown);
    script.expectStatus(SagaStatus::Completed)
        .expectPlan({{"notification", UndoNeed::UndoUnknown}, {"log_record", UndoNeed::Undo}, {"item_grant", UndoNeed::Undo}, {"user_validation", UndoNeed::Undo}})
        .commands(CommandKind::Compensate, "", "customer asked")
        .expectDecided({EventKind::SagaReopened, EventKind::CompensationRequested, EventKind::CompensationStarted})
        .expectStatus(SagaStatus::Compensating)
        .undoes("notification", true)
        .undoes("log_record")
        .undoes("item_grant")
        .undoes("user_validation")
        .expectDecided({EventKind::StepCompensated, EventKind::CompensationCompleted, EventKind::SagaFailed})
        .expectStatus(SagaStatus::Compensated)
        .expectCause("COMPENSATED_BY_OPERATOR", "")
        .expectTypes({"PurchaseInitiated", "UserValidated", "ItemGranted", "LogRecorded", "NotificationFailed", "PurchaseCompleted",
                      "CompensationInitiated", "CompensationCompleted", "PurchaseFailed"});
    QCOMPARE(script.lastOf(EventKind::SagaReopened).payload.command, CommandKind::Compensate);
    QVERIFY(script.state().steps[3].undoEmpty);
}

void TestKernelCommands::compensateACompletedSagaThatCannotBeReversed() {
    SagaScript(shipment())
        .start()
        .succeeds("reserve")
        .succeeds("charge")
        .succeeds("ship")
        .succeeds("tell")
        .refusesCommand(CommandKind::Compensate, "charge has no compensation");
    SagaScript(definitionFrom(R"({"name": "n", "version": 1, "steps": [{"id": "a", "action": "a.do", "optional": true}]})"))
        .start()
        .refuses("a", "NO")
        .expectStatus(SagaStatus::Completed)
        .refusesCommand(CommandKind::Compensate, "nothing was done");
    const auto reversible = definitionFrom(R"({"name": "r", "version": 1, "steps": [
        {"id": "a", "action": "a.do", "compensation": "a.undo"},
        {"id": "b", "action": "b.do", "compensation": "b.undo", "pivot": true}]})");
    SagaScript(reversible)
        .start()
        .succeeds("a")
        .succeeds("b")
        .commands(CommandKind::Compensate)
        .undoes("b")
        .undoes("a")
        .expectStatus(SagaStatus::Compensated);
}

void TestKernelCommands::thePivotInFlightForbidsGoingBack() {
    SagaScript script(shipment());
    script.start().succeeds("reserve").dispatches("charge");
    script.refusesCommand(CommandKind::Cancel, "the pivot charge was done or may have been")
        .refusesCommand(CommandKind::Compensate, "the pivot charge")
        .refuses("charge", "NO_MONEY")
        .expectStatus(SagaStatus::Compensating);
    SagaScript(shipment())
        .start()
        .succeeds("reserve")
        .stillAtIt("charge", 1s)
        .refusesCommand(CommandKind::Cancel, "the pivot charge");
    SagaScript(shipment()).start().succeeds("reserve").errs("charge", Executed::No).commands(CommandKind::Cancel).expectStatus(SagaStatus::Compensating);
}

void TestKernelCommands::skipGoesOnBehindThePivot() {
    SagaScript script(shipment());
    script.start().succeeds("reserve").succeeds("charge").exhausts("ship");
    script.expectDecided({EventKind::StepFailed, EventKind::AttentionRaised})
        .commands(CommandKind::Skip, "", "sent by hand")
        .expectDecided({EventKind::StepSkipped})
        .expectStatus(SagaStatus::InProgress)
        .expectInvokes({"tell#1"})
        .succeeds("tell")
        .expectStatus(SagaStatus::Completed)
        .expectCause("BROKEN", "ship");
    QVERIFY(script.state().waived);
}

}  // namespace saga::test

QTEST_APPLESS_MAIN(saga::test::TestKernelCommands)
#include "tst_kernel_commands.moc"
