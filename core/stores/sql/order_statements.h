// Statements on orders, reservations and coupons. Writer's side; one thread.
#pragma once

#include "core/ports/order_rows.h"
#include "core/stores/sql/write_session.h"

namespace saga {

inline constexpr std::string_view kOrderColumns =
    "o.saga_no, o.state, o.total, o.discount, o.at, o.updated_at, o.id, o.user_id, o.coupon, o.lines";
inline constexpr std::string_view kReservationColumns =
    "r.saga_no, r.line, r.step, r.kind, r.state, r.quantity, r.at, r.expires_at, r.updated_at, r.id, r.user_id, r.item_id";
inline constexpr std::string_view kCouponColumns =
    "code, kind, value, cap, minimum, target, valid_days, valid_from, valid_until, total, issued, used, active, name, targets";
inline constexpr std::string_view kUserCouponColumns = "code, user_id, state, issued_at, expires_at, saga_no";
Order readOrder(const Cursor& row);  // a row of the columns above, each
Reservation readReservation(const Cursor& row);
Coupon readCoupon(const Cursor& row);
UserCoupon readUserCoupon(const Cursor& row);

class OrderStatements {
public:
    Result<void> write(WriteSession& session, const OrderWrites& writes);
    Result<void> read(Connection& connection, const OrderKeys& keys, OrderRows& rows);
    // Of every reservation that is open.
    Result<std::vector<StepExpiry>> expiries(Connection& connection);

private:
    Prepared m_putOrder{
        "insert into shop_order(saga_no, state, total, discount, at, updated_at, id, user_id, coupon, lines)"
        " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
        " on conflict (saga_no) do update set state = excluded.state, updated_at = excluded.updated_at"};
    Prepared m_putReservation{
        "insert into reservation(saga_no, line, step, kind, state, quantity, at, expires_at, updated_at, id, user_id, item_id)"
        " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"
        " on conflict (saga_no, line) do update set state = excluded.state, updated_at = excluded.updated_at"};
    Prepared m_putCoupon{
        "insert into coupon(code, kind, value, cap, minimum, target, valid_days, valid_from, valid_until, total, issued,"
        " used, active, name, targets) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)"
        " on conflict (code) do update set kind = excluded.kind, target = excluded.target, value = excluded.value, cap = excluded.cap, minimum = excluded.minimum,"
        " valid_days = excluded.valid_days, valid_from = excluded.valid_from, valid_until = excluded.valid_until,"
        " total = excluded.total, issued = excluded.issued, used = excluded.used, active = excluded.active,"
        " name = excluded.name, targets = excluded.targets"};
    Prepared m_putUserCoupon{
        "insert into user_coupon(code, user_id, state, issued_at, expires_at, saga_no) values (?1, ?2, ?3, ?4, ?5, ?6)"
        " on conflict (code, user_id) do update set state = excluded.state, expires_at = excluded.expires_at,"
        " saga_no = excluded.saga_no"};
    Prepared m_order{
        "select o.saga_no, o.state, o.total, o.discount, o.at, o.updated_at, o.id, o.user_id, o.coupon, o.lines"
        " from shop_order o where o.saga_no = ?1"};
    Prepared m_reservations{
        "select r.saga_no, r.line, r.step, r.kind, r.state, r.quantity, r.at, r.expires_at, r.updated_at, r.id, r.user_id,"
        " r.item_id from reservation r where r.saga_no = ?1 order by r.line"};
    Prepared m_coupon{
        "select code, kind, value, cap, minimum, target, valid_days, valid_from, valid_until, total, issued, used, active,"
        " name, targets from coupon where code = ?1"};
    Prepared m_userCoupon{
        "select code, user_id, state, issued_at, expires_at, saga_no from user_coupon where code = ?1 and user_id = ?2"};
    Prepared m_expiries{
        "select r.expires_at, r.saga_no, s.id, r.step from reservation r join saga_summary s on s.saga_no = r.saga_no"
        " where r.state = 0 order by r.expires_at"};
};

}  // namespace saga
