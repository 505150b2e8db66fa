#include <QTest>

#include "tests/stores/checkout_rows.h"
#include "tests/stores/contract_store.h"
#include "tests/stores/store_contract.h"
#include "tests/stores/verdict.h"

namespace saga::test {

void StoreContract::refusesAVersionThatIsThere() {
    auto store = m_factory.fresh();
    VERIFY_OK(store->commit(checkouts({3})));
    WriteBatch batch;
    batch.checkout.events = {checkoutEvent(3, 3), checkoutEvent(3, 2)};
    batch.checkout.orders.push_back(checkoutOrder(4));
    const auto done = store->commit(batch);
    VERIFY_ERROR(done, ErrorCode::Conflict);
    QCOMPARE(done.error().field, std::string("version"));
    QCOMPARE(done.error().reason, std::string("stream 3 has a version 2 already"));
    // Nothing of the batch was kept, and the version stays free.
    Rows rows;
    KeySet keys;
    keys.checkout.streams.push_back({3});
    VERIFY_OK(store->load(keys, rows));
    QCOMPARE(rows.checkout.streams.at({3}).size(), std::size_t{2});
    batch.checkout.events.pop_back();
    VERIFY_OK(store->commit(batch));
}

void StoreContract::keepsStreamsAsTheyAre() {
    auto store = m_factory.fresh();
    WriteBatch batch;
    batch.checkout.events = {checkoutEvent(3, 2), checkoutEvent(4, 1), checkoutEvent(3, 1)};
    VERIFY_OK(store->commit(batch));
    Rows rows;
    KeySet keys;
    keys.checkout.streams = {{3}, {9}, {3}};
    keys.checkout.heads = {{{1}, {3}}, {{4}, {100}}, {{5}, {6}}};
    QVERIFY(!keys.empty());
    VERIFY_OK(store->load(keys, rows));
    const std::vector<CheckoutEvent>& stream = rows.checkout.streams.at({3});
    QCOMPARE(stream.size(), std::size_t{2});
    QCOMPARE(textOf(stream[0]), textOf(checkoutEvent(3, 1)));
    QCOMPARE(textOf(stream[1]), textOf(checkoutEvent(3, 2)));
    QVERIFY(rows.checkout.streams.at({9}).empty());
    const auto& heads = rows.checkout.heads;
    QCOMPARE(heads.at({{1}, {3}}).size(), std::size_t{1});
    QCOMPARE(heads.at({{1}, {3}}).front().version, std::int64_t{2});
    QCOMPARE(heads.at({{4}, {100}}).front().saga.value, std::int64_t{4});
    QVERIFY(heads.at({{5}, {6}}).empty());
}

// What was stored by another program, or was damaged, must not keep the others from being read.
void StoreContract::passesOnAPayloadThatIsTooLarge() {
    auto store = m_factory.fresh();
    WriteBatch batch = checkouts({3});
    batch.checkout.events.back().payload = Json::object({{"reason", std::string(5'000'000, 'x')}});
    VERIFY_OK(store->commit(batch));
    Rows rows;
    KeySet keys;
    keys.checkout.streams.push_back({3});
    VERIFY_OK(store->load(keys, rows));
    QVERIFY(rows.checkout.streams.at({3}).back().payload.isNull());
    QVERIFY(rows.checkout.streams.at({3}).front().payload.isObject());
}

void StoreContract::replacesProjections() {
    auto store = m_factory.fresh();
    VERIFY_OK(store->commit(checkouts({3, 4})));
    CheckoutOrder order = checkoutOrder(3, "b-2");
    order.lines.pop_back();
    order.status = CheckoutStatus::Cancelled;
    order.version = 6;
    order.total = 1;
    order.address = "elsewhere";
    order.method = PaymentMethod::CreditCard;
    order.at = Timestamp{21};
    order.updatedAt = Timestamp{22};
    CheckoutPayment payment = checkoutPayment(3, "b-2");
    payment.id = "PAY_other";
    payment.order = "ORD_other";
    payment.status = PaymentStatus::Failed;
    payment.amount = 2;
    payment.reference = payment.code = "";
    payment.method = PaymentMethod::CreditCard;
    payment.at = Timestamp{23};
    payment.updatedAt = Timestamp{24};
    WriteBatch batch;
    batch.checkout.orders.push_back(order);
    batch.checkout.payments.push_back(payment);
    VERIFY_OK(store->commit(batch));
    auto reader = store->openReader();
    VERIFY_OK(reader);
    const auto orders = (*reader)->checkouts({});
    VERIFY_OK(orders);
    QVERIFY(*orders == (std::vector{checkoutOrder(4), order}));
    const auto payments = (*reader)->checkoutPayments({});
    VERIFY_OK(payments);
    QVERIFY(*payments == (std::vector{checkoutPayment(4), payment}));
}

void StoreContract::throwsProjectionsOfARangeAway() {
    auto store = m_factory.fresh();
    VERIFY_OK(store->commit(checkouts({3, 4, 5, 6})));
    WriteBatch batch;
    batch.checkout.thrownAway = {{{4}, {5}}};
    batch.checkout.orders.push_back(checkoutOrder(5, "b-9"));
    VERIFY_OK(store->commit(batch));
    auto reader = store->openReader();
    VERIFY_OK(reader);
    const auto orders = (*reader)->checkouts({});
    VERIFY_OK(orders);
    QVERIFY(*orders == (std::vector{checkoutOrder(6), checkoutOrder(5, "b-9"), checkoutOrder(3)}));
    const auto counts = (*reader)->checkoutCounts();
    VERIFY_OK(counts);
    QCOMPARE(counts->events, std::int64_t{8});
    QCOMPARE(counts->orders, std::int64_t{3});
    QCOMPARE(counts->payments, std::int64_t{2});
}

}  // namespace saga::test
