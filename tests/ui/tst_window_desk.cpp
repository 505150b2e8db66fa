// What must come out of each purchase, driven through the form of the purchase desk in the real window on a real
// engine: typed, bought with the mouse, read from the rows of the session and from the shop.
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "tests/ui/real_window.h"
#include "ui/models/fault_list_model.h"
#include "ui/pages/purchase/example_list.h"
#include "ui/pages/purchase/fault_panel.h"
#include "ui/pages/purchase/number_box.h"
#include "ui/pages/purchase/purchase_form.h"
#include "ui/pages/purchase/purchase_page.h"
#include "ui/pages/purchase/shop_panel.h"
#include "ui/pages/purchase/shop_picker.h"
#include "ui/widgets/button.h"
#include "ui/widgets/key_value_grid.h"

namespace saga::ui {

namespace {

void typeInto(QWidget* field, const QString& text) {
    auto* edit = qobject_cast<QLineEdit*>(field);
    if (edit == nullptr) edit = field->findChild<QLineEdit*>();
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Backspace);
    QTest::keyClicks(edit, text);
}

void fill(PurchaseForm& form, const QString& user, const QString& item, const QString& quantity, const QString& price) {
    typeInto(form.userField(), user);
    typeInto(form.itemField(), item);
    typeInto(form.quantityField(), quantity);
    typeInto(form.priceField(), price);
}

bool isSettled(const PurchaseListModel& purchases) {
    if (purchases.rowCount() == 0) return false;
    const SagaSummary& saga = purchases.summary(0);
    return isEnd(saga.status) || saga.attention != Attention::None;
}

QString steps(const PurchaseListModel& purchases) {
    QStringList words;
    for (const StepMark& step : purchases.index(0).data(PurchaseListModel::StepsRole).value<QVector<StepMark>>())
        words << PurchaseListModel::stepWord(step.view);
    return words.join(QStringLiteral(", "));
}

}  // namespace

class TestWindowDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesOut_data();
    void comesOut();
    void refusesBadInput_data();
    void refusesBadInput();
    void aDoubleClickBuysOnce();
    void thePriceFollowsTheCatalogUntilItIsEdited();
    void theSameKeyBuysNothingTwice();
    void examplesEndAsTheySay();
    void aRuleIsAddedHitAndRemoved();
    void showsWhatThePurchaseDid();
};

void TestWindowDesk::comesOut_data() {
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("item");
    QTest::addColumn<int>("quantity");
    QTest::addColumn<int>("price");
    QTest::addColumn<SagaStatus>("end");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("steps");
    QTest::addColumn<int>("balance");  // of user-123
    QTest::addColumn<int>("swords");   // in stock
    const QString buyer = QStringLiteral("user-123");
    const QString sword = QStringLiteral("item-sword");
    const QString undone = QStringLiteral("undone, failed, not reached, not reached");
    const QString failed = QStringLiteral("failed, not reached, not reached, not reached");
    QTest::newRow("bought") << buyer << sword << 1 << 100 << SagaStatus::Completed << QString()
                            << QStringLiteral("succeeded, succeeded, succeeded, succeeded") << 900 << 49;
    QTest::newRow("too little money") << QStringLiteral("user-456") << sword << 1 << 100 << SagaStatus::Failed
                                      << QStringLiteral("INSUFFICIENT_BALANCE") << failed << 1000 << 50;
    QTest::newRow("not on sale") << buyer << QStringLiteral("item-disabled") << 1 << 50 << SagaStatus::Compensated
                                 << QStringLiteral("ITEM_NOT_AVAILABLE") << undone << 1000 << 50;
    QTest::newRow("sold out") << buyer << QStringLiteral("item-out-of-stock") << 1 << 500 << SagaStatus::Compensated
                              << QStringLiteral("INSUFFICIENT_STOCK") << undone << 1000 << 50;
    QTest::newRow("above the limit") << buyer << sword << 6 << 600 << SagaStatus::Failed
                                     << QStringLiteral("PURCHASE_LIMIT_EXCEEDED") << failed << 1000 << 50;
    QTest::newRow("suspended") << QStringLiteral("user-suspended") << QStringLiteral("item-potion") << 1 << 20
                               << SagaStatus::Failed << QStringLiteral("USER_NOT_ACTIVE") << failed << 1000 << 50;
    QTest::newRow("nobody") << QStringLiteral("nobody") << QStringLiteral("item-potion") << 1 << 20
                            << SagaStatus::Failed << QStringLiteral("USER_NOT_FOUND") << failed << 1000 << 50;
    QTest::newRow("nothing") << buyer << QStringLiteral("nothing") << 1 << 100 << SagaStatus::Compensated
                             << QStringLiteral("ITEM_NOT_FOUND") << undone << 1000 << 50;
    QTest::newRow("another price") << buyer << sword << 1 << 90 << SagaStatus::Compensated
                                   << QStringLiteral("PRICE_MISMATCH") << undone << 1000 << 50;
}

void TestWindowDesk::comesOut() {
    QFETCH(QString, user);
    QFETCH(QString, item);
    QFETCH(int, quantity);
    QFETCH(int, price);
    RealWindow real;
    QVERIFY(real.isReady());
    PurchaseForm& form = *real.window().purchasePage()->form();
    fill(form, user, item, QString::number(quantity), QString::number(price));
    QTest::mouseClick(form.buyButton(), Qt::LeftButton);
    const PurchaseListModel& purchases = real.window().purchases();
    QTRY_VERIFY(isSettled(purchases));
    QTEST(purchases.summary(0).status, "end");
    QTEST(QString::fromStdString(purchases.summary(0).code), "code");
    QFETCH(QString, steps);
    QTRY_COMPARE(::saga::ui::steps(purchases), steps);
    QFETCH(int, balance);
    QFETCH(int, swords);
    QCOMPARE(real.user("user-123").balance, balance);
    QCOMPARE(real.item("item-sword").stock, swords);
    const bool bought = purchases.summary(0).status == SagaStatus::Completed;
    QCOMPARE(real.user("user-123").owned.size(), bought ? 1U : 0U);
}

void TestWindowDesk::refusesBadInput_data() {
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("item");
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<QString>("price");
    QTest::addColumn<QString>("field");
    const QString buyer = QStringLiteral("user-123");
    const QString sword = QStringLiteral("item-sword");
    const QString one = QStringLiteral("1");
    const QString hundred = QStringLiteral("100");
    QTest::newRow("no user") << QString() << sword << one << hundred << QStringLiteral("userId");
    QTest::newRow("overlong user") << QString(65, QLatin1Char('u')) << sword << one << hundred
                                   << QStringLiteral("userId");
    QTest::newRow("no item") << buyer << QString() << one << hundred << QStringLiteral("itemId");
    QTest::newRow("item with a colon") << buyer << QStringLiteral("a:b") << one << hundred << QStringLiteral("itemId");
    QTest::newRow("quantity 0") << buyer << sword << QStringLiteral("0") << hundred << QStringLiteral("quantity");
    QTest::newRow("negative quantity") << buyer << sword << QStringLiteral("-1") << hundred
                                       << QStringLiteral("quantity");
    QTest::newRow("quantity 2^63") << buyer << sword << QStringLiteral("9223372036854775808") << hundred
                                   << QStringLiteral("quantity");
    QTest::newRow("quantity in words") << buyer << sword << QStringLiteral("two") << hundred
                                       << QStringLiteral("quantity");
    QTest::newRow("negative price") << buyer << sword << one << QStringLiteral("-5") << QStringLiteral("price");
    QTest::newRow("price beyond all") << buyer << sword << one << QStringLiteral("1000000000000001")
                                      << QStringLiteral("price");
}

void TestWindowDesk::refusesBadInput() {
    QFETCH(QString, user);
    QFETCH(QString, item);
    QFETCH(QString, quantity);
    QFETCH(QString, price);
    QFETCH(QString, field);
    RealWindow real;
    QVERIFY(real.isReady());
    PurchaseForm& form = *real.window().purchasePage()->form();
    fill(form, user, item, quantity, price);
    QTest::mouseClick(form.buyButton(), Qt::LeftButton);
    QTRY_VERIFY(!form.errorAt(field).isEmpty());
    QTRY_VERIFY(form.buyButton()->isEnabled());
    for (const char* other : {"userId", "itemId", "quantity", "price"}) {
        if (field != QLatin1String(other)) QVERIFY2(form.errorAt(QLatin1String(other)).isEmpty(), other);
    }
    const Result<Health> health =
        real.await<Health>([&](Answer<Health> answer) { real.admin().health(std::move(answer)); });
    QVERIFY(health);
    QCOMPARE(health->sagas, 0);
}

void TestWindowDesk::aDoubleClickBuysOnce() {
    RealWindow real;
    QVERIFY(real.isReady());
    PurchasePage& page = *real.window().purchasePage();
    PurchaseForm& form = *page.form();
    QSignalSpy accepted(&page, &PurchasePage::accepted);
    fill(form, QStringLiteral("user-123"), QStringLiteral("item-potion"), QStringLiteral("1"), QStringLiteral("20"));
    QTest::mouseClick(form.buyButton(), Qt::LeftButton);
    QVERIFY(!form.buyButton()->isEnabled());
    QVERIFY(!form.buyButton()->refusal().isEmpty());
    QTest::mouseDClick(form.buyButton(), Qt::LeftButton);
    QTest::keyClick(form.userField(), Qt::Key_Return);
    QTRY_VERIFY(isSettled(real.window().purchases()));
    QCOMPARE(accepted.count(), 1);
    QCOMPARE(real.user("user-123").balance, 980);
}

void TestWindowDesk::thePriceFollowsTheCatalogUntilItIsEdited() {
    RealWindow real;
    QVERIFY(real.isReady());
    PurchaseForm& form = *real.window().purchasePage()->form();
    QTRY_COMPARE(form.userId(), QStringLiteral("testuser"));
    QTRY_COMPARE(form.priceField()->value(), std::optional<qint64>(1'000));
    typeInto(form.quantityField(), QStringLiteral("3"));
    QCOMPARE(form.priceField()->value(), std::optional<qint64>(3'000));
    typeInto(form.priceField(), QStringLiteral("55"));
    typeInto(form.quantityField(), QStringLiteral("4"));
    QCOMPARE(form.priceField()->value(), std::optional<qint64>(55));
}

void TestWindowDesk::theSameKeyBuysNothingTwice() {
    RealWindow real;
    QVERIFY(real.isReady());
    PurchaseForm& form = *real.window().purchasePage()->form();
    fill(form, QStringLiteral("user-123"), QStringLiteral("item-potion"), QStringLiteral("1"), QStringLiteral("20"));
    typeInto(form.keyField(), QStringLiteral("order-1"));
    QSignalSpy accepted(real.window().purchasePage(), &PurchasePage::accepted);
    QTest::mouseClick(form.buyButton(), Qt::LeftButton);
    QTRY_VERIFY(isSettled(real.window().purchases()));
    QTest::mouseClick(form.buyButton(), Qt::LeftButton);
    QTRY_COMPARE(accepted.count(), 2);
    QCOMPARE(real.window().purchases().rowCount(), 1);
    // The same key with another body is refused at the field of the key.
    typeInto(form.quantityField(), QStringLiteral("2"));
    typeInto(form.priceField(), QStringLiteral("40"));
    QSignalSpy refused(real.window().purchasePage(), &PurchasePage::refused);
    QTest::mouseClick(form.buyButton(), Qt::LeftButton);
    QTRY_COMPARE(refused.count(), 1);
    QCOMPARE(real.user("user-123").balance, 980);
}

void TestWindowDesk::examplesEndAsTheySay() {
    RealWindow real;
    QVERIFY(real.isReady());
    const std::vector<Example> examples = Example::all("COR_x");
    for (std::size_t i = 0; i < examples.size(); ++i) {
        QAbstractButton* button = real.window().purchasePage()->examples()->button(static_cast<int>(i));
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        const int rows = static_cast<int>(i) + 1;
        QTRY_COMPARE(real.window().purchases().rowCount(), rows);
        QTRY_VERIFY(isSettled(real.window().purchases()));
        const SagaSummary& saga = real.window().purchases().summary(0);
        QVERIFY2(saga.status == examples[i].end, qPrintable(examples[i].title));
        QVERIFY2(saga.attention == examples[i].attention, qPrintable(examples[i].title));
        QCOMPARE(saga.injected, !examples[i].faults.empty());
    }
}

void TestWindowDesk::aRuleIsAddedHitAndRemoved() {
    RealWindow real;
    QVERIFY(real.isReady());
    PurchasePage& page = *real.window().purchasePage();
    FaultPanel& faults = *page.faults();
    QTRY_COMPARE(faults.stepField()->count(), 4);
    faults.stepField()->setCurrentText(QStringLiteral("item_grant"));
    typeInto(faults.countField(), QStringLiteral("5"));
    QTest::mouseClick(faults.addButton(), Qt::LeftButton);
    QTRY_COMPARE(faults.model()->activeCount(), 1);
    fill(*page.form(), QStringLiteral("user-123"), QStringLiteral("item-sword"), QStringLiteral("1"),
         QStringLiteral("100"));
    QTest::mouseClick(page.form()->buyButton(), Qt::LeftButton);
    QTRY_VERIFY(isSettled(real.window().purchases()));
    QCOMPARE(real.window().purchases().summary(0).status, SagaStatus::Compensated);
    QVERIFY(real.window().purchases().summary(0).injected);
    QTRY_COMPARE(faults.model()->rule(0).hits, 3);
    auto* table = faults.findChild<QTableView*>();
    table->setCurrentIndex(faults.model()->index(0, 0));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Delete);
    QTRY_COMPARE(faults.model()->activeCount(), 0);
    QCOMPARE(faults.model()->rule(0).endedBecause, std::string("removed"));
}

void TestWindowDesk::showsWhatThePurchaseDid() {
    RealWindow real;
    QVERIFY(real.isReady());
    PurchasePage& page = *real.window().purchasePage();
    fill(*page.form(), QStringLiteral("user-123"), QStringLiteral("item-sword"), QStringLiteral("2"),
         QStringLiteral("200"));
    QTRY_COMPARE(page.shop()->userGrid()->value(0), QStringLiteral("1,000"));
    QTest::mouseClick(page.form()->buyButton(), Qt::LeftButton);
    QTRY_COMPARE(page.shop()->userGrid()->value(0), QStringLiteral("800, was 1,000"));
    QTRY_COMPARE(page.shop()->userGrid()->value(3), QStringLiteral("2 × item-sword"));
    QTRY_COMPARE(page.shop()->itemGrid()->value(2), QStringLiteral("48, was 50"));
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestWindowDesk)
#include "tst_window_desk.moc"
