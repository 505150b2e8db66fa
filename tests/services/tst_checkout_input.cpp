// What a checkout is asked for before its saga starts, at every edge: the error names the field.
#include <QtTest>

#include "core/base/money.h"
#include "core/services/checkout_input.h"

namespace saga {
namespace {

CheckoutInput good() {
    return {"alice", {{"PRO-1", "Keyboard", 2, 4'500}, {"PRO-2", "Mouse mat", 1, 0}}, "1 Main Street", PaymentMethod::DebitCard};
}

CheckoutInput with(const std::function<void(CheckoutInput&)>& change) {
    CheckoutInput input = good();
    change(input);
    return input;
}

std::vector<CheckoutLine> products(int count) {
    std::vector<CheckoutLine> lines;
    for (int n = 0; n < count; ++n) lines.push_back({"PRO-" + std::to_string(n), "Thing", 1, 10});
    return lines;
}

}  // namespace

class CheckoutInputTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void addsUp();
    void takesTheEdges();
    void refusesNamingTheField_data();
    void refusesNamingTheField();
    void isReadAsItWasWritten();
    void refusesAnUnknownMethod();
};

void CheckoutInputTest::addsUp() {
    QCOMPARE(checkCheckout(good()).value(), std::int64_t(9'000));
}

void CheckoutInputTest::takesTheEdges() {
    QVERIFY(checkCheckout(with([](CheckoutInput& in) { in.buyer = std::string(64, 'b'); })).ok());
    QVERIFY(checkCheckout(with([](CheckoutInput& in) { in.lines = products(100); })).ok());
    QVERIFY(checkCheckout(with([](CheckoutInput& in) { in.lines[0].name = std::string(200, 'n'); })).ok());
    QVERIFY(checkCheckout(with([](CheckoutInput& in) { in.lines[0].quantity = kMaxCheckoutPieces; in.lines[0].price = 0; })).ok());
    QVERIFY(checkCheckout(with([](CheckoutInput& in) { in.address = std::string(500, 'a'); })).ok());
    const auto most = checkCheckout(with([](CheckoutInput& in) { in.lines = {{"PRO-1", "Everything", 1, kMaxAmount}}; }));
    QCOMPARE(most.value(), kMaxAmount);
}

void CheckoutInputTest::refusesNamingTheField_data() {
    QTest::addColumn<CheckoutInput>("input");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* name, const char* field, const std::function<void(CheckoutInput&)>& change) {
        QTest::newRow(name) << with(change) << QString::fromLatin1(field);
    };
    row("nobody", "buyer", [](CheckoutInput& in) { in.buyer.clear(); });
    row("65 bytes of buyer", "buyer", [](CheckoutInput& in) { in.buyer = std::string(65, 'b'); });
    row("buyer with a control character", "buyer", [](CheckoutInput& in) { in.buyer = "a\nb"; });
    row("empty basket", "lines", [](CheckoutInput& in) { in.lines.clear(); });
    row("101 lines", "lines", [](CheckoutInput& in) { in.lines = products(101); });
    row("10,001 lines", "lines", [](CheckoutInput& in) { in.lines = products(10'001); });
    row("product twice", "lines[1].productId", [](CheckoutInput& in) { in.lines[1].product = "PRO-1"; });
    row("no product", "lines[1].productId", [](CheckoutInput& in) { in.lines[1].product.clear(); });
    row("no name", "lines[0].productName", [](CheckoutInput& in) { in.lines[0].name.clear(); });
    row("blank name", "lines[0].productName", [](CheckoutInput& in) { in.lines[0].name = "  "; });
    row("201 bytes of name", "lines[0].productName", [](CheckoutInput& in) { in.lines[0].name = std::string(201, 'n'); });
    row("name that is no UTF-8", "lines[0].productName", [](CheckoutInput& in) { in.lines[0].name = "\xff\xfe"; });
    row("quantity 0", "lines[1].quantity", [](CheckoutInput& in) { in.lines[1].quantity = 0; });
    row("quantity below 0", "lines[1].quantity", [](CheckoutInput& in) { in.lines[1].quantity = -1; });
    row("too many pieces", "lines[1].quantity", [](CheckoutInput& in) { in.lines[1].quantity = kMaxCheckoutPieces + 1; });
    row("price below 0", "lines[0].price", [](CheckoutInput& in) { in.lines[0].price = -1; });
    row("price beyond money", "lines[0].price", [](CheckoutInput& in) { in.lines[0].price = kMaxAmount + 1; });
    row("line beyond money", "total", [](CheckoutInput& in) { in.lines[0].price = kMaxAmount; });
    row("sum beyond money", "total", [](CheckoutInput& in) { in.lines[0] = {"PRO-1", "Everything", 1, kMaxAmount}; in.lines[1].price = 1; });
    row("no address", "address", [](CheckoutInput& in) { in.address.clear(); });
    row("501 bytes of address", "address", [](CheckoutInput& in) { in.address = std::string(501, 'a'); });
    row("address of two lines", "address", [](CheckoutInput& in) { in.address = "1 Main Street\nTown"; });
    row("no method", "method", [](CheckoutInput& in) { in.method = static_cast<PaymentMethod>(9); });
}

void CheckoutInputTest::refusesNamingTheField() {
    QFETCH(CheckoutInput, input);
    QFETCH(QString, field);
    const auto total = checkCheckout(input);
    QVERIFY(!total.ok());
    QVERIFY(total.error().code == ErrorCode::InvalidInput || total.error().code == ErrorCode::LimitExceeded);
    QCOMPARE(QString::fromStdString(total.error().field), field);
    QVERIFY(!total.error().reason.empty());
}

void CheckoutInputTest::isReadAsItWasWritten() {
    const CheckoutInput written = good();
    const CheckoutInput read = readCheckoutInput(checkoutInput(written)).value();
    QCOMPARE(read.buyer, written.buyer);
    QVERIFY(read.lines == written.lines);
    QCOMPARE(read.address, written.address);
    QVERIFY(read.method == written.method);
}

void CheckoutInputTest::refusesAnUnknownMethod() {
    Json input = checkoutInput(good());
    input.set("paymentMethod", "shells");
    QCOMPARE(readCheckoutInput(input).error().field, std::string("method"));
}

}  // namespace saga

QTEST_GUILESS_MAIN(saga::CheckoutInputTest)
#include "tst_checkout_input.moc"
