// Settling dead letters: driving one again, or discarding it. Strand only.
#pragma once

#include "core/engine/saga_input.h"

namespace saga {

// Sets task.outcome: the audit record, or why not (see ResolveDeadLetter). task.saga is set. A saga that waits because of a
// letter goes on by the letter's redrive alone, as by a retry; after a discard it waits on.
Result<void> runResolve(EngineContext& context, Task& task);

}  // namespace saga
