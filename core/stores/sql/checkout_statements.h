// Statements on streams of order processing and on the projections made from them. Writer's side; one thread.
#pragma once

#include "core/ports/checkout_rows.h"
#include "core/stores/sql/write_session.h"

namespace saga {

inline constexpr std::string_view kCheckoutEventColumns =
    "saga_no, version, schema, at, id, type, correlation, causation, payload";
inline constexpr std::string_view kCheckoutOrderColumns =
    "o.saga_no, o.status, o.version, o.method, o.total, o.at, o.updated_at, o.id, o.buyer, o.address, o.lines";
inline constexpr std::string_view kCheckoutPaymentColumns =
    "p.saga_no, p.status, p.method, p.amount, p.at, p.updated_at, p.id, p.order_id, p.buyer, p.reference, p.code";
// A row of the columns above, each. A payload that cannot be read becomes null, which no schema accepts.
CheckoutEvent readCheckoutEvent(const Cursor& row);
CheckoutOrder readCheckoutOrder(const Cursor& row);
CheckoutPayment readCheckoutPayment(const Cursor& row);

class CheckoutStatements {
public:
    // Conflict (version) when a stream has an event of that version already.
    Result<void> write(WriteSession& session, const CheckoutWrites& writes);
    Result<void> read(Connection& connection, const CheckoutKeys& keys, CheckoutRows& rows);

private:
    Result<void> append(WriteSession& session, const CheckoutEvent& event);
    Result<void> put(WriteSession& session, const CheckoutOrder& order);
    Result<void> put(WriteSession& session, const CheckoutPayment& payment);

    Prepared m_append{
        "insert into checkout_event(saga_no, version, schema, at, id, type, correlation, causation, payload)"
        " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"};
    // The id of an order is left alone, because naming it would move its entry in the index.
    Prepared m_putOrder{
        "insert into checkout_order(saga_no, status, version, method, total, at, updated_at, id, buyer, address, lines)"
        " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"
        " on conflict (saga_no) do update set status = excluded.status, version = excluded.version,"
        " method = excluded.method, total = excluded.total, at = excluded.at, updated_at = excluded.updated_at,"
        " buyer = excluded.buyer, address = excluded.address, lines = excluded.lines"};
    Prepared m_putPayment{
        "insert into checkout_payment(saga_no, status, method, amount, at, updated_at, id, order_id, buyer, reference, code)"
        " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"
        " on conflict (saga_no) do update set status = excluded.status, method = excluded.method,"
        " amount = excluded.amount, at = excluded.at, updated_at = excluded.updated_at, id = excluded.id,"
        " order_id = excluded.order_id, buyer = excluded.buyer, reference = excluded.reference, code = excluded.code"};
    Prepared m_dropOrders{"delete from checkout_order where saga_no between ?1 and ?2"};
    Prepared m_dropPayments{"delete from checkout_payment where saga_no between ?1 and ?2"};
    Prepared m_heads{
        "select saga_no, max(version) from checkout_event where saga_no between ?1 and ?2 group by saga_no order by saga_no"};
    Prepared m_stream{
        "select saga_no, version, schema, at, id, type, correlation, causation, payload from checkout_event"
        " where saga_no = ?1 order by version"};
};

}  // namespace saga
