// The semantics every engine of sagas must pin, as far as the kernel of orchestration decides them. Numbers and words are those
// of the kernel's README; what is missing here belongs to the engine and its store.
#include <QTest>

#include "tests/core/saga_script.h"

using namespace std::chrono_literals;

namespace saga::test {

class TestKernelSemantics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void semantic01_compensationOfAnActionThatNeverRanIsRecordedAsEmpty();
    void semantic02_actionArrivingAfterItsCompensationIsIgnored();
    void semantic03_sameAnswerTwiceHasOneEffect();
    void semantic04_timeoutMeansPerhapsExecuted();
    void semantic05_refusedStillGoingOnAndErrorAreThreeAnswers();
    void semantic06_undoesWhatRanInInverseOrderOnce();
    void semantic06_siblingsInFlightAreAwaitedFirst();
    void semantic06_inverseOrderOfAGraph();
    void semantic07_failedCompensationContinues();
    void semantic07_failedCompensationHalts();
    void semantic08_afterThePivotOnlyForward();
    void semantic08_thePivotThatMayHaveRunIsNotTakenBack();
    void semantic08_theDeadlineAfterThePivotDoesNotTakeBack();
    void semantic08_failableStepThatCannotBeUndoneBeforeOneThatCan();
    void semantic09_cancellingCompensatesForceEndingDoesNot();
    void semantic13_aSagaThatFailsRecoveryWaitsForAPerson();
    void semantic14_pausingWhileAStepIsInFlight();
    void semantic15_whatComesAfterTheEndStartsNothing();
    void semantic17_whatNobodyExpectsIsRefusedWithItsReason();
    void semantic18_aRerunKeepsEarlierResults();
    void semantic19_theFirstCauseStays();
    void semantic22_operatorEventsSayWhoAndWhy();
};

void TestKernelSemantics::semantic01_compensationOfAnActionThatNeverRanIsRecordedAsEmpty() {
    SagaScript script(threeSteps());
    script.start().exhausts("a", Executed::Unknown).undoes("a", true).expectStatus(SagaStatus::Compensated);
    QVERIFY(script.lastOf(EventKind::StepCompensated).payload.empty);
    QVERIFY(script.state().steps[0].undoEmpty);
}

void TestKernelSemantics::semantic02_actionArrivingAfterItsCompensationIsIgnored() {
    SagaScript script(threeSteps());
    script.start().succeeds("a").dispatches("b").wakes().wakes().dispatches("b").wakes();
    script.expectStatus(SagaStatus::Compensating).undoes("b", true);
    for (const int attempt : {1, 2})
        script.accepts(input::Answered{1, Direction::Action, attempt, StepAnswer::succeeded(), {}, {}}).expectDecided({EventKind::LateAnswerIgnored});
    script.expectUndo("b", UndoPhase::Done)
        .expectPhase("b", StepPhase::Failed)
        .refusesInput(input::Answered{1, Direction::Action, 3, StepAnswer::succeeded(), {}, {}}, ErrorCode::NotAllowed, "neither running nor due")
        .undoes("a")
        .expectStatus(SagaStatus::Compensated);
}

void TestKernelSemantics::semantic03_sameAnswerTwiceHasOneEffect() {
    SagaScript script(threeSteps());
    script.start().dispatches("a").succeeds("a", Json::object({{"n", 1}}));
    script.accepts(input::Answered{0, Direction::Action, 1, StepAnswer::succeeded(Json::object({{"n", 2}})), {}, {}});
    script.expectDecided({EventKind::LateAnswerIgnored}).expectInvokes({"b#1"});
    QCOMPARE(script.state().steps[0].data->integer("n"), std::int64_t{1});
    script.refuses("b", "NO").undoes("a").expectStatus(SagaStatus::Compensated);
}

void TestKernelSemantics::semantic04_timeoutMeansPerhapsExecuted() {
    SagaScript(threeSteps())
        .start()
        .succeeds("a")
        .dispatches("b")
        .wakes()
        .expectDecided({EventKind::RetryScheduled})
        .wakes()
        .dispatches("b")
        .wakes()
        .expectDecided({EventKind::StepFailed, EventKind::CompensationStarted})
        .expectCause("TIMEOUT", "b")
        .expectPlan({{"c", UndoNeed::NotNeeded}, {"b", UndoNeed::UndoUnknown}, {"a", UndoNeed::Undo}})
        .undoes("b")
        .undoes("a")
        .expectStatus(SagaStatus::Compensated);
    SagaScript(threeSteps())
        .start()
        .dispatches("a")
        .wakes()
        .wakes()
        .refuses("a", "NO")
        .expectPlan({{"c", UndoNeed::NotNeeded}, {"b", UndoNeed::NotNeeded}, {"a", UndoNeed::UndoUnknown}})
        .expectStatus(SagaStatus::Compensating);
    SagaScript(threeSteps())
        .start()
        .succeeds("a")
        .exhausts("b", Executed::No)
        .expectPlan({{"c", UndoNeed::NotNeeded}, {"b", UndoNeed::NotNeeded}, {"a", UndoNeed::Undo}});
}

void TestKernelSemantics::semantic05_refusedStillGoingOnAndErrorAreThreeAnswers() {
    SagaScript(threeSteps()).start().succeeds("a").refuses("b", "NO").expectDecided({EventKind::StepFailed, EventKind::CompensationStarted});
    SagaScript(threeSteps()).start().succeeds("a").stillAtIt("b", 30s).expectDecided({EventKind::AskAgainScheduled}).expectWakeIn(30s);
    SagaScript(threeSteps()).start().succeeds("a").errs("b").expectDecided({EventKind::RetryScheduled}).expectWakeIn(100ms);
}

void TestKernelSemantics::semantic06_undoesWhatRanInInverseOrderOnce() {
    SagaScript(threeSteps())
        .start()
        .succeeds("a")
        .succeeds("b")
        .refuses("c", "NO")
        .expectPlan({{"c", UndoNeed::NotNeeded}, {"b", UndoNeed::Undo}, {"a", UndoNeed::Undo}})
        .expectInvokes({"undo b#1"})
        .undoes("b")
        .expectPlan({{"c", UndoNeed::NotNeeded}, {"b", UndoNeed::Done}, {"a", UndoNeed::Undo}})
        .accepts(input::Answered{1, Direction::Compensation, 1, {}, {}, {}})
        .expectDecided({EventKind::LateAnswerIgnored})
        .expectInvokes({"undo a#1"})
        .undoes("a")
        .expectStatus(SagaStatus::Compensated);
}

namespace {

constexpr std::string_view kDiamond = R"({"name": "diamond", "version": 1, "steps": [
    {"id": "d", "action": "d.do", "compensation": "d.undo", "after": ["b", "c"]},
    {"id": "a", "action": "a.do", "compensation": "a.undo", "after": []},
    {"id": "b", "action": "b.do", "compensation": "b.undo", "after": ["a"]},
    {"id": "c", "action": "c.do", "compensation": "c.undo", "after": ["a"]}]})";

}  // namespace

void TestKernelSemantics::semantic06_siblingsInFlightAreAwaitedFirst() {
    SagaScript(definitionFrom(kDiamond))
        .start()
        .succeeds("a")
        .expectInvokes({"b#1", "c#1"})
        .dispatches("b")
        .refuses("c", "NO")
        .expectDecided({EventKind::StepFailed})
        .expectStatus(SagaStatus::InProgress)
        .expectInvokes({"b#1!"})
        .succeeds("b")
        .expectDecided({EventKind::StepSucceeded, EventKind::CompensationStarted})
        .undoes("b")
        .undoes("a")
        .expectStatus(SagaStatus::Compensated)
        .expectCause("NO", "c");
}

void TestKernelSemantics::semantic06_inverseOrderOfAGraph() {
    SagaScript(definitionFrom(kDiamond))
        .start()
        .succeeds("a")
        .succeeds("c")
        .succeeds("b")
        .refuses("d", "NO")
        .expectPlan({{"d", UndoNeed::NotNeeded}, {"c", UndoNeed::Undo}, {"b", UndoNeed::Undo}, {"a", UndoNeed::Undo}})
        .undoes("c")
        .undoes("b")
        .undoes("a")
        .expectStatus(SagaStatus::Compensated);
}

void TestKernelSemantics::semantic07_failedCompensationContinues() {
    SagaScript(threeSteps("continue"))
        .start()
        .succeeds("a")
        .succeeds("b")
        .refuses("c", "NO")
        .exhaustsUndo("b")
        .undoes("a")
        .expectStatus(SagaStatus::Compensating, Attention::CompensationFailed)
        .expectInvokes({})
        .expectNoWake()
        .passes(1h)
        .expectDecided({})
        .expectStatus(SagaStatus::Compensating, Attention::CompensationFailed);
}

void TestKernelSemantics::semantic07_failedCompensationHalts() {
    SagaScript(threeSteps("halt"))
        .start()
        .succeeds("a")
        .succeeds("b")
        .refuses("c", "NO")
        .exhaustsUndo("b")
        .expectStatus(SagaStatus::Compensating, Attention::CompensationFailed)
        .expectInvokes({})
        .expectUndo("a", UndoPhase::None);
}

void TestKernelSemantics::semantic08_afterThePivotOnlyForward() {
    SagaScript(shipment())
        .start()
        .succeeds("reserve")
        .succeeds("charge")
        .refuses("ship", "NO_SHIP")
        .expectDecided({EventKind::StepFailed, EventKind::AttentionRaised})
        .expectStatus(SagaStatus::InProgress, Attention::RetriesExhausted)
        .expectCause("NO_SHIP", "ship")
        .refusesCommand(CommandKind::Cancel, "the saga only goes forward")
        .refusesCommand(CommandKind::Compensate, "the saga only goes forward")
        .commands(CommandKind::Retry)
        .expectInvokes({"ship#2"})
        .succeeds("ship")
        .succeeds("tell")
        .expectStatus(SagaStatus::Completed);
}

void TestKernelSemantics::semantic08_thePivotThatMayHaveRunIsNotTakenBack() {
    SagaScript(shipment())
        .start()
        .succeeds("reserve")
        .exhausts("charge", Executed::Unknown)
        .expectDecided({EventKind::StepFailed, EventKind::AttentionRaised})
        .expectStatus(SagaStatus::InProgress, Attention::RetriesExhausted)
        .refusesCommand(CommandKind::Compensate, "the pivot charge was done or may have been")
        .commands(CommandKind::Skip, "charge", "the bank says it was done")
        .expectInvokes({"ship#1"});
    SagaScript(shipment())
        .start()
        .succeeds("reserve")
        .exhausts("charge", Executed::No)
        .expectDecided({EventKind::StepFailed, EventKind::CompensationStarted});
}

void TestKernelSemantics::semantic08_theDeadlineAfterThePivotDoesNotTakeBack() {
    SagaScript(shipment())
        .start()
        .succeeds("reserve")
        .succeeds("charge")
        .errs("ship")
        .passes(11s)
        .expectDecided({EventKind::DeadlinePassed, EventKind::AttentionRaised})
        .expectStatus(SagaStatus::InProgress, Attention::DeadlineAfterPivot)
        .expectNoCause()
        .expectInvokes({"ship#2"})
        .errs("ship")
        .expectStatus(SagaStatus::InProgress, Attention::RetriesExhausted)
        .commands(CommandKind::Retry)
        .succeeds("ship")
        .succeeds("tell")
        .expectStatus(SagaStatus::Completed);
}

void TestKernelSemantics::semantic08_failableStepThatCannotBeUndoneBeforeOneThatCan() {
    const auto refused = readDefinition(R"({"name": "r", "version": 1, "steps": [
        {"id": "mail", "action": "a.do"}, {"id": "debit", "action": "b.do", "compensation": "b.undo"}]})", knownActions());
    QVERIFY(!refused.definition);
    QCOMPARE(refused.problems.size(), std::size_t{1});
    QCOMPARE(refused.problems[0].path, std::string("steps[0]"));
    QVERIFY(refused.problems[0].reason.find("\"mail\" can fail and has no compensation, but stands before \"debit\"") != std::string::npos);
}

void TestKernelSemantics::semantic09_cancellingCompensatesForceEndingDoesNot() {
    SagaScript(threeSteps()).start().succeeds("a").commands(CommandKind::Cancel).expectInvokes({"undo a#1"}).undoes("a").expectStatus(SagaStatus::Compensated);
    SagaScript script(threeSteps());
    script.start()
        .succeeds("a")
        .refusesInput(input::Command{CommandKind::ForceEnd, {}, "operator", ""}, ErrorCode::InvalidInput, "say why")
        .commands(CommandKind::ForceEnd)
        .expectStatus(SagaStatus::Failed)
        .expectInvokes({})
        .expectUndo("a", UndoPhase::None);
    QVERIFY(script.state().waived);
}

void TestKernelSemantics::semantic13_aSagaThatFailsRecoveryWaitsForAPerson() {
    SagaScript(threeSteps())
        .start()
        .dispatches("a")
        .givesUp(Attention::RecoveryGaveUp)
        .expectStatus(SagaStatus::InProgress, Attention::RecoveryGaveUp)
        .expectInvokes({})
        .expectAllowed({CommandKind::Retry, CommandKind::Compensate, CommandKind::Pause, CommandKind::Cancel, CommandKind::ForceEnd});
}

void TestKernelSemantics::semantic14_pausingWhileAStepIsInFlight() {
    SagaScript succeeded(threeSteps());
    succeeded.start().dispatches("a").commands(CommandKind::Pause).succeeds("a").expectDecided({EventKind::StepSucceeded});
    succeeded.expectPaused(true).expectInvokes({}).expectNoWake().commands(CommandKind::Resume).expectInvokes({"b#1"});
    SagaScript(threeSteps()).start().dispatches("a").commands(CommandKind::Pause).errs("a").expectPhase("a", StepPhase::Waiting).expectNoWake();
    SagaScript(threeSteps()).start().dispatches("a").commands(CommandKind::Pause).refuses("a", "NO").expectStatus(SagaStatus::Failed).expectPaused(false);
    SagaScript(threeSteps()).start().dispatches("a").commands(CommandKind::Pause).wakes().expectDecided({EventKind::RetryScheduled}).expectNoWake();
    SagaScript last(threeSteps());
    last.start().succeeds("a").succeeds("b").dispatches("c").commands(CommandKind::Pause).succeeds("c");
    last.expectStatus(SagaStatus::Completed).expectPaused(false);
}

void TestKernelSemantics::semantic15_whatComesAfterTheEndStartsNothing() {
    const auto late = input::Answered{0, Direction::Action, 1, StepAnswer::succeeded(), {}, {}};
    SagaScript ended(shipment());
    ended.start().dispatches("reserve").passes(11s).expectStatus(SagaStatus::Compensating);
    ended.accepts(late).expectDecided({EventKind::LateAnswerIgnored}).undoes("reserve").expectStatus(SagaStatus::Compensated);
    const auto before = ended.history().size();
    ended.accepts(late)
        .accepts(input::Answered{0, Direction::Compensation, 1, {}, {}, {}})
        .accepts(input::Dispatched{1, Direction::Action, 1, {}})
        .accepts(input::GiveUp{Attention::PoisonInput, ""})
        .passes(24h)
        .expectInvokes({})
        .expectNoWake();
    QCOMPARE(ended.history().size(), before);
}

void TestKernelSemantics::semantic17_whatNobodyExpectsIsRefusedWithItsReason() {
    SagaScript script(threeSteps());
    script.start().refusesInput(input::Answered{2, Direction::Action, 1, {}, {}, {}}, ErrorCode::NotAllowed,
                                "attempt 1 of the action of c is neither running nor due");
    QCOMPARE(script.history().size(), std::size_t{1});
}

void TestKernelSemantics::semantic18_aRerunKeepsEarlierResults() {
    SagaScript script(shipment());
    script.start().succeeds("reserve", Json::object({{"slot", 7}})).succeeds("charge").exhausts("ship").commands(CommandKind::Retry);
    script.expectInvokes({"ship#3"}).expectPhase("reserve", StepPhase::Succeeded);
    QCOMPARE(script.state().steps[0].data->integer("slot"), std::int64_t{7});
    QCOMPARE(script.state().steps[2].attempts, 2);
}

void TestKernelSemantics::semantic19_theFirstCauseStays() {
    SagaScript(shipment())
        .start()
        .succeeds("reserve")
        .refuses("charge", "NO_MONEY")
        .exhaustsUndo("reserve")
        .passes(11s)
        .commands(CommandKind::Retry)
        .undoes("reserve")
        .expectStatus(SagaStatus::Compensated)
        .expectCause("NO_MONEY", "charge");
}

void TestKernelSemantics::semantic22_operatorEventsSayWhoAndWhy() {
    using enum CommandKind;
    SagaScript script(threeSteps());
    script.start().succeeds("a").commands(Pause).commands(Resume).commands(Cancel).exhaustsUndo("a").commands(Retry).exhaustsUndo("a").commands(Skip);
    for (const EventKind kind : {EventKind::Paused, EventKind::Resumed, EventKind::CancelRequested, EventKind::RetryRequested, EventKind::CompensationWaived}) {
        const EventPayload& payload = script.lastOf(kind).payload;
        QCOMPARE(payload.actor, std::string("operator"));
        QCOMPARE(payload.reason, std::string("because"));
    }
}

}  // namespace saga::test

QTEST_APPLESS_MAIN(saga::test::TestKernelSemantics)
#include "tst_kernel_semantics.moc"
