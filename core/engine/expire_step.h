// The end of a reservation's time: it gives its resource back by the compensation of the step that made it, through the
// barrier, so that the saga's own undo finds it done; and it turns the saga round when that still runs. Strand only.
#pragma once

#include "core/engine/saga_input.h"

namespace saga {

// The task's request is an ExpireStep. Does nothing when the reservation is settled. Behind the pivot, and when giving back
// fails, it is looked at again later. Errors are the store's.
Result<void> runExpiry(EngineContext& context, Task& task);

// The task's request is an ExpireReservation: the same at an operator's word, whatever the time. Errors are the store's.
Result<void> runExpireReservation(EngineContext& context, Task& task);

// Notes the ends of what the committed batch reserved.
void noteExpiries(EngineContext& context, const WriteBatch& writes);

}  // namespace saga
