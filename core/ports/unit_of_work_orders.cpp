#include "core/ports/read_through.h"
#include "core/ports/unit_of_work.h"

namespace saga {

Result<std::optional<Order>> UnitOfWork::order(SagaNo saga) {
    if (const Order* written = lastOf(m_input.orders.orders, [&](const Order& row) { return row.saga == saga; }))
        return std::optional<Order>(*written);
    return readThrough(m_store, m_rows, m_rows.orders.orders, saga,
                       [&](KeySet& keys) { keys.orders.orders.push_back(saga); });
}

Result<std::vector<Reservation>> UnitOfWork::reservations(SagaNo saga) {
    auto stored = readThrough(m_store, m_rows, m_rows.orders.reservations, saga,
                              [&](KeySet& keys) { keys.orders.reservations.push_back(saga); });
    if (!stored.ok()) return stored;
    for (const Reservation& row : m_input.orders.reservations)
        if (row.saga == saga) putByLine(*stored, row);
    return stored;
}

Result<std::optional<Coupon>> UnitOfWork::coupon(const std::string& code) {
    if (const Coupon* written = lastOf(m_input.orders.coupons, [&](const Coupon& row) { return row.code == code; }))
        return std::optional<Coupon>(*written);
    return readThrough(m_store, m_rows, m_rows.orders.coupons, code,
                       [&](KeySet& keys) { keys.orders.coupons.push_back(code); });
}

Result<std::optional<UserCoupon>> UnitOfWork::userCoupon(const std::string& code, const UserId& user) {
    const auto isWanted = [&](const UserCoupon& row) {
        return row.code == code && row.user == user;
    };
    if (const UserCoupon* written = lastOf(m_input.orders.userCoupons, isWanted))
        return std::optional<UserCoupon>(*written);
    const UserCouponKey wanted(code, user);
    return readThrough(m_store, m_rows, m_rows.orders.userCoupons, wanted,
                       [&](KeySet& keys) { keys.orders.userCoupons.push_back(wanted); });
}

void UnitOfWork::putOrder(Order order) {
    m_input.orders.orders.push_back(std::move(order));
}

void UnitOfWork::putReservation(Reservation reservation) {
    m_input.orders.reservations.push_back(std::move(reservation));
}

void UnitOfWork::putCoupon(Coupon coupon) {
    m_input.orders.coupons.push_back(std::move(coupon));
}

void UnitOfWork::putUserCoupon(UserCoupon coupon) {
    m_input.orders.userCoupons.push_back(std::move(coupon));
}

void UnitOfWork::keepOrders() {
    OrderWrites& input = m_input.orders;
    if (input.empty()) return;
    for (const Order& row : input.orders) m_rows.orders.orders[row.saga] = row;
    for (const Reservation& row : input.reservations) {
        // What was never read is not known to be all of the saga's.
        const auto known = m_rows.orders.reservations.find(row.saga);
        if (known != m_rows.orders.reservations.end()) putByLine(known->second, row);
    }
    for (const Coupon& row : input.coupons) m_rows.orders.coupons[row.code] = row;
    for (const UserCoupon& row : input.userCoupons) m_rows.orders.userCoupons[{row.code, row.user}] = row;
    moveTo(m_batch.orders.orders, input.orders);
    moveTo(m_batch.orders.reservations, input.reservations);
    moveTo(m_batch.orders.coupons, input.coupons);
    moveTo(m_batch.orders.userCoupons, input.userCoupons);
}

}  // namespace saga
