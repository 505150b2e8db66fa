// Child sagas: started in the commit of their parent's step, awaited, compensated with it.
#include <QtTest>

#include "tests/engine/child_rig.h"

using namespace saga;
using namespace saga::test;
using namespace std::chrono_literals;

class TestChildSaga : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void startsInTheCommitOfItsStep();
    void endIsTheOutcomeOfTheStep();
    void failureRefusesTheStep();
    void undoCompensatesTheChild();
    void grandchildIsCompensatedToo();
    void restartAtEveryCommit();
    void cancelOfTheParentReachesTheChild();
    void childBehindItsPivotIsAwaitedAndCompensated();
    void pauseOfTheParentLeavesTheChildRunning();
    void forcedEndOfTheParentLeavesTheChildAlone();
    void childThatCannotBeUndoneAsksForAPerson();
    void childThatEndedIsItsParentsAffair();
    void effectOfAStepWithoutActionIsFound();
    void inputThatNoLongerFitsRefusesTheStep();
    void badChildrenAreNotPublished_data();
    void badChildrenAreNotPublished();
    void nestingIsLimited();
};

void TestChildSaga::startsInTheCommitOfItsStep() {
    ChildRig rig;
    rig.publishOuter();
    const SagaId id = rig.started();
    rig.settle();
    const SagaId inner = rig.childOf(id);
    const auto together = std::any_of(rig.feed.begin(), rig.feed.end(), [&](const CommittedBatch& batch) {
        return batch.sagas.size() == 2 && batch.sagas[0].summary.id == id && batch.sagas[1].summary.id == inner &&
               batch.sagas[0].events.back().kind == EventKind::StepStarted && batch.sagas[1].events.front().kind == EventKind::SagaStarted;
    });
    QVERIFY(together);
    const Json data = rig.events(inner).front().payload.data;
    QCOMPARE(data.at("parent").text("saga"), std::string_view(id.text));
    QCOMPARE(data.at("parent").text("step"), std::string_view("child"));
    QCOMPARE(rig.row(inner).correlation, rig.row(id).correlation);
    QCOMPARE(rig.row(inner).user, UserId("user-123"));
}

void TestChildSaga::endIsTheOutcomeOfTheStep() {
    ChildRig rig;
    rig.publishOuter();
    rig.fault("y", FaultKind::Delay, 0, Direction::Action, 1s, "inner");
    const SagaId id = rig.started();
    rig.run();
    QCOMPARE(rig.status(id), SagaStatus::InProgress);
    rig.settle();
    QCOMPARE(rig.status(rig.childOf(id)), SagaStatus::Completed);
    QCOMPARE(rig.status(id), SagaStatus::Completed);
    for (const SagaEvent& event : rig.events(id))
        if (event.kind == EventKind::StepSucceeded && event.step == 1)
            QCOMPARE(event.payload.data.text("child"), std::string_view(rig.childOf(id).text));
    QCOMPARE(QString::fromStdString(rig.broken()), QString());
}

void TestChildSaga::failureRefusesTheStep() {
    ChildRig rig;
    rig.publishOuter();
    const std::int64_t before = rig.balance("user-123");
    rig.refuse("inner", "y");
    const SagaId id = rig.started();
    rig.settle();
    QCOMPARE(rig.status(rig.childOf(id)), SagaStatus::Compensated);
    QCOMPARE(rig.status(id), SagaStatus::Compensated);
    QCOMPARE(rig.row(id).step, std::string("child"));
    QCOMPARE(rig.row(id).code, rig.row(rig.childOf(id)).code);
    QCOMPARE(rig.balance("user-123"), before);
    QCOMPARE(rig.count(id, EventKind::StepCompensating), 0);
    QCOMPARE(QString::fromStdString(rig.broken()), QString());
}

void TestChildSaga::undoCompensatesTheChild() {
    ChildRig rig;
    rig.publishOuter();
    const std::int64_t before = rig.balance("user-123");
    rig.refuse("outer", "c");
    const SagaId id = rig.started();
    rig.settle();
    const SagaId inner = rig.childOf(id);
    QCOMPARE(rig.status(inner), SagaStatus::Compensated);
    QCOMPARE(rig.status(id), SagaStatus::Compensated);
    QCOMPARE(rig.count(inner, EventKind::SagaReopened), 1);
    QCOMPARE(rig.count(id, EventKind::StepCompensated), 2);
    QCOMPARE(rig.balance("user-123"), before);
    const std::vector<AuditRecord> audit = rig.audit();
    QVERIFY(std::any_of(audit.begin(), audit.end(), [&](const AuditRecord& r) { return r.action == "saga.compensate" && r.resourceId == inner.text; }));
    QCOMPARE(QString::fromStdString(rig.broken()), QString());
}

void TestChildSaga::grandchildIsCompensatedToo() {
    ChildRig rig;
    rig.publishOuter();
    rig.published(definition("top", child("outer") + "," + step("z", "two")));
    rig.refuse("top", "z");
    const SagaId id = rig.started("top");
    rig.settle();
    const SagaId outer = rig.childOf(id);
    QCOMPARE(rig.status(id), SagaStatus::Compensated);
    QCOMPARE(rig.status(outer), SagaStatus::Compensated);
    QCOMPARE(rig.status(rig.childOf(outer)), SagaStatus::Compensated);
    QCOMPARE(rig.balance("user-123"), ChildRig().balance("user-123"));
    QCOMPARE(QString::fromStdString(rig.broken()), QString());
}

void TestChildSaga::restartAtEveryCommit() {
    for (const bool fails : {false, true}) {
        for (int crash = 1; crash < 30; ++crash) {
            ChildRig rig;
            rig.publishOuter();
            if (fails) rig.refuse("outer", "c");
            const SagaId id = rig.started();
            for (int batch = 0; batch < crash && rig.core->hasWork(rig.clock.now()); ++batch) rig.core->runBatch();
            QVERIFY(rig.restart().ok());
            rig.settle();
            QCOMPARE(rig.status(id), fails ? SagaStatus::Compensated : SagaStatus::Completed);
            QCOMPARE(rig.status(rig.childOf(id)), rig.status(id));
            QCOMPARE(QString::fromStdString(rig.broken()), QString());
        }
    }
}

void TestChildSaga::cancelOfTheParentReachesTheChild() {
    ChildRig rig;
    rig.publishOuter();
    rig.delay("inner", "y", 1s);
    const SagaId id = rig.started();
    rig.run();
    QVERIFY(rig.command(id, CommandKind::Cancel).ok());
    rig.run();
    QCOMPARE(rig.count(rig.childOf(id), EventKind::CancelRequested), 1);
    rig.settle();
    QCOMPARE(rig.status(rig.childOf(id)), SagaStatus::Compensated);
    QCOMPARE(rig.status(id), SagaStatus::Compensated);
    QCOMPARE(rig.row(id).code, std::string("CANCELLED"));
    QCOMPARE(QString::fromStdString(rig.broken()), QString());
}

void TestChildSaga::childBehindItsPivotIsAwaitedAndCompensated() {
    ChildRig rig;
    rig.published(definition("firm", step("x", "one", R"("pivot":true)") + "," + step("y", "two")));
    rig.published(definition("outer", step("a", "one") + "," + child("firm")));
    rig.delay("firm", "y", 1s);
    const SagaId id = rig.started();
    rig.run();
    QVERIFY(rig.command(id, CommandKind::Cancel).ok());
    rig.settle();
    QCOMPARE(rig.count(rig.childOf(id), EventKind::CancelRequested), 0);
    QCOMPARE(rig.count(rig.childOf(id), EventKind::SagaCompleted), 1);
    QCOMPARE(rig.status(rig.childOf(id)), SagaStatus::Compensated);
    QCOMPARE(rig.status(id), SagaStatus::Compensated);
    QCOMPARE(QString::fromStdString(rig.broken()), QString());
}

void TestChildSaga::pauseOfTheParentLeavesTheChildRunning() {
    ChildRig rig;
    rig.publishOuter();
    rig.delay("inner", "y", 1s);
    const SagaId id = rig.started();
    rig.run();
    QVERIFY(rig.command(id, CommandKind::Pause).ok());
    rig.settle();
    QCOMPARE(rig.status(rig.childOf(id)), SagaStatus::Completed);
    QCOMPARE(rig.status(id), SagaStatus::InProgress);
    QVERIFY(rig.command(id, CommandKind::Resume).ok());
    rig.settle();
    QCOMPARE(rig.status(id), SagaStatus::Completed);
}

void TestChildSaga::forcedEndOfTheParentLeavesTheChildAlone() {
    ChildRig rig;
    rig.publishOuter();
    rig.delay("inner", "y", 1s);
    const SagaId id = rig.started();
    rig.run();
    QVERIFY(rig.command(id, CommandKind::ForceEnd).ok());
    rig.settle();
    QCOMPARE(rig.status(id), SagaStatus::Failed);
    QCOMPARE(rig.status(rig.childOf(id)), SagaStatus::Completed);
    QCOMPARE(QString::fromStdString(rig.broken()), QString());
}

void TestChildSaga::childThatCannotBeUndoneAsksForAPerson() {
    ChildRig rig;
    rig.published(definition("sealed", step("x", "one") + R"(,{"id":"y","action":"probe.two"})"));
    rig.published(definition("outer", step("a", "one") + "," + child("sealed") + "," + step("c", "three")));
    rig.refuse("outer", "c");
    const SagaId id = rig.started();
    rig.settle();
    QCOMPARE(rig.status(rig.childOf(id)), SagaStatus::Completed);
    QCOMPARE(rig.row(id).attention, Attention::CompensationFailed);
    QVERIFY(rig.command(id, CommandKind::HandledOutside).ok());
    rig.settle();
    QCOMPARE(rig.status(id), SagaStatus::Compensated);
    QCOMPARE(QString::fromStdString(rig.broken()), QString());
}

void TestChildSaga::childThatEndedIsItsParentsAffair() {
    ChildRig rig;
    rig.publishOuter();
    const SagaId id = rig.started();
    rig.settle();
    const Result<CommandResult> refused = rig.command(rig.childOf(id), CommandKind::Compensate);
    QVERIFY(!refused.ok() && refused.error().code == ErrorCode::NotAllowed);
    QVERIFY(refused.error().reason.find("parent") != std::string::npos);
    QVERIFY(rig.command(id, CommandKind::Compensate).ok());
    rig.settle();
    QCOMPARE(rig.status(rig.childOf(id)), SagaStatus::Compensated);
    QCOMPARE(rig.status(id), SagaStatus::Compensated);
    QCOMPARE(QString::fromStdString(rig.broken()), QString());
}

void TestChildSaga::effectOfAStepWithoutActionIsFound() {
    ChildRig rig;
    rig.publishOuter();
    const SagaId id = rig.started();
    rig.settle();
    std::vector<SagaFacts> sagas = rig.reader->sagaFacts({}, 1000).value();
    for (SagaFacts& saga : sagas)
        if (saga.summary.id == id) saga.effects.push_back({{saga.summary.no, 1, Direction::Action}, false, "{}"});
    InvariantChecker checker(rig.reader->definitions().value());
    checker.addSagas(sagas);
    std::string broken;
    for (const InvariantResult& result : checker.finish().results)
        for (const std::string& offender : result.offenders) broken += result.id + " " + offender;
    QVERIFY2(broken.find("though it has no action") != std::string::npos, broken.c_str());
}

void TestChildSaga::inputThatNoLongerFitsRefusesTheStep() {
    ChildRig rig;
    rig.publishOuter();
    std::string next = definition("inner", step("x", "one"), R"("userId":"text","more":"text")");
    next.replace(next.find("\"version\":1"), 11, "\"version\":2");
    rig.published(next);
    const SagaId id = rig.started();
    rig.settle();
    QCOMPARE(rig.status(id), SagaStatus::Compensated);
    QCOMPARE(rig.row(id).code, std::string("CHILD_NOT_STARTED"));
    QVERIFY(rig.childOf(id).empty());
}

void TestChildSaga::badChildrenAreNotPublished_data() {
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const std::string& step, const char* field, const char* reason) {
        QTest::newRow(name) << QString::fromStdString(step) << field << reason;
    };
    row("unknown", child("nobody"), "steps[0].child", "there is no definition nobody");
    row("itself", child("bad"), "steps[0].child", "cycle: bad -> bad");
    row("missing field", child("inner", ""), "steps[0].input", "inner needs the field \"userId\"");
    row("unknown field", child("inner", R"("userId":"$input.userId","x":1)"), "steps[0].input.x", "is not a field of inner");
    row("literal of another type", child("inner", R"("userId":7)"), "steps[0].input.userId", "another type");
    row("field of another type", child("inner", R"("userId":"$input.n")"), "steps[0].input.userId", "another type");
    row("no such source", child("inner", R"("userId":"$input.who")"), "steps[0].input.userId", "has no field \"who\"");
    row("another source", child("inner", R"("userId":"$steps.a")"), "steps[0].input", "$input.FIELD");
    row("input of an action", step("a", "one", R"("input":{})"), "steps[0].input", "is for child sagas");
    row("compensation", R"({"id":"c","child":"inner","compensation":"probe.one.undo","input":{"userId":"$input.userId"}})",
        "steps[0].compensation", "undone by compensating it");
}

void TestChildSaga::badChildrenAreNotPublished() {
    QFETCH(QString, step);
    QFETCH(QString, field);
    QFETCH(QString, reason);
    ChildRig rig;
    const Result<DefinitionRow> row = rig.publish(definition("bad", step.toStdString(), R"("userId":"text","n":"integer")"));
    QVERIFY(!row.ok());
    QCOMPARE(QString::fromStdString(row.error().field), field);
    QVERIFY2(QString::fromStdString(row.error().reason).contains(reason), row.error().reason.c_str());
}

void TestChildSaga::nestingIsLimited() {
    ChildRig rig;
    std::string below = "inner";
    for (int depth = 1; depth < kMaxChildDepth; ++depth) {
        const std::string name = "level-" + std::to_string(depth);
        rig.published(definition(name, child(below)));
        below = name;
    }
    rig.published(definition("highest", child(below)));
    const Result<DefinitionRow> tooHigh = rig.publish(definition("too-high", child("highest")));
    QVERIFY(!tooHigh.ok() && tooHigh.error().reason.find("nested deeper than 8") != std::string::npos);
    // A cycle that closes over two definitions.
    std::string next = definition("inner", child("highest"));
    next.replace(next.find("\"version\":1"), 11, "\"version\":2");
    const Result<DefinitionRow> cycle = rig.publish(next);
    QVERIFY(!cycle.ok() && cycle.error().reason.find("form a cycle: inner -> highest -> ") != std::string::npos);
    const SagaId id = rig.started("highest");
    rig.settle();
    QCOMPARE(rig.status(id), SagaStatus::Completed);
    QCOMPARE(rig.facts().countedCounts.byStatus[static_cast<std::size_t>(SagaStatus::Completed)], std::int64_t{kMaxChildDepth + 1});
}

QTEST_APPLESS_MAIN(TestChildSaga)
#include "tst_child_saga.moc"
