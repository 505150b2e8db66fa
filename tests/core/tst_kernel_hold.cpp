// What stops a saga without an end of its own: pause, giving up, forced end.
#include <QTest>

#include "tests/core/saga_script.h"

using namespace std::chrono_literals;

namespace saga::test {

class TestKernelHold : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void forceEndLeavesEverythingAsItIs();
    void forceEndWhileCompensating();
    void pausedSagasBeginNothing();
    void aPausedSagaFinishesWhatIsInFlight();
    void givingUpHoldsTheSagaUntilRetry();
};

void TestKernelHold::forceEndLeavesEverythingAsItIs() {
    SagaScript script(itemPurchase());
    script.start()
        .succeeds("user_validation")
        .dispatches("item_grant")
        .commands(CommandKind::Pause)
        .commands(CommandKind::ForceEnd, "", "participant is gone")
        .expectDecided({EventKind::SagaForceEnded})
        .expectStatus(SagaStatus::Failed)
        .expectPaused(false)
        .expectCause("FORCE_ENDED", "")
        .expectInvokes({})
        .expectNoWake()
        .expectPlan({{"notification", UndoNeed::NotNeeded}, {"log_record", UndoNeed::NotNeeded}, {"item_grant", UndoNeed::UndoUnknown}, {"user_validation", UndoNeed::Undo}})
        .expectTypes({"PurchaseInitiated", "UserValidated", "PurchaseFailed"});
    QVERIFY(script.state().waived);
    QCOMPARE(script.lastEvent().payload.reason, std::string("participant is gone"));
    script.accepts(input::Answered{1, Direction::Action, 1, {}, {}, {}}).expectDecided({});
}

void TestKernelHold::forceEndWhileCompensating() {
    SagaScript(threeSteps())
        .start()
        .succeeds("a")
        .succeeds("b")
        .refuses("c", "NO")
        .exhaustsUndo("b")
        .dispatchesUndo("a")
        .commands(CommandKind::ForceEnd)
        .expectStatus(SagaStatus::Failed)
        .expectUndo("a", UndoPhase::Waived)
        .expectUndo("b", UndoPhase::Waived)
        .expectCause("NO", "c")
        .refusesCommand(CommandKind::Retry, "a was done");
}

void TestKernelHold::pausedSagasBeginNothing() {
    SagaScript script(shipment());
    script.start().errs("reserve").commands(CommandKind::Pause).expectPaused(true).expectInvokes({}).expectNoWake();
    script.passes(20s)
        .expectDecided({})
        .expectInvokes({})
        .refusesInput(input::Answered{0, Direction::Action, 2, {}, {}, {}}, ErrorCode::NotAllowed, "neither running nor due")
        .commands(CommandKind::Resume)
        .expectWakeIn(-10s)
        .wakes()
        .expectDecided({EventKind::DeadlinePassed, EventKind::SagaFailed});
}

void TestKernelHold::aPausedSagaFinishesWhatIsInFlight() {
    SagaScript(threeSteps())
        .start()
        .succeeds("a")
        .dispatches("b")
        .commands(CommandKind::Pause)
        .expectInvokes({})
        .expectWakeIn(2s)
        .refuses("b", "NO")
        .expectDecided({EventKind::StepFailed, EventKind::CompensationStarted})
        .expectInvokes({})
        .expectNoWake()
        .commands(CommandKind::Resume)
        .dispatchesUndo("a")
        .commands(CommandKind::Pause)
        .wakes()
        .expectDecided({EventKind::CompensationRetryScheduled})
        .expectNoWake()
        .commands(CommandKind::Resume)
        .wakes()
        .undoes("a")
        .expectStatus(SagaStatus::Compensated);
}

void TestKernelHold::givingUpHoldsTheSagaUntilRetry() {
    SagaScript(threeSteps())
        .start()
        .succeeds("a")
        .givesUp(Attention::RecoveryGaveUp)
        .expectDecided({EventKind::AttentionRaised})
        .expectStatus(SagaStatus::InProgress, Attention::RecoveryGaveUp)
        .expectInvokes({})
        .givesUp(Attention::RecoveryGaveUp)
        .expectDecided({})
        .commands(CommandKind::Retry)
        .expectStatus(SagaStatus::InProgress)
        .expectInvokes({"b#1"});
    SagaScript(threeSteps())
        .start()
        .succeeds("a")
        .givesUp(Attention::PoisonInput)
        .commands(CommandKind::Cancel)
        .expectStatus(SagaStatus::Compensating)
        .expectInvokes({"undo a#1"});
    SagaScript(threeSteps()).start().refuses("a", "NO").givesUp(Attention::RecoveryGaveUp).expectDecided({});
}

}  // namespace saga::test

QTEST_APPLESS_MAIN(saga::test::TestKernelHold)
#include "tst_kernel_hold.moc"
