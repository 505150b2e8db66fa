// Checks of what is on its way between the handlers of one saga (I9), and of what its handlers have taken (I10).
#pragma once

#include "core/verify/checked_saga.h"

namespace saga {

// A choreographed saga that runs has exactly one event on its way, published with its last decision and heard by somebody;
// any other saga has none. Needs the state.
void checkOutbox(const CheckedSaga& checked, SagaFindings& findings);
// Nothing that is on its way is handled already, nothing is handled twice or was never published, every dead letter has a
// reason and is marked as handled; an ended saga keeps no row. Needs the state.
void checkInbox(const CheckedSaga& checked, SagaFindings& findings);

}  // namespace saga
