// What an operator does about game orders in the real window on a real engine: changes a coupon, asks for the best one,
// ends a reservation before its time, and goes from a saga to its order and back.
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>

#include "tests/ui/real_window.h"
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
#include "ui/pages/saga/saga_inspector.h"
#include "ui/pages/saga/saga_page.h"
#include "ui/shell/question_sheet.h"
#include "ui/widgets/button.h"
#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/search_field.h"

namespace saga::ui {

namespace {

constexpr int kOrderTime = 20'000;

OrderForm& openDesk(RealWindow& real) {
    real.window().purchasePage()->showView(PurchasePage::Order);
    return *real.window().purchasePage()->orderView()->form();
}

DataPage* openCoupon(RealWindow& real, const QString& code) {
    if (!real.window().openLink(QStringLiteral("saga-console://page/data/coupons/") + code)) return nullptr;
    DataPage* page = real.window().dataPage();
    const bool isShown = QTest::qWaitFor([&] { return page->coupon()->form()->applyButton()->isEnabled(); });
    return isShown ? page : nullptr;
}

void set(CouponForm& form, const char* input, const QString& text) {
    QWidget* control = form.field(QLatin1String(input));
    if (auto* box = qobject_cast<NumberBox*>(control)) return box->setText(text);
    qobject_cast<QLineEdit*>(control)->setText(text);
}

bool fail(RealWindow& real, const char* step, Direction direction, FaultKind kind) {
    FaultRequest request;
    request.rule.definition = "game-order";
    request.rule.step = step;
    request.rule.direction = direction;
    request.rule.kind = kind;
    return real.await<FaultRule>([&](auto answer) { real.admin().addFault(request, std::move(answer)); }).ok();
}

// An order whose payment is declined and whose pieces cannot be given back: they stay reserved and wait for a person.
SagaId stuckOrder(RealWindow& real) {
    if (!fail(real, "payment", Direction::Action, FaultKind::BusinessFailure)) return {};
    if (!fail(real, "item_reservation", Direction::Compensation, FaultKind::TechnicalError)) return {};
    OrderRequest request;
    request.userId = "testuser";
    request.lines = {{"shield", 2}};
    const auto started = real.await<StartedSaga>([&](auto answer) { real.admin().startOrder(request, std::move(answer)); });
    if (!started) return {};
    const auto settled = real.await<SagaDetail>([&](auto answer) { real.admin().awaitSettled(started->id, std::move(answer)); });
    return settled && settled->summary.attention != Attention::None ? started->id : SagaId();
}

}  // namespace

class TestWindowOrderCare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCouponIsChanged();
    void aRefusedChangeIsSaidAtItsField();
    void theBestCouponFillsTheField();
    void whoHasNoneOrNoneThatAppliesIsTold();
    void aReservationIsExpiredOnce();
    void aSagaLeadsToItsOrderAndBack();
};

void TestWindowOrderCare::aCouponIsChanged() {
    RealWindow real;
    QVERIFY(real.isReady());
    DataPage* page = openCoupon(real, QStringLiteral("WELCOME10"));
    QVERIFY(page != nullptr);
    CouponDetail& detail = *page->coupon();
    QTest::mouseClick(detail.changeButton(), Qt::LeftButton);
    QVERIFY(detail.isWholeFormOpen());
    CouponForm& form = *detail.wholeForm();
    QVERIFY(!form.field(QStringLiteral("code"))->isEnabled());
    QCOMPARE(qobject_cast<NumberBox*>(form.field(QStringLiteral("cap")))->value(), std::optional<qint64>(5'000));
    set(form, "cap", QStringLiteral("4000"));
    set(form, "reason", QStringLiteral("season"));
    QTest::mouseClick(form.sendButton(), Qt::LeftButton);
    QVERIFY(!form.sendButton()->isEnabled());
    QTest::mouseDClick(form.sendButton(), Qt::LeftButton);
    QTRY_VERIFY(!detail.isWholeFormOpen());
    QTRY_COMPARE(detail.facts()->value(1), QStringLiteral("10 %, at most 4,000"));
    // The form of a new coupon is empty again.
    detail.startNew();
    QVERIFY(form.field(QStringLiteral("code"))->isEnabled());
    QCOMPARE(qobject_cast<QLineEdit*>(form.field(QStringLiteral("code")))->text(), QString());
}

void TestWindowOrderCare::aRefusedChangeIsSaidAtItsField() {
    RealWindow real;
    QVERIFY(real.isReady());
    CouponEdit issue;
    issue.kind = CouponEditKind::Issue;
    issue.coupon.code = "WELCOME10";
    issue.userId = "user-123";
    issue.reason = "goodwill";
    QVERIFY(real.await<AuditRecord>([&](auto answer) { real.admin().editCoupon(issue, std::move(answer)); }).ok());
    DataPage* page = openCoupon(real, QStringLiteral("WELCOME10"));
    QVERIFY(page != nullptr);
    CouponForm& form = *page->coupon()->wholeForm();
    QTest::mouseClick(page->coupon()->changeButton(), Qt::LeftButton);
    set(form, "reason", QStringLiteral("season"));
    QTest::mouseClick(form.sendButton(), Qt::LeftButton);
    QTRY_VERIFY(!form.errorAt(QStringLiteral("code")).isEmpty());
    set(form, "total", QStringLiteral("1"));
    QTest::mouseClick(form.sendButton(), Qt::LeftButton);
    QTRY_VERIFY(form.errorAt(QStringLiteral("total")).contains(QStringLiteral("2 pieces are issued already")));
    QVERIFY(page->coupon()->isWholeFormOpen());
    set(form, "cap", QStringLiteral("-1"));
    QTest::mouseClick(form.sendButton(), Qt::LeftButton);
    QVERIFY(!form.errorAt(QStringLiteral("cap")).isEmpty());
}

void TestWindowOrderCare::theBestCouponFillsTheField() {
    RealWindow real;
    QVERIFY(real.isReady());
    OrderForm& form = openDesk(real);
    form.setRequest({"testuser", {{"magic-sword", 1}, {"shield", 1}}, {}, {}, {}});
    QTest::mouseClick(form.bestCouponButton(), Qt::LeftButton);
    QTRY_COMPARE(form.couponField()->text(), QStringLiteral("FIRST2000"));
    QCOMPARE(form.couponHint(), QStringLiteral("The best: takes 2,000 off 15,000"));
    // Another basket has to be asked about anew.
    form.lines()[0]->setLine(QStringLiteral("magic-sword"), 2);
    QVERIFY(!form.couponHint().contains(QStringLiteral("best")));
    QTest::mouseClick(form.bestCouponButton(), Qt::LeftButton);
    QTRY_COMPARE(form.couponField()->text(), QStringLiteral("ITEM5000"));
    // What cannot be asked about is said where it is.
    form.lines()[0]->itemField()->setText(QStringLiteral("nothing"));
    QTest::mouseClick(form.bestCouponButton(), Qt::LeftButton);
    QTRY_VERIFY(!form.errorAt(QStringLiteral("lines[0].itemId")).isEmpty());
    form.userField()->clear();
    QTest::mouseClick(form.bestCouponButton(), Qt::LeftButton);
    QVERIFY(!form.errorAt(QStringLiteral("userId")).isEmpty());
    QCOMPARE(form.couponField()->text(), QStringLiteral("ITEM5000"));
}

void TestWindowOrderCare::whoHasNoneOrNoneThatAppliesIsTold() {
    RealWindow real;
    QVERIFY(real.isReady());
    OrderForm& form = openDesk(real);
    form.setRequest({"user-123", {{"shield", 1}}, {}, {}, {}});
    QTest::mouseClick(form.bestCouponButton(), Qt::LeftButton);
    QTRY_COMPARE(form.couponHint(), QStringLiteral("This user has no coupon"));
    form.setRequest({"testuser", {{"healing-potion", 1}}, {}, {}, {}});
    QTest::mouseClick(form.bestCouponButton(), Qt::LeftButton);
    QTRY_VERIFY(form.couponHint().startsWith(QStringLiteral("None applies. FIRST2000: ")));
    QVERIFY(form.couponField()->text().isEmpty());
}

void TestWindowOrderCare::aReservationIsExpiredOnce() {
    RealWindow real;
    QVERIFY(real.isReady());
    QVERIFY(!stuckOrder(real).empty());
    QVERIFY(real.window().openLink(QStringLiteral("saga-console://page/data/reservations")));
    DataPage* page = real.window().dataPage();
    QTableView* rows = page->table(DataPage::Reservations)->table();
    QTRY_COMPARE(rows->model()->rowCount(), 3);
    RecordDetail* detail = nullptr;
    for (RecordDetail* one : page->findChildren<RecordDetail*>())
        if (one->isVisible()) detail = one;
    QVERIFY(detail != nullptr);
    // Money was given back: there is nothing to expire, and the button says so.
    rows->setCurrentIndex(rows->model()->index(0, 0));
    QVERIFY(!detail->expireButton()->isEnabled());
    QVERIFY(detail->expireButton()->refusal().contains(QStringLiteral("cancelled")));
    rows->setCurrentIndex(rows->model()->index(2, 0));
    QVERIFY(detail->expireButton()->isEnabled());
    QTest::mouseClick(detail->expireButton(), Qt::LeftButton);
    auto* sheet = real.window().findChild<QuestionSheet*>();
    QVERIFY(sheet != nullptr);
    QVERIFY(!sheet->confirmButton()->isEnabled());
    sheet->reasonField()->setPlainText(QStringLiteral("the buyer left"));
    sheet->confirmButton()->click();
    QTRY_VERIFY(detail->expireButton()->refusal().contains(QStringLiteral("expired")));
    QCOMPARE(detail->trouble(), QString());
    const auto item = real.await<ItemView>([&](auto answer) { real.admin().item(ItemId("shield"), std::move(answer)); });
    QVERIFY(item.ok());
    QCOMPARE(item->stock, 30);
}

void TestWindowOrderCare::aSagaLeadsToItsOrderAndBack() {
    RealWindow real;
    QVERIFY(real.isReady());
    const SagaId saga = stuckOrder(real);
    QVERIFY(!saga.empty());
    QVERIFY(real.window().openLink(PageContext::sagaLink(saga)));
    QTRY_VERIFY(real.window().sagaPage(saga) != nullptr);
    auto* inspector = real.window().sagaPage(saga)->findChild<SagaInspector*>();
    QVERIFY(inspector != nullptr);
    QTRY_VERIFY(inspector->orderButton()->isVisibleTo(inspector));
    inspector->orderButton()->click();
    DataPage* page = real.window().dataPage();
    QTRY_VERIFY(page->place().startsWith(QStringLiteral("orders/ORD_")));
    const QString place = page->place();
    RecordDetail* detail = nullptr;
    for (RecordDetail* one : page->findChildren<RecordDetail*>())
        if (one->isVisible()) detail = one;
    QVERIFY(detail != nullptr);
    QTest::mouseClick(detail->sagaButton(), Qt::LeftButton);
    QCOMPARE(real.window().sagaPage(saga)->isVisible(), true);
    // An order that is not among the rows read so far is found by its id.
    QVERIFY(real.window().openLink(QStringLiteral("saga-console://page/data/orders/ORD_NONE")));
    QCOMPARE(page->table(DataPage::Orders)->search()->text(), QStringLiteral("ORD_NONE"));
    QTRY_COMPARE(page->table(DataPage::Orders)->table()->model()->rowCount(), 0);
    QVERIFY(real.window().openLink(QStringLiteral("saga-console://page/data/") + place));
    QTRY_COMPARE(page->place(), place);
    QCOMPARE(page->table(DataPage::Orders)->table()->model()->rowCount(), 1);
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestWindowOrderCare)
#include "tst_window_order_care.moc"
