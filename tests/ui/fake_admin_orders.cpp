#include "tests/ui/fake_admin.h"

#include <algorithm>
#include <iterator>

namespace saga::ui {

namespace {

// The rows that stand behind the key, as many as the limit allows.
template <class Row, class KeyOf>
std::vector<Row> pageOf(const std::vector<Row>& rows, const PageRequest& request, const KeyOf& keyOf) {
    const auto last = std::find_if(rows.rbegin(), rows.rend(), [&](const Row& row) { return keyOf(row) == request.beyond; });
    const auto begin = last == rows.rend() ? rows.begin() : last.base();
    const auto count = std::min<std::ptrdiff_t>(request.limit, std::distance(begin, rows.end()));
    return {begin, begin + count};
}

std::string sagaOf(const auto& row) {
    return std::to_string(row.saga.value);
}

}  // namespace

void FakeAdmin::startOrder(const OrderRequest& request, Answer<StartedSaga> answer) {
    ordersAsked.push_back(request);
    reply<StartedSaga>(std::move(answer), StartedSaga{SagaId("TXN_" + std::to_string(++m_nextNo)), SagaNo{m_nextNo}, false});
}

void FakeAdmin::orders(const PageRequest& request, Answer<std::vector<Order>> answer) {
    pagesAsked.push_back(request);
    reply<std::vector<Order>>(std::move(answer), pageOf(shopOrders, request, sagaOf<Order>));
}

// As many sagas as the limit allows, with all that is reserved for each.
void FakeAdmin::reservations(const PageRequest& request, Answer<std::vector<Reservation>> answer) {
    pagesAsked.push_back(request);
    std::vector<Reservation> page;
    int counted = 0;
    const bool fromStart = request.beyond.empty();
    for (const Reservation& reservation : shopReservations) {
        if (!fromStart && reservation.saga.value >= std::stoll(request.beyond)) continue;
        if (page.empty() || page.back().saga != reservation.saga) ++counted;
        if (counted > request.limit) break;
        page.push_back(reservation);
    }
    reply<std::vector<Reservation>>(std::move(answer), std::move(page));
}

void FakeAdmin::coupons(const PageRequest& request, Answer<std::vector<Coupon>> answer) {
    pagesAsked.push_back(request);
    reply<std::vector<Coupon>>(std::move(answer), pageOf(shopCoupons, request, [](const Coupon& row) { return row.code; }));
}

void FakeAdmin::couponPieces(const std::string& code, const PageRequest& request, Answer<std::vector<UserCoupon>> answer) {
    pagesAsked.push_back(request);
    std::vector<UserCoupon> pieces;
    for (const UserCoupon& piece : shopPieces)
        if (code.empty() ? piece.user.text == request.match : piece.code == code) pieces.push_back(piece);
    reply<std::vector<UserCoupon>>(std::move(answer), pageOf(pieces, request, [&](const UserCoupon& piece) {
                                       return code.empty() ? piece.code : piece.user.text;
                                   }));
}

void FakeAdmin::editCoupon(const CouponEdit& edit, Answer<AuditRecord> answer) {
    couponEditsAsked.push_back(edit);
    reply<AuditRecord>(std::move(answer), AuditRecord());
}

void FakeAdmin::bestCoupon(const OrderRequest&, Answer<CouponChoice> answer) {
    reply<CouponChoice>(std::move(answer), couponChoice);
}

void FakeAdmin::expireReservation(const std::string& id, const std::string&, Answer<AuditRecord> answer) {
    expiriesAsked.push_back(id);
    reply<AuditRecord>(std::move(answer), AuditRecord());
}

void FakeAdmin::startCheckout(const CheckoutRequest& request, Answer<StartedSaga> answer) {
    checkoutsAsked.push_back(request);
    reply<StartedSaga>(std::move(answer), StartedSaga{SagaId("TXN_" + std::to_string(++m_nextNo)), SagaNo{m_nextNo}, false});
}

void FakeAdmin::checkouts(const PageRequest& request, Answer<std::vector<CheckoutRow>> answer) {
    pagesAsked.push_back(request);
    reply<std::vector<CheckoutRow>>(std::move(answer), pageOf(shopCheckouts, request, sagaOf<CheckoutRow>));
}

void FakeAdmin::checkout(const std::string& order, Answer<CheckoutDetail> answer) {
    const auto known = checkoutDetails.find(order);
    if (known == checkoutDetails.end())
        return reply<CheckoutDetail>(std::move(answer), makeError(ErrorCode::NotFound, "order", "there is no order " + order));
    reply<CheckoutDetail>(std::move(answer), known->second);
}

void FakeAdmin::checkoutCommand(const CheckoutCommand& command, Answer<CheckoutOrder> answer) {
    checkoutCommandsAsked.push_back(command);
    if (checkoutRefusal) return reply<CheckoutOrder>(std::move(answer), *checkoutRefusal);
    const auto known = checkoutDetails.find(command.order);
    reply<CheckoutOrder>(std::move(answer), known == checkoutDetails.end() ? CheckoutOrder() : known->second.order);
}

void FakeAdmin::rebuildProjections(const std::string& reason, CancellationPtr, OnProgress, Answer<RebuildReport> answer) {
    rebuildsAsked.push_back(reason);
    reply<RebuildReport>(std::move(answer), rebuilt);
}

void FakeAdmin::trace(const std::string& key, Answer<Trace> answer) {
    tracesAsked.push_back(key);
    reply<Trace>(std::move(answer), traceNow);
}

}  // namespace saga::ui
