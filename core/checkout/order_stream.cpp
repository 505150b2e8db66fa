#include "core/checkout/order_stream.h"

#include <array>

namespace saga {
namespace {

// What stands on a payment that was never charged when its order is over.
constexpr std::string_view kCancelledCode = "ORDER_CANCELLED";
constexpr std::string_view kFailedCode = "ORDER_FAILED";

constexpr unsigned bit(CheckoutStatus status) {
    return 1u << static_cast<unsigned>(status);
}
constexpr unsigned kOver = bit(CheckoutStatus::Cancelled) | bit(CheckoutStatus::Failed);
// By status, those that may follow. Back to paid goes what is undone after it was confirmed.
constexpr std::array<unsigned, 8> kFollowing{
    bit(CheckoutStatus::Processing) | kOver,
    bit(CheckoutStatus::Paid) | kOver,
    bit(CheckoutStatus::Confirmed) | kOver,
    bit(CheckoutStatus::Shipped) | bit(CheckoutStatus::Paid) | kOver,
    bit(CheckoutStatus::Delivered) | bit(CheckoutStatus::Paid) | kOver,
    bit(CheckoutStatus::Paid) | kOver,
    0,
    0,
};

// One event being taken in: what it says, checked against the stream before the stream is touched. An empty answer is good.
class Step {
public:
    Step(OrderStream& stream, const CheckoutEvent& event, const Json& payload)
        : m_order(stream.order), m_payment(stream.payment), m_event(event), m_payload(payload) {}

    std::string take() {
        using namespace checkout_event;
        const std::string_view type = m_event.type;
        if ((type == kOrderCreated) != (m_order.version == 0))
            return type == kOrderCreated ? "an order is created once" : "the first event must be OrderCreated";
        if (type == kOrderCreated) return create();
        if (type == kOrderStatusChanged) return change();
        if (type == kOrderConfirmed) return move(CheckoutStatus::Confirmed);
        if (type == kOrderCancelled) return close(CheckoutStatus::Cancelled);
        if (m_payload.text("paymentId") != m_payment.id) return "payload.paymentId is not that of the order's payment";
        if (type == kPaymentProcessed) return pay();
        if (type == kPaymentFailed) return fail();
        if (type == kPaymentRefunded) return refund();
        return "nothing is known of what such an event changes";
    }

private:
    std::string create() {
        m_order.id = m_payload.text("orderId");
        m_order.saga = m_event.saga;
        m_order.buyer = m_payload.text("userId");
        m_order.lines = readCheckoutLines(m_payload.at("items"));
        m_order.address = m_payload.text("shippingAddress");
        m_order.method = paymentMethodFromText(m_payload.text("paymentMethod")).value_or(PaymentMethod::CreditCard);
        m_order.total = m_payload.integer("totalAmount");
        m_order.status = CheckoutStatus::Pending;
        m_order.at = m_event.at;
        m_payment.id = m_payload.text("paymentId");
        m_payment.saga = m_event.saga;
        m_payment.order = m_order.id;
        m_payment.buyer = m_order.buyer;
        m_payment.method = m_order.method;
        m_payment.amount = m_order.total;
        m_payment.at = m_event.at;
        return settle(PaymentStatus::Pending, {});
    }

    std::string change() {
        const auto from = checkoutStatusFromText(m_payload.text("from"));
        const auto to = checkoutStatusFromText(m_payload.text("to"));
        if (from != m_order.status)
            return "payload.from is " + std::string(m_payload.text("from")) + ", the order is " + std::string(toText(m_order.status));
        if (*to == CheckoutStatus::Cancelled || *to == CheckoutStatus::Failed) return close(*to);
        std::string problem = move(*to);
        if (problem.empty() && *to == CheckoutStatus::Processing) return settle(PaymentStatus::Processing, {});
        return problem;
    }

    std::string move(CheckoutStatus to) {
        if (!mayFollow(m_order.status, to))
            return "an order that is " + std::string(toText(m_order.status)) + " cannot become " + std::string(toText(to));
        m_order.status = to;
        return {};
    }

    // A payment that was not charged will not be any more.
    std::string close(CheckoutStatus to) {
        std::string problem = move(to);
        if (problem.empty() && isOpen())
            return settle(PaymentStatus::Failed, to == CheckoutStatus::Cancelled ? kCancelledCode : kFailedCode);
        return problem;
    }

    std::string pay() {
        if (m_payment.status != PaymentStatus::Processing) return notNow();
        if (m_payload.integer("amount") != m_payment.amount) return otherAmount();
        std::string problem = move(CheckoutStatus::Paid);
        if (!problem.empty()) return problem;
        m_payment.reference = m_payload.text("reference");
        return settle(PaymentStatus::Completed, {});
    }

    std::string fail() {
        return isOpen() ? settle(PaymentStatus::Failed, m_payload.text("code")) : notNow();
    }

    std::string refund() {
        if (m_payment.status != PaymentStatus::Completed) return notNow();
        if (m_payload.integer("amount") != m_payment.amount) return otherAmount();
        return settle(PaymentStatus::Refunded, {});
    }

    bool isOpen() const {
        return m_payment.status == PaymentStatus::Pending || m_payment.status == PaymentStatus::Processing;
    }
    std::string notNow() const {
        return "the payment is " + std::string(toText(m_payment.status));
    }
    std::string otherAmount() const {
        return "payload.amount is not that of the payment, " + std::to_string(m_payment.amount);
    }
    std::string settle(PaymentStatus status, std::string_view code) {
        m_payment.status = status;
        m_payment.code = code;
        m_payment.updatedAt = m_event.at;
        return {};
    }

    CheckoutOrder& m_order;
    CheckoutPayment& m_payment;
    const CheckoutEvent& m_event;
    const Json& m_payload;
};

Error corrupt(const CheckoutEvent& event, std::string_view reason) {
    return makeError(ErrorCode::Corrupt,
                     "stream " + std::to_string(event.saga.value) + ", version " + std::to_string(event.version) + ", " + event.type,
                     std::string(reason));
}

}  // namespace

bool mayFollow(CheckoutStatus from, CheckoutStatus to) {
    const auto at = static_cast<std::size_t>(from);
    return at < kFollowing.size() && (kFollowing[at] & bit(to)) != 0;
}

Result<void> apply(OrderStream& stream, const CheckoutEvent& event, const EventCatalog& catalog) {
    if (event.version != stream.version() + 1)
        return corrupt(event, "version " + std::to_string(stream.version() + 1) + " must come next");
    if (stream.version() > 0 && event.saga != stream.order.saga) return corrupt(event, "is of another stream");
    Json lifted;
    const auto payload = catalog.read(event.type, event.schema, event.payload, lifted);
    if (!payload.ok()) return corrupt(event, payload.error().reason);
    const std::string problem = Step(stream, event, **payload).take();
    if (!problem.empty()) return corrupt(event, problem);
    stream.order.version = event.version;
    stream.order.updatedAt = event.at;
    return {};
}

Result<OrderStream> foldStream(const std::vector<CheckoutEvent>& events, const EventCatalog& catalog) {
    OrderStream stream;
    for (const CheckoutEvent& event : events) SAGA_TRY(apply(stream, event, catalog));
    return stream;
}

Result<std::vector<OrderStream>> foldStreams(const std::vector<CheckoutEvent>& events, const EventCatalog& catalog) {
    std::vector<OrderStream> streams;
    for (const CheckoutEvent& event : events) {
        if (streams.empty() || streams.back().order.saga != event.saga) streams.emplace_back();
        SAGA_TRY(apply(streams.back(), event, catalog));
    }
    return streams;
}

}  // namespace saga
