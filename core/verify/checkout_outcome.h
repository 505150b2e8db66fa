// Checks of order processing beside its projections: the buyer's money is where the payment says (I1), and an ended saga has
// left its order and payment as its end says (I6, I5).
#pragma once

#include "core/verify/checked_saga.h"

namespace saga {

// Reads the projections; that they are what the stream says is another check.
void checkCheckout(const CheckedSaga& saga, SagaFindings& findings);

}  // namespace saga
