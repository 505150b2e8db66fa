// Checkouts of the data against an AdminApi that answers when the test says so: the list, one order with its payment and
// stream, commands and what is said when somebody else was first, and making the projections anew as an operation.
#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "tests/ui/checkout_rig.h"
#include "ui/models/checkout_models.h"
#include "ui/models/json_tree_model.h"
#include "ui/models/rebuild_operation.h"
#include "ui/pages/data/checkout_commands.h"
#include "ui/pages/data/checkout_record.h"
#include "ui/widgets/button.h"
#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

constexpr auto kReport = QAbstractItemModelTester::FailureReportingMode::QtTest;

struct Setup : CheckoutRig {
    // The record of ORD_1 in this status.
    bool open(CheckoutStatus status) {
        add(makeDetail(1, status));
        record = std::make_unique<CheckoutRecord>(context);
        record->resize(640, 700);
        record->show();
        record->show(QStringLiteral("ORD_1"));
        return QTest::qWaitFor([this] { return record->stack()->isShowingView(); });
    }

    std::unique_ptr<CheckoutRecord> record;
};

}  // namespace

class TestCheckoutRecord : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theListSaysStatusAndPayment();
    void theStreamGrowsInPlace();
    void theRecordShowsOrderPaymentAndEvents();
    void commandsFollowTheStatus_data();
    void commandsFollowTheStatus();
    void aCommandNeedsAReasonAndIsSentOnce();
    void aRefundIsAskedForFirst();
    void aConflictSaysWhatHappenedAndKeepsTheReason();
    void anotherOrderClearsWhatWasTyped();
    void aFailedReadKeepsWhatIsShown();
    void theRebuildTellsItsRate();
    void aRebuildThatFailsSaysWhy();
};

void TestCheckoutRecord::theListSaysStatusAndPayment() {
    Setup setup;
    setup.add(makeDetail(1, CheckoutStatus::Shipped));
    setup.admin.shopCheckouts[0].paymentStatus = PaymentStatus::Completed;
    CheckoutTableModel model(setup.bridge);
    const QAbstractItemModelTester tester(&model, kReport);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 1);
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(text(0, CheckoutTableModel::Status), QStringLiteral("shipped"));
    QCOMPARE(text(0, CheckoutTableModel::Payment), QStringLiteral("completed"));
    QCOMPARE(text(0, CheckoutTableModel::Total), QStringLiteral("1450"));
    QCOMPARE(model.rowOf(QStringLiteral("ORD_1")), 0);
    QCOMPARE(model.rowOf(QStringLiteral("ORD_9")), -1);
    // New ones come in on top, live.
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    setup.add(makeDetail(2, CheckoutStatus::Failed));
    setup.feedShop();
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(text(0, CheckoutTableModel::Status), QStringLiteral("failed"));
    QVERIFY(!model.index(0, CheckoutTableModel::Payment).data().isValid());
    QCOMPARE(reset.count(), 0);
    model.setMatch(QStringLiteral("user-123"));
    QTRY_COMPARE(setup.admin.pagesAsked.back().match, std::string("user-123"));
}

void TestCheckoutRecord::theStreamGrowsInPlace() {
    CheckoutEventModel model;
    const QAbstractItemModelTester tester(&model, kReport);
    model.setEvents({makeEvent(1, "OrderCreated", "")});
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setEvents({makeEvent(1, "OrderCreated", ""), makeEvent(2, "PaymentProcessed", "EVT_1"),
                     makeEvent(3, "OrderConfirmed", "CMD_0123456789012345678901234567")});
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(reset.count(), 0);
    const auto cause = [&](int row) { return model.index(row, CheckoutEventModel::Cause).data().toString(); };
    QCOMPARE(cause(0), QStringLiteral("the start"));
    QCOMPARE(cause(1), QStringLiteral("1 OrderCreated"));
    QVERIFY(cause(2).startsWith(QStringLiteral("CMD_")));
    QCOMPARE(model.index(0, CheckoutEventModel::Schema).data().toString(), QStringLiteral("v2"));
    QVERIFY(model.eventAt(3) == nullptr);
    model.setEvents({});
    QCOMPARE(model.rowCount(), 0);
}

void TestCheckoutRecord::theRecordShowsOrderPaymentAndEvents() {
    Setup setup;
    QVERIFY(setup.open(CheckoutStatus::Confirmed));
    CheckoutRecord& record = *setup.record;
    QCOMPARE(record.orderFacts()->value(1), QStringLiteral("2 × 700 = 1,400"));
    QCOMPARE(record.orderFacts()->name(2), QStringLiteral("sku-2"));
    QCOMPARE(record.paymentFacts()->value(1), QStringLiteral("completed"));
    record.showView(CheckoutRecord::Events);
    QCOMPARE(record.events()->rowCount(), 2);
    QCOMPARE(record.payload()->rowCount(), 2);
    record.table()->setCurrentIndex(record.events()->index(1, 0));
    QCOMPARE(record.payload()->index(1, 0).data(JsonTreeModel::ValueRole).toString(), QStringLiteral("2"));
    // An event that comes in moves nothing.
    CheckoutDetail& detail = setup.admin.checkoutDetails["ORD_1"];
    detail.events.push_back(makeEvent(3, "OrderStatusChanged", "EVT_2"));
    detail.order.version = 3;
    detail.order.status = CheckoutStatus::Shipped;
    setup.feedShop();
    QTRY_COMPARE(record.events()->rowCount(), 3);
    QCOMPARE(record.table()->currentIndex().row(), 1);
    QVERIFY(record.commands()->button(CheckoutCommandKind::Deliver)->isEnabled());
    QSignalSpy opened(&setup.context, &PageContext::linkOpened);
    record.showView(CheckoutRecord::Facts);
    QTest::mouseClick(record.sagaButton(), Qt::LeftButton);
    QCOMPARE(opened.takeFirst()[0].toString(), QStringLiteral("saga-console://saga/TXN_1"));
    QTest::mouseClick(record.traceButton(), Qt::LeftButton);
    QCOMPARE(opened.takeFirst()[0].toString(), QStringLiteral("saga-console://page/trace/ORD_1"));
}

void TestCheckoutRecord::commandsFollowTheStatus_data() {
    QTest::addColumn<CheckoutStatus>("status");
    QTest::addColumn<QString>("taken");
    using Status = CheckoutStatus;
    QTest::newRow("pending") << Status::Pending << QStringLiteral("cancel");
    QTest::newRow("processing") << Status::Processing << QStringLiteral("cancel");
    QTest::newRow("paid") << Status::Paid << QStringLiteral("cancel");
    QTest::newRow("confirmed") << Status::Confirmed << QStringLiteral("ship cancel");
    QTest::newRow("shipped") << Status::Shipped << QStringLiteral("deliver refund");
    QTest::newRow("delivered") << Status::Delivered << QStringLiteral("refund");
    QTest::newRow("cancelled") << Status::Cancelled << QString();
    QTest::newRow("failed") << Status::Failed << QString();
}

void TestCheckoutRecord::commandsFollowTheStatus() {
    QFETCH(CheckoutStatus, status);
    QFETCH(QString, taken);
    Setup setup;
    QVERIFY(setup.open(status));
    for (const auto kind : {CheckoutCommandKind::Ship, CheckoutCommandKind::Deliver, CheckoutCommandKind::Cancel,
                            CheckoutCommandKind::Refund}) {
        const Button* button = setup.record->commands()->button(kind);
        const QString word = QString::fromUtf8(toText(kind).data());
        QCOMPARE(button->isEnabled(), taken.split(QLatin1Char(' ')).contains(word));
        QCOMPARE(button->refusal().isEmpty(), button->isEnabled());
    }
}

void TestCheckoutRecord::aCommandNeedsAReasonAndIsSentOnce() {
    Setup setup;
    QVERIFY(setup.open(CheckoutStatus::Confirmed));
    CheckoutCommands& commands = *setup.record->commands();
    Button* ship = commands.button(CheckoutCommandKind::Ship);
    QTest::mouseClick(ship, Qt::LeftButton);
    QVERIFY(!commands.errorAt(QStringLiteral("reason")).isEmpty());
    QVERIFY(setup.admin.checkoutCommandsAsked.empty());
    QTest::keyClicks(commands.reasonField(), QStringLiteral("parcel 17"));
    QVERIFY(commands.errorAt(QStringLiteral("reason")).isEmpty());
    setup.admin.hold();
    QTest::mouseClick(ship, Qt::LeftButton);
    QVERIFY(!ship->isEnabled());
    QTest::mouseDClick(ship, Qt::LeftButton);
    setup.admin.letGo();
    QTRY_VERIFY(ship->isEnabled());
    QCOMPARE(setup.admin.checkoutCommandsAsked.size(), std::size_t{1});
    const CheckoutCommand& sent = setup.admin.checkoutCommandsAsked[0];
    QVERIFY(sent.kind == CheckoutCommandKind::Ship);
    QCOMPARE(sent.order, std::string("ORD_1"));
    QCOMPARE(sent.expectedVersion, std::int64_t{2});
    QCOMPARE(sent.reason, std::string("parcel 17"));
    QVERIFY(commands.reasonField()->text().isEmpty());
}

void TestCheckoutRecord::aRefundIsAskedForFirst() {
    Setup setup;
    QVERIFY(setup.open(CheckoutStatus::Delivered));
    CheckoutCommands& commands = *setup.record->commands();
    commands.reasonField()->setText(QStringLiteral("broken"));
    QTest::mouseClick(commands.button(CheckoutCommandKind::Refund), Qt::LeftButton);
    QVERIFY(setup.admin.checkoutCommandsAsked.empty());
    QCOMPARE(setup.context.questions.size(), std::size_t{1});
    const Question& question = setup.context.questions[0];
    QVERIFY(question.dangerous && question.needsReason);
    QVERIFY(question.title.contains(QStringLiteral("ORD_1")));
    QCOMPARE(question.reason, QStringLiteral("broken"));
    setup.context.answer(QStringLiteral("came back broken"));
    QTRY_COMPARE(setup.admin.checkoutCommandsAsked.size(), std::size_t{1});
    QCOMPARE(setup.admin.checkoutCommandsAsked[0].reason, std::string("came back broken"));
}

void TestCheckoutRecord::aConflictSaysWhatHappenedAndKeepsTheReason() {
    Setup setup;
    QVERIFY(setup.open(CheckoutStatus::Confirmed));
    CheckoutCommands& commands = *setup.record->commands();
    commands.reasonField()->setText(QStringLiteral("parcel 17"));
    setup.admin.checkoutRefusal = makeError(ErrorCode::Conflict, "version", "is 3");
    CheckoutDetail& detail = setup.admin.checkoutDetails["ORD_1"];
    detail.events.push_back(makeEvent(3, "OrderStatusChanged", "EVT_2"));
    detail.order.version = 3;
    detail.order.status = CheckoutStatus::Shipped;
    QTest::mouseClick(commands.button(CheckoutCommandKind::Ship), Qt::LeftButton);
    // The new state is shown, with the one the person acted on.
    QTRY_VERIFY(commands.errorAt({}).contains(QStringLiteral("you acted on version 2")));
    QVERIFY(commands.errorAt({}).contains(QStringLiteral("version 3 now, shipped")));
    QCOMPARE(commands.reasonField()->text(), QStringLiteral("parcel 17"));
    QVERIFY(!commands.button(CheckoutCommandKind::Ship)->isEnabled());
    QCOMPARE(setup.record->events()->rowCount(), 3);
    // The next command goes against what is shown now.
    setup.admin.checkoutRefusal.reset();
    QTest::mouseClick(commands.button(CheckoutCommandKind::Deliver), Qt::LeftButton);
    QTRY_COMPARE(setup.admin.checkoutCommandsAsked.size(), std::size_t{2});
    QCOMPARE(setup.admin.checkoutCommandsAsked[1].expectedVersion, std::int64_t{3});
    QTRY_VERIFY(commands.errorAt({}).isEmpty());
}

void TestCheckoutRecord::anotherOrderClearsWhatWasTyped() {
    Setup setup;
    QVERIFY(setup.open(CheckoutStatus::Confirmed));
    setup.add(makeDetail(2, CheckoutStatus::Shipped));
    CheckoutCommands& commands = *setup.record->commands();
    commands.reasonField()->setText(QStringLiteral("parcel 17"));
    setup.feedShop();
    QVERIFY(setup.record->stack()->isShowingView());
    QCOMPARE(commands.reasonField()->text(), QStringLiteral("parcel 17"));
    setup.record->show(QStringLiteral("ORD_2"));
    QTRY_VERIFY(commands.button(CheckoutCommandKind::Deliver)->isEnabled());
    QVERIFY(commands.reasonField()->text().isEmpty());
}

void TestCheckoutRecord::aFailedReadKeepsWhatIsShown() {
    Setup setup;
    QVERIFY(setup.open(CheckoutStatus::Confirmed));
    setup.admin.failure = makeError(ErrorCode::Unavailable, "", "gone");
    setup.feedShop();
    setup.record->show(QStringLiteral("ORD_9"));
    QTRY_VERIFY(!setup.record->stack()->isShowingView() && !setup.record->stack()->notice()->isLoading());
    QVERIFY(setup.record->stack()->notice()->asText().contains(QStringLiteral("gone")));
    setup.admin.failure.reset();
    setup.record->show(QStringLiteral("ORD_1"));
    QTRY_VERIFY(setup.record->stack()->isShowingView());
    setup.admin.failure = makeError(ErrorCode::Unavailable, "", "gone");
    setup.admin.hold();
    setup.feedShop();
    QTRY_COMPARE(setup.admin.waiting(), std::size_t{1});
    setup.admin.letGo();
    QVERIFY(setup.record->stack()->isShowingView());
    setup.admin.failure.reset();
    setup.record->show(QStringLiteral("ORD_9"));
    QTRY_VERIFY(setup.record->stack()->notice()->title().contains(QStringLiteral("There is no ORD_9")));
}

void TestCheckoutRecord::theRebuildTellsItsRate() {
    Setup setup;
    setup.admin.rebuilt = {200, 1'000, Micros{250'000}};
    RebuildOperation rebuild(setup.bridge, setup.clock);
    QVERIFY(rebuild.outcome().isEmpty());
    rebuild.start(QStringLiteral("after an upgrade"));
    QVERIFY(rebuild.isRunning());
    QTRY_COMPARE(rebuild.phase(), Operation::Phase::Done);
    QCOMPARE(setup.admin.rebuildsAsked, std::vector<std::string>{"after an upgrade"});
    QCOMPARE(rebuild.outcome(), QStringLiteral("200 orders from 1,000 events in 250 ms, 4,000 events/s"));
}

void TestCheckoutRecord::aRebuildThatFailsSaysWhy() {
    Setup setup;
    setup.admin.failure = makeError(ErrorCode::Corrupt, "event", "EVT_7 cannot be read");
    RebuildOperation broken(setup.bridge, setup.clock);
    broken.start(QStringLiteral("why not"));
    QTRY_COMPARE(broken.phase(), Operation::Phase::Failed);
    QCOMPARE(broken.outcome(), QStringLiteral("EVT_7 cannot be read"));
    setup.admin.failure = makeError(ErrorCode::Cancelled, "", "stopped");
    RebuildOperation stopped(setup.bridge, setup.clock);
    setup.admin.hold();
    stopped.start(QStringLiteral("why not"));
    stopped.stop();
    QVERIFY(stopped.isStopping());
    setup.admin.letGo();
    QTRY_COMPARE(stopped.phase(), Operation::Phase::Stopped);
    setup.bridge.detach();
    RebuildOperation lost(setup.bridge, setup.clock);
    lost.start(QStringLiteral("why not"));
    QCOMPARE(lost.phase(), Operation::Phase::Failed);
    setup.bridge.attach(&setup.admin);
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestCheckoutRecord)
#include "tst_checkout_record.moc"
