#include "core/services/checkout_step.h"

#include "core/model/failure_code.h"

namespace saga {

Result<OrderStream> streamOf(const StepRequest& request, UnitOfWork& work) {
    auto stream = readStream(work, request.saga);
    if (!stream.ok() || stream->version() > 0) return stream;
    return makeError(ErrorCode::Internal, "stream", "of saga " + request.id.text + " is empty: its order was not created");
}

std::string firstCauseOf(const StepRequest& request) {
    const auto& cause = request.state.firstCause;
    return cause && !cause->code.empty() ? cause->code : std::string(code::kOrderError);
}

StreamCause causeOf(const StepRequest& request) {
    const SagaState& state = request.state;
    return {request.saga, state.correlation, eventId(request.id.text, state.seq, state.updatedAt)};
}

NewCheckoutEvent orderCreated(const CheckoutOrder& order, const std::string& paymentId) {
    return {checkout_event::kOrderCreated, Json::object({{"orderId", order.id},
                                                         {"paymentId", paymentId},
                                                         {"userId", order.buyer},
                                                         {"items", checkoutLinesJson(order.lines)},
                                                         {"totalAmount", order.total},
                                                         {"shippingAddress", order.address},
                                                         {"paymentMethod", toText(order.method)}})};
}

NewCheckoutEvent statusChanged(const CheckoutOrder& order, CheckoutStatus to, const std::string& reason) {
    Json payload = Json::object({{"from", toText(order.status)}, {"to", toText(to)}});
    if (!reason.empty()) payload.set("reason", reason);
    return {checkout_event::kOrderStatusChanged, std::move(payload)};
}

NewCheckoutEvent orderConfirmed() {
    return {checkout_event::kOrderConfirmed, Json(Json::Object{})};
}

NewCheckoutEvent orderCancelled(const std::string& code) {
    return {checkout_event::kOrderCancelled, Json::object({{"reason", code}})};
}

NewCheckoutEvent paymentProcessed(const CheckoutPayment& payment, const std::string& reference) {
    return {checkout_event::kPaymentProcessed,
            Json::object({{"paymentId", payment.id}, {"amount", payment.amount}, {"reference", reference}})};
}

NewCheckoutEvent paymentFailed(const CheckoutPayment& payment, const std::string& code) {
    return {checkout_event::kPaymentFailed, Json::object({{"paymentId", payment.id}, {"code", code}})};
}

NewCheckoutEvent paymentRefunded(const CheckoutPayment& payment, const std::string& code) {
    return {checkout_event::kPaymentRefunded,
            Json::object({{"paymentId", payment.id}, {"amount", payment.amount}, {"reason", code}})};
}

}  // namespace saga
