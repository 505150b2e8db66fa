// How a step asks the payment gateway, whatever its saga: the key is the saga's, so that a question that timed out is asked
// again and charged once. Engine strand only.
#pragma once

#include "core/ports/participant.h"
#include "core/ports/payment_gateway.h"

namespace saga {

PaymentRequest paymentOf(const StepRequest& request, std::int64_t amount);

// What the gateway says: already heard outside, asked now within, and yes without a question to an amount of 0.
PaymentAnswer askToCharge(PaymentGateway& gateway, const StepRequest& request, std::int64_t amount);

}  // namespace saga
