#include "core/stores/sql/order_statements.h"

#include "core/base/json.h"

namespace saga {
namespace {

Json jsonOf(std::string_view text) {
    auto json = parseJson(text, "stored");
    return json.ok() ? std::move(*json) : Json();
}

template <class Map, class Keys, class Read>
Result<void> readMissing(const Keys& wanted, Map& known, const Read& read) {
    for (const auto& key : wanted) {
        if (known.contains(key)) continue;
        auto found = read(key);
        if (!found.ok()) return found.error();
        known.emplace(key, std::move(*found));
    }
    return {};
}

template <class Row, class Read>
Result<std::optional<Row>> firstOf(Connection& db, Prepared& select, std::initializer_list<SqlParam> params, const Read& read) {
    Cursor row(db, select, params);
    std::optional<Row> found;
    if (row.next()) found = read(row);
    SAGA_TRY(row.status());
    return found;
}

}  // namespace

Order readOrder(const Cursor& row) {
    Order order;
    order.saga = {row.integer(0)};
    order.state = static_cast<OrderState>(row.integer(1));
    order.total = row.integer(2);
    order.discount = row.integer(3);
    order.at = {row.integer(4)};
    order.updatedAt = {row.integer(5)};
    order.id = row.string(6);
    order.user = UserId(row.string(7));
    order.coupon = row.string(8);
    order.lines = readLines(jsonOf(row.text(9)));
    return order;
}

Reservation readReservation(const Cursor& row) {
    Reservation reservation;
    reservation.saga = {row.integer(0)};
    reservation.line = row.number(1);
    reservation.step = row.number(2);
    reservation.kind = static_cast<ReservationKind>(row.integer(3));
    reservation.state = static_cast<ReservationState>(row.integer(4));
    reservation.quantity = row.integer(5);
    reservation.at = {row.integer(6)};
    reservation.expiresAt = {row.integer(7)};
    reservation.updatedAt = {row.integer(8)};
    reservation.id = row.string(9);
    reservation.user = UserId(row.string(10));
    reservation.item = ItemId(row.string(11));
    return reservation;
}

Coupon readCoupon(const Cursor& row) {
    Coupon coupon;
    coupon.code = row.string(0);
    coupon.kind = static_cast<CouponKind>(row.integer(1));
    coupon.value = row.integer(2);
    coupon.cap = row.integer(3);
    coupon.minimum = row.integer(4);
    coupon.target = static_cast<CouponTarget>(row.integer(5));
    coupon.validDays = row.number(6);
    coupon.from = {row.integer(7)};
    coupon.until = {row.integer(8)};
    coupon.total = row.integer(9);
    coupon.issued = row.integer(10);
    coupon.used = row.integer(11);
    coupon.active = row.flag(12);
    coupon.name = row.string(13);
    const Json targets = jsonOf(row.text(14));
    for (const Json& target : targets.items()) coupon.targets.push_back(target.asString());
    return coupon;
}

UserCoupon readUserCoupon(const Cursor& row) {
    return {row.string(0),    UserId(row.string(1)), static_cast<UserCouponState>(row.integer(2)),
            {row.integer(3)}, {row.integer(4)},      {row.integer(5)}};
}

Result<void> OrderStatements::write(WriteSession& session, const OrderWrites& writes) {
    for (const Order& o : writes.orders)
        SAGA_TRY(session.writeOne(m_putOrder, "order",
                                  {o.saga.value, static_cast<int>(o.state), o.total, o.discount, o.at.us, o.updatedAt.us,
                                   o.id, o.user.text, o.coupon, linesJson(o.lines).dump()}));
    for (const Reservation& r : writes.reservations)
        SAGA_TRY(session.writeOne(m_putReservation, "reservation",
                                  {r.saga.value, r.line, r.step, static_cast<int>(r.kind), static_cast<int>(r.state),
                                   r.quantity, r.at.us, r.expiresAt.us, r.updatedAt.us, r.id, r.user.text, r.item.text}));
    for (const Coupon& c : writes.coupons) {
        Json targets = Json::array();
        for (const std::string& target : c.targets) targets.append(target);
        SAGA_TRY(session.writeOne(m_putCoupon, c.code,
                                  {c.code, static_cast<int>(c.kind), c.value, c.cap, c.minimum, static_cast<int>(c.target),
                                   c.validDays, c.from.us, c.until.us, c.total, c.issued, c.used, c.active, c.name,
                                   targets.dump()}));
    }
    for (const UserCoupon& c : writes.userCoupons)
        SAGA_TRY(session.writeOne(m_putUserCoupon, c.code,
                                  {c.code, c.user.text, static_cast<int>(c.state), c.issuedAt.us, c.expiresAt.us,
                                   c.saga.value}));
    return {};
}

Result<void> OrderStatements::read(Connection& db, const OrderKeys& keys, OrderRows& rows) {
    SAGA_TRY(readMissing(keys.orders, rows.orders, [&](SagaNo no) {
        return firstOf<Order>(db, m_order, {no.value}, readOrder);
    }));
    const auto ofSaga = [&](SagaNo no) -> Result<std::vector<Reservation>> {
        Cursor row(db, m_reservations, {no.value});
        std::vector<Reservation> found;
        while (row.next()) found.push_back(readReservation(row));
        SAGA_TRY(row.status());
        return found;
    };
    SAGA_TRY(readMissing(keys.reservations, rows.reservations, ofSaga));
    SAGA_TRY(readMissing(keys.coupons, rows.coupons, [&](const std::string& code) {
        return firstOf<Coupon>(db, m_coupon, {code}, readCoupon);
    }));
    return readMissing(keys.userCoupons, rows.userCoupons, [&](const UserCouponKey& key) {
        return firstOf<UserCoupon>(db, m_userCoupon, {key.first, key.second.text}, readUserCoupon);
    });
}

Result<std::vector<StepExpiry>> OrderStatements::expiries(Connection& connection) {
    Cursor row(connection, m_expiries, {});
    std::vector<StepExpiry> open;
    while (row.next()) open.push_back({{row.integer(0)}, {row.integer(1)}, SagaId(row.string(2)), row.number(3)});
    SAGA_TRY(row.status());
    return open;
}

}  // namespace saga
