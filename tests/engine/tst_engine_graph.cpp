// Graphs in the engine: branches with several requests in flight, conditions, delays, signals and priorities, also across a
// restart.
#include <QtTest>

#include "core/engine/ready_queue.h"
#include "core/engine/running_saga.h"
#include "tests/engine/order_rig.h"

using namespace saga;
using namespace saga::test;
using namespace std::chrono_literals;

namespace {

std::string step(const std::string& id, const std::string& action, const std::string& more = {}) {
    return R"({"id":")" + id + R"(","action":"probe.)" + action + R"(","compensation":"probe.)" + action +
           R"(.undo","retry":{"attempts":2,"backoffMs":50,"jitter":0},"timeoutMs":2000)" + (more.empty() ? "" : "," + more) + "}";
}

std::string of(const std::string& steps) {
    return R"({"name":"graph","version":1,"input":{"userId":"text","n":"integer"},"steps":[)" + steps + "]}";
}

// a, then b and c beside each other, then d.
std::string diamond(const std::string& b = {}, const std::string& c = {}) {
    const auto also = [](const std::string& more) { return more.empty() ? "" : "," + more; };
    return of(step("a", "one") + "," + step("b", "two", R"("after":["a"])" + also(b)) + "," +
              step("c", "three", R"("after":["a"])" + also(c)) + "," + step("d", "one", R"("after":["b","c"])"));
}

std::string approval() {
    return of(step("a", "one") + R"(,{"id":"wait","signal":"approved","timeoutMs":86400000},)" + step("c", "two"));
}

class GraphRig : public OrderRig {
public:
    explicit GraphRig(std::string definition) {
        const Result<DefinitionRow> published = publish(std::move(definition));
        if (!published.ok()) qFatal("%s", describe(published.error()).c_str());
    }
    SagaId started(int n = 1) {
        const auto accepted = start("graph", Json::object({{"userId", Json("user-123")}, {"n", Json(n)}}));
        if (!accepted.ok()) qFatal("%s", describe(accepted.error()).c_str());
        return accepted->id;
    }
    void delay(std::string_view step, Micros by, Direction direction = Direction::Action) {
        fault(step, FaultKind::Delay, 0, direction, by, "graph");
    }
    void refuse(std::string_view step) { fault(step, FaultKind::BusinessFailure, 0, Direction::Action, {}, "graph"); }
    Result<SagaSummary> signal(const SagaId& id, std::string name = "approved", Json data = Json::object({{"by", Json("bob")}})) {
        return ask(SignalSaga{id, std::move(name), std::move(data), origin, {}});
    }
    std::string order(const SagaId& id, EventKind kind) {
        static const char* kIds[] = {"a", "b", "c", "d"};
        std::string text;
        for (const SagaEvent& event : events(id))
            if (event.kind == kind) text += kIds[event.step];
        return text;
    }
};

}  // namespace

class TestEngineGraph : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void branchesAreInFlightTogether();
    void restartHoldsEveryBranch();
    void siblingIsAwaitedThenUndone();
    void eachStepFails_data();
    void eachStepFails();
    void falseConditionIsRecorded();
    void delaySurvivesARestart();
    void signalBeforeAndAtItsTurn();
    void signalIsKeptOverARestart();
    void signalThatNeverComes();
    void signalsThatChangeNothing();
    void choreographyIsRefusedWithTheReason();
    void conditionsAndDelaysNeedNoConductor();
    void runningSagasKeepTheirVersion();
    void priorityGoesFirstAndNobodyStarves();
    void higherPriorityBeginsFirst();
};

void TestEngineGraph::branchesAreInFlightTogether() {
    GraphRig rig(diamond());
    rig.delay("b", 1s);
    rig.delay("c", 300ms);
    const SagaId id = rig.started();
    rig.run();
    QCOMPARE(rig.count(id, EventKind::StepStarted), 2);
    rig.advance(300ms);
    QCOMPARE(rig.count(id, EventKind::StepSucceeded), 2);
    rig.advance(700ms);
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
    QCOMPARE(QString::fromStdString(rig.order(id, EventKind::StepSucceeded)), QStringLiteral("acbd"));
    QCOMPARE(QString::fromStdString(rig.broken()), QString());
}

void TestEngineGraph::restartHoldsEveryBranch() {
    GraphRig rig(diamond());
    rig.delay("b", 1s);
    rig.delay("c", 1500ms);
    const SagaId id = rig.started();
    rig.run();
    QVERIFY(rig.restart().ok());
    rig.advance(1s);
    QCOMPARE(rig.count(id, EventKind::StepSucceeded), 2);
    rig.advance(500ms);
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
    QCOMPARE(rig.probe->of("probe.two") + rig.probe->of("probe.three"), 2);
    QCOMPARE(QString::fromStdString(rig.broken()), QString());
}

void TestEngineGraph::siblingIsAwaitedThenUndone() {
    GraphRig rig(diamond());
    rig.delay("b", 1s);
    rig.refuse("c");
    const SagaId id = rig.started();
    rig.run();
    QCOMPARE(rig.row(id).status, SagaStatus::InProgress);
    QCOMPARE(rig.count(id, EventKind::StepFailed), 1);
    rig.advance(1s);
    QCOMPARE(rig.row(id).status, SagaStatus::Compensated);
    QCOMPARE(QString::fromStdString(rig.order(id, EventKind::StepCompensated)), QStringLiteral("ba"));
    QCOMPARE(rig.row(id).step, std::string("c"));
    QCOMPARE(QString::fromStdString(rig.broken()), QString());
}

void TestEngineGraph::eachStepFails_data() {
    QTest::addColumn<QString>("failing");
    QTest::addColumn<QString>("undone");
    QTest::newRow("a") << "a" << "";
    QTest::newRow("b") << "b" << "a";
    QTest::newRow("c") << "c" << "ba";
    QTest::newRow("d") << "d" << "cba";
}

void TestEngineGraph::eachStepFails() {
    QFETCH(QString, failing);
    QFETCH(QString, undone);
    GraphRig rig(diamond());
    const std::int64_t before = rig.balance("user-123");
    rig.refuse(failing.toStdString());
    const SagaId id = rig.started();
    rig.settle();
    QCOMPARE(rig.row(id).status, undone.isEmpty() ? SagaStatus::Failed : SagaStatus::Compensated);
    QCOMPARE(QString::fromStdString(rig.order(id, EventKind::StepCompensated)), undone);
    QCOMPARE(rig.balance("user-123"), before);
    QCOMPARE(QString::fromStdString(rig.broken()), QString());
}

void TestEngineGraph::falseConditionIsRecorded() {
    GraphRig rig(diamond(R"("when":"n > 3 and a.paid = 10")"));
    const SagaId skipped = rig.started(3);
    const SagaId wanted = rig.started(4);
    rig.settle();
    QCOMPARE(rig.row(skipped).status, SagaStatus::Completed);
    QCOMPARE(rig.count(skipped, EventKind::StepSkipped), 1);
    QCOMPARE(QString::fromStdString(rig.order(wanted, EventKind::StepSucceeded)), QStringLiteral("abcd"));
    QCOMPARE(QString::fromStdString(rig.broken()), QString());
}

void TestEngineGraph::delaySurvivesARestart() {
    GraphRig rig(diamond(R"("delayMs":60000)"));
    const SagaId id = rig.started();
    rig.run();
    rig.advance(20s);
    QVERIFY(rig.restart().ok());
    rig.advance(39'999ms);
    QCOMPARE(rig.probe->of("probe.two"), 0);
    rig.advance(1ms);
    QCOMPARE(rig.probe->of("probe.two"), 1);
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
}

void TestEngineGraph::signalBeforeAndAtItsTurn() {
    GraphRig rig(approval());
    const SagaId waits = rig.started();
    rig.run();
    QCOMPARE(rig.row(waits).status, SagaStatus::InProgress);
    QCOMPARE(rig.row(waits).step, std::string("wait"));
    QVERIFY(rig.signal(waits).ok());
    rig.run();
    QCOMPARE(rig.row(waits).status, SagaStatus::Completed);
    QCOMPARE(rig.audit().back().action, std::string("saga.signal"));

    rig.delay("a", 1s);
    const SagaId early = rig.started();
    rig.run();
    QVERIFY(rig.signal(early).ok());
    QCOMPARE(rig.row(early).status, SagaStatus::InProgress);
    rig.settle();
    QCOMPARE(rig.row(early).status, SagaStatus::Completed);
    QCOMPARE(QString::fromStdString(rig.broken()), QString());
}

void TestEngineGraph::signalIsKeptOverARestart() {
    GraphRig rig(approval());
    rig.delay("a", 1s);
    const SagaId id = rig.started();
    rig.run();
    QVERIFY(rig.signal(id).ok());
    QVERIFY(rig.restart().ok());
    rig.settle();
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
}

void TestEngineGraph::signalThatNeverComes() {
    GraphRig rig(approval());
    const SagaId id = rig.started();
    rig.run();
    QVERIFY(rig.restart().ok());
    rig.settle(std::chrono::hours(24));
    QCOMPARE(rig.row(id).status, SagaStatus::Compensated);
    QCOMPARE(rig.row(id).code, std::string("SIGNAL_TIMEOUT"));
    QCOMPARE(rig.effects(id).size(), std::size_t{2});
    QCOMPARE(QString::fromStdString(rig.broken()), QString());
}

void TestEngineGraph::signalsThatChangeNothing() {
    GraphRig rig(approval());
    const SagaId id = rig.started();
    rig.run();
    const Result<SagaSummary> unknown = rig.signal(id, "stop");
    QVERIFY(!unknown.ok() && unknown.error().code == ErrorCode::NotAllowed);
    QVERIFY(rig.audit().back().refused);
    QCOMPARE(rig.signal(id, "").error().field, std::string("name"));
    QCOMPARE(rig.signal(SagaId("TXN_NONE")).error().code, ErrorCode::NotFound);
    QVERIFY(rig.signal(id).ok());
    rig.settle();
    const std::int64_t events = rig.row(id).events;
    const Result<SagaSummary> ended = rig.signal(id);
    QVERIFY(ended.ok() && ended->status == SagaStatus::Completed);
    QVERIFY(rig.audit().back().after.at("ignored").asBool());
    QCOMPARE(rig.row(id).events, events);
    QCOMPARE(QString::fromStdString(rig.broken()), QString());
}

void TestEngineGraph::choreographyIsRefusedWithTheReason() {
    GraphRig rig(diamond());
    rig.mode = Mode::Choreography;
    const Json input = Json::object({{"userId", Json("user-123")}, {"n", Json(1)}});
    const auto refused = rig.start("graph", input);
    QVERIFY(!refused.ok() && refused.error().field == "mode");
    QVERIFY(refused.error().reason.find("begins or ends a branch") != std::string::npos);
    QVERIFY(rig.ask(DefaultMode{Mode::Choreography, rig.origin, {}}).ok());
    const auto fallen = rig.ask(StartSaga{"graph", input, {}, rig.origin, {}});
    QVERIFY(fallen.ok());
    rig.settle();
    QCOMPARE(rig.row(fallen->id).mode, Mode::Orchestration);
    QCOMPARE(rig.row(fallen->id).status, SagaStatus::Completed);
}

void TestEngineGraph::conditionsAndDelaysNeedNoConductor() {
    GraphRig rig(of(step("a", "one") + "," + step("b", "two", R"("when":"n > 3")") + "," + step("c", "three", R"("delayMs":60000)")));
    rig.mode = Mode::Choreography;
    const SagaId id = rig.started(1);
    rig.run();
    rig.advance(30s);
    QCOMPARE(rig.row(id).status, SagaStatus::InProgress);
    QVERIFY(rig.restart().ok());
    rig.advance(30s);
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
    QCOMPARE(rig.row(id).mode, Mode::Choreography);
    QCOMPARE(rig.count(id, EventKind::StepSkipped), 1);
    QCOMPARE(QString::fromStdString(rig.order(id, EventKind::StepSucceeded)), QStringLiteral("ac"));
    QCOMPARE(QString::fromStdString(rig.broken()), QString());
}

void TestEngineGraph::runningSagasKeepTheirVersion() {
    GraphRig rig(approval());
    const SagaId old = rig.started();
    rig.run();
    std::string next = diamond();
    next.replace(next.find("\"version\":1"), 11, "\"version\":2");
    QVERIFY(rig.publish(next).ok());
    const SagaId fresh = rig.started();
    const Json input = Json::object({{"userId", Json("user-123")}, {"n", Json(1)}});
    StartSaga first{"graph", input, {}, rig.origin, {}};
    first.version = 1;
    const auto again = rig.ask(first);
    first.version = 3;
    QCOMPARE(rig.ask(first).error().field, std::string("version"));
    rig.run();
    QVERIFY(again.ok());
    QCOMPARE(rig.row(fresh).version, 2);
    QCOMPARE(rig.row(again->id).version, 1);
    QVERIFY(rig.signal(old).ok());
    rig.settle();
    QCOMPARE(rig.row(old).version, 1);
    QCOMPARE(rig.row(old).status, SagaStatus::Completed);
}

void TestEngineGraph::priorityGoesFirstAndNobodyStarves() {
    ReadyQueue queue;
    RunningSaga low, high;
    queue.push(low, 0);
    int turns = 0;
    // A steady stream of two points more overtakes it so often, and no more.
    for (; turns < 1000; ++turns) {
        queue.push(high, 2);
        if (queue.take() == &low) break;
    }
    QCOMPARE(turns, static_cast<int>(2 * ReadyQueue::kTurnsPerPriority));
    queue.remove(high);
    QCOMPARE(queue.size(), std::size_t{0});
    QVERIFY(queue.take() == nullptr);
    queue.push(low, 5);
    queue.push(high, 5);
    QVERIFY(queue.take() == &low);
}

void TestEngineGraph::higherPriorityBeginsFirst() {
    GraphRig rig(diamond({}, R"("priority":3)"));
    const SagaId id = rig.started();
    rig.settle();
    QCOMPARE(QString::fromStdString(rig.order(id, EventKind::StepSucceeded)), QStringLiteral("acbd"));
}

QTEST_APPLESS_MAIN(TestEngineGraph)
#include "tst_engine_graph.moc"
