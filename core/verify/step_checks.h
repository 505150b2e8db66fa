// Checks of one saga's steps: events against effect rows (I4, I5, I6), the order of undoing and what an end promises
// (I5, I6). They look at the raw history, not at the kernel's reading of it.
#pragma once

#include "core/verify/checked_saga.h"

namespace saga {

// Done and undone by the events exactly where the effect rows say so; at most one effect row per step and direction.
void checkEffects(const CheckedSaga& saga, SagaFindings& findings);
// Undone at most once, in inverse order of the graph, never done afterwards. A step whose compensation failed for good
// may be undone later than its predecessors: the saga had gone on without it.
void checkUndoOrder(const CheckedSaga& saga, SagaFindings& findings);
// COMPLETED: every required step done, nothing undone. COMPENSATED: everything that ran or may have run is undone or
// waived. FAILED: nothing had been done, unless an operator forced the end.
void checkEnd(const CheckedSaga& saga, SagaFindings& findings);

}  // namespace saga
