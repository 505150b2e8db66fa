// Answers and changes the mode of new sagas. Strand only.
#pragma once

#include "core/engine/saga_input.h"

namespace saga {

// Sets task.outcome: the mode after it, or Unavailable when there is no bus. A change has an audit record.
Result<void> runDefaultMode(EngineContext& context, Task& task);

}  // namespace saga
