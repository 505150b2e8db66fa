// The form of a checkout against an AdminApi that answers when the test says so: what is sent, once, what is said at which
// field, what the catalog fills in.
#include <QComboBox>
#include <QLineEdit>
#include <QTest>

#include "tests/ui/checkout_rig.h"
#include "ui/models/item_list_model.h"
#include "ui/models/mode_watch.h"
#include "ui/models/purchase_list_model.h"
#include "ui/models/user_list_model.h"
#include "ui/pages/purchase/checkout_form.h"
#include "ui/pages/purchase/checkout_line.h"
#include "ui/pages/purchase/checkout_view.h"
#include "ui/pages/purchase/mode_box.h"
#include "ui/pages/purchase/number_box.h"
#include "ui/pages/purchase/shop_picker.h"
#include "ui/widgets/button.h"

namespace saga::ui {

namespace {

struct Setup : CheckoutRig {
    CheckoutForm& desk() {
        view = std::make_unique<CheckoutView>(context, purchases, users, items, mode);
        view->resize(1000, 700);
        view->show();
        return *view->form();
    }

    PurchaseListModel purchases{bridge};
    UserListModel users{bridge};
    ItemListModel items{bridge};
    ModeWatch mode{bridge};
    std::unique_ptr<CheckoutView> view;
};

}  // namespace

class TestCheckoutDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFormSendsWhatWasTyped();
    void wrongInputIsSaidAtItsField_data();
    void wrongInputIsSaidAtItsField();
    void aRefusalMarksTheFieldItNames();
    void theCatalogFillsInNameAndPrice();
};

void TestCheckoutDesk::theFormSendsWhatWasTyped() {
    Setup setup;
    CheckoutForm& form = setup.desk();
    QVERIFY(!form.lines()[0]->removeButton()->isEnabled());
    form.buyerField()->setText(QStringLiteral("user-123"));
    form.lines()[0]->productField()->setText(QStringLiteral("sku-1"));
    form.lines()[0]->nameField()->setText(QStringLiteral("Keyboard"));
    form.lines()[0]->quantityField()->setText(QStringLiteral("2"));
    QCOMPARE(form.totalText(), QStringLiteral("Total: not known yet"));
    form.lines()[0]->priceField()->setText(QStringLiteral("700"));
    QCOMPARE(form.totalText(), QStringLiteral("Total: 1,400"));
    QTest::mouseClick(form.addButton(), Qt::LeftButton);
    QCOMPARE(form.lines().size(), std::size_t{2});
    form.lines()[1]->setLine({"sku-2", "Mouse pad", 1, 50});
    QCOMPARE(form.totalText(), QStringLiteral("Total: 1,450"));
    form.addressField()->setText(QStringLiteral(" 12 Main Street "));
    form.methodField()->setCurrentIndex(form.methodField()->findData(static_cast<int>(PaymentMethod::BankTransfer)));
    form.keyField()->setText(QStringLiteral("key-1"));
    form.modeField()->setMode(Mode::Choreography);
    setup.admin.hold();
    QTest::mouseClick(form.orderButton(), Qt::LeftButton);
    QVERIFY(!form.orderButton()->isEnabled());
    QTest::mouseDClick(form.orderButton(), Qt::LeftButton);
    QTest::keyClick(form.addressField(), Qt::Key_Return);
    setup.admin.letGo();
    QTRY_VERIFY(form.orderButton()->isEnabled());
    QCOMPARE(setup.admin.checkoutsAsked.size(), std::size_t{1});
    const CheckoutRequest& sent = setup.admin.checkoutsAsked[0];
    QCOMPARE(sent.buyer, std::string("user-123"));
    QVERIFY(sent.lines == makeRequest().lines);
    QCOMPARE(sent.address, std::string("12 Main Street"));
    QVERIFY(sent.method == PaymentMethod::BankTransfer && sent.mode == Mode::Choreography);
    QCOMPARE(sent.idempotencyKey, std::string("key-1"));
    QCOMPARE(setup.purchases.rowCount(), 1);
    QCOMPARE(setup.purchases.index(0).data(PurchaseListModel::TitleRole).toString(),
             QStringLiteral("user-123 · order of 3 pieces · –"));
}

void TestCheckoutDesk::wrongInputIsSaidAtItsField_data() {
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    const QString none;
    QTest::newRow("no buyer") << QStringLiteral("buyer") << none;
    QTest::newRow("overlong buyer") << QStringLiteral("buyer") << QString(65, QLatin1Char('x'));
    QTest::newRow("no product") << QStringLiteral("lines[1].productId") << none;
    QTest::newRow("a product twice") << QStringLiteral("lines[1].productId") << QStringLiteral("sku-1");
    QTest::newRow("no name") << QStringLiteral("lines[1].productName") << none;
    QTest::newRow("overlong name") << QStringLiteral("lines[1].productName") << QString(201, QLatin1Char('x'));
    QTest::newRow("none of it") << QStringLiteral("lines[1].quantity") << QStringLiteral("0");
    QTest::newRow("in words") << QStringLiteral("lines[1].quantity") << QStringLiteral("two");
    QTest::newRow("a negative price") << QStringLiteral("lines[1].price") << QStringLiteral("-1");
    QTest::newRow("no price") << QStringLiteral("lines[1].price") << none;
    QTest::newRow("no address") << QStringLiteral("address") << QStringLiteral("  ");
    QTest::newRow("overlong address") << QStringLiteral("address") << QString(501, QLatin1Char('x'));
    QTest::newRow("overlong key") << QStringLiteral("idempotencyKey") << QString(65, QLatin1Char('x'));
}

void TestCheckoutDesk::wrongInputIsSaidAtItsField() {
    QFETCH(QString, field);
    QFETCH(QString, value);
    Setup setup;
    CheckoutForm& form = setup.desk();
    form.setRequest(makeRequest());
    CheckoutLineRow& line = *form.lines()[1];
    if (field == QLatin1String("buyer")) form.buyerField()->setText(value);
    if (field == QLatin1String("address")) form.addressField()->setText(value);
    if (field == QLatin1String("idempotencyKey")) form.keyField()->setText(value);
    if (field.endsWith(QLatin1String("Id"))) line.productField()->setText(value);
    if (field.endsWith(QLatin1String("Name"))) line.nameField()->setText(value);
    if (field.endsWith(QLatin1String("quantity"))) line.quantityField()->setText(value);
    if (field.endsWith(QLatin1String("price"))) line.priceField()->setText(value);
    QTest::mouseClick(form.orderButton(), Qt::LeftButton);
    QVERIFY(!form.errorAt(field).isEmpty());
    QVERIFY(form.errorAt(QStringLiteral("lines[0].productId")).isEmpty());
    QVERIFY(setup.admin.checkoutsAsked.empty());
    // Put right, it is sent.
    form.setRequest(makeRequest());
    QVERIFY(form.errorAt(field).isEmpty());
    QTest::mouseClick(form.orderButton(), Qt::LeftButton);
    QTRY_COMPARE(setup.admin.checkoutsAsked.size(), std::size_t{1});
}

void TestCheckoutDesk::aRefusalMarksTheFieldItNames() {
    Setup setup;
    CheckoutForm& form = setup.desk();
    form.setRequest(makeRequest());
    form.showError(makeError(ErrorCode::InvalidInput, "lines[1].price", "is too much"));
    QCOMPARE(form.errorAt(QStringLiteral("lines[1].price")), QStringLiteral("is too much"));
    form.showError(makeError(ErrorCode::LimitExceeded, "total", "is beyond all"));
    QVERIFY(form.errorAt(QStringLiteral("total")).contains(QStringLiteral("is beyond all")));
    setup.admin.failure = makeError(ErrorCode::Busy, "", "too many at once");
    QTest::mouseClick(form.orderButton(), Qt::LeftButton);
    QTRY_VERIFY(form.errorAt(QStringLiteral("total")).contains(QStringLiteral("too many at once")));
    QVERIFY(form.orderButton()->isEnabled());
    QCOMPARE(setup.purchases.rowCount(), 0);
}

void TestCheckoutDesk::theCatalogFillsInNameAndPrice() {
    Setup setup;
    ItemView item;
    item.item.id = ItemId("item-sword");
    item.item.name = "Magic Sword";
    item.item.price = 100;
    item.item.available = true;
    item.stock = 5;
    setup.admin.shopItems = {item};
    CheckoutForm& form = setup.desk();
    setup.items.reload();
    CheckoutLineRow& line = *form.lines()[0];
    // A form nobody has touched offers what can be bought.
    QTRY_COMPARE(line.product(), QStringLiteral("item-sword"));
    QCOMPARE(line.nameField()->text(), QStringLiteral("Magic Sword"));
    QCOMPARE(form.totalText(), QStringLiteral("Total: 100"));
    // What a person typed stays.
    line.nameField()->clear();
    QTest::keyClicks(line.nameField(), QStringLiteral("Sword"));
    line.productField()->setText(QStringLiteral("item-sword-2"));
    line.productField()->setText(QStringLiteral("item-sword"));
    QCOMPARE(line.nameField()->text(), QStringLiteral("Sword"));
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestCheckoutDesk)
#include "tst_checkout_desk.moc"
