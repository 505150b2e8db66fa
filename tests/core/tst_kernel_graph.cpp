// Graphs: branches beside each other, conditions, delays, schedules and signals.
#include <QTest>

#include "core/model/failure_code.h"
#include "core/saga/choreography.h"
#include "tests/core/saga_script.h"

using namespace std::chrono_literals;

namespace saga::test {

class TestKernelGraph : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void branchesRunBesideEachOther();
    void siblingInFlightIsAwaited();
    void siblingThatTimesOutIsUndone();
    void dueSiblingDoesNotBegin();
    void undoFollowsTheInverseGraph();
    void optionalBranchIsPassedOver();
    void pauseHoldsEveryBranch();
    void cancelAwaitsEveryBranch();
    void deadlineAwaitsEveryBranch();
    void pivotInFlightDecidesForItsSiblings();
    void pivotThatIsTriedAgainDoesNotHoldTheSaga();
    void branchBehindThePivotAsksForAPerson();
    void higherPriorityComesFirst();
    void falseConditionSkips();
    void conditionLooksAtEarlierData();
    void skippedStepIsNotUndone();
    void delayCountsFromThePredecessors();
    void delayIsNotPartOfARetry();
    void scheduleWaitsForItsTime();
    void signalAtItsTurn();
    void signalBeforeItsTurnIsKept();
    void signalComesTooLate();
    void overdueSignalBehindThePivot();
    void signalWaitEndsWhenTheSagaGoesBack();
    void signalNobodyWaitsFor();
    void signalWhilePausedIsTakenLater();
    void whatNeedsAConductor();
};

namespace {

constexpr const char* kHead = R"({"name": "x", "version": 1, "input": {"n": "integer", "at": "text"}, "steps": [)";

std::string step(const std::string& id, const std::string& more = {}) {
    return R"({"id": ")" + id + R"(", "action": ")" + id + R"(.do", "compensation": ")" + id +
           R"(.undo", "retry": {"attempts": 2, "backoffMs": 100}, "timeoutMs": 2000)" + (more.empty() ? "" : ", " + more) + "}";
}

DefinitionPtr of(const std::string& steps, const std::string& tail = {}) { return definitionFrom(kHead + steps + "]" + tail + "}"); }

Json inputOf(int n, const char* at = "2026-01-01") { return Json::object({{"n", Json(n)}, {"at", Json(at)}}); }

// a, then b and c beside each other, then d.
DefinitionPtr diamond(const std::string& b = {}, const std::string& c = {}, const std::string& tail = {}) {
    const std::string and_ = ", ";
    return of(step("a") + and_ + step("b", R"("after": ["a"])" + (b.empty() ? "" : and_ + b)) + and_ +
                  step("c", R"("after": ["a"])" + (c.empty() ? "" : and_ + c)) + and_ + step("d", R"("after": ["b", "c"])"),
              tail);
}

// a, then a wait for the signal "go", then c.
DefinitionPtr waiting() {
    return of(step("a") + R"(, {"id": "w", "signal": "go", "timeoutMs": 60000}, )" + step("c"));
}

Input signal(const char* name = "go", Json data = Json::object({{"by", Json("bob")}})) { return input::Signal{name, std::move(data), "tester"}; }

}  // namespace

void TestKernelGraph::branchesRunBesideEachOther() {
    SagaScript script(diamond());
    script.start().succeeds("a").expectInvokes({"b#1", "c#1"}).dispatches("b").expectInvokes({"b#1!", "c#1"}).dispatches("c");
    script.expectInvokes({"b#1!", "c#1!"}).succeeds("c").expectInvokes({"b#1!"}).succeeds("b").expectInvokes({"d#1"}).succeeds("d");
    script.expectStatus(SagaStatus::Completed);
}

void TestKernelGraph::siblingInFlightIsAwaited() {
    SagaScript script(diamond());
    script.start().succeeds("a").dispatches("b").refuses("c", "NO").expectStatus(SagaStatus::InProgress).expectInvokes({"b#1!"});
    script.succeeds("b").expectStatus(SagaStatus::Compensating).expectInvokes({"undo b#1"}).undoes("b").undoes("a");
    script.expectStatus(SagaStatus::Compensated).expectCause("NO", "c").expectUndo("c", UndoPhase::None);
}

void TestKernelGraph::siblingThatTimesOutIsUndone() {
    SagaScript script(diamond());
    script.start().succeeds("a").dispatches("b").refuses("c", "NO").passes(2s).expectStatus(SagaStatus::Compensating);
    script.expectCause("NO", "c").expectInvokes({"undo b#1"}).undoes("b", true).undoes("a").expectStatus(SagaStatus::Compensated);
}

void TestKernelGraph::dueSiblingDoesNotBegin() {
    SagaScript script(diamond());
    script.start().succeeds("a").refuses("b", "NO").expectStatus(SagaStatus::Compensating).expectInvokes({"undo a#1"});
    script.refusesInput(input::Answered{2, Direction::Action, 1, {}, {}, {}}, ErrorCode::NotAllowed, "neither running nor due");
}

void TestKernelGraph::undoFollowsTheInverseGraph() {
    SagaScript script(diamond());
    script.start().succeeds("a").succeeds("c").succeeds("b").refuses("d", "NO");
    script.expectPlan({{"d", UndoNeed::NotNeeded}, {"c", UndoNeed::Undo}, {"b", UndoNeed::Undo}, {"a", UndoNeed::Undo}});
    script.expectInvokes({"undo c#1"}).undoes("c").undoes("b").undoes("a").expectStatus(SagaStatus::Compensated);
}

void TestKernelGraph::optionalBranchIsPassedOver() {
    SagaScript script(diamond(R"("optional": true)"));
    script.start().succeeds("a").refuses("b", "NO").expectPhase("b", StepPhase::PassedOver).succeeds("c").succeeds("d");
    script.expectStatus(SagaStatus::Completed);
}

void TestKernelGraph::pauseHoldsEveryBranch() {
    SagaScript script(diamond());
    script.start().succeeds("a").dispatches("b").commands(CommandKind::Pause).expectInvokes({}).succeeds("b").expectInvokes({});
    script.commands(CommandKind::Resume).expectInvokes({"c#1"}).succeeds("c").succeeds("d").expectStatus(SagaStatus::Completed);
}

void TestKernelGraph::cancelAwaitsEveryBranch() {
    SagaScript script(diamond());
    script.start().succeeds("a").dispatches("b").dispatches("c").commands(CommandKind::Cancel).succeeds("b");
    script.expectStatus(SagaStatus::InProgress).refuses("c", "NO").expectStatus(SagaStatus::Compensating);
    script.expectCause("CANCELLED", "").undoes("b").undoes("a").expectStatus(SagaStatus::Compensated);
}

void TestKernelGraph::deadlineAwaitsEveryBranch() {
    SagaScript script(diamond({}, {}, R"(, "deadlineMs": 1000)"));
    script.start().succeeds("a").dispatches("b").dispatches("c").passes(1s).expectStatus(SagaStatus::InProgress).succeeds("b").succeeds("c");
    script.expectCause("DEADLINE_EXCEEDED", "").undoes("c").undoes("b").undoes("a").expectStatus(SagaStatus::Compensated);
}

void TestKernelGraph::pivotInFlightDecidesForItsSiblings() {
    SagaScript passed(diamond(R"("pivot": true)"));
    passed.start().succeeds("a").dispatches("b").refuses("c", "NO").expectStatus(SagaStatus::InProgress).expectCause("NO", "c");
    passed.succeeds("b").expectStatus(SagaStatus::InProgress, Attention::RetriesExhausted);
    passed.commands(CommandKind::Retry).succeeds("c").succeeds("d").expectStatus(SagaStatus::Completed);

    SagaScript refused(diamond(R"("pivot": true)"));
    refused.start().succeeds("a").dispatches("b").refuses("c", "FIRST").refuses("b", "SECOND").expectStatus(SagaStatus::Compensating);
    refused.expectCause("FIRST", "c").undoes("a").expectStatus(SagaStatus::Compensated);
}

void TestKernelGraph::pivotThatIsTriedAgainDoesNotHoldTheSaga() {
    SagaScript script(diamond(R"("pivot": true)"));
    script.start().succeeds("a").dispatches("b").refuses("c", "NO").errs("b").expectStatus(SagaStatus::Compensating).expectCause("NO", "c");
    script.undoes("a").expectStatus(SagaStatus::Compensated);
}

void TestKernelGraph::branchBehindThePivotAsksForAPerson() {
    SagaScript script(of(step("a", R"("pivot": true)") + ", " + step("b", R"("after": ["a"])") + ", " + step("c", R"("after": ["a"])")));
    script.start().succeeds("a").refuses("b", "B").expectStatus(SagaStatus::InProgress, Attention::RetriesExhausted).expectInvokes({"c#1"});
    script.refuses("c", "C").refusesInput(input::Command{CommandKind::Skip, {}, "me", "so"}, ErrorCode::InvalidInput, "c, b");
    script.commands(CommandKind::Skip, "b").expectStatus(SagaStatus::InProgress, Attention::RetriesExhausted);
    script.commands(CommandKind::Skip, "c").expectStatus(SagaStatus::Completed);
}

void TestKernelGraph::higherPriorityComesFirst() {
    SagaScript script(diamond({}, R"("priority": 5)"));
    script.start().succeeds("a").expectInvokes({"c#1", "b#1"});
}

void TestKernelGraph::falseConditionSkips() {
    const auto definition = diamond(R"("when": "n > 3")");
    SagaScript skipped(definition, inputOf(3));
    skipped.start().succeeds("a").expectInvokes({"c#1"}).expectWakeIn(0ms).passes(0ms).expectDecided({EventKind::StepSkipped});
    QCOMPARE(skipped.lastEvent().payload.message, std::string("its condition is false: n > 3"));
    QVERIFY(!waivedBy(skipped.lastEvent()));
    skipped.expectPhase("b", StepPhase::Skipped).succeeds("c").succeeds("d").expectStatus(SagaStatus::Completed);
    SagaScript wanted(definition, inputOf(4));
    wanted.start().succeeds("a").expectInvokes({"b#1", "c#1"}).succeeds("b").succeeds("c").succeeds("d").expectStatus(SagaStatus::Completed);
}

void TestKernelGraph::conditionLooksAtEarlierData() {
    const auto definition = of(step("a") + ", " + step("b", R"("when": "a.kind = \"big thing\" and not a.count < 2")"));
    const auto runs = [&](Json data) {
        SagaScript script(definition, inputOf(1));
        script.start().succeeds("a", std::move(data)).passes(0ms);
        return script.state().steps[1].phase == StepPhase::NotStarted;
    };
    QVERIFY(runs(Json::object({{"kind", Json("big thing")}, {"count", Json(2)}})));
    QVERIFY(!runs(Json::object({{"kind", Json("big thing")}, {"count", Json(1)}})));
    QVERIFY(!runs(Json::object({{"count", Json(2)}})));
    const DefinitionReading later = readDefinition(std::string(kHead) + step("a", R"("when": "b.x = 1")") + ", " + step("b") + "]}", knownActions());
    QVERIFY(!later.definition && later.problems.front().path == "steps[0].when");
}

void TestKernelGraph::skippedStepIsNotUndone() {
    SagaScript script(diamond(R"("when": "n > 3")"), inputOf(1));
    script.start().succeeds("a").passes(0ms).succeeds("c").refuses("d", "NO").undoes("c").expectInvokes({"undo a#1"}).undoes("a");
    script.expectStatus(SagaStatus::Compensated).expectUndo("b", UndoPhase::None);
}

void TestKernelGraph::delayCountsFromThePredecessors() {
    SagaScript script(diamond({}, {}, {}), inputOf(1));
    script.start().expectInvokes({"a#1"});
    SagaScript delayed(of(step("a", R"("delayMs": 500)") + ", " + step("b", R"("delayMs": 3000)")));
    delayed.start().expectInvokes({}).expectWakeIn(500ms).passes(499ms).expectInvokes({}).passes(1ms).expectInvokes({"a#1"}).passes(1s);
    delayed.succeeds("a").expectWakeIn(3s).wakes().expectInvokes({"b#1"}).succeeds("b").expectStatus(SagaStatus::Completed);
}

void TestKernelGraph::delayIsNotPartOfARetry() {
    SagaScript script(of(step("e", R"("pivot": true)") + ", " + step("a", R"("delayMs": 3000)")));
    script.start().succeeds("e").wakes().errs("a").expectWakeIn(100ms).wakes().errs("a");
    script.expectStatus(SagaStatus::InProgress, Attention::RetriesExhausted).commands(CommandKind::Retry).expectInvokes({"a#3"});
}

void TestKernelGraph::scheduleWaitsForItsTime() {
    const auto definition = of(step("a", R"("notBefore": "at")"));
    SagaScript script(definition, inputOf(1, "2023-11-14T22:13:30Z"));  // ten seconds after the script's first moment
    script.start().expectInvokes({}).expectWakeIn(10s).wakes().expectInvokes({"a#1"});
    SagaScript over(definition, inputOf(1, "2020-01-01"));
    over.start().expectInvokes({"a#1"});
    const Result<void> bad = checkInput(*definition, inputOf(1, "soon"));
    QVERIFY(!bad.ok() && bad.error().field == "at");
}

void TestKernelGraph::signalAtItsTurn() {
    SagaScript script(waiting());
    script.start().succeeds("a").expectInvokes({}).expectWakeIn(60s).accepts(signal());
    script.expectDecided({EventKind::SignalReceived, EventKind::StepSucceeded}).expectInvokes({"c#1"});
    QCOMPARE(script.state().steps[1].data->text("by"), std::string_view("bob"));
    script.accepts(signal("go", Json(7))).expectDecided({}).succeeds("c").expectStatus(SagaStatus::Completed);
    script.expectPlan({{"c", UndoNeed::Undo}, {"w", UndoNeed::NotNeeded}, {"a", UndoNeed::Undo}});
    script.commands(CommandKind::Compensate).undoes("c").undoes("a").expectStatus(SagaStatus::Compensated);
}

void TestKernelGraph::signalBeforeItsTurnIsKept() {
    SagaScript script(waiting());
    script.start().accepts(signal()).expectDecided({EventKind::SignalReceived}).accepts(signal()).expectDecided({});
    script.succeeds("a").expectWakeIn(0ms).passes(0ms).expectDecided({EventKind::StepSucceeded}).expectInvokes({"c#1"});
    QCOMPARE(script.state().steps[1].data->text("by"), std::string_view("bob"));
}

void TestKernelGraph::signalComesTooLate() {
    SagaScript script(waiting());
    script.start().succeeds("a").passes(59'999ms).expectInvokes({}).passes(1ms).expectStatus(SagaStatus::Compensating);
    script.expectCause(code::kSignalTimeout, "w").refusesInput(signal(), ErrorCode::NotAllowed, "goes back");
    script.undoes("a").expectStatus(SagaStatus::Compensated).accepts(signal()).expectDecided({});
}

void TestKernelGraph::overdueSignalBehindThePivot() {
    SagaScript script(of(step("e", R"("pivot": true)") + R"(, {"id": "w", "signal": "go", "timeoutMs": 60000})"));
    script.start().succeeds("e").wakes().expectStatus(SagaStatus::InProgress, Attention::RetriesExhausted);
    script.refusesInput(signal(), ErrorCode::NotAllowed, "does not wait").commands(CommandKind::Retry).expectWakeIn(60s);
    script.accepts(signal()).expectStatus(SagaStatus::Completed);
}

void TestKernelGraph::signalWaitEndsWhenTheSagaGoesBack() {
    SagaScript script(waiting());
    script.start().succeeds("a").commands(CommandKind::Cancel).expectStatus(SagaStatus::Compensating).expectInvokes({"undo a#1"});
    SagaScript failed(waiting());
    failed.start().succeeds("a").accepts(signal()).refuses("c", "NO").undoes("a").expectStatus(SagaStatus::Compensated);
}

void TestKernelGraph::signalNobodyWaitsFor() {
    SagaScript script(waiting());
    script.start().refusesInput(signal("stop"), ErrorCode::NotAllowed, "no step of x waits for the signal stop");
    script.refusesInput(signal(""), ErrorCode::NotAllowed, "no step");
}

void TestKernelGraph::signalWhilePausedIsTakenLater() {
    SagaScript script(waiting());
    script.start().succeeds("a").commands(CommandKind::Pause).accepts(signal()).expectDecided({EventKind::SignalReceived}).passes(2h);
    script.commands(CommandKind::Resume).passes(0ms).expectDecided({EventKind::StepSucceeded}).expectInvokes({"c#1"});
}

void TestKernelGraph::whatNeedsAConductor() {
    const auto why = [](const DefinitionPtr& definition) { return whyNotChoreographed(*definition, subscriptionsOf(*definition)); };
    QCOMPARE(why(diamond()), std::string("step c begins or ends a branch"));
    QCOMPARE(why(waiting()), std::string("step w waits for a signal"));
    QCOMPARE(why(of(step("a") + R"(, {"id": "k", "child": "other"})")), std::string("step k is a child saga"));
    QCOMPARE(why(of(step("a") + ", " + step("b", R"("delayMs": 5, "when": "n = 1")"))), std::string());
}

}  // namespace saga::test

QTEST_APPLESS_MAIN(saga::test::TestKernelGraph)
#include "tst_kernel_graph.moc"
