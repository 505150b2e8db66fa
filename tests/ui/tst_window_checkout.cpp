// Order processing in the real window on a real engine: checked out at the desk, followed through the data to its saga and
// its trace, shipped, delivered and refunded by hand, a command that comes second, and the projections made anew. Once by
// keys alone.
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>

#include <future>

#include "tests/ui/keyboard.h"
#include "tests/ui/real_window.h"
#include "ui/models/checkout_models.h"
#include "ui/models/purchase_list_model.h"
#include "ui/models/trace_model.h"
#include "ui/models/trace_object_model.h"
#include "ui/pages/data/checkout_commands.h"
#include "ui/pages/data/checkout_record.h"
#include "ui/pages/data/data_page.h"
#include "ui/pages/data/data_table.h"
#include "ui/pages/docks/operations_view.h"
#include "ui/pages/purchase/checkout_form.h"
#include "ui/pages/purchase/checkout_line.h"
#include "ui/pages/purchase/checkout_view.h"
#include "ui/pages/purchase/purchase_page.h"
#include "ui/pages/purchase/shop_picker.h"
#include "ui/pages/saga/saga_header.h"
#include "ui/pages/saga/saga_inspector.h"
#include "ui/pages/saga/saga_page.h"
#include "ui/pages/trace/trace_page.h"
#include "ui/pages/trace/trace_timeline.h"
#include "ui/shell/page_area.h"
#include "ui/shell/question_sheet.h"
#include "ui/widgets/button.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

// Every step and three attempts at a gateway that takes its time.
constexpr int kOrderTime = 20'000;
constexpr int kMostTries = 6;  // the gateway declines one charge in ten

CheckoutRequest basket() {
    CheckoutRequest request;
    request.buyer = "testuser";
    request.lines = {{"keyboard-87", "Keyboard, 87 keys", 1, 68'000}, {"mouse-pad", "Mouse pad", 2, 9'500}};
    request.address = "12 Sejong-daero, Jung-gu, Seoul";
    return request;
}

CheckoutForm& openDesk(RealWindow& real) {
    real.window().open(ConsoleLink::page(page_key::kPurchase));
    real.window().purchasePage()->showView(PurchasePage::Checkout);
    return *real.window().purchasePage()->checkoutView()->form();
}

QuestionSheet* question(RealWindow& real) {
    const QList<QuestionSheet*> sheets = real.window().findChildren<QuestionSheet*>();
    return sheets.isEmpty() ? nullptr : sheets.last();
}

// The newest purchase of the session has come to its end.
bool isOver(RealWindow& real, int count) {
    return QTest::qWaitFor(
        [&] {
            const PurchaseListModel& purchases = real.window().purchases();
            return purchases.rowCount() == count && isEnd(purchases.summary(0).status);
        },
        kOrderTime);
}

// The saga of a checkout that was charged and confirmed; empty when none was.
SagaId confirmed(RealWindow& real) {
    for (int tries = 1; tries <= kMostTries; ++tries) {
        CheckoutForm& form = openDesk(real);
        form.setRequest(basket());
        QTest::mouseClick(form.orderButton(), Qt::LeftButton);
        if (!isOver(real, tries)) return {};
        if (real.window().purchases().summary(0).status == SagaStatus::Completed)
            return real.window().purchases().summary(0).id;
    }
    return {};
}

std::vector<CheckoutRow> listed(RealWindow& real) {
    const auto orders = real.await<std::vector<CheckoutRow>>(
        [&](auto answer) { real.admin().checkouts(PageRequest(), std::move(answer)); });
    return orders ? *orders : std::vector<CheckoutRow>();
}

// The record of the newest checkout, which is at this version.
CheckoutRecord* openRecord(RealWindow& real, std::int64_t version) {
    const std::vector<CheckoutRow> orders = listed(real);
    if (orders.empty()) return nullptr;
    const QString link = PageContext::checkoutLink(QString::fromStdString(orders[0].id));
    if (!real.window().openLink(link)) return nullptr;
    CheckoutRecord* record = real.window().dataPage()->checkout();
    const bool isShown = QTest::qWaitFor(
        [&] { return record->stack()->isShowingView() && record->events()->rowCount() == version; });
    return isShown ? record : nullptr;
}

}  // namespace

class TestWindowCheckout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDoubleClickChecksOutOnce();
    void theEngineNamesTheField_data();
    void theEngineNamesTheField();
    void anOrderIsShippedDeliveredAndRefunded();
    void whoComesSecondIsTold();
    void aTraceLeadsThroughEverything();
    void theProjectionsAreMadeAnew();
    void byKeysAlone();
};

void TestWindowCheckout::aDoubleClickChecksOutOnce() {
    RealWindow real;
    QVERIFY(real.isReady());
    CheckoutForm& form = openDesk(real);
    form.setRequest(basket());
    QCOMPARE(form.totalText(), QStringLiteral("Total: 87,000"));
    QTest::mouseClick(form.orderButton(), Qt::LeftButton);
    QVERIFY(!form.orderButton()->isEnabled());
    QTest::mouseDClick(form.orderButton(), Qt::LeftButton);
    QTest::keyClick(form.addressField(), Qt::Key_Return);
    QTRY_VERIFY(form.orderButton()->isEnabled());
    QVERIFY(isOver(real, 1));
    QCOMPARE(real.window().purchases().summary(0).definition, std::string("order-processing"));
    const std::vector<CheckoutRow> orders = listed(real);
    QCOMPARE(orders.size(), std::size_t{1});
    QCOMPARE(orders[0].total, std::int64_t{87'000});
    QVERIFY(orders[0].lines == basket().lines);
    QVERIFY(orders[0].paymentStatus.has_value());
}

void TestWindowCheckout::theEngineNamesTheField_data() {
    QTest::addColumn<QString>("field");
    QTest::newRow("address") << QStringLiteral("address");
    QTest::newRow("name") << QStringLiteral("lines[1].productName");
}

// What only the engine minds: control characters that were pasted.
void TestWindowCheckout::theEngineNamesTheField() {
    QFETCH(QString, field);
    RealWindow real;
    QVERIFY(real.isReady());
    CheckoutForm& form = openDesk(real);
    CheckoutRequest request = basket();
    (field == QLatin1String("address") ? request.address : request.lines[1].name) = "with a \x07 bell";
    form.setRequest(request);
    QTest::mouseClick(form.orderButton(), Qt::LeftButton);
    QTRY_VERIFY(!form.errorAt(field).isEmpty());
    QVERIFY(form.errorAt(QStringLiteral("buyer")).isEmpty());
    QCOMPARE(real.window().purchases().rowCount(), 0);
}

void TestWindowCheckout::anOrderIsShippedDeliveredAndRefunded() {
    RealWindow real;
    QVERIFY(real.isReady());
    QVERIFY(!confirmed(real).empty());
    const std::int64_t version = listed(real)[0].version;
    CheckoutRecord* record = openRecord(real, version);
    QVERIFY(record != nullptr);
    CheckoutCommands& commands = *record->commands();
    QVERIFY(!commands.button(CheckoutCommandKind::Deliver)->isEnabled());
    for (const auto kind : {CheckoutCommandKind::Ship, CheckoutCommandKind::Deliver}) {
        QTRY_VERIFY(commands.button(kind)->isEnabled());
        QTest::keyClicks(commands.reasonField(), QStringLiteral("parcel 17"));
        QTest::mouseClick(commands.button(kind), Qt::LeftButton);
        QTRY_VERIFY(commands.reasonField()->text().isEmpty());
    }
    QTRY_COMPARE(record->events()->rowCount(), static_cast<int>(version) + 2);
    QTRY_VERIFY(commands.button(CheckoutCommandKind::Refund)->isEnabled());
    QTest::mouseClick(commands.button(CheckoutCommandKind::Refund), Qt::LeftButton);
    QVERIFY(question(real) != nullptr);
    QTest::keyClicks(question(real)->reasonField(), QStringLiteral("came back broken"));
    QTest::mouseClick(question(real)->confirmButton(), Qt::LeftButton);
    // The saga takes it back; the record and the list follow by themselves.
    QTRY_COMPARE_WITH_TIMEOUT(listed(real)[0].status, CheckoutStatus::Cancelled, kOrderTime);
    QTRY_VERIFY(!commands.button(CheckoutCommandKind::Refund)->isEnabled());
    const QAbstractItemModel& rows = *real.window().dataPage()->table(DataPage::Checkouts)->table()->model();
    QTRY_COMPARE(rows.index(0, CheckoutTableModel::Status).data().toString(), QStringLiteral("cancelled"));
    QTRY_COMPARE(rows.index(0, CheckoutTableModel::Payment).data().toString(), QStringLiteral("refunded"));
}

void TestWindowCheckout::whoComesSecondIsTold() {
    RealWindow real;
    QVERIFY(real.isReady());
    QVERIFY(!confirmed(real).empty());
    const CheckoutOrder order = listed(real)[0];
    CheckoutRecord* record = openRecord(real, order.version);
    QVERIFY(record != nullptr);
    CheckoutCommands& commands = *record->commands();
    commands.reasonField()->setText(QStringLiteral("parcel 17"));
    // Somebody else ships it; the click comes before the window has heard of it.
    const CheckoutCommand first{order.id, CheckoutCommandKind::Ship, order.version, "on another machine"};
    std::promise<bool> shipped;
    real.admin().checkoutCommand(first, [&](const Result<CheckoutOrder>& answer) { shipped.set_value(answer.ok()); });
    QVERIFY(shipped.get_future().get());
    QTest::mouseClick(commands.button(CheckoutCommandKind::Ship), Qt::LeftButton);
    QTRY_VERIFY(commands.errorAt({}).contains(QStringLiteral("you acted on version %1").arg(order.version)));
    QVERIFY(commands.errorAt({}).contains(QStringLiteral("shipped")));
    QCOMPARE(commands.reasonField()->text(), QStringLiteral("parcel 17"));
    QTRY_VERIFY(commands.button(CheckoutCommandKind::Deliver)->isEnabled());
    QTRY_COMPARE(record->events()->rowCount(), static_cast<int>(order.version) + 1);
}

void TestWindowCheckout::aTraceLeadsThroughEverything() {
    RealWindow real;
    QVERIFY(real.isReady());
    const SagaId saga = confirmed(real);
    QVERIFY(!saga.empty());
    MainWindow& window = real.window();
    window.context().openSaga(saga);
    QTRY_VERIFY(window.sagaPage(saga)->detail() != nullptr);
    QTest::mouseClick(window.sagaPage(saga)->header()->traceButton(), Qt::LeftButton);
    TracePage* page = window.tracePage();
    QVERIFY(page != nullptr);
    QTRY_VERIFY(page->entries()->rowCount() > 0);
    QCOMPARE(page->objects()->rowCount(), 3);
    QVERIFY(page->entries()->countOf(TraceSource::Saga) > 0);
    QVERIFY(page->entries()->countOf(TraceSource::Order) > 0);
    QVERIFY(page->entries()->countOf(TraceSource::Payment) > 0);
    // Each event of the order has a cause that is part of the trace, but for the first.
    int withCause = 0;
    for (int row = 0; row < page->entries()->rowCount(); ++row) withCause += page->entries()->causeRow(row) >= 0;
    QVERIFY(withCause > 2);
    // To the order from the inspector of its saga.
    window.context().openSaga(saga);
    for (Button* button : window.sagaPage(saga)->inspector()->findChildren<Button*>())
        if (button->label() == QStringLiteral("Order and payment")) QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(window.dataPage() != nullptr && window.dataPage()->checkout() != nullptr);
    QTRY_COMPARE(window.dataPage()->checkout()->id().toStdString(), listed(real)[0].id);
    // The same by the order, from its record.
    const QString summary = page->summaryText();
    CheckoutRecord* record = openRecord(real, listed(real)[0].version);
    QVERIFY(record != nullptr);
    QTest::mouseClick(record->traceButton(), Qt::LeftButton);
    QTRY_COMPARE(page->key(), record->id());
    QTRY_COMPARE(page->summaryText(), summary);
    // What is done to the order appears.
    const int before = page->entries()->rowCount();
    const CheckoutCommand ship{record->id().toStdString(), CheckoutCommandKind::Ship, 0, "parcel 17"};
    QVERIFY(real.await<CheckoutOrder>([&](auto answer) { real.admin().checkoutCommand(ship, std::move(answer)); }).ok());
    QTRY_VERIFY(page->entries()->rowCount() > before);
    // It is there after a restart too.
    real.restart();
    QTRY_VERIFY(real.window().tracePage() != nullptr && real.window().tracePage()->entries()->rowCount() > before);
}

void TestWindowCheckout::theProjectionsAreMadeAnew() {
    RealWindow real;
    QVERIFY(real.isReady());
    QVERIFY(!confirmed(real).empty());
    const std::vector<CheckoutRow> before = listed(real);
    real.window().open(ConsoleLink::page(page_key::kData));
    real.window().dataPage()->showTab(DataPage::Checkouts);
    Button* rebuild = nullptr;
    for (Button* button : real.window().dataPage()->findChildren<Button*>())
        if (button->label().startsWith(QStringLiteral("Rebuild the projections"))) rebuild = button;
    QVERIFY(rebuild != nullptr);
    QTest::mouseClick(rebuild, Qt::LeftButton);
    QVERIFY(question(real) != nullptr);
    QVERIFY(!question(real)->confirmButton()->isEnabled());
    QTest::keyClicks(question(real)->reasonField(), QStringLiteral("after an upgrade"));
    QTest::mouseClick(question(real)->confirmButton(), Qt::LeftButton);
    OperationListModel& operations = real.window().operations();
    QTRY_COMPARE(operations.rowCount(), 1);
    QTRY_COMPARE(operations.operation(0)->phase(), Operation::Phase::Done);
    QVERIFY(operations.operation(0)->outcome().contains(QStringLiteral("events/s")));
    QVERIFY(listed(real) == before);
}

void TestWindowCheckout::byKeysAlone() {
    RealWindow real;
    QVERIFY(real.isReady());
    Keyboard keys(real.window());
    keys.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(keys.tabTo(QStringLiteral("Views of the purchase desk")));
    for (int i = 0; i < 3; ++i) keys.press(Qt::Key_Right);
    QVERIFY(keys.tabTo(QStringLiteral("Buyer")));
    keys.replace(QStringLiteral("testuser"));
    QVERIFY(keys.tabTo(QStringLiteral("Product 1")));
    keys.replace(QStringLiteral("keyboard-87"));
    QVERIFY(keys.tabTo(QStringLiteral("Name 1")));
    keys.replace(QStringLiteral("Keyboard"));
    QVERIFY(keys.tabTo(QStringLiteral("Price 1")));
    keys.replace(QStringLiteral("68000"));
    QVERIFY(keys.tabTo(QStringLiteral("Shipping address")));
    keys.type(QStringLiteral("12 Main Street"));
    keys.press(Qt::Key_Return);
    QVERIFY(isOver(real, 1));
    // From the palette to the trace.
    const QString saga = QString::fromStdString(real.window().purchases().summary(0).id.text);
    keys.command(QStringLiteral("Trace"));
    QTRY_VERIFY(real.window().tracePage() != nullptr);
    QCOMPARE(Keyboard::focused(), QStringLiteral("Correlation id, order or saga"));
    keys.replace(saga);
    keys.press(Qt::Key_Return);
    TracePage* page = real.window().tracePage();
    QTRY_VERIFY(page->entries()->rowCount() > 0);
    QVERIFY(keys.tabTo(QStringLiteral("Line of time")));
    keys.press(Qt::Key_Down);
    QCOMPARE(page->timeline()->table()->currentIndex().row(), 1);
    keys.press(Qt::Key_Return);
    QTRY_VERIFY(real.window().sagaPage(SagaId(saga.toStdString())) != nullptr);
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestWindowCheckout)
#include "tst_window_checkout.moc"
