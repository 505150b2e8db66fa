// The fold judges foreign histories: what it refuses, and what lists show of a state.
#include <QTest>

#include "core/saga/retry_policy.h"
#include "core/saga/summary_projection.h"
#include "tests/core/saga_script.h"

using namespace std::chrono_literals;

namespace saga::test {

class TestKernelApply : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void foreignHistories_data();
    void foreignHistories();
    void aRefusedEventLeavesTheState();
    void anotherDefinitionIsNoticed();
    void statusTable();
    void backoff();
    void summaryOfEveryStatus();
};

namespace {

struct Line {
    EventKind kind;
    int step = -1;
    int attempt = 0;
};

SagaEvent eventOf(const Line& line, std::int64_t seq) {
    SagaEvent event;
    event.seq = seq;
    event.kind = line.kind;
    event.step = line.step;
    event.attempt = line.attempt;
    event.startedAt = event.endedAt = {1'000'000 + seq};
    event.payload.reason = "because";
    event.payload.attention = line.kind == EventKind::AttentionRaised ? Attention::RecoveryGaveUp : Attention::None;
    return event;
}

std::vector<SagaEvent> history(std::initializer_list<Line> lines) {
    std::vector<SagaEvent> events;
    for (const Line& line : lines)
        events.push_back(eventOf(line, static_cast<std::int64_t>(events.size()) + 1));
    return events;
}

const Line kStart{EventKind::SagaStarted};
const Line kDone0{EventKind::StepSucceeded, 0, 1};
const Line kDone1{EventKind::StepSucceeded, 1, 1};
const Line kFailed1{EventKind::StepFailed, 1, 1};
const Line kBack{EventKind::CompensationStarted};
const Line kUndone0{EventKind::StepCompensated, 0, 1};
const Line kUndone1{EventKind::StepCompensated, 1, 1};
const Line kAllUndone{EventKind::CompensationCompleted};
const Line kEnd{EventKind::SagaFailed};

}  // namespace

void TestKernelApply::foreignHistories_data() {
    QTest::addColumn<std::vector<SagaEvent>>("events");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, std::initializer_list<Line> lines, const char* reason) {
        QTest::newRow(name) << history(lines) << QString::fromLatin1(reason);
    };
    row("no start", {kDone0}, "begins with SagaStarted");
    row("two starts", {kStart, kStart}, "has started already");
    row("unknown step", {kStart, {EventKind::StepSucceeded, 3, 1}}, "no such step");
    row("no step", {kStart, {EventKind::StepSucceeded, -1, 1}}, "no such step");
    row("step out of order", {kStart, kDone1}, "of step b: the step is not due");
    row("done twice", {kStart, kDone0, {EventKind::StepSucceeded, 0, 2}}, "the step is not due");
    row("attempt gap", {kStart, {EventKind::StepStarted, 0, 2}}, "numbered without gap");
    row("started twice", {kStart, {EventKind::StepStarted, 0, 1}, {EventKind::StepStarted, 0, 1}}, "is running already");
    row("other attempt", {kStart, {EventKind::StepStarted, 0, 1}, {EventKind::StepSucceeded, 0, 2}}, "another attempt");
    row("too many retries", {kStart, {EventKind::RetryScheduled, 0, 1}, {EventKind::RetryScheduled, 0, 2}}, "are used up");
    row("early end", {kStart, kDone0, {EventKind::SagaCompleted}}, "not every step is done");
    row("failed without cause", {kStart, kDone0, kEnd}, "not going back");
    row("failed with something done", {kStart, kDone0, kFailed1, kEnd}, "something is left to undo");
    row("back without cause", {kStart, kDone0, kBack}, "not going back");
    row("back from PENDING", {kStart, {EventKind::StepFailed, 0, 1}, kBack}, "not going back");
    row("back with nothing to undo", {kStart, {EventKind::RetryScheduled, 0, 1}, {EventKind::StepFailed, 0, 2}, kBack}, "nothing to undo");
    row("undo before going back", {kStart, kDone0, kUndone0}, "the compensation is not due");
    row("wrong order of undos", {kStart, kDone0, kDone1, {EventKind::StepFailed, 2, 1}, kBack, kUndone0}, "of step a: the compensation is not due");
    row("undone twice", {kStart, kDone0, kDone1, {EventKind::StepFailed, 2, 1}, kBack, kUndone1, {EventKind::StepCompensated, 1, 2}}, "not due");
    row("undo of what did not run", {kStart, kDone0, kFailed1, kBack, kUndone1}, "of step b: the compensation is not due");
    row("done after its undo", {kStart, kDone0, kFailed1, kBack, kUndone0, {EventKind::StepSucceeded, 0, 2}}, "not due");
    row("undoing not complete", {kStart, kDone0, kFailed1, kBack, kAllUndone}, "something is left to undo");
    row("end before completion", {kStart, kDone0, kFailed1, kBack, kUndone0, kEnd}, "the compensation is not complete");
    row("completed twice", {kStart, kDone0, kFailed1, kBack, kUndone0, kAllUndone, kAllUndone}, "not compensating");
    row("after the end", {kStart, kDone0, kFailed1, kBack, kUndone0, kAllUndone, kEnd, {EventKind::Paused}}, "nothing follows the end");
    row("reopened COMPENSATED", {kStart, kDone0, kFailed1, kBack, kUndone0, kAllUndone, kEnd, {EventKind::SagaReopened}}, "reopen a saga");
    row("reopened while running", {kStart, {EventKind::SagaReopened}}, "has not ended");
    row("waived without failure", {kStart, kDone0, kFailed1, kBack, {EventKind::CompensationWaived, 0}}, "failed for good is waived");
    row("skipped without failure", {kStart, {EventKind::StepSkipped, 0}}, "is skipped");
    row("paused twice", {kStart, {EventKind::Paused}, {EventKind::Paused}}, "paused already");
    row("resumed without pause", {kStart, {EventKind::Resumed}}, "not paused");
    row("begun while paused", {kStart, {EventKind::Paused}, {EventKind::StepStarted, 0, 1}}, "not due");
    row("deadline without one", {kStart, {EventKind::DeadlinePassed}}, "no deadline");
    row("cancelled twice", {kStart, {EventKind::StepStarted, 0, 1}, {EventKind::CancelRequested}, {EventKind::CancelRequested}}, "not going forward");
    row("retry after cancel", {kStart, {EventKind::StepStarted, 0, 1}, {EventKind::CancelRequested}, {EventKind::RetryScheduled, 0, 1}}, "does not retry");
    row("back before the answer", {kStart, kDone0, {EventKind::StepStarted, 1, 1}, {EventKind::CancelRequested}, kBack}, "awaited first");
    row("fault on nothing", {kStart, {EventKind::FaultInjected, 0, 2}}, "no attempt that runs or is next");
    row("saga event with step", {kStart, {EventKind::Paused, 1}}, "names a step");
    row("unknown kind", {kStart, {static_cast<EventKind>(99)}}, "kind of event is unknown");
}

void TestKernelApply::foreignHistories() {
    QFETCH(std::vector<SagaEvent>, events);
    QFETCH(QString, reason);
    const DefinitionPtr definition = threeSteps();
    const Result<SagaState> state = fold(*definition, events);
    QVERIFY2(!state.ok(), "the history was accepted");
    QCOMPARE(state.error().code, ErrorCode::InvalidInput);
    QCOMPARE(QString::fromStdString(state.error().field), QStringLiteral("seq %1").arg(events.size()));
    QVERIFY2(QString::fromStdString(state.error().reason).contains(reason), state.error().reason.c_str());
}

void TestKernelApply::aRefusedEventLeavesTheState() {
    const DefinitionPtr definition = threeSteps();
    SagaState state = *fold(*definition, history({kStart, kDone0}));
    const SagaState before = state;
    SagaEvent gap = eventOf(kDone1, 4);
    QVERIFY(!apply(*definition, state, gap).ok());
    gap.seq = 2;
    QVERIFY(!apply(*definition, state, gap).ok());
    QVERIFY(state == before);
    gap.seq = 3;
    QVERIFY(apply(*definition, state, gap).ok());
    QVERIFY(!(state == before));
    SagaEvent start = eventOf(kStart, 1);
    start.payload.data = Json::object({{"mode", "telepathy"}});
    SagaState fresh;
    QVERIFY(!apply(*definition, fresh, start).ok());
}

void TestKernelApply::anotherDefinitionIsNoticed() {
    SagaState state = *fold(*threeSteps(), history({kStart}));
    QVERIFY(!apply(*shipment(), state, eventOf(kDone0, 2)).ok());
}

void TestKernelApply::statusTable() {
    using enum SagaStatus;
    const std::vector<std::pair<SagaStatus, SagaStatus>> legal{{Pending, InProgress},  {Pending, Failed},           {InProgress, Completed}, {InProgress, Failed},
                                                               {InProgress, Compensating}, {Compensating, Compensated}, {Compensating, Failed},
                                                               {Completed, Compensating},  {Failed, InProgress}};
    for (int from = 0; from < kSagaStatusCount; ++from) {
        for (int to = 0; to < kSagaStatusCount; ++to) {
            const std::pair pair{static_cast<SagaStatus>(from), static_cast<SagaStatus>(to)};
            QCOMPARE(isLegalTransition(pair.first, pair.second), std::find(legal.begin(), legal.end(), pair) != legal.end());
        }
    }
}

void TestKernelApply::backoff() {
    const RetryPolicy policy{5, 50ms, 2.0, 300ms, 0.5};
    QCOMPARE(backoffAfter(policy, 1, 0), Micros{50ms});
    QCOMPARE(backoffAfter(policy, 2, 0), Micros{100ms});
    QCOMPARE(backoffAfter(policy, 4, 0), Micros{300ms});
    QCOMPARE(backoffAfter(policy, 1'000'000, 0), Micros{300ms});
    QCOMPARE(backoffAfter(policy, 1, 1), Micros{25ms});
    QCOMPARE(backoffAfter(policy, 0, 0), Micros{50ms});
    QCOMPARE(backoffAfter({3, 0ms, 2.0, 0ms, 1}, 3, 0.3), Micros{0});
}

void TestKernelApply::summaryOfEveryStatus() {
    const Json input = Json::object({{"userId", "user-123"}, {"itemId", "item-sword"}, {"quantity", 2}, {"price", 200}});
    const auto summaryOf = [](const SagaScript& script) { return summarize({7}, SagaId("TXN_X"), script.definition(), script.state()); };
    SagaScript script(itemPurchase(), input);
    script.start();
    SagaSummary summary = summaryOf(script);
    QCOMPARE(summary.no.value, std::int64_t{7});
    QCOMPARE(summary.id.text, std::string("TXN_X"));
    QCOMPARE(summary.definition, std::string("item-purchase"));
    QCOMPARE(summary.user.text + " " + summary.item.text, std::string("user-123 item-sword"));
    QCOMPARE(summary.quantity * 1000 + summary.amount, std::int64_t{2200});
    QCOMPARE(summary.correlation.text, std::string("COR_1"));
    QCOMPARE(summary.step, std::string());
    script.succeeds("user_validation").errs("item_grant");
    summary = summaryOf(script);
    QCOMPARE(summary.step, std::string("item_grant"));
    QCOMPARE(summary.code, std::string());
    QCOMPARE(summary.attempts, 2);
    QVERIFY(!summary.endedAt.isSet());
    script.wakes().hitBy({RuleId("FLT_1"), "business-failure", "NO", {}}).refuses("item_grant", "NO").undoErrs("user_validation").wakes();
    summary = summaryOf(script);
    QCOMPARE(summary.step + " " + summary.code, std::string("item_grant NO"));
    QCOMPARE(summary.rule, RuleId("FLT_1"));
    QVERIFY(summary.injected);
    script.undoes("user_validation");
    summary = summaryOf(script);
    QCOMPARE(summary.status, SagaStatus::Compensated);
    QCOMPARE(summary.attempts, 5);
    QCOMPARE(summary.events, static_cast<std::int64_t>(script.history().size()));
    QCOMPARE(summary.endedAt, script.now());
    SagaScript cancelled(itemPurchase(), input);
    cancelled.start().succeeds("user_validation").commands(CommandKind::Cancel);
    QCOMPARE(summaryOf(cancelled).step, std::string("user_validation"));
    SagaScript completed(shipment());
    completed.start().succeeds("reserve").succeeds("charge").exhausts("ship").commands(CommandKind::Skip).succeeds("tell");
    QCOMPARE(summaryOf(completed).step + summaryOf(completed).user.text, std::string());
    QCOMPARE(summaryOf(completed).code, std::string("BROKEN"));
}

}  // namespace saga::test

QTEST_APPLESS_MAIN(saga::test::TestKernelApply)
#include "tst_kernel_apply.moc"
