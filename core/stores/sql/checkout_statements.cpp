#include "core/stores/sql/checkout_statements.h"

namespace saga {
namespace {

Json jsonOf(std::string_view text) {
    auto json = parseJson(text, "stored", JsonLimits{kMaxEventPayloadBytes});
    return json.ok() ? std::move(*json) : Json();
}

}  // namespace

CheckoutEvent readCheckoutEvent(const Cursor& row) {
    CheckoutEvent event;
    event.saga = {row.integer(0)};
    event.version = row.integer(1);
    event.schema = row.number(2);
    event.at = {row.integer(3)};
    event.id = row.string(4);
    event.type = row.string(5);
    event.correlation = row.string(6);
    event.causation = row.string(7);
    event.payload = jsonOf(row.text(8));
    return event;
}

CheckoutOrder readCheckoutOrder(const Cursor& row) {
    CheckoutOrder order;
    order.saga = {row.integer(0)};
    order.status = static_cast<CheckoutStatus>(row.integer(1));
    order.version = row.integer(2);
    order.method = static_cast<PaymentMethod>(row.integer(3));
    order.total = row.integer(4);
    order.at = {row.integer(5)};
    order.updatedAt = {row.integer(6)};
    order.id = row.string(7);
    order.buyer = row.string(8);
    order.address = row.string(9);
    order.lines = readCheckoutLines(jsonOf(row.text(10)));
    return order;
}

CheckoutPayment readCheckoutPayment(const Cursor& row) {
    CheckoutPayment payment;
    payment.saga = {row.integer(0)};
    payment.status = static_cast<PaymentStatus>(row.integer(1));
    payment.method = static_cast<PaymentMethod>(row.integer(2));
    payment.amount = row.integer(3);
    payment.at = {row.integer(4)};
    payment.updatedAt = {row.integer(5)};
    payment.id = row.string(6);
    payment.order = row.string(7);
    payment.buyer = row.string(8);
    payment.reference = row.string(9);
    payment.code = row.string(10);
    return payment;
}

Result<void> CheckoutStatements::write(WriteSession& session, const CheckoutWrites& writes) {
    for (const StreamRange& range : writes.thrownAway)
        for (Prepared* drop : {&m_dropOrders, &m_dropPayments})
            if (auto dropped = session.write(*drop, "projection", {range.from.value, range.to.value}); !dropped)
                return dropped.error();
    for (const CheckoutEvent& event : writes.events)
        SAGA_TRY(append(session, event));
    for (const CheckoutOrder& order : writes.orders)
        SAGA_TRY(put(session, order));
    for (const CheckoutPayment& payment : writes.payments)
        SAGA_TRY(put(session, payment));
    return {};
}

Result<void> CheckoutStatements::append(WriteSession& session, const CheckoutEvent& e) {
    const auto appended = session.writeOne(m_append, "version",
                                           {e.saga.value, e.version, e.schema, e.at.us, e.id, e.type, e.correlation,
                                            e.causation, e.payload.dump()});
    if (appended.ok() || appended.error().code != ErrorCode::Conflict)
        return appended;
    return wrapError(ErrorCode::Conflict, "version",
                     "stream " + std::to_string(e.saga.value) + " has a version " + std::to_string(e.version) + " already",
                     appended.error());
}

Result<void> CheckoutStatements::put(WriteSession& session, const CheckoutOrder& o) {
    return session.writeOne(m_putOrder, "order",
                            {o.saga.value, static_cast<int>(o.status), o.version, static_cast<int>(o.method), o.total,
                             o.at.us, o.updatedAt.us, o.id, o.buyer, o.address, checkoutLinesJson(o.lines).dump()});
}

Result<void> CheckoutStatements::put(WriteSession& session, const CheckoutPayment& p) {
    return session.writeOne(m_putPayment, "payment",
                            {p.saga.value, static_cast<int>(p.status), static_cast<int>(p.method), p.amount, p.at.us,
                             p.updatedAt.us, p.id, p.order, p.buyer, p.reference, p.code});
}

Result<void> CheckoutStatements::read(Connection& connection, const CheckoutKeys& keys, CheckoutRows& rows) {
    for (const SagaNo no : keys.streams) {
        if (rows.streams.contains(no))
            continue;
        Cursor row(connection, m_stream, {no.value});
        std::vector<CheckoutEvent> events;
        while (row.next())
            events.push_back(readCheckoutEvent(row));
        SAGA_TRY(row.status());
        rows.streams.emplace(no, std::move(events));
    }
    for (const StreamRange& range : keys.heads) {
        if (rows.heads.contains(range))
            continue;
        Cursor row(connection, m_heads, {range.from.value, range.to.value});
        std::vector<StreamHead> heads;
        while (row.next())
            heads.push_back({{row.integer(0)}, row.integer(1)});
        SAGA_TRY(row.status());
        rows.heads.emplace(range, std::move(heads));
    }
    return {};
}

}  // namespace saga
