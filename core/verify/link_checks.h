// Checks of parents against children (I3, I5, I6): a saga that one names is there and names it back, and where it stands
// agrees with where the other stands.
#pragma once

#include "core/verify/checked_saga.h"

namespace saga {

// COMPLETED: each child of a step that was done is COMPLETED, and no other child of it is. COMPENSATED, and FAILED unless an
// operator forced the end: every child is COMPENSATED or FAILED, unless its undo was waived. A child has a parent that names it.
void checkLinks(const CheckedSaga& saga, SagaFindings& findings);

}  // namespace saga
