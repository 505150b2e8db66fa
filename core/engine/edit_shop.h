// A change of shop data outside a saga, with its audit record. Runs alone in its batch. Strand only.
#pragma once

#include "core/engine/saga_input.h"

namespace saga {

// Sets task.outcome: the audit record, or the error of the change (then only the refusal is recorded). Errors are the
// store's.
Result<void> runEdit(EngineContext& context, Task& task);

}  // namespace saga
