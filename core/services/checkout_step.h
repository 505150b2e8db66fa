// What the services of `order-processing` share: the stream of the order that a step works on, and the events they append.
// Engine strand only.
#pragma once

#include "core/ports/participant.h"
#include "core/services/stream_writer.h"

namespace saga {

// The saga's order and payment; an Internal error when there is none: a step that needs it ran before the one that makes it.
Result<OrderStream> streamOf(const StepRequest& request, UnitOfWork& work);
// The cause of what this step appends: the last event in the history of its saga.
StreamCause causeOf(const StepRequest& request);

// Why the saga goes back: a failure code.
std::string firstCauseOf(const StepRequest& request);

NewCheckoutEvent orderCreated(const CheckoutOrder& order, const std::string& paymentId);
NewCheckoutEvent statusChanged(const CheckoutOrder& order, CheckoutStatus to, const std::string& reason = {});
NewCheckoutEvent orderConfirmed();
NewCheckoutEvent orderCancelled(const std::string& code);
NewCheckoutEvent paymentProcessed(const CheckoutPayment& payment, const std::string& reference);
NewCheckoutEvent paymentFailed(const CheckoutPayment& payment, const std::string& code);
NewCheckoutEvent paymentRefunded(const CheckoutPayment& payment, const std::string& code);

}  // namespace saga
