// Requests that arrive after their attempt was given up: executed while somebody would find out, refused otherwise.

#include <QtTest>

#include "tests/engine/engine_rig.h"

using namespace saga;
using namespace saga::test;
using namespace std::chrono_literals;

class TestEngineLateRequests : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void semantic04_lateRequestHasItsEffectUndone();
    void lateRequestAfterTheUndoIsRefused();
    void lateRequestAfterTheEndStartsNothing();
    void lateRequestOfASkippedStepIsRefused();
    void lateUndoOfAWaivedStepIsRefused();
};

void TestEngineLateRequests::semantic04_lateRequestHasItsEffectUndone() {
    EngineRig rig;
    rig.fault("user_validation", FaultKind::Delay, 0, Direction::Action, 5s);
    const SagaId id = rig.bought();
    rig.advance(5'500ms);
    // The first request has arrived while the third attempt is awaited: it took the money, nobody took the answer.
    QCOMPARE(rig.balance("user-123"), std::int64_t{900});
    QCOMPARE(rig.count(id, EventKind::LateAnswerIgnored), 1);
    QCOMPARE(rig.row(id).status, SagaStatus::InProgress);
    rig.settle();
    QCOMPARE(rig.row(id).status, SagaStatus::Compensated);
    QCOMPARE(rig.balance("user-123"), std::int64_t{1000});
    QCOMPARE(rig.effects(id).size(), std::size_t{2});
    rig.expectSound();
}

void TestEngineLateRequests::lateRequestAfterTheUndoIsRefused() {
    EngineRig rig;
    rig.fault("item_grant", FaultKind::Delay, 0, Direction::Action, 8s);
    rig.fault("user_validation", FaultKind::Delay, 1, Direction::Compensation, 1900ms);
    rig.fault("user_validation", FaultKind::TechnicalError, 1, Direction::Compensation);
    const SagaId id = rig.bought();
    rig.advance(8'010ms);
    QCOMPARE(rig.row(id).status, SagaStatus::Compensating);
    QCOMPARE(rig.count(id, EventKind::LateAnswerIgnored), 1);
    QCOMPARE(rig.stock("item-sword"), std::int64_t{50});
    for (const SagaEvent& event : rig.events(id))
        if (event.kind == EventKind::LateAnswerIgnored)
            QCOMPARE(event.payload.code, std::string("ALREADY_COMPENSATED"));
    rig.settle();
    QCOMPARE(rig.row(id).status, SagaStatus::Compensated);
    rig.expectSound();
}

void TestEngineLateRequests::lateRequestAfterTheEndStartsNothing() {
    EngineRig rig;
    rig.fault("notification", FaultKind::Delay, 0, Direction::Action, 1min);
    const SagaId id = rig.bought();
    rig.advance(30s);
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
    const std::size_t events = rig.events(id).size();
    rig.settle();
    QCOMPARE(rig.events(id).size(), events);
    QCOMPARE(rig.effects(id).size(), std::size_t{3});
    QCOMPARE(rig.core->figures().running, std::int64_t{0});

    // Reopened in between: the step was passed over, its request still has no business here.
    EngineRig again;
    again.fault("notification", FaultKind::Delay, 0, Direction::Action, 1min);
    const SagaId reopened = again.bought();
    again.advance(30s);
    again.fault("user_validation", FaultKind::Delay, 0, Direction::Compensation, 59min);
    QVERIFY(again.command(reopened, CommandKind::Compensate).ok());
    again.advance(40s);
    for (const EffectRow& row : again.effects(reopened)) QVERIFY(row.key.step != 3 || row.empty);
}

void TestEngineLateRequests::lateRequestOfASkippedStepIsRefused() {
    EngineRig rig({}, R"({"name":"probe","version":1,"input":{"userId":"text"},"steps":[
        {"id":"one","action":"probe.one","pivot":true,"failable":false,"retry":{"attempts":1}},
        {"id":"two","action":"probe.two","failable":false,"retry":{"attempts":1}},
        {"id":"three","action":"probe.three","failable":false,"retry":{"attempts":1}}]})");
    rig.fault("two", FaultKind::Delay, 1, Direction::Action, 1min, "probe");
    rig.fault("three", FaultKind::Delay, 1, Direction::Action, 59s, "probe");
    const SagaId id = rig.probed();
    rig.advance(10s);
    QCOMPARE(rig.row(id).attention, Attention::RetriesExhausted);
    QVERIFY(rig.command(id, CommandKind::Skip, "not needed", "two").ok());
    rig.advance(10s);
    QCOMPARE(rig.row(id).attention, Attention::RetriesExhausted);
    rig.settle();
    QCOMPARE(rig.probe->of("probe.two"), 0);
    QCOMPARE(rig.probe->of("probe.three"), 1);
    QCOMPARE(rig.count(id, EventKind::LateAnswerIgnored), 2);
    rig.expectSound();
}

void TestEngineLateRequests::lateUndoOfAWaivedStepIsRefused() {
    EngineRig rig;
    const SagaId id = rig.bought();
    rig.settle();
    rig.fault("item_grant", FaultKind::Delay, 0, Direction::Compensation, 1min);
    rig.fault("user_validation", FaultKind::TechnicalError, 0, Direction::Compensation);
    QVERIFY(rig.command(id, CommandKind::Compensate).ok());
    rig.advance(20s);
    QCOMPARE(rig.row(id).attention, Attention::CompensationFailed);
    QVERIFY(rig.command(id, CommandKind::HandledOutside, "put back by hand", "item_grant").ok());
    rig.settle();
    QCOMPARE(rig.stock("item-sword"), std::int64_t{49});
    QCOMPARE(rig.count(id, EventKind::LateAnswerIgnored), 3);
    rig.expectSound();
}

QTEST_GUILESS_MAIN(TestEngineLateRequests)
#include "tst_engine_late_requests.moc"
