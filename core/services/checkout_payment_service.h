// The participant `checkoutPayment`: has the payment of a checkout charged by the gateway. The money comes from outside the
// shop: payer -> gateway, and back the same way. It has a name of its own so that a gateway that is down opens no circuit breaker
// but its own. Engine strand only.
#pragma once

#include "core/ports/participant.h"
#include "core/ports/payment_gateway.h"
#include "core/services/checkout_step.h"

namespace saga {

// checkoutPayment.pay: PAYMENT_DECLINED; under way for as long as the gateway takes, or outside the program. Its key is the
// saga's, so that a question that timed out is asked again and charged once. checkoutPayment.refund: the inverse, at the gateway too.
class CheckoutPaymentService final : public Participant {
public:
    // `gateway` outlives it.
    explicit CheckoutPaymentService(PaymentGateway& gateway) : m_gateway(gateway) {}
    std::vector<std::string_view> actions() const override;
    void collectKeys(std::string_view action, const StepRequest& request, KeySet& keys) const override;
    Micros underWay(std::string_view action, const StepRequest& request) const override;
    Result<OutsideCall> outside(std::string_view action, const StepRequest& request, UnitOfWork& work) const override;
    Result<StepAnswer> invoke(std::string_view action, const StepRequest& request, UnitOfWork& work) override;

private:
    Result<StepAnswer> pay(const StepRequest& request, UnitOfWork& work, OrderStream stream);
    Result<StepAnswer> refund(const StepRequest& request, UnitOfWork& work, OrderStream stream);

    PaymentGateway& m_gateway;
};

}  // namespace saga
