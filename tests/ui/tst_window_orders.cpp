// Game orders in the real window on a real engine: ordered at the desk with accepted and refused input, followed
// through orders and reservations of the data to the saga, and coupons made, issued, taken back and stopped by hand.
#include <QComboBox>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

#include "tests/ui/real_window.h"
#include "ui/models/coupon_models.h"
#include "ui/models/order_record_models.h"
#include "ui/models/purchase_list_model.h"
#include "ui/models/user_coupon_list_model.h"
#include "ui/pages/data/coupon_detail.h"
#include "ui/pages/data/coupon_edit_form.h"
#include "ui/pages/data/coupon_form.h"
#include "ui/pages/data/data_page.h"
#include "ui/pages/data/data_table.h"
#include "ui/pages/data/record_detail.h"
#include "ui/pages/purchase/number_box.h"
#include "ui/pages/purchase/order_form.h"
#include "ui/pages/purchase/order_line.h"
#include "ui/pages/purchase/order_view.h"
#include "ui/pages/purchase/purchase_page.h"
#include "ui/pages/purchase/shop_picker.h"
#include "ui/pages/saga/saga_page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/tab_strip.h"

namespace saga::ui {

namespace {

// Every step and three attempts at a gateway that takes its time.
constexpr int kOrderTime = 20'000;

OrderForm& openDesk(RealWindow& real) {
    real.window().purchasePage()->showView(PurchasePage::Order);
    return *real.window().purchasePage()->orderView()->form();
}

OrderRequest demoOrder() {
    OrderRequest request;
    request.userId = "testuser";
    request.lines = {{"magic-sword", 1}, {"shield", 2}};
    request.couponCode = "WELCOME10";
    return request;
}

bool isOver(const PurchaseListModel& purchases) {
    return purchases.rowCount() > 0 &&
           (isEnd(purchases.summary(0).status) || purchases.summary(0).attention != Attention::None);
}

}  // namespace

class TestWindowOrders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDoubleClickOrdersOnce();
    void refusedInputIsSaidAtItsField_data();
    void refusedInputIsSaidAtItsField();
    void theTotalFollowsLinesAndCatalog();
    void theCouponsOfTheUserAreOffered();
    void anOrderIsFollowedThroughTheData();
    void aCouponIsIssuedOnceAndTakenBack();
    void aRefusedIssueIsSaidAtTheUser_data();
    void aRefusedIssueIsSaidAtTheUser();
    void aCouponIsStoppedAndStartedAgain();
    void aWrongCouponIsSaidAtItsField_data();
    void aWrongCouponIsSaidAtItsField();
    void aCouponIsMade();

private:
    DataPage* openCoupon(RealWindow& real, const QString& code);
    SagaId order(RealWindow& real);
};

DataPage* TestWindowOrders::openCoupon(RealWindow& real, const QString& code) {
    if (!real.window().openLink(QStringLiteral("saga-console://page/data/coupons/") + code)) return nullptr;
    DataPage* page = real.window().dataPage();
    const bool isShown = QTest::qWaitFor([&] { return page->coupon()->form()->applyButton()->isEnabled(); });
    return isShown ? page : nullptr;
}

SagaId TestWindowOrders::order(RealWindow& real) {
    OrderForm& form = openDesk(real);
    form.setRequest(demoOrder());
    QTest::mouseClick(form.orderButton(), Qt::LeftButton);
    const PurchaseListModel& purchases = real.window().purchases();
    if (!QTest::qWaitFor([&] { return isOver(purchases); }, kOrderTime)) return {};
    return purchases.summary(0).id;
}

void TestWindowOrders::aDoubleClickOrdersOnce() {
    RealWindow real;
    QVERIFY(real.isReady());
    OrderForm& form = openDesk(real);
    form.setRequest(demoOrder());
    QTRY_VERIFY(form.totalText().contains(QStringLiteral("20,000")));
    QTest::mouseClick(form.orderButton(), Qt::LeftButton);
    QVERIFY(!form.orderButton()->isEnabled());
    QVERIFY(!form.orderButton()->refusal().isEmpty());
    QTest::mouseDClick(form.orderButton(), Qt::LeftButton);
    QTest::keyClick(form.couponField(), Qt::Key_Return);
    QTRY_VERIFY(form.orderButton()->isEnabled());
    const PurchaseListModel& purchases = real.window().purchases();
    QTRY_VERIFY_WITH_TIMEOUT(isOver(purchases), kOrderTime);
    QCOMPARE(purchases.rowCount(), 1);
    QCOMPARE(purchases.summary(0).definition, std::string("game-order"));
    const auto orders =
        real.await<std::vector<Order>>([&](auto answer) { real.admin().orders(PageRequest(), std::move(answer)); });
    QVERIFY(orders.ok());
    QCOMPARE(orders->size(), 1U);
    QCOMPARE(orders->front().total, 20'000);
    QCOMPARE(orders->front().coupon, std::string("WELCOME10"));
}

void TestWindowOrders::refusedInputIsSaidAtItsField_data() {
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("second");    // item of the second line
    QTest::addColumn<QString>("quantity");  // of the second line
    QTest::addColumn<QString>("coupon");
    QTest::addColumn<QString>("field");
    const QString user = QStringLiteral("testuser");
    const QString shield = QStringLiteral("shield");
    const QString one = QStringLiteral("1");
    const QString tooLong(65, QLatin1Char('x'));
    QTest::newRow("no user") << QString() << shield << one << QString() << QStringLiteral("userId");
    QTest::newRow("overlong user") << tooLong << shield << one << QString() << QStringLiteral("userId");
    QTest::newRow("no item") << user << QString() << one << QString() << QStringLiteral("lines[1].itemId");
    QTest::newRow("an item twice") << user << QStringLiteral("magic-sword") << one << QString()
                                   << QStringLiteral("lines[1].itemId");
    QTest::newRow("an item the engine refuses")
        << user << QStringLiteral("a:b") << one << QString() << QStringLiteral("lines[1].itemId");
    QTest::newRow("none of it") << user << shield << QStringLiteral("0") << QString()
                                << QStringLiteral("lines[1].quantity");
    QTest::newRow("in words") << user << shield << QStringLiteral("two") << QString()
                              << QStringLiteral("lines[1].quantity");
    QTest::newRow("beyond all") << user << shield << QStringLiteral("1000000000000001") << QString()
                                << QStringLiteral("lines[1].quantity");
    QTest::newRow("overlong coupon") << user << shield << one << tooLong << QStringLiteral("couponCode");
}

void TestWindowOrders::refusedInputIsSaidAtItsField() {
    QFETCH(QString, user);
    QFETCH(QString, second);
    QFETCH(QString, quantity);
    QFETCH(QString, coupon);
    QFETCH(QString, field);
    RealWindow real;
    QVERIFY(real.isReady());
    OrderForm& form = openDesk(real);
    form.setRequest(demoOrder());
    form.userField()->setText(user);
    form.lines()[1]->itemField()->setText(second);
    form.lines()[1]->quantityField()->setText(quantity);
    form.couponField()->setText(coupon);
    QTest::mouseClick(form.orderButton(), Qt::LeftButton);
    QTRY_VERIFY(!form.errorAt(field).isEmpty());
    QTRY_VERIFY(form.orderButton()->isEnabled());
    QCOMPARE(form.errorAt(QStringLiteral("lines[0].itemId")), QString());
    QCOMPARE(real.window().purchases().rowCount(), 0);
    // What was typed stands, and the error goes as it is put right.
    QCOMPARE(form.lines()[1]->itemField()->text(), second);
    form.setRequest(demoOrder());
    QCOMPARE(form.errorAt(field), QString());
}

void TestWindowOrders::theTotalFollowsLinesAndCatalog() {
    RealWindow real;
    QVERIFY(real.isReady());
    OrderForm& form = openDesk(real);
    form.lines()[0]->setLine(QStringLiteral("magic-sword"), 2);
    QTRY_COMPARE(form.totalText(), QStringLiteral("Total: 20,000"));
    QVERIFY(!form.lines()[0]->removeButton()->isEnabled());
    QTest::mouseClick(form.addButton(), Qt::LeftButton);
    QCOMPARE(form.lines().size(), 2U);
    QCOMPARE(qApp->focusWidget(), form.lines()[1]->itemField());
    QCOMPARE(form.totalText(), QStringLiteral("Total: not known yet"));
    QTest::keyClicks(qApp->focusWidget(), QStringLiteral("shield"));
    QCOMPARE(form.totalText(), QStringLiteral("Total: 25,000"));
    QTest::mouseClick(form.lines()[0]->removeButton(), Qt::LeftButton);
    QCOMPARE(form.lines().size(), 1U);
    QCOMPARE(form.totalText(), QStringLiteral("Total: 5,000"));
    // Another price in the catalog is another total.
    const EditRequest dearer{EditKind::SetItemPrice, "shield", 7'000, "season"};
    QVERIFY(real.await<AuditRecord>([&](auto answer) { real.admin().edit(dearer, std::move(answer)); }).ok());
    QTRY_COMPARE(form.totalText(), QStringLiteral("Total: 7,000"));
}

void TestWindowOrders::theCouponsOfTheUserAreOffered() {
    RealWindow real;
    QVERIFY(real.isReady());
    OrderForm& form = openDesk(real);
    form.userField()->setText(QStringLiteral("testuser"));
    QTRY_COMPARE(form.coupons()->rowCount(), 3);
    QCOMPARE(form.coupons()->detailOf(QStringLiteral("FIRST2000")), QStringLiteral("2,000 · from 5,000 on · active"));
    form.userField()->setText(QStringLiteral("user-123"));
    QTRY_COMPARE(form.coupons()->rowCount(), 0);
    // Without a coupon somebody has to be named.
    const auto pieces = real.await<std::vector<UserCoupon>>(
        [&](auto answer) { real.admin().couponPieces({}, PageRequest(), std::move(answer)); });
    QVERIFY(!pieces);
    QCOMPARE(pieces.error().field, std::string("user"));
}

void TestWindowOrders::anOrderIsFollowedThroughTheData() {
    RealWindow real;
    QVERIFY(real.isReady());
    const SagaId saga = order(real);
    QVERIFY(!saga.empty());
    QVERIFY(real.window().openLink(QStringLiteral("saga-console://page/data/orders")));
    DataPage* page = real.window().dataPage();
    QTRY_COMPARE(page->table(DataPage::Orders)->table()->model()->rowCount(), 1);
    auto* detail = page->findChild<RecordDetail*>();
    QVERIFY(detail != nullptr);
    QTRY_COMPARE(detail->facts()->name(4), QStringLiteral("마법검"));
    QCOMPARE(detail->facts()->value(5), QStringLiteral("2 × 5,000 = 10,000"));
    QTest::mouseClick(detail->couponButton(), Qt::LeftButton);
    QCOMPARE(page->place(), QStringLiteral("coupons/WELCOME10"));
    page->showTab(DataPage::Reservations);
    QTableView* reservations = page->table(DataPage::Reservations)->table();
    // Money, slots and two items.
    QTRY_COMPARE(reservations->model()->rowCount(), 4);
    reservations->setFocus();
    QTest::keyClick(reservations, Qt::Key_Return);
    QTRY_VERIFY(real.window().sagaPage(saga) != nullptr);
}

void TestWindowOrders::aCouponIsIssuedOnceAndTakenBack() {
    RealWindow real;
    QVERIFY(real.isReady());
    DataPage* page = openCoupon(real, QStringLiteral("ELEC15"));
    QVERIFY(page != nullptr);
    CouponDetail& detail = *page->coupon();
    CouponEditForm& form = *detail.form();
    form.userField()->setText(QStringLiteral("user-123"));
    form.reasonField()->setText(QStringLiteral("goodwill"));
    QTest::mouseClick(form.applyButton(), Qt::LeftButton);
    QVERIFY(!form.applyButton()->isEnabled());
    QTest::mouseDClick(form.applyButton(), Qt::LeftButton);
    QTest::keyClick(form.reasonField(), Qt::Key_Return);
    QTRY_VERIFY(form.applyButton()->isEnabled());
    QTRY_COMPARE(detail.pieces()->rowCount(), 1);
    QTRY_COMPARE(detail.facts()->value(5), QStringLiteral("1 / 200"));
    QVERIFY(form.errorAt(QStringLiteral("userId")).isEmpty());
    form.kindField()->setCurrentIndex(1);
    form.userField()->setText(QStringLiteral("user-123"));
    form.reasonField()->setText(QStringLiteral("mistake"));
    QTest::keyClick(form.reasonField(), Qt::Key_Return);
    QTRY_COMPARE(detail.pieces()->row(0).state, UserCouponState::Revoked);
}

void TestWindowOrders::aRefusedIssueIsSaidAtTheUser_data() {
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("field");
    const QString why = QStringLiteral("test");
    QTest::newRow("no user") << QString() << why << QStringLiteral("userId");
    QTest::newRow("nobody") << QStringLiteral("nobody") << why << QStringLiteral("userId");
    QTest::newRow("has it already") << QStringLiteral("testuser") << why << QStringLiteral("userId");
    QTest::newRow("no reason") << QStringLiteral("user-123") << QStringLiteral("  ") << QStringLiteral("reason");
}

void TestWindowOrders::aRefusedIssueIsSaidAtTheUser() {
    QFETCH(QString, user);
    QFETCH(QString, reason);
    QFETCH(QString, field);
    RealWindow real;
    QVERIFY(real.isReady());
    DataPage* page = openCoupon(real, QStringLiteral("WELCOME10"));
    QVERIFY(page != nullptr);
    CouponEditForm& form = *page->coupon()->form();
    form.userField()->setText(user);
    form.reasonField()->setText(reason);
    QTest::mouseClick(form.applyButton(), Qt::LeftButton);
    QTRY_VERIFY(!form.errorAt(field).isEmpty());
    QTRY_VERIFY(form.applyButton()->isEnabled());
    QCOMPARE(form.userField()->text(), user);
    QCOMPARE(page->coupon()->facts()->value(5), QStringLiteral("1 / 1,000"));
}

void TestWindowOrders::aCouponIsStoppedAndStartedAgain() {
    RealWindow real;
    QVERIFY(real.isReady());
    DataPage* page = openCoupon(real, QStringLiteral("WELCOME10"));
    QVERIFY(page != nullptr);
    CouponEditForm& form = *page->coupon()->form();
    for (const QString& next : {QStringLiteral("Start again"), QStringLiteral("Stop")}) {
        form.kindField()->setCurrentIndex(2);
        form.reasonField()->setText(QStringLiteral("recall"));
        QTest::mouseClick(form.applyButton(), Qt::LeftButton);
        QTRY_COMPARE(form.kindField()->itemText(2), next);
        QTRY_VERIFY(form.applyButton()->isEnabled());
    }
}

void TestWindowOrders::aWrongCouponIsSaidAtItsField_data() {
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    const QString empty;
    QTest::newRow("no code") << QStringLiteral("code") << empty;
    QTest::newRow("overlong code") << QStringLiteral("code") << QString(65, QLatin1Char('x'));
    QTest::newRow("a code that is taken") << QStringLiteral("code") << QStringLiteral("WELCOME10");
    QTest::newRow("no name") << QStringLiteral("name") << empty;
    QTest::newRow("overlong name") << QStringLiteral("name") << QString(201, QLatin1Char('x'));
    QTest::newRow("no percent") << QStringLiteral("value") << QStringLiteral("0");
    QTest::newRow("more than all") << QStringLiteral("value") << QStringLiteral("101");
    QTest::newRow("negative cap") << QStringLiteral("cap") << QStringLiteral("-1");
    QTest::newRow("minimum in words") << QStringLiteral("minimum") << QStringLiteral("much");
    QTest::newRow("no pieces") << QStringLiteral("total") << QStringLiteral("0");
    QTest::newRow("neither days nor end") << QStringLiteral("until") << empty;
    QTest::newRow("end is no date") << QStringLiteral("until") << QStringLiteral("tomorrow");
    QTest::newRow("begin is no date") << QStringLiteral("from") << QStringLiteral("1/2/2026");
    QTest::newRow("end before begin") << QStringLiteral("until") << QStringLiteral("2026-02-28");
    QTest::newRow("no targets") << QStringLiteral("targets") << QStringLiteral(" , ");
    QTest::newRow("no reason") << QStringLiteral("reason") << QStringLiteral(" ");
}

void TestWindowOrders::aWrongCouponIsSaidAtItsField() {
    QFETCH(QString, field);
    QFETCH(QString, value);
    RealWindow real;
    QVERIFY(real.isReady());
    DataPage* page = openCoupon(real, QStringLiteral("WELCOME10"));
    QVERIFY(page != nullptr);
    page->coupon()->startNew();
    CouponForm& form = *page->coupon()->wholeForm();
    const auto set = [&form](const QString& input, const QString& text) {
        QWidget* control = form.field(input);
        if (auto* box = qobject_cast<NumberBox*>(control)) return box->setText(text);
        qobject_cast<QLineEdit*>(control)->setText(text);
    };
    set(QStringLiteral("code"), QStringLiteral("SPRING"));
    set(QStringLiteral("name"), QStringLiteral("Spring"));
    set(QStringLiteral("reason"), QStringLiteral("season"));
    set(QStringLiteral("from"), QStringLiteral("2026-03-01"));
    set(QStringLiteral("until"), QStringLiteral("2026-04-01"));
    if (field == QLatin1String("until")) set(QStringLiteral("days"), QStringLiteral("0"));
    form.targetField()->setCurrentIndex(2);
    set(QStringLiteral("targets"), QStringLiteral("shield"));
    set(field, value);
    QTest::mouseClick(form.sendButton(), Qt::LeftButton);
    QTRY_VERIFY(!form.errorAt(field).isEmpty());
    QTRY_VERIFY(form.sendButton()->isEnabled());
    QVERIFY(page->coupon()->isWholeFormOpen());
    QCOMPARE(page->table(DataPage::Coupons)->table()->model()->rowCount(), 4);
}

void TestWindowOrders::aCouponIsMade() {
    RealWindow real;
    QVERIFY(real.isReady());
    DataPage* page = openCoupon(real, QStringLiteral("WELCOME10"));
    QVERIFY(page != nullptr);
    page->coupon()->startNew();
    CouponForm& form = *page->coupon()->wholeForm();
    QCOMPARE(qApp->focusWidget(), form.field(QStringLiteral("code")));
    QTest::keyClicks(qApp->focusWidget(), QStringLiteral("SPRING"));
    qobject_cast<QLineEdit*>(form.field(QStringLiteral("name")))->setText(QStringLiteral("Spring"));
    form.kindField()->setCurrentIndex(1);
    qobject_cast<NumberBox*>(form.field(QStringLiteral("value")))->setValue(500);
    form.targetField()->setCurrentIndex(1);
    qobject_cast<QLineEdit*>(form.field(QStringLiteral("targets")))->setText(QStringLiteral("armor, weapons"));
    qobject_cast<QLineEdit*>(form.field(QStringLiteral("reason")))->setText(QStringLiteral("season"));
    QTest::mouseClick(form.sendButton(), Qt::LeftButton);
    QVERIFY(!form.sendButton()->isEnabled());
    QTest::mouseDClick(form.sendButton(), Qt::LeftButton);
    QTRY_VERIFY(!page->coupon()->isWholeFormOpen());
    QCOMPARE(page->place(), QStringLiteral("coupons/SPRING"));
    QTRY_COMPARE(page->table(DataPage::Coupons)->table()->model()->rowCount(), 5);
    QTRY_COMPARE(page->coupon()->facts()->value(1), QStringLiteral("500"));
    QCOMPARE(page->coupon()->facts()->value(3), QStringLiteral("the categories armor, weapons"));
    QCOMPARE(page->coupon()->facts()->value(4), QStringLiteral("30 days from issue"));
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestWindowOrders)
#include "tst_window_orders.moc"
