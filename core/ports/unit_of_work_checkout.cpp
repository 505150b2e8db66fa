#include "core/ports/read_through.h"
#include "core/ports/unit_of_work.h"

namespace saga {

Result<std::vector<CheckoutEvent>> UnitOfWork::stream(SagaNo saga) {
    auto stored = readThrough(m_store, m_rows, m_rows.checkout.streams, saga,
                              [&](KeySet& keys) { keys.checkout.streams.push_back(saga); });
    if (!stored.ok()) return stored;
    for (const CheckoutEvent& event : m_input.checkout.events)
        if (event.saga == saga) stored->push_back(event);
    return stored;
}

void UnitOfWork::appendEvent(CheckoutEvent event) {
    m_input.checkout.events.push_back(std::move(event));
}

void UnitOfWork::putCheckoutOrder(CheckoutOrder order) {
    m_input.checkout.orders.push_back(std::move(order));
}

void UnitOfWork::putCheckoutPayment(CheckoutPayment payment) {
    m_input.checkout.payments.push_back(std::move(payment));
}

Result<std::vector<StreamHead>> UnitOfWork::streamHeads(StreamRange streams) {
    return readThrough(m_store, m_rows, m_rows.checkout.heads, streams,
                       [&](KeySet& keys) { keys.checkout.heads.push_back(streams); });
}

void UnitOfWork::throwProjectionsAway(StreamRange streams) {
    m_input.checkout.thrownAway.push_back(streams);
}

void UnitOfWork::keepCheckout() {
    CheckoutWrites& input = m_input.checkout;
    if (input.empty()) return;
    for (const CheckoutEvent& event : input.events) {
        const auto known = m_rows.checkout.streams.find(event.saga);
        if (known != m_rows.checkout.streams.end()) known->second.push_back(event);
    }
    moveTo(m_batch.checkout.thrownAway, input.thrownAway);
    moveTo(m_batch.checkout.events, input.events);
    moveTo(m_batch.checkout.orders, input.orders);
    moveTo(m_batch.checkout.payments, input.payments);
}

}  // namespace saga
