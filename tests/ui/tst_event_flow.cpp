// The stream of events: in the order in which they were decided, bounded, filtered, held, and what was never shown
// counted; and how often a conductor calls the steps of its sagas.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "core/base/manual_clock.h"
#include "tests/ui/fake_admin.h"
#include "ui/models/cell_roles.h"
#include "ui/models/event_flow_model.h"
#include "ui/models/flow_meter.h"

namespace saga::ui {

namespace {

constexpr std::int64_t kNow = 1'772'010'000'000'000;

SagaEvent eventOf(std::int64_t seq, EventKind kind, const char* type, std::int64_t atUs, int step = -1) {
    SagaEvent event;
    event.seq = seq;
    event.kind = kind;
    event.type = type;
    event.step = step;
    event.attempt = step < 0 ? 0 : 1;
    event.startedAt = event.endedAt = Timestamp{kNow + atUs};
    return event;
}

}  // namespace

class TestEventFlow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void eventsStandInTheOrderOfTheirTime();
    void kernelEventsAreShownOnRequest();
    void theRingIsBounded();
    void heldEventsWaitAndAreCounted();
    void aFilterChoosesSagasAndWordsChooseEvents();
    void aBrokenFilterChangesNothing();
    void stepsAreNamedByTheirDefinition();
    void whatTheFeedLeftOutIsCounted();
    void troubleIsTold();
    void callsAreCountedByStepAndDirection();
    void ratesForgetOldSeconds();

private:
    // One saga that was started, did its first step and has an event without a public type.
    FeedSaga shortSaga(std::int64_t no, std::int64_t atUs = 0) const;
    void feed(std::vector<FeedSaga> sagas);
    FeedSaga manyEvents(std::size_t count) const;

    std::unique_ptr<FakeAdmin> m_admin;
    std::unique_ptr<Bridge> m_bridge;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<EventFlowModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestEventFlow::init() {
    m_admin = std::make_unique<FakeAdmin>();
    m_bridge = std::make_unique<Bridge>();
    m_bridge->attach(m_admin.get());
    m_clock = std::make_unique<ManualClock>(Timestamp{kNow});
    m_model = std::make_unique<EventFlowModel>(*m_bridge, *m_clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestEventFlow::cleanup() {
    m_tester.reset();
    m_model.reset();
    m_bridge->detach();
    m_admin.reset();
    m_bridge.reset();
}

FeedSaga TestEventFlow::shortSaga(std::int64_t no, std::int64_t atUs) const {
    FeedSaga saga;
    saga.summary = m_admin->makeSaga(no, SagaStatus::InProgress);
    saga.events = {eventOf(1, EventKind::SagaStarted, "PurchaseInitiated", atUs),
                   eventOf(2, EventKind::RetryScheduled, "", atUs + 10, 0),
                   eventOf(3, EventKind::StepSucceeded, "UserValidated", atUs + 20, 0)};
    return saga;
}

FeedSaga TestEventFlow::manyEvents(std::size_t count) const {
    FeedSaga saga;
    saga.summary = m_admin->makeSaga(1, SagaStatus::InProgress);
    for (std::size_t i = 0; i < count; ++i)
        saga.events.push_back(eventOf(static_cast<std::int64_t>(i) + 1, EventKind::StepSucceeded, "UserValidated",
                                      static_cast<std::int64_t>(i), 0));
    return saga;
}

// The bridge hands a batch on by the event loop, answers too.
void TestEventFlow::feed(std::vector<FeedSaga> sagas) {
    FeedBatch batch;
    batch.commit = CommitNo{++m_admin->commit.value};
    batch.sagas = std::move(sagas);
    QSignalSpy fed(m_bridge.get(), &Bridge::fed);
    m_admin->feed(batch);
    QTRY_VERIFY(fed.count() == 1);
}

void TestEventFlow::eventsStandInTheOrderOfTheirTime() {
    feed({shortSaga(2, 5), shortSaga(1, 0)});
    QCOMPARE(m_model->rowCount(), 4);
    QCOMPARE(m_model->row(0).saga->no, SagaNo{1});
    QCOMPARE(m_model->row(1).saga->no, SagaNo{2});
    QCOMPARE(m_model->row(3).event.seq, std::int64_t{3});
    QCOMPARE(m_model->index(0, EventFlowModel::Event).data().toString(), QStringLiteral("PurchaseInitiated"));
    const auto pill = m_model->index(0, EventFlowModel::State).data(PillRole).value<PillLook>();
    QCOMPARE(pill.status, SagaStatus::Pending);
    QCOMPARE(m_model->row(3).status, SagaStatus::InProgress);
}

void TestEventFlow::kernelEventsAreShownOnRequest() {
    feed({shortSaga(1)});
    QCOMPARE(m_model->rowCount(), 2);
    m_model->setKernelEvents(true);
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(m_model->index(1, EventFlowModel::Event).data().toString(), QStringLiteral("RetryScheduled"));
    m_model->setKernelEvents(false);
    QCOMPARE(m_model->rowCount(), 2);
}

void TestEventFlow::theRingIsBounded() {
    feed({manyEvents(EventFlowModel::kMostEvents - 1)});
    feed({shortSaga(2, 1'000'000)});
    QCOMPARE(m_model->keptCount(), qint64(EventFlowModel::kMostEvents));
    QCOMPARE(m_model->seenCount(), qint64(EventFlowModel::kMostEvents) + 2);
    QCOMPARE(m_model->droppedCount(), 0);
    QCOMPARE(m_model->row(0).event.seq, std::int64_t{3});  // two left for the newest, one of those is no public event
    QCOMPARE(m_model->row(m_model->rowCount() - 1).saga->no, SagaNo{2});
    // More at once than there is room for: the newest of them.
    feed({manyEvents(EventFlowModel::kMostEvents + 7)});
    QCOMPARE(m_model->keptCount(), qint64(EventFlowModel::kMostEvents));
    QCOMPARE(m_model->droppedCount(), 7);
    QCOMPARE(m_model->row(0).event.seq, std::int64_t{8});
}

void TestEventFlow::heldEventsWaitAndAreCounted() {
    feed({shortSaga(1)});
    m_model->setHeld(true);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    feed({shortSaga(2, 100)});
    QCOMPARE(inserted.count(), 0);
    QCOMPARE(m_model->waitingCount(), 2);  // the kernel event is not shown, so it does not wait to be
    feed({manyEvents(EventFlowModel::kMostEvents)});
    QCOMPARE(m_model->droppedCount(), 3);
    QCOMPARE(m_model->rowCount(), 2);
    m_model->setHeld(false);
    QCOMPARE(m_model->waitingCount(), 0);
    QCOMPARE(m_model->keptCount(), qint64(EventFlowModel::kMostEvents));
}

void TestEventFlow::aFilterChoosesSagasAndWordsChooseEvents() {
    feed({shortSaga(1), shortSaga(2, 5)});
    m_model->setFilter(QStringLiteral("id = ") + QString::fromStdString(m_admin->makeSaga(2).id.text));
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->row(0).saga->no, SagaNo{2});
    m_model->setWords(QStringLiteral("uservalid"));
    QCOMPARE(m_model->rowCount(), 1);
    m_model->setFilter({});
    QCOMPARE(m_model->rowCount(), 2);
    feed({shortSaga(3, 50)});
    QCOMPARE(m_model->rowCount(), 3);
    m_model->setWords({});
    QCOMPARE(m_model->rowCount(), 6);
}

void TestEventFlow::aBrokenFilterChangesNothing() {
    feed({shortSaga(1)});
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->setFilter(QStringLiteral("status = = FAILED"));
    QCOMPARE(reset.count(), 0);
    QCOMPARE(m_model->rowCount(), 2);
}

void TestEventFlow::stepsAreNamedByTheirDefinition() {
    feed({shortSaga(1)});
    QTRY_COMPARE(m_model->index(1, EventFlowModel::Step).data().toString(), QStringLiteral("user_validation"));
    m_model->setWords(QStringLiteral("user_val"));
    QCOMPARE(m_model->rowCount(), 1);
    // A version that was published since is asked for when its first event comes.
    DefinitionView next = m_admin->publishedDefinitions.front();
    next.version = 2;
    next.steps = {"credit_check"};
    m_admin->publishedDefinitions.push_back(next);
    FeedSaga saga = shortSaga(2, 100);
    saga.summary.version = 2;
    m_model->setWords({});
    feed({saga});
    QTRY_COMPARE(m_model->index(3, EventFlowModel::Step).data().toString(), QStringLiteral("credit_check"));
}

void TestEventFlow::whatTheFeedLeftOutIsCounted() {
    FeedBatch batch;
    batch.dropped = 12;
    m_admin->feed(batch);
    QTRY_COMPARE(m_model->droppedCount(), 12);
}

void TestEventFlow::troubleIsTold() {
    FeedBatch batch;
    batch.trouble = makeError(ErrorCode::DiskFull, "", "no space left");
    m_admin->feed(batch);
    QTRY_VERIFY(m_model->trouble().has_value());
    feed({shortSaga(1)});
    QVERIFY(!m_model->trouble().has_value());
}

void TestEventFlow::callsAreCountedByStepAndDirection() {
    FlowMeter meter(*m_bridge, *m_clock);
    FeedSaga saga = shortSaga(1);
    saga.events.push_back(eventOf(4, EventKind::StepCompensated, "", 30, 0));
    FeedSaga other = shortSaga(2);
    other.summary.mode = Mode::Choreography;
    feed({saga, other});
    m_clock->advance(Micros{1'000'000});
    const StepFlow calls = meter.flowOf("item-purchase", 1, 0, Direction::Action);
    QCOMPARE(calls.calls, std::int64_t{2});
    QCOMPARE(calls.failures, std::int64_t{1});
    QCOMPARE(calls.callsPerSecond, 2.0 / FlowMeter::kWindowSeconds);
    QCOMPARE(meter.flowOf("item-purchase", 1, 0, Direction::Compensation).calls, std::int64_t{1});
    QCOMPARE(meter.flowOf("item-purchase", 1, 1, Direction::Action).calls, std::int64_t{0});
    QCOMPARE(meter.flowOf("item-purchase", 2, 0, Direction::Action).calls, std::int64_t{0});
}

void TestEventFlow::ratesForgetOldSeconds() {
    FlowMeter meter(*m_bridge, *m_clock);
    feed({shortSaga(1)});
    m_clock->advance(Micros{1'000'000} * FlowMeter::kWindowSeconds);
    QVERIFY(meter.flowOf("item-purchase", 1, 0, Direction::Action).callsPerSecond > 0);
    m_clock->advance(Micros{1'000'000});
    const StepFlow flow = meter.flowOf("item-purchase", 1, 0, Direction::Action);
    QCOMPARE(flow.callsPerSecond, 0.0);
    QCOMPARE(flow.calls, std::int64_t{2});
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestEventFlow)
#include "tst_event_flow.moc"
