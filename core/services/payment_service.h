// The participant `payments`: holds the price of an order on the buyer's balance, has it charged by the gateway, and makes it
// the shop's. Money goes balance -> hold -> gateway -> revenue, and back the same way. Engine strand only.
#pragma once

#include "core/ports/participant.h"
#include "core/ports/payment_gateway.h"

namespace saga {

// payments.hold: INSUFFICIENT_BALANCE. payments.release: the inverse.
// payments.charge: PAYMENT_DECLINED; under way for as long as the gateway takes, or outside the program. Its key is the saga's, so
// that a question that timed out is asked again and charged once. payments.refund: the inverse, at the gateway too.
// payments.confirm, payments.unconfirm.
class PaymentService final : public Participant {
public:
    // `gateway` outlives it.
    PaymentService(PaymentGateway& gateway, Micros holdTime) : m_gateway(gateway), m_holdTime(holdTime) {}
    std::vector<std::string_view> actions() const override;
    void collectKeys(std::string_view action, const StepRequest& request, KeySet& keys) const override;
    Micros underWay(std::string_view action, const StepRequest& request) const override;
    Result<OutsideCall> outside(std::string_view action, const StepRequest& request, UnitOfWork& work) const override;
    Result<StepAnswer> invoke(std::string_view action, const StepRequest& request, UnitOfWork& work) override;

private:
    Result<StepAnswer> hold(const StepRequest& request, UnitOfWork& work, Order order);
    Result<StepAnswer> charge(const StepRequest& request, UnitOfWork& work, const Order& order);

    PaymentGateway& m_gateway;
    const Micros m_holdTime;
};

}  // namespace saga
