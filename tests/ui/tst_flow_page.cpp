// The event flow over a fake engine: it follows, waits while somebody reads, goes on at End, filters, shows an event in
// depth, jumps to its saga, keeps its view over a restart; and the map with the table of subscriptions.
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "core/base/manual_clock.h"
#include "tests/ui/fake_admin.h"
#include "tests/ui/fake_context.h"
#include "ui/models/bus_watch.h"
#include "ui/models/event_flow_model.h"
#include "ui/models/flow_meter.h"
#include "ui/models/state_field_model.h"
#include "ui/models/subscription_model.h"
#include "ui/pages/flow/flow_map_panel.h"
#include "ui/pages/flow/flow_page.h"
#include "ui/pages/flow/flow_stream.h"
#include "ui/pages/saga/event_details.h"
#include "ui/scenes/flow_map_view.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

constexpr std::int64_t kNow = 1'772'010'000'000'000;

struct Setup {
    Setup() {
        bridge.attach(&admin);
        events = std::make_unique<EventFlowModel>(bridge, clock);
        meter = std::make_unique<FlowMeter>(bridge, clock);
        open();
    }
    ~Setup() {
        page.reset();
        meter.reset();
        events.reset();
        bridge.detach();
    }
    void open() {
        page.reset();
        page = std::make_unique<FlowPage>(context, *events, bus, *meter);
        page->resize(1280, 720);
        page->show();
        // Keys of a table are actions, which need an active window.
        if (!QTest::qWaitForWindowActive(page.get())) qWarning("the page did not become active");
    }
    // So many sagas with one public event each.
    void feed(int count) {
        FeedBatch batch;
        for (int i = 0; i < count; ++i) {
            FeedSaga saga;
            saga.summary = admin.makeSaga(++sagas, SagaStatus::InProgress);
            SagaEvent event;
            event.seq = 1;
            event.kind = EventKind::StepSucceeded;
            event.type = sagas % 2 == 0 ? "ItemGranted" : "UserValidated";
            event.step = sagas % 2 == 0 ? 1 : 0;
            event.attempt = 1;
            event.startedAt = event.endedAt = Timestamp{kNow + sagas};
            event.payload.data = Json::object({{"granted", 1}});
            saga.events.push_back(event);
            batch.sagas.push_back(saga);
        }
        QSignalSpy fed(&bridge, &Bridge::fed);
        admin.feed(batch);
        QTRY_COMPARE(fed.count(), 1);
    }
    FlowStream& stream() { return *page->stream(); }
    QTableView& table() { return *page->stream()->table(); }
    bool isAtEnd() {
        QScrollBar* bar = table().verticalScrollBar();
        return bar->value() == bar->maximum();
    }

    Theme theme{*qApp};
    ManualClock clock{Timestamp{kNow}};
    FakeAdmin admin;
    Bridge bridge;
    FakeContext context{bridge, clock};
    BusWatch bus{bridge};
    std::unique_ptr<EventFlowModel> events;
    std::unique_ptr<FlowMeter> meter;
    std::unique_ptr<FlowPage> page;
    int sagas = 0;
};

}  // namespace

class TestFlowPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itFollowsTheNewest();
    void aReaderWhoScrollsUpIsLeftAlone();
    void endGoesOn();
    void aChosenEventIsShownInDepth();
    void enterOpensTheSaga();
    void filterAndWordsAreRemembered();
    void aWrongFilterIsSaidAndChangesNothing();
    void emptyAndLostAreSaid();
    void theMapShowsChoreography();
    void theMapShowsTheEngine();
    void aTopicOfTheMapIsFoundInTheStream();
    void aDefinitionThatNeedsAConductorSaysWhy();
};

void TestFlowPage::itFollowsTheNewest() {
    Setup setup;
    setup.feed(500);
    QVERIFY(!setup.events->isHeld());
    QTRY_VERIFY(setup.isAtEnd());
    setup.feed(500);
    QTRY_VERIFY(setup.isAtEnd());
    QVERIFY(!setup.stream().resumeButton()->isVisible());
    // The keyboard coming into the table chooses nothing.
    setup.table().setFocus();
    setup.feed(20);
    QVERIFY(!setup.events->isHeld());
}

void TestFlowPage::aReaderWhoScrollsUpIsLeftAlone() {
    Setup setup;
    setup.feed(500);
    QTRY_VERIFY(setup.isAtEnd());
    setup.table().verticalScrollBar()->setValue(100);
    QVERIFY(setup.events->isHeld());
    const QPoint pointer = setup.table().viewport()->rect().center();
    const QModelIndex before = setup.table().indexAt(pointer);
    const SagaNo no = setup.events->row(before.row()).saga->no;
    const int y = setup.table().visualRect(before).y();
    for (int i = 0; i < 600; ++i) setup.feed(30);
    const QModelIndex after = setup.table().indexAt(pointer);
    QCOMPARE(setup.events->row(after.row()).saga->no, no);
    QCOMPARE(setup.table().visualRect(after).y(), y);
    QCOMPARE(setup.stream().resumeButton()->label(), QStringLiteral("10,000 new"));
    QVERIFY(setup.stream().stateText().contains(QStringLiteral("8,000 dropped")));
}

void TestFlowPage::endGoesOn() {
    Setup setup;
    setup.feed(500);
    QTRY_VERIFY(setup.isAtEnd());
    setup.table().verticalScrollBar()->setValue(0);
    setup.feed(38);
    QCOMPARE(setup.stream().resumeButton()->label(), QStringLiteral("38 new"));
    setup.table().setFocus();
    QTest::keyClick(&setup.table(), Qt::Key_End);
    QTRY_VERIFY(setup.isAtEnd());
    QVERIFY(!setup.events->isHeld());
    QCOMPARE(setup.events->rowCount(), 538);
    setup.table().verticalScrollBar()->setValue(0);
    setup.feed(2);
    QTest::mouseClick(setup.stream().resumeButton(), Qt::LeftButton);
    QTRY_VERIFY(setup.isAtEnd());
}

void TestFlowPage::aChosenEventIsShownInDepth() {
    Setup setup;
    setup.feed(12);
    const QPoint place = setup.table().visualRect(setup.events->index(3, EventFlowModel::Event)).center();
    QTest::mouseClick(setup.table().viewport(), Qt::LeftButton, {}, place);
    QVERIFY(setup.events->isHeld());
    EventDetails* details = setup.stream().details();
    details->showView(EventDetails::Raw);
    QVERIFY(details->rawText().contains(QStringLiteral("\"granted\"")));
    QVERIFY(details->rawText().contains(QStringLiteral("item_grant")));
    setup.admin.stateSteps[1] = StateStep{1, Json(), Json(), {{"steps.item_grant.phase", "", "\"done\""}}};
    details->showView(EventDetails::Changes);
    QTRY_COMPARE(details->changes()->rowCount(), 1);
    // What is shown stays when its row goes.
    details->showView(EventDetails::Raw);
    const QString raw = details->rawText();
    setup.stream().resume();
    setup.feed(static_cast<int>(EventFlowModel::kMostEvents));
    QVERIFY(!setup.events->isHeld());
    QCOMPARE(details->rawText(), raw);
}

void TestFlowPage::enterOpensTheSaga() {
    Setup setup;
    setup.feed(5);
    setup.table().setFocus();
    setup.table().selectRow(2);
    QSignalSpy opened(&setup.context, &PageContext::linkOpened);
    QTest::keyClick(&setup.table(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QVERIFY(opened.first().first().toString().endsWith(QString::fromStdString(setup.admin.makeSaga(3).id.text)));
    const QPoint place = setup.table().visualRect(setup.events->index(0, 0)).center();
    QTest::mouseClick(setup.table().viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(setup.table().viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(opened.count(), 2);
}

void TestFlowPage::filterAndWordsAreRemembered() {
    Setup setup;
    setup.feed(10);
    setup.stream().wordsField()->setText(QStringLiteral("itemgr"));
    QCOMPARE(setup.events->rowCount(), 5);
    setup.stream().filterField()->setText(QStringLiteral("status = COMPLETED"));
    QTest::keyClick(setup.stream().filterField()->edit(), Qt::Key_Return);
    QCOMPARE(setup.events->rowCount(), 0);
    QCOMPARE(setup.stream().stack()->notice()->title(), QStringLiteral("No event matches"));
    QTest::mouseClick(setup.stream().kernelChip(), Qt::LeftButton);
    setup.open();
    QCOMPARE(setup.stream().wordsField()->text(), QStringLiteral("itemgr"));
    QCOMPARE(setup.stream().filterField()->text(), QStringLiteral("status = COMPLETED"));
    QVERIFY(setup.stream().kernelChip()->isChecked());
    QCOMPARE(setup.events->rowCount(), 0);
}

void TestFlowPage::aWrongFilterIsSaidAndChangesNothing() {
    Setup setup;
    setup.feed(4);
    setup.stream().filterField()->setText(QStringLiteral("status = NOTHING"));
    QTest::keyClick(setup.stream().filterField()->edit(), Qt::Key_Return);
    QVERIFY(setup.stream().filterField()->isInvalid());
    QCOMPARE(setup.events->rowCount(), 4);
}

void TestFlowPage::emptyAndLostAreSaid() {
    Setup setup;
    QCOMPARE(setup.stream().stack()->notice()->title(), QStringLiteral("No events yet"));
    setup.bridge.detach();
    QCOMPARE(setup.stream().stack()->notice()->title(), QStringLiteral("The connection is lost"));
    setup.bridge.attach(&setup.admin);
    setup.feed(3);
    QVERIFY(setup.stream().stack()->isShowingView());
    setup.bridge.detach();
    QVERIFY(setup.stream().banner()->isVisible());
    QVERIFY(setup.stream().stack()->isShowingView());
    setup.bridge.attach(&setup.admin);
    QVERIFY(!setup.stream().banner()->isVisible());
}

void TestFlowPage::theMapShowsChoreography() {
    Setup setup;
    for (const auto& [handler, event] : {std::pair("UserValidationHandler", "PurchaseInitiated"),
                                         std::pair("UserValidationHandler", "user_validation.due"),
                                         std::pair("ItemGrantHandler", "UserValidated"),
                                         std::pair("CompensationHandler", "compensation.due")})
        setup.admin.knownSubscriptions.push_back({"item-purchase", handler, event});
    setup.admin.busNow.topics = {{"item-purchase", "UserValidated", 42, 12.4, Timestamp{kNow}}};
    setup.admin.busNow.outbox = 7;
    setup.open();
    setup.page->showView(FlowPage::Map);
    FlowMapPanel* map = setup.page->map();
    map->showMode(Mode::Choreography);
    QTRY_VERIFY(map->stack()->isShowingView());
    QTRY_COMPARE(map->subscriptions()->model()->rowCount(), 4);
    QTRY_COMPARE(map->subscriptions()->model()->index(2, SubscriptionModel::Published).data().toInt(), 42);
    const auto& nodes = map->map()->content().nodes;
    const auto topic = std::find_if(nodes.begin(), nodes.end(), [](const FlowNode& node) { return node.title == QLatin1String("UserValidated"); });
    QVERIFY(topic != nodes.end());
    QCOMPARE(topic->detail, QStringLiteral("42 published"));
}

void TestFlowPage::theMapShowsTheEngine() {
    Setup setup;
    DefinitionView& definition = setup.admin.publishedDefinitions.front();
    for (const char* id : {"user_validation", "item_grant"}) {
        DefinitionStepView step;
        step.id = id;
        step.action = std::string(id) == "item_grant" ? "inventory.grant" : "users.debit";
        step.compensation = "x.undo";
        definition.graph.push_back(step);
    }
    setup.open();
    setup.page->showView(FlowPage::Map);
    FlowMapPanel* map = setup.page->map();
    QTest::mouseClick(map->modeChip(Mode::Orchestration), Qt::LeftButton);
    QTRY_COMPARE(map->map()->content().nodes.size(), std::size_t{3});
    QVERIFY(!map->subscriptions()->isVisible());
    setup.feed(10);
    setup.clock.advance(Micros{1'000'000});
    map->showMode(Mode::Orchestration);
    const FlowEdge& toUsers = map->map()->content().edges.front();
    QCOMPARE(toUsers.total, std::int64_t{5});
    QCOMPARE(toUsers.perSecond, 1.0);
}

void TestFlowPage::aTopicOfTheMapIsFoundInTheStream() {
    Setup setup;
    setup.feed(6);
    QVERIFY(setup.events->rowCount() == 6);
    setup.page->showView(FlowPage::Map);
    Q_EMIT setup.page->map()->eventsWanted(QStringLiteral("ItemGranted"));
    QCOMPARE(setup.page->tabs()->currentIndex(), int{FlowPage::Stream});
    QCOMPARE(setup.events->rowCount(), 3);
}

void TestFlowPage::aDefinitionThatNeedsAConductorSaysWhy() {
    Setup setup;
    setup.admin.publishedDefinitions.front().notChoreographed = "two steps emit the event type Done";
    setup.open();
    setup.page->showView(FlowPage::Map);
    setup.page->map()->showMode(Mode::Choreography);
    QTRY_COMPARE(setup.page->map()->stack()->notice()->title(), QStringLiteral("It runs with a conductor alone"));
    QVERIFY(setup.page->map()->stack()->notice()->asText().contains(QStringLiteral("two steps emit")));
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestFlowPage)
#include "tst_flow_page.moc"
