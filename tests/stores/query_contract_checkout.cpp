#include <atomic>
#include <thread>

#include <QTest>

#include "tests/stores/checkout_rows.h"
#include "tests/stores/contract_store.h"
#include "tests/stores/query_contract.h"
#include "tests/stores/verdict.h"

namespace saga::test {
namespace {

std::vector<std::int64_t> numbers(const auto& rows) {
    std::vector<std::int64_t> found;
    for (const auto& row : rows)
        found.push_back(row.saga.value);
    return found;
}

using Numbers = std::vector<std::int64_t>;

}  // namespace

void QueryContract::pagesCheckouts() {
    PurchaseRows rows(1);
    StoreModel model;
    auto store = storeWithSagas(m_factory, rows, &model);
    VERIFY_OK(store->commit(checkouts({2, 5, 9})));
    VERIFY_OK(store->commit(checkouts({3, 7}, "b-2")));
    auto reader = store->openReader();
    VERIFY_OK(reader);
    Queries& queries = **reader;
    QCOMPARE(numbers(*queries.checkouts({{}, {}, 0, 2})), (Numbers{9, 7}));
    QCOMPARE(numbers(*queries.checkouts({{}, {}, 7, 2})), (Numbers{5, 3}));
    QCOMPARE(numbers(*queries.checkouts({{}, {}, 3, 2})), (Numbers{2}));
    QCOMPARE(numbers(*queries.checkoutPayments({"b-2", {}, 0, 10})), (Numbers{7, 3}));
    QCOMPARE(numbers(*queries.checkouts({{}, {5}, 0, 10})), (Numbers{5}));
    QCOMPARE(numbers(*queries.checkoutPayments({{}, {4}, 0, 10})), Numbers());
    CheckoutPayment payment = checkoutPayment(2);
    payment.sagaId = model.sagas().at({2}).summary.id;
    QVERIFY(queries.checkoutPayments({{}, {2}, 0, 10})->front() == payment);
}

void QueryContract::givesCheckoutsWithTheirPayments() {
    PurchaseRows rows(1);
    StoreModel model;
    auto store = storeWithSagas(m_factory, rows, &model);
    VERIFY_OK(store->commit(checkouts({2, 5}, "b-2")));
    WriteBatch unpaid = checkouts({7});
    unpaid.checkout.payments.clear();
    VERIFY_OK(store->commit(unpaid));
    auto reader = store->openReader();
    VERIFY_OK(reader);
    Queries& queries = **reader;
    const auto page = queries.checkoutDetails({{}, {}, 0, 10});
    VERIFY_OK(page);
    QCOMPARE(page->size(), std::size_t{3});
    QVERIFY(page->at(0).order.saga == SagaNo{7} && !page->at(0).payment);
    QVERIFY(page->at(1).order.saga == SagaNo{5} && page->at(1).payment->id == "PAY_5");
    QVERIFY(page->at(2).events.empty());
    QCOMPARE(queries.checkoutDetails({"b-2", {}, 5, 10})->size(), std::size_t{1});
    const auto one = queries.checkoutDetails({{}, {2}, 0, 1});
    VERIFY_OK(one);
    QVERIFY(one->front().order == queries.checkouts({{}, {2}, 0, 1})->front());
    QVERIFY(*one->front().payment == queries.checkoutPayments({{}, {2}, 0, 1})->front());
    QCOMPARE(one->front().payment->sagaId.text, model.sagas().at({2}).summary.id.text);
    QCOMPARE(numbers(one->front().events), (Numbers{2, 2}));
    QVERIFY(queries.checkoutDetails({{}, {4}, 0, 1})->empty());
}

// Every commit moves order, payment and stream by one.
void QueryContract::checkoutDetailsAreOfOneCommit() {
    constexpr int kCommits = 300;
    auto store = m_factory.fresh();
    const auto commitVersion = [&](std::int64_t version) {
        WriteBatch batch;
        batch.checkout.events.push_back(checkoutEvent(5, version));
        batch.checkout.orders.push_back(checkoutOrder(5));
        batch.checkout.orders.back().version = version;
        batch.checkout.payments.push_back(checkoutPayment(5));
        batch.checkout.payments.back().amount = version;
        return store->commit(batch);
    };
    VERIFY_OK(commitVersion(1));
    auto reader = store->openReader();
    VERIFY_OK(reader);
    std::atomic<bool> ended{false};
    std::string failure;
    std::thread reading([&] {
        while (!ended.load() && failure.empty())
            for (const SagaNo saga : {SagaNo{}, SagaNo{5}}) {
                const auto details = (*reader)->checkoutDetails({{}, saga, 0, 10});
                if (!details.ok()) {
                    failure = describe(details.error());
                    continue;
                }
                const CheckoutDetail& detail = details->front();
                if (detail.payment->amount != detail.order.version) failure = "the payment is of another commit";
                if (saga == SagaNo{5} && detail.events.back().version != detail.order.version) failure = "the events are of another commit";
            }
    });
    Result<void> committed;
    for (int version = 2; committed.ok() && version <= kCommits; ++version) committed = commitVersion(version);
    ended.store(true);
    reading.join();
    VERIFY_OK(committed);
    QVERIFY2(failure.empty(), failure.c_str());
}

void QueryContract::walksStreamsWithoutCuttingOne() {
    auto store = m_factory.fresh();
    VERIFY_OK(store->commit(checkouts({2, 5, 9})));
    auto reader = store->openReader();
    VERIFY_OK(reader);
    Queries& queries = **reader;
    QCOMPARE(numbers(*queries.streams({}, 2)), (Numbers{2, 2, 5, 5}));
    QCOMPARE(numbers(*queries.streams({5}, 2)), (Numbers{9, 9}));
    QCOMPARE(numbers(*queries.streams({9}, 2)), Numbers());
    const auto stream = queries.stream({5});
    VERIFY_OK(stream);
    QCOMPARE(stream->size(), std::size_t{2});
    QCOMPARE(textOf(stream->back()), textOf(checkoutEvent(5, 2)));
    QVERIFY(queries.stream({6})->empty());
    QCOMPARE(queries.checkoutCounts()->events, std::int64_t{6});
}

void QueryContract::findsTheSagaOfAnOrder() {
    auto store = m_factory.fresh();
    VERIFY_OK(store->commit(checkouts({2, 5})));
    WriteBatch batch;
    Order order;
    order.saga = {8};
    order.id = "ORD_game";
    batch.orders.orders.push_back(order);
    VERIFY_OK(store->commit(batch));
    auto reader = store->openReader();
    VERIFY_OK(reader);
    QCOMPARE((*reader)->sagaOfOrder("ORD_5")->value, std::int64_t{5});
    QCOMPARE((*reader)->sagaOfOrder("ORD_game")->value, std::int64_t{8});
    VERIFY_ERROR((*reader)->sagaOfOrder("ORD_none"), ErrorCode::NotFound);
}

void QueryContract::findsOneOrderByItsId() {
    auto store = m_factory.fresh();
    WriteBatch batch;
    for (const std::int64_t saga : {3, 8, 9}) {
        Order order;
        order.saga = {saga};
        order.id = "ORD_" + std::to_string(saga);
        order.user = UserId(saga == 8 ? "alice" : "bob");
        batch.orders.orders.push_back(order);
    }
    VERIFY_OK(store->commit(batch));
    auto reader = store->openReader();
    VERIFY_OK(reader);
    const auto found = [&](NumberPageQuery query, const std::string& id) {
        query.order = id;
        return numbers(*(*reader)->orders(query));
    };
    QCOMPARE(found({{}, {}, 0, 10}, {}), (Numbers{9, 8, 3}));
    QCOMPARE(found({{}, {}, 0, 10}, "ORD_8"), (Numbers{8}));
    QCOMPARE(found({"alice", {}, 0, 10}, "ORD_8"), (Numbers{8}));
    QCOMPARE(found({"bob", {}, 0, 10}, "ORD_8"), Numbers());
    QCOMPARE(found({{}, {9}, 0, 10}, "ORD_8"), Numbers());
    QCOMPARE(found({{}, {}, 8, 10}, "ORD_8"), Numbers());
    QCOMPARE(found({{}, {}, 0, 10}, "ORD_"), Numbers());
}

// Open or not, in the first window of numbers, in the middle and at the end.
void QueryContract::findsAReservationWhereverItStands() {
    auto store = m_factory.fresh();
    WriteBatch batch;
    for (const std::int64_t saga : {1, 40'000, 300'000})
        for (const ReservationState state : {ReservationState::Reserved, ReservationState::Confirmed}) {
            Reservation reservation;
            reservation.saga = {saga};
            reservation.line = static_cast<int>(state);
            reservation.state = state;
            reservation.id = "RES_" + std::to_string(saga) + "_" + std::to_string(reservation.line);
            batch.orders.reservations.push_back(reservation);
        }
    VERIFY_OK(store->commit(batch));
    auto reader = store->openReader();
    VERIFY_OK(reader);
    for (const Reservation& wanted : batch.orders.reservations) {
        const auto found = (*reader)->reservation(wanted.id);
        VERIFY_OK(found);
        QVERIFY(found->saga == wanted.saga && found->line == wanted.line && found->state == wanted.state);
    }
    VERIFY_ERROR((*reader)->reservation("RES_2_0"), ErrorCode::NotFound);
}

void QueryContract::givesFactsOfCheckouts() {
    PurchaseRows rows(1);
    auto store = storeWithSagas(m_factory, rows);
    VERIFY_OK(store->commit(checkouts({2, 70})));
    auto reader = store->openReader();
    VERIFY_OK(reader);
    const auto facts = (*reader)->sagaFacts({}, 10);
    VERIFY_OK(facts);
    QCOMPARE(facts->size(), std::size_t{3});
    QVERIFY((*facts)[0].stream.empty() && !(*facts)[0].checkout && !(*facts)[0].checkoutPayment);
    QCOMPARE((*facts)[1].stream.size(), std::size_t{2});
    QVERIFY((*facts)[1].checkout == checkoutOrder(2));
    QVERIFY((*facts)[1].checkoutPayment == checkoutPayment(2));
    const auto global = (*reader)->globalFacts(false);
    VERIFY_OK(global);
    QCOMPARE(global->streamEventsWithoutSaga, std::int64_t{2});
    QCOMPARE(global->projectionsWithoutSaga, std::int64_t{2});
}

}  // namespace saga::test
