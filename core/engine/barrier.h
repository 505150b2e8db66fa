// The barrier before every participant: at most one effect per (saga, step, direction). It answers repeated invocations
// from the effect row, refuses an action that comes after its undo, and lets an undo without an action succeed as
// empty. (The three anomalies of distributed compensation: repeated, suspended and null compensation.)
#pragma once

#include "core/ports/participant.h"

namespace saga {

// Runs `action` of the participant through the barrier, inside the current input of `work`; a success is recorded
// there. Errors are those of Participant::invoke and of the store.
Result<StepAnswer> invokeThroughBarrier(Participant& participant, std::string_view action, const StepRequest& request,
                                        UnitOfWork& work);

}  // namespace saga
