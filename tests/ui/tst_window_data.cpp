// The Data page in the real window on a real engine: found, edited with accepted and refused input, explained by its
// ledger, followed to its saga and back.
#include <QComboBox>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

#include "tests/ui/real_window.h"
#include "ui/models/ledger_model.h"
#include "ui/models/object_audit_model.h"
#include "ui/models/page_model.h"
#include "ui/pages/data/data_page.h"
#include "ui/pages/data/data_table.h"
#include "ui/pages/data/edit_form.h"
#include "ui/pages/data/ledger_view.h"
#include "ui/pages/data/shop_detail.h"
#include "ui/pages/purchase/number_box.h"
#include "ui/pages/saga/saga_page.h"
#include "ui/pages/shared_splitter.h"
#include "ui/widgets/button.h"
#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

class TestWindowDataPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTopUpOnADoubleClickCountsOnce();
    void refusedInputIsSaidAtItsField_data();
    void refusedInputIsSaidAtItsField();
    void itemsAreEditedByKeys();
    void theLedgerExplainsTheBalance();
    void aLineLeadsToItsSagaAndBack();
    void findsByGlob();
    void everyTabShowsItsRows();
    void namesOfColumnsAreWhole();
    void aWideWindowWidensTheListUntilTheLineIsMoved();
    void linksNameAnObject_data();
    void linksNameAnObject();

private:
    DataPage* open(RealWindow& real, const QString& place);
    SagaId buy(RealWindow& real);
};

DataPage* TestWindowDataPage::open(RealWindow& real, const QString& place) {
    if (!real.window().openLink(QStringLiteral("saga-console://page/data/") + place)) return nullptr;
    DataPage* page = real.window().dataPage();
    const auto tab = static_cast<DataPage::Tab>(page->tabs()->currentIndex());
    const bool isShown = QTest::qWaitFor([&] {
        const ShopDetail* detail = page->detail(tab);
        return page->table(tab)->table()->model()->rowCount() > 0 &&
               (detail == nullptr || detail->form()->applyButton()->isEnabled());
    });
    return isShown ? page : nullptr;
}

SagaId TestWindowDataPage::buy(RealWindow& real) {
    const PurchaseRequest request{"user-123", "item-sword", 1, 100, {}, {}};
    const auto started =
        real.await<StartedSaga>([&](auto answer) { real.admin().startPurchase(request, std::move(answer)); });
    const auto settled =
        real.await<SagaDetail>([&](auto answer) { real.admin().awaitSettled(started->id, std::move(answer)); });
    return settled ? settled->summary.id : SagaId();
}

void TestWindowDataPage::aTopUpOnADoubleClickCountsOnce() {
    RealWindow real;
    QVERIFY(real.isReady());
    DataPage* page = open(real, QStringLiteral("users/user-123"));
    QVERIFY(page != nullptr);
    ShopDetail& detail = *page->detail(DataPage::Users);
    EditForm& form = *detail.form();
    form.valueField()->setText(QStringLiteral("250"));
    form.reasonField()->setText(QStringLiteral("goodwill"));
    QTest::mouseClick(form.applyButton(), Qt::LeftButton);
    QVERIFY(!form.applyButton()->isEnabled());
    QVERIFY(!form.applyButton()->refusal().isEmpty());
    QTest::mouseDClick(form.applyButton(), Qt::LeftButton);
    QTest::keyClick(form.reasonField(), Qt::Key_Return);
    QTRY_VERIFY(form.applyButton()->isEnabled());
    QCOMPARE(real.user("user-123").balance, 1250);
    QTRY_COMPARE(detail.facts()->value(0), QStringLiteral("1,250"));
    QTRY_COMPARE(detail.audit()->rowCount(), 1);
    QCOMPARE(detail.audit()->index(0, ObjectAuditModel::Change).data().toString(),
             QStringLiteral("balance: 1,000 → 1,250"));
    QVERIFY(form.reasonField()->text().isEmpty());
}

void TestWindowDataPage::refusedInputIsSaidAtItsField_data() {
    QTest::addColumn<int>("choice");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("field");
    const QString why = QStringLiteral("test");
    QTest::newRow("no amount") << 0 << QString() << why << QStringLiteral("value");
    QTest::newRow("amount 0") << 0 << QStringLiteral("0") << why << QStringLiteral("value");
    QTest::newRow("amount in words") << 0 << QStringLiteral("much") << why << QStringLiteral("value");
    QTest::newRow("beyond all") << 0 << QStringLiteral("1000000000000001") << why << QStringLiteral("value");
    QTest::newRow("more than there is") << 1 << QStringLiteral("1001") << why << QStringLiteral("value");
    QTest::newRow("negative limit") << 2 << QStringLiteral("-1") << why << QStringLiteral("value");
    QTest::newRow("no reason") << 0 << QStringLiteral("10") << QString() << QStringLiteral("reason");
    QTest::newRow("blank reason") << 3 << QString() << QStringLiteral("   ") << QStringLiteral("reason");
}

void TestWindowDataPage::refusedInputIsSaidAtItsField() {
    QFETCH(int, choice);
    QFETCH(QString, value);
    QFETCH(QString, reason);
    QFETCH(QString, field);
    RealWindow real;
    QVERIFY(real.isReady());
    DataPage* page = open(real, QStringLiteral("users/user-123"));
    QVERIFY(page != nullptr);
    EditForm& form = *page->detail(DataPage::Users)->form();
    form.kindField()->setCurrentIndex(choice);
    form.valueField()->setText(value);
    form.reasonField()->setText(reason);
    QTest::mouseClick(form.applyButton(), Qt::LeftButton);
    QTRY_VERIFY(!form.errorAt(field).isEmpty());
    QTRY_VERIFY(form.applyButton()->isEnabled());
    QCOMPARE(real.user("user-123").balance, 1000);
    QCOMPARE(real.user("user-123").user.limit, 500);
    QVERIFY(real.user("user-123").user.status == UserStatus::Active);
    // What was typed stands, to be put right.
    QCOMPARE(form.valueField()->text(), value);
}

void TestWindowDataPage::itemsAreEditedByKeys() {
    RealWindow real;
    QVERIFY(real.isReady());
    QTest::keyClick(&real.window(), Qt::Key_4, Qt::ControlModifier);
    QVERIFY(real.window().dataPage() != nullptr);
    DataPage* page = open(real, QStringLiteral("items/item-sword"));
    QVERIFY(page != nullptr);
    EditForm& form = *page->detail(DataPage::Items)->form();
    form.kindField()->setFocus();
    QTest::keyClick(form.kindField(), Qt::Key_Down);
    QTest::keyClick(form.kindField(), Qt::Key_Down);
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(qApp->focusWidget(), QStringLiteral("120"));
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Tab);
    QCOMPARE(qApp->focusWidget(), form.reasonField());
    QTest::keyClicks(qApp->focusWidget(), QStringLiteral("new season"));
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(real.item("item-sword").item.price, 120);
    QTRY_VERIFY(form.applyButton()->isEnabled());
    // Off sale and on again: the choice turns round.
    form.kindField()->setCurrentIndex(3);
    form.reasonField()->setText(QStringLiteral("recall"));
    QTest::keyClick(form.reasonField(), Qt::Key_Return);
    QTRY_VERIFY(!real.item("item-sword").item.available);
    QTRY_COMPARE(form.kindField()->currentText(), QStringLiteral("Put on sale"));
}

void TestWindowDataPage::theLedgerExplainsTheBalance() {
    RealWindow real;
    QVERIFY(real.isReady());
    DataPage* page = open(real, QStringLiteral("users/user-123"));
    QVERIFY(page != nullptr);
    ShopDetail& detail = *page->detail(DataPage::Users);
    LedgerModel& ledger = *detail.ledger()->model();
    QTRY_COMPARE(ledger.rowCount(), 1);
    // The line at hand stays it while others arrive above.
    detail.ledger()->table()->setCurrentIndex(ledger.index(0, 0));
    buy(real);
    QTRY_COMPARE(ledger.rowCount(), 2);
    QTRY_COMPARE(detail.facts()->value(0), QStringLiteral("900"));
    QCOMPARE(ledger.balance(), 900);
    QVERIFY(ledger.isWhole() && ledger.addsUp());
    QVERIFY(detail.ledger()->verdict().contains(QStringLiteral("the sum is the balance")));
    QCOMPARE(detail.ledger()->table()->currentIndex().row(), 1);
    // The pieces have a ledger of their own.
    QTRY_COMPARE(detail.ledger()->accountField()->count(), 2);
    detail.ledger()->accountField()->setCurrentIndex(1);
    Q_EMIT detail.ledger()->accountField()->activated(1);
    QTRY_COMPARE(ledger.rowCount(), 1);
    QCOMPARE(ledger.entry(0).amount, 1);
}

void TestWindowDataPage::aLineLeadsToItsSagaAndBack() {
    RealWindow real;
    QVERIFY(real.isReady());
    const SagaId id = buy(real);
    DataPage* page = open(real, QStringLiteral("users/user-123"));
    QVERIFY(page != nullptr);
    LedgerView& ledger = *page->detail(DataPage::Users)->ledger();
    QTRY_COMPARE(ledger.model()->rowCount(), 2);
    ledger.table()->setFocus();
    ledger.table()->setCurrentIndex(ledger.model()->index(0, 0));
    QTest::keyClick(ledger.table(), Qt::Key_Return);
    QTRY_VERIFY(real.window().sagaPage(id) != nullptr);
    real.window().context().openLink(PageContext::itemLink(ItemId("item-sword")));
    QCOMPARE(page->tabs()->currentIndex(), static_cast<int>(DataPage::Items));
    QCOMPARE(page->detail(DataPage::Items)->id(), QStringLiteral("item-sword"));
    QCOMPARE(page->place(), QStringLiteral("items/item-sword"));
}

void TestWindowDataPage::findsByGlob() {
    RealWindow real;
    QVERIFY(real.isReady());
    DataPage* page = open(real, QStringLiteral("users"));
    QVERIFY(page != nullptr);
    DataTable& table = *page->table(DataPage::Users);
    const QAbstractItemModel& rows = *table.table()->model();
    QTRY_COMPARE(rows.rowCount(), 4);
    table.search()->setFocus();
    QTest::keyClicks(table.search(), QStringLiteral("*456"));
    QTRY_COMPARE(rows.rowCount(), 1);
    table.search()->setText(QStringLiteral("user-"));
    QTRY_COMPARE(rows.rowCount(), 3);
    table.search()->setText(QStringLiteral("nobody"));
    QTRY_COMPARE(rows.rowCount(), 0);
    table.search()->clear();
    QTRY_COMPARE(rows.rowCount(), 4);
}

void TestWindowDataPage::everyTabShowsItsRows() {
    RealWindow real;
    QVERIFY(real.isReady());
    const SagaId id = buy(real);
    DataPage* page = open(real, QStringLiteral("log"));
    QVERIFY(page != nullptr);
    QTRY_COMPARE(page->table(DataPage::PurchaseLog)->table()->model()->rowCount(), 1);
    buy(real);
    QTRY_COMPARE(page->table(DataPage::PurchaseLog)->table()->model()->rowCount(), 2);
    page->showTab(DataPage::Notices);
    QTRY_VERIFY(page->table(DataPage::Notices)->table()->model()->rowCount() >= 4);
    QTableView* notices = page->table(DataPage::Notices)->table();
    notices->setCurrentIndex(notices->model()->index(notices->model()->rowCount() - 1, 0));
    notices->setFocus();
    QTest::keyClick(notices, Qt::Key_Return);
    QTRY_VERIFY(real.window().sagaPage(id) != nullptr);
}

void TestWindowDataPage::namesOfColumnsAreWhole() {
    RealWindow real;
    QVERIFY(real.isReady());
    for (const char* key : {"users", "items"}) {
        DataPage* page = open(real, QString::fromLatin1(key));
        QVERIFY(page != nullptr);
        const QTableView* view = page->table(static_cast<DataPage::Tab>(page->tabs()->currentIndex()))->table();
        const Theme& theme = Theme::of(view);
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            const QString name = view->model()->headerData(column, Qt::Horizontal).toString();
            const int room = view->columnWidth(column) - 2 * theme.metrics().cellPadding;
            QVERIFY2(textWidth(theme, FontRole::SecondaryStrong, name) <= room, qPrintable(name));
        }
    }
}

void TestWindowDataPage::aWideWindowWidensTheListUntilTheLineIsMoved() {
    RealWindow real;
    QVERIFY(real.isReady());
    DataPage* page = open(real, QStringLiteral("users/user-123"));
    QVERIFY(page != nullptr);
    auto* panes = page->findChild<SharedSplitter*>();
    QVERIFY(panes != nullptr);
    const int narrow = panes->sizes()[0];
    real.window().resize(2'560, 1'440);
    QTRY_VERIFY(panes->sizes()[0] > narrow + 200);
    const QPoint grip = panes->handle(1)->rect().center();
    QTest::mousePress(panes->handle(1), Qt::LeftButton, {}, grip);
    QTest::mouseMove(panes->handle(1), grip - QPoint(150, 0));
    QTest::mouseRelease(panes->handle(1), Qt::LeftButton, {}, grip - QPoint(150, 0));
    const int chosen = panes->sizes()[0];
    real.window().resize(2'500, 1'440);
    QTRY_COMPARE(real.window().width(), 2'500);
    QCOMPARE(panes->sizes()[0], chosen);
}

void TestWindowDataPage::linksNameAnObject_data() {
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("good");
    const QString data = QStringLiteral("saga-console://page/data");
    QTest::newRow("page") << data << true;
    QTest::newRow("tab") << data + QStringLiteral("/users") << true;
    QTest::newRow("object") << data + QStringLiteral("/users/user-123") << true;
    QTest::newRow("coupon") << data + QStringLiteral("/coupons/WELCOME10") << true;
    QTest::newRow("object with a slash") << data + QStringLiteral("/users/a/b") << true;
    QTest::newRow("no such tab") << data + QStringLiteral("/gifts") << false;
    QTest::newRow("overlong id") << data + QStringLiteral("/users/") + QString(65, QLatin1Char('u')) << false;
    QTest::newRow("place in another page") << QStringLiteral("saga-console://page/sagas/users") << false;
}

void TestWindowDataPage::linksNameAnObject() {
    QFETCH(QString, link);
    QFETCH(bool, good);
    const std::optional<ConsoleLink> parsed = ConsoleLink::parse(link);
    QCOMPARE(parsed.has_value(), good);
    if (parsed) QCOMPARE(parsed->toString(), link);
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestWindowDataPage)
#include "tst_window_data.moc"
