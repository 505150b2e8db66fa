#include "core/services/checkout_payment_service.h"

#include "core/model/failure_code.h"
#include "core/services/payment_question.h"
#include "core/services/shop_accounts.h"
#include "core/services/step_outcome.h"

namespace saga {
namespace {

constexpr std::string_view kPay = "checkoutPayment.pay";
constexpr std::string_view kRefund = "checkoutPayment.refund";
constexpr const char* kNoReference = "none";  // of a payment of 0, and of a gateway that gives none

}  // namespace

std::vector<std::string_view> CheckoutPaymentService::actions() const {
    return {kPay, kRefund};
}

void CheckoutPaymentService::collectKeys(std::string_view, const StepRequest& request, KeySet& keys) const {
    keys.checkout.streams.push_back(request.saga);
}

Micros CheckoutPaymentService::underWay(std::string_view action, const StepRequest& request) const {
    return action == kPay ? m_gateway.underWay(paymentOf(request, 0)) : Micros{0};
}

Result<OutsideCall> CheckoutPaymentService::outside(std::string_view action, const StepRequest& request, UnitOfWork& work) const {
    const auto stream = streamOf(request, work);
    if (!stream.ok()) return stream.error();
    const std::int64_t amount = stream->payment.amount;
    if (amount == 0) return OutsideCall{};
    return m_gateway.converse(action == kPay ? PaymentOperation::Charge : PaymentOperation::Refund, paymentOf(request, amount));
}

Result<StepAnswer> CheckoutPaymentService::pay(const StepRequest& request, UnitOfWork& work, OrderStream stream) {
    const std::int64_t amount = stream.payment.amount;
    const PaymentAnswer answer = askToCharge(m_gateway, request, amount);
    if (!answer.approved)
        return StepAnswer::refused(code::kPaymentDeclined, "The gateway declined " + std::to_string(amount) + ".");
    const std::string reference = answer.reference.empty() ? kNoReference : answer.reference;
    SAGA_TRY(appendToStream(work, stream, causeOf(request), {paymentProcessed(stream.payment, reference)}));
    return transferAndAnswer(work, request.postingKey(), payerAccount(), gatewayAccount(), amount, code::kOrderError,
                             Json::object({{"amount", amount}, {"reference", reference}}));
}

Result<StepAnswer> CheckoutPaymentService::refund(const StepRequest& request, UnitOfWork& work, OrderStream stream) {
    const std::int64_t amount = stream.payment.amount;
    if (amount > 0 && request.outside == nullptr) m_gateway.refund(paymentOf(request, amount));
    SAGA_TRY(appendToStream(work, stream, causeOf(request), {paymentRefunded(stream.payment, firstCauseOf(request))}));
    return transferAndAnswer(work, request.postingKey(), gatewayAccount(), payerAccount(), amount, code::kOrderError,
                             Json::object({{"amount", amount}}));
}

Result<StepAnswer> CheckoutPaymentService::invoke(std::string_view action, const StepRequest& request, UnitOfWork& work) {
    auto stream = streamOf(request, work);
    if (!stream.ok()) return stream.error();
    return action == kPay ? pay(request, work, *std::move(stream)) : refund(request, work, *std::move(stream));
}

}  // namespace saga
