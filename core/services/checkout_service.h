// The participant `checkout`: the order of a checkout from its making to its confirmation. Engine strand only.
#pragma once

#include "core/ports/participant.h"

namespace saga {

// checkout.create makes order and payment; answers {"orderId", "paymentId", "total", "charged"}; refuses an input that breaks
// the rules with VALIDATION_ERROR. checkout.cancel cancels the order, for the saga's first cause.
// checkout.requestPayment: the order is being processed. checkout.dropPayment: its payment failed, unless it was processed.
// checkout.confirm makes the money the shop's; checkout.unconfirm takes it back, from a shipped or delivered order too.
// The end hook checkout.close marks an order as failed that no undo has cancelled.
class CheckoutService final : public Participant {
public:
    std::vector<std::string_view> actions() const override;
    void collectKeys(std::string_view action, const StepRequest& request, KeySet& keys) const override;
    Result<StepAnswer> invoke(std::string_view action, const StepRequest& request, UnitOfWork& work) override;
};

}  // namespace saga
