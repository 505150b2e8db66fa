// An operator's command to one saga. What the saga's state does not take is refused and audited as refused; both audit
// records are in the commit of the command. Strand only.
#pragma once

#include "core/engine/saga_input.h"

namespace saga {

// Sets task.outcome: CommandResult, NotAllowed, InvalidInput. task.saga is set. Errors: the store's, or a bug.
Result<void> runCommand(EngineContext& context, Task& task);

}  // namespace saga
