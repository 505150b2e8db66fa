#include "core/services/payment_question.h"

namespace saga {

PaymentRequest paymentOf(const StepRequest& request, std::int64_t amount) {
    const Micros timeout = request.definition.steps[static_cast<std::size_t>(request.step)].timeout;
    return {request.id.text + "/payment", amount, request.attempt, request.state.correlation, timeout};
}

PaymentAnswer askToCharge(PaymentGateway& gateway, const StepRequest& request, std::int64_t amount) {
    if (amount == 0) return {true, {}};
    if (request.outside != nullptr) return {true, std::string(request.outside->data.text("reference"))};
    return gateway.charge(paymentOf(request, amount));
}

}  // namespace saga
