// I12 of order processing: planted damage of streams and projections is found, and nothing else is said.
#include <QtTest>

#include "core/verify/invariant_checker.h"
#include "tests/core/event_streams.h"
#include "tests/verify/shop_facts.h"

namespace saga::test {
namespace {

SagaFacts checkedOut() {
    SagaFacts facts = healthySagas().front().facts;
    StreamScript script;
    script.bought();
    for (CheckoutEvent& event : script.events) event.saga = facts.summary.no;
    const OrderStream stream = *foldStream(script.events, EventCatalog::shipped());
    facts.stream = script.events;
    facts.checkout = stream.order;
    facts.checkout->sagaId = facts.summary.id;  // as queries fill it in
    facts.checkoutPayment = stream.payment;
    return facts;
}

InvariantResult projections(const SagaFacts& facts, const std::function<void(GlobalFacts&)>& change = {}) {
    InvariantChecker checker(definitionRows());
    checker.addSagas({facts});
    GlobalFacts global = globalOf({facts});
    if (change) change(global);
    checker.addGlobal(global);
    const VerifyReport report = checker.finish();
    InvariantResult found;
    for (const InvariantResult& result : report.results) {
        if (result.id == "I12") found = result;
        if (result.id != "I12" && !result.holds) qFatal("%s %s", result.id.c_str(), result.offenders.front().c_str());
    }
    return found;
}

}  // namespace

using Damage = std::function<void(SagaFacts&)>;

class CheckoutInvariantsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsRightHolds();
    void damageIsNamed_data();
    void damageIsNamed();
    void rowsWithoutTheirSagaAreCounted();
};

void CheckoutInvariantsTest::whatIsRightHolds() {
    const InvariantResult result = projections(checkedOut());
    QVERIFY2(result.holds, result.holds ? "" : result.offenders.front().c_str());
    QVERIFY2(result.compared.find("projections against 4 events of orders") != std::string::npos, result.compared.c_str());
}

void CheckoutInvariantsTest::damageIsNamed_data() {
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char* words, const Damage& damage) { QTest::newRow(words) << damage << QByteArray(words); };
    row("there is no projection of the order ORD_1", [](SagaFacts& s) { s.checkout.reset(); });
    row("there is no projection of the payment PAY_1", [](SagaFacts& s) { s.checkoutPayment.reset(); });
    row("has a projection without a stream", [](SagaFacts& s) { s.stream.clear(); });
    row("the order ORD_1 differs from its stream: version", [](SagaFacts& s) { s.checkout->version = 3; });
    row("the order ORD_1 differs from its stream: status", [](SagaFacts& s) { s.checkout->status = CheckoutStatus::Paid; });
    row("the order ORD_1 differs from its stream: id", [](SagaFacts& s) { s.checkout->id = "ORD_2"; });
    row("the order ORD_1 differs from its stream: buyer", [](SagaFacts& s) { s.checkout->buyer = "b"; });
    row("the order ORD_1 differs from its stream: items", [](SagaFacts& s) { s.checkout->lines[1].price = 1; });
    row("the order ORD_1 differs from its stream: address", [](SagaFacts& s) { s.checkout->address.clear(); });
    row("the order ORD_1 differs from its stream: method", [](SagaFacts& s) { s.checkout->method = PaymentMethod::DebitCard; });
    row("the order ORD_1 differs from its stream: total", [](SagaFacts& s) { ++s.checkout->total; });
    row("the order ORD_1 differs from its stream: time", [](SagaFacts& s) { s.checkout->updatedAt = {}; });
    row("the payment PAY_1 differs from its stream: status", [](SagaFacts& s) { s.checkoutPayment->status = PaymentStatus::Pending; });
    row("the payment PAY_1 differs from its stream: id", [](SagaFacts& s) { s.checkoutPayment->id = "PAY_2"; });
    row("the payment PAY_1 differs from its stream: order", [](SagaFacts& s) { s.checkoutPayment->order.clear(); });
    row("the payment PAY_1 differs from its stream: buyer", [](SagaFacts& s) { s.checkoutPayment->buyer.clear(); });
    row("the payment PAY_1 differs from its stream: amount", [](SagaFacts& s) { --s.checkoutPayment->amount; });
    row("the payment PAY_1 differs from its stream: method", [](SagaFacts& s) { s.checkoutPayment->method = PaymentMethod::DebitCard; });
    row("the payment PAY_1 differs from its stream: reference", [](SagaFacts& s) { s.checkoutPayment->reference.clear(); });
    row("the payment PAY_1 differs from its stream: code", [](SagaFacts& s) { s.checkoutPayment->code = "X"; });
    row("the payment PAY_1 differs from its stream: time", [](SagaFacts& s) { s.checkoutPayment->at = {}; });
    row("version 3, PaymentProcessed: version 2 must come next", [](SagaFacts& s) { s.stream.erase(s.stream.begin() + 1); });
    row("version 4, OrderLost: there is no event type OrderLost", [](SagaFacts& s) { s.stream[3].type = "OrderLost"; });
    row("version 3, PaymentProcessed: the payload is no JSON", [](SagaFacts& s) { s.stream[2].payload = {}; });
    // One that was appended and not taken over.
    row("the projection of the order ORD_1 differs from its stream: version", [](SagaFacts& s) {
        StreamScript further;
        further.events = s.stream;
        further.released("OrderCancelled", 1).events.back().saga = s.summary.no;
        s.stream = further.events;
    });
}

void CheckoutInvariantsTest::damageIsNamed() {
    QFETCH(const Damage, damage);
    QFETCH(const QByteArray, words);
    SagaFacts facts = checkedOut();
    damage(facts);
    const InvariantResult result = projections(facts);
    QVERIFY(!result.holds);
    QCOMPARE(result.offenderCount, std::int64_t(1));
    const std::string& offender = result.offenders.front();
    QVERIFY2(offender.starts_with(facts.summary.id.text + ": "), offender.c_str());
    QVERIFY2(offender.find(words.toStdString()) != std::string::npos, offender.c_str());
}

void CheckoutInvariantsTest::rowsWithoutTheirSagaAreCounted() {
    const auto found = [](const std::function<void(GlobalFacts&)>& change) {
        const InvariantResult result = projections(checkedOut(), change);
        return result.holds ? std::string() : std::to_string(result.offenderCount) + ": " + result.offenders.front();
    };
    QCOMPARE(found([](GlobalFacts& g) { g.streamEventsWithoutSaga = 3; }), std::string("3: 3 events of orders of sagas that do not exist"));
    QCOMPARE(found([](GlobalFacts& g) { g.projectionsWithoutSaga = 2; }), std::string("2: 2 projections of orders of sagas that do not exist"));
}

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::CheckoutInvariantsTest)
#include "tst_checkout_invariants.moc"
