// Time: backoffs, timeouts, deadlines, a wall clock that jumps, and the table that keeps who is due.

#include <QtTest>

#include "core/engine/saga_table.h"
#include "tests/engine/engine_rig.h"

using namespace saga;
using namespace saga::test;
using namespace std::chrono_literals;

namespace {

// A wall clock that can be set while the monotonic one goes on.
class JumpyClock final : public Clock {
public:
    Timestamp now() const override { return wall; }
    Micros monotonic() const override { return steady; }
    void pass(Micros time) {
        wall = wall + time;
        steady += time;
    }
    Timestamp wall = kRigStart;
    Micros steady{5};
};

DefinitionPtr readProbe() {
    ActionNames names{{"probe.one", "probe.one.undo", "probe.two", "probe.two.undo", "probe.three", "probe.three.undo",
                       "probe.completed", "probe.failed"}};
    return readDefinition(probeDefinition(1, 3, 600'000), names).definition;
}

// A saga in backoff until `due`.
std::unique_ptr<RunningSaga> waiting(std::int64_t no, Timestamp due) {
    auto saga = std::make_unique<RunningSaga>();
    saga->no = {no};
    saga->id = SagaId("TXN_" + std::to_string(no));
    static const DefinitionPtr kProbe = readProbe();
    saga->definition = kProbe;
    saga->state.steps.resize(3);
    saga->state.seq = 2;
    saga->state.status = SagaStatus::InProgress;
    saga->state.steps[0].phase = StepPhase::Waiting;
    saga->state.steps[0].attempts = 1;
    saga->state.steps[0].dueAt = due;
    return saga;
}

}  // namespace

class TestEngineTimers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void backoffIsWaitedFor();
    void timeoutBeatsALateArrival();
    void deadlineCompensates();
    void semantic15_timersOfAnEndedSagaStartNothing();
    void stillAtItIsAskedAgain();
    void wallClockJumps_data();
    void wallClockJumps();
    void idleEngineTakesTheWallClockOver();

    void tableWakesInOrder();
    void tableForgetsStaleTimers();
    void tableKeepsFewStaleTimers();
    void tableSkipsHeldRequestsOfTheGone();
};

void TestEngineTimers::backoffIsWaitedFor() {
    EngineRig rig({}, probeDefinition(1, 4));
    rig.fault("two", FaultKind::TechnicalError, 3, Direction::Action, {}, "probe");
    const SagaId id = rig.probed();
    rig.settle();
    std::vector<Timestamp> attempts;
    for (const SagaEvent& event : rig.events(id))
        if (event.step == 1 && event.kind != EventKind::FaultInjected) attempts.push_back(event.startedAt);
    QCOMPARE(attempts.size(), std::size_t{4});
    QCOMPARE(attempts[1] - attempts[0], Micros{50'000});
    QCOMPARE(attempts[2] - attempts[1], Micros{100'000});
    QCOMPARE(attempts[3] - attempts[2], Micros{200'000});
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
}

void TestEngineTimers::timeoutBeatsALateArrival() {
    EngineRig rig;
    rig.fault("item_grant", FaultKind::Delay, 1, Direction::Action, 2500ms);
    const SagaId id = rig.bought();
    rig.run();
    // The engine sleeps over both: what has timed out has timed out.
    rig.clock.advance(10s);
    rig.settle();
    QCOMPARE(rig.count(id, EventKind::RetryScheduled), 1);
    QCOMPARE(rig.count(id, EventKind::LateAnswerIgnored), 1);
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
    QCOMPARE(rig.stock("item-sword"), std::int64_t{49});
    rig.expectSound();
}

void TestEngineTimers::deadlineCompensates() {
    EngineRig rig({}, probeDefinition(1, 100, 5'000));
    rig.fault("two", FaultKind::TechnicalError, 0, Direction::Action, {}, "probe");
    const SagaId id = rig.probed();
    rig.settle();
    const SagaSummary row = rig.row(id);
    QCOMPARE(row.status, SagaStatus::Compensated);
    QCOMPARE(row.code, std::string("DEADLINE_EXCEEDED"));
    QCOMPARE(row.endedAt - row.startedAt, Micros{5'000'000});
    QCOMPARE(rig.balance("user-123"), std::int64_t{1000});
    rig.expectSound();
}

void TestEngineTimers::semantic15_timersOfAnEndedSagaStartNothing() {
    EngineRig rig({}, probeDefinition(1, 3, 60'000));
    const SagaId id = rig.probed();
    rig.run();
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
    const std::size_t events = rig.events(id).size();
    const int commits = rig.store.commits();
    rig.advance(10min);
    QCOMPARE(rig.events(id).size(), events);
    QCOMPARE(rig.store.commits(), commits);
    QVERIFY(!rig.core->hasWork(rig.clock.now()));
}

void TestEngineTimers::stillAtItIsAskedAgain() {
    EngineRig rig;
    rig.probe->behaviours["probe.two"] = [&](const StepRequest&, UnitOfWork&) -> Result<StepAnswer> {
        return rig.probe->of("probe.two") < 4 ? StepAnswer::inProgress(700ms) : StepAnswer::succeeded();
    };
    const SagaId id = rig.probed();
    rig.settle();
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
    QCOMPARE(rig.count(id, EventKind::AskAgainScheduled), 3);
    QCOMPARE(rig.row(id).endedAt - rig.row(id).startedAt, Micros{2'100'000});
}

void TestEngineTimers::wallClockJumps_data() {
    QTest::addColumn<qint64>("days");
    QTest::newRow("ahead") << qint64{3};
    QTest::newRow("back") << qint64{-3};
}

void TestEngineTimers::wallClockJumps() {
    QFETCH(qint64, days);
    EngineRig rig;
    rig.fault("item_grant", FaultKind::TechnicalError, 1);
    rig.core.reset();
    JumpyClock clock;
    Participants participants;
    participants.add(std::make_unique<ProbeService>(rig.probe));
    EngineCore core({rig.store, clock, rig.log, participants, nullptr, 1}, {});
    QVERIFY(core.recover().ok());
    rig.probe->behaviours["probe.two"] = [&](const StepRequest&, UnitOfWork&) -> Result<StepAnswer> {
        return rig.probe->of("probe.two") < 2 ? StepAnswer::inProgress(700ms) : StepAnswer::succeeded();
    };
    SagaId id;
    core.submit(
        StartSaga{"probe", Json::object({{"userId", Json("user-123")}}), {}, rig.origin, [&](Result<Accepted> r) {
                      id = r->id;
                  }});
    while (core.runBatch()) {
    }
    QCOMPARE(rig.row(id).status, SagaStatus::InProgress);
    clock.wall = clock.wall + std::chrono::hours(24 * days);
    clock.pass(690ms);
    QVERIFY(!core.hasWork(core.now()));
    clock.pass(20ms);
    QVERIFY(core.hasWork(core.now()));
    while (core.runBatch()) {
    }
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
}

void TestEngineTimers::idleEngineTakesTheWallClockOver() {
    EngineRig rig;
    rig.core.reset();
    JumpyClock clock;
    Participants none;
    EngineCore core({rig.store, clock, rig.log, none, nullptr, 1}, {});
    QVERIFY(core.recover().ok());
    clock.wall = clock.wall + 24h;
    QVERIFY(!core.runBatch());
    QCOMPARE(core.now(), clock.wall);
}

void TestEngineTimers::tableWakesInOrder() {
    SagaTable table;
    for (const std::int64_t no : {3, 1, 2})
        table.schedule(table.add(waiting(no, kRigStart + Micros{no * 100})), kRigStart);
    QCOMPARE(table.nextDue(), kRigStart + 100us);
    QCOMPARE(table.takeReady(), nullptr);
    table.collectDue(kRigStart + 250us);
    QCOMPARE(table.takeReady()->no.value, std::int64_t{1});
    QCOMPARE(table.takeReady()->no.value, std::int64_t{2});
    QCOMPARE(table.takeReady(), nullptr);
    QCOMPARE(table.nextDue(), kRigStart + 300us);
}

void TestEngineTimers::tableForgetsStaleTimers() {
    SagaTable table;
    RunningSaga& saga = table.add(waiting(1, kRigStart + 100us));
    table.schedule(saga, kRigStart);
    saga.state.steps[0].dueAt = kRigStart + 900us;
    table.schedule(saga, kRigStart);
    table.collectDue(kRigStart + 100us);
    QCOMPARE(table.takeReady(), nullptr);
    table.collectDue(kRigStart + 900us);
    QCOMPARE(table.takeReady(), &saga);
    QCOMPARE(table.takeReady(), nullptr);
    table.schedule(saga, kRigStart);
    table.remove(saga);
    QVERIFY(!table.awaitsTime());
    table.collectDue(kRigStart + 1h);
    QCOMPARE(table.takeReady(), nullptr);
    QVERIFY(!table.nextDue().isSet());
}

void TestEngineTimers::tableKeepsFewStaleTimers() {
    SagaTable table;
    for (std::int64_t no = 1; no <= 20'000; ++no) {
        RunningSaga& saga = table.add(waiting(no, kRigStart + 1h));
        table.schedule(saga, kRigStart);
        table.remove(saga);
    }
    QVERIFY2(table.timerCount() < 3'000, qPrintable(QString::number(table.timerCount())));
}

void TestEngineTimers::tableSkipsHeldRequestsOfTheGone() {
    SagaTable table;
    RunningSaga& saga = table.add(waiting(1, kRigStart + 1h));
    table.hold(saga, {kRigStart + 1ms, saga.no, 0, Direction::Action, 1, kRigStart});
    QVERIFY(table.awaitsTime());
    table.remove(saga);
    table.collectDue(kRigStart + 1s);
    QCOMPARE(table.takeReady(), nullptr);
    QVERIFY(!table.awaitsTime());
}

QTEST_GUILESS_MAIN(TestEngineTimers)
#include "tst_engine_timers.moc"
