// The way back: what is undone, in which order, and what happens when an undo fails.
#include <QTest>

#include "tests/core/saga_script.h"

using namespace std::chrono_literals;

namespace saga::test {

class TestKernelCompensation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFailedUndoLetsTheOthersGoOn();
    void aFailedUndoHaltsWhenToldSo();
    void retryGivesAFailedUndoNewAttempts();
    void aRefusedUndoIsTriedAgain();
    void anUndoTimesOut();
    void anUndoStillGoingOnIsAskedAgain();
    void aWaivedUndoEndsTheSaga();
    void twoFailedUndosMustBeNamed();
    void aWaiverOfOneLeavesAttentionForTheOther();
    void theHaltedRestGoesOnAfterAWaiver();
    void theDeadlineDoesNotStopUndoing();
    void aStepWithoutCompensationIsLeftOut();
    void planOfARunningSaga();
    void planBehindThePivot();
};

namespace {

SagaScript undoing(const DefinitionPtr& definition) {
    SagaScript script(definition);
    script.start().succeeds("a").succeeds("b").refuses("c", "NO");
    return script;
}

}  // namespace

void TestKernelCompensation::aFailedUndoLetsTheOthersGoOn() {
    SagaScript script = undoing(threeSteps());
    script.undoErrs("b")
        .expectDecided({EventKind::CompensationRetryScheduled})
        .expectWakeIn(100ms)
        .expectInvokes({})
        .wakes()
        .expectInvokes({"undo b#2"})
        .undoErrs("b")
        .expectDecided({EventKind::CompensationFailed})
        .expectStatus(SagaStatus::Compensating)
        .expectInvokes({"undo a#1"})
        .undoes("a")
        .expectDecided({EventKind::StepCompensated, EventKind::AttentionRaised})
        .expectStatus(SagaStatus::Compensating, Attention::CompensationFailed)
        .expectInvokes({})
        .expectNoWake();
    SagaScript purchase(itemPurchase());
    purchase.start().succeeds("user_validation").refuses("item_grant", "NO").exhaustsUndo("user_validation");
    purchase.expectTypes({"PurchaseInitiated", "UserValidated", "ItemGrantFailed", "CompensationInitiated", "CompensationFailed"})
        .expectStatus(SagaStatus::Compensating, Attention::CompensationFailed);
}

void TestKernelCompensation::aFailedUndoHaltsWhenToldSo() {
    undoing(threeSteps("halt"))
        .exhaustsUndo("b")
        .expectDecided({EventKind::CompensationFailed, EventKind::AttentionRaised})
        .expectStatus(SagaStatus::Compensating, Attention::CompensationFailed)
        .expectInvokes({})
        .expectNoWake()
        .expectPlan({{"c", UndoNeed::NotNeeded}, {"b", UndoNeed::Failed}, {"a", UndoNeed::Undo}})
        .commands(CommandKind::Retry)
        .expectInvokes({"undo b#3"});
}

void TestKernelCompensation::retryGivesAFailedUndoNewAttempts() {
    SagaScript script = undoing(threeSteps());
    script.exhaustsUndo("b").undoes("a").commands(CommandKind::Retry).expectDecided({EventKind::RetryRequested});
    script.expectStatus(SagaStatus::Compensating)
        .expectInvokes({"undo b#3"})
        .exhaustsUndo("b")
        .expectStatus(SagaStatus::Compensating, Attention::CompensationFailed)
        .commands(CommandKind::Retry)
        .undoes("b")
        .expectDecided({EventKind::StepCompensated, EventKind::CompensationCompleted, EventKind::SagaFailed})
        .expectStatus(SagaStatus::Compensated)
        .expectCause("NO", "c");
    QCOMPARE(script.state().steps[1].undoAttempts, 5);
    QVERIFY(!script.state().waived);
}

void TestKernelCompensation::aRefusedUndoIsTriedAgain() {
    undoing(threeSteps())
        .undoAnswers("b", StepAnswer::refused("NEVER", "no"))
        .expectDecided({EventKind::CompensationRetryScheduled})
        .wakes()
        .undoAnswers("b", StepAnswer::refused("NEVER", "no"))
        .expectDecided({EventKind::CompensationFailed});
}

void TestKernelCompensation::anUndoTimesOut() {
    SagaScript script = undoing(threeSteps());
    script.dispatchesUndo("b")
        .expectDecided({EventKind::StepCompensating})
        .expectInvokes({"undo b#1!"})
        .expectWakeIn(2s)
        .wakes()
        .expectDecided({EventKind::CompensationRetryScheduled})
        .wakes()
        .dispatchesUndo("b")
        .wakes()
        .expectDecided({EventKind::CompensationFailed});
    QCOMPARE(script.lastEvent().payload.code, std::string("TIMEOUT"));
    script.accepts(input::Answered{1, Direction::Compensation, 1, {}, {}, {}}).expectDecided({EventKind::LateAnswerIgnored});
    script.expectUndo("b", UndoPhase::Failed);
}

void TestKernelCompensation::anUndoStillGoingOnIsAskedAgain() {
    SagaScript script = undoing(threeSteps());
    script.undoAnswers("b", StepAnswer::inProgress(10s))
        .expectDecided({EventKind::AskAgainScheduled})
        .expectWakeIn(10s)
        .wakes()
        .expectInvokes({"undo b#1"})
        .undoes("b")
        .undoes("a")
        .expectStatus(SagaStatus::Compensated);
    QCOMPARE(script.lastOf(EventKind::AskAgainScheduled).payload.direction, Direction::Compensation);
}

void TestKernelCompensation::aWaivedUndoEndsTheSaga() {
    for (const CommandKind kind : {CommandKind::Skip, CommandKind::HandledOutside}) {
        SagaScript script = undoing(threeSteps());
        script.exhaustsUndo("b")
            .undoes("a")
            .commands(kind, "", "paid back in cash")
            .expectDecided({EventKind::CompensationWaived, EventKind::CompensationCompleted, EventKind::SagaFailed})
            .expectStatus(SagaStatus::Compensated)
            .expectUndo("b", UndoPhase::Waived);
        QVERIFY(script.state().waived);
        const EventPayload& waiver = script.lastOf(EventKind::CompensationWaived).payload;
        QCOMPARE(waiver.command, kind);
        QCOMPARE(waiver.actor, std::string("operator"));
        QCOMPARE(waiver.reason, std::string("paid back in cash"));
    }
}

void TestKernelCompensation::twoFailedUndosMustBeNamed() {
    const auto skip = [](std::string step) { return input::Command{CommandKind::Skip, std::move(step), "operator", "because"}; };
    undoing(threeSteps())
        .exhaustsUndo("b")
        .exhaustsUndo("a")
        .refusesInput(skip(""), ErrorCode::InvalidInput, "b, a; name one")
        .refusesInput(skip("c"), ErrorCode::NotAllowed, "c did not fail for good; b, a did")
        .refusesInput(skip("d"), ErrorCode::InvalidInput, "no step d")
        .commands(CommandKind::Skip, "a")
        .expectUndo("a", UndoPhase::Waived)
        .expectUndo("b", UndoPhase::Failed);
}

void TestKernelCompensation::aWaiverOfOneLeavesAttentionForTheOther() {
    undoing(threeSteps())
        .exhaustsUndo("b")
        .exhaustsUndo("a")
        .commands(CommandKind::Skip, "a")
        .expectDecided({EventKind::CompensationWaived, EventKind::AttentionRaised})
        .expectStatus(SagaStatus::Compensating, Attention::CompensationFailed)
        .commands(CommandKind::HandledOutside)
        .expectStatus(SagaStatus::Compensated);
}

void TestKernelCompensation::theHaltedRestGoesOnAfterAWaiver() {
    undoing(threeSteps("halt"))
        .exhaustsUndo("b")
        .commands(CommandKind::Skip)
        .expectDecided({EventKind::CompensationWaived})
        .expectStatus(SagaStatus::Compensating)
        .expectInvokes({"undo a#1"})
        .undoes("a")
        .expectStatus(SagaStatus::Compensated);
}

void TestKernelCompensation::theDeadlineDoesNotStopUndoing() {
    SagaScript(shipment())
        .start()
        .succeeds("reserve")
        .refuses("charge", "NO_MONEY")
        .undoErrs("reserve")
        .passes(11s)
        .expectDecided({EventKind::DeadlinePassed, EventKind::AttentionRaised})
        .expectStatus(SagaStatus::Compensating, Attention::DeadlineWhileCompensating)
        .expectCause("NO_MONEY", "charge")
        .expectInvokes({"undo reserve#2"})
        .undoes("reserve")
        .expectStatus(SagaStatus::Compensated);
    SagaScript(shipment())
        .start()
        .succeeds("reserve")
        .refuses("charge", "NO_MONEY")
        .undoErrs("reserve")
        .passes(11s)
        .undoErrs("reserve")
        .expectDecided({EventKind::CompensationFailed, EventKind::AttentionRaised})
        .expectStatus(SagaStatus::Compensating, Attention::CompensationFailed);
}

void TestKernelCompensation::aStepWithoutCompensationIsLeftOut() {
    const auto definition = definitionFrom(R"({"name": "n", "version": 1, "steps": [
        {"id": "a", "action": "a.do", "compensation": "a.undo"},
        {"id": "b", "action": "b.do", "failable": false},
        {"id": "c", "action": "c.do", "compensation": "c.undo"}]})");
    SagaScript(definition)
        .start()
        .succeeds("a")
        .succeeds("b")
        .refuses("c", "NO")
        .expectPlan({{"c", UndoNeed::NotNeeded}, {"b", UndoNeed::NotPossible}, {"a", UndoNeed::Undo}})
        .expectInvokes({"undo a#1"})
        .undoes("a")
        .expectStatus(SagaStatus::Compensated);
}

void TestKernelCompensation::planOfARunningSaga() {
    SagaScript(threeSteps())
        .expectPlan({{"c", UndoNeed::NotNeeded}, {"b", UndoNeed::NotNeeded}, {"a", UndoNeed::NotNeeded}})
        .start()
        .succeeds("a")
        .dispatches("b")
        .expectPlan({{"c", UndoNeed::NotNeeded}, {"b", UndoNeed::UndoUnknown}, {"a", UndoNeed::Undo}})
        .refuses("b", "NO")
        .undoes("a")
        .expectPlan({{"c", UndoNeed::NotNeeded}, {"b", UndoNeed::NotNeeded}, {"a", UndoNeed::Done}});
    SagaScript asking(threeSteps());
    asking.start().stillAtIt("a", 1s).expectPlan({{"c", UndoNeed::NotNeeded}, {"b", UndoNeed::NotNeeded}, {"a", UndoNeed::UndoUnknown}});
    QCOMPARE(pendingUndos(asking.definition(), asking.state()).size(), std::size_t{1});
}

void TestKernelCompensation::planBehindThePivot() {
    SagaScript script(shipment());
    script.start().succeeds("reserve").succeeds("charge").expectPlan(
        {{"tell", UndoNeed::NotNeeded}, {"ship", UndoNeed::NotNeeded}, {"charge", UndoNeed::NotPossible}, {"reserve", UndoNeed::NotPossible}});
    QVERIFY(pendingUndos(script.definition(), script.state()).empty());
}

}  // namespace saga::test

QTEST_APPLESS_MAIN(saga::test::TestKernelCompensation)
#include "tst_kernel_compensation.moc"
