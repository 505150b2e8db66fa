// A signal for a step that waits for it. Strand only.
#pragma once

#include "core/engine/saga_input.h"

namespace saga {

Result<void> runSignal(EngineContext& context, Task& task);

}  // namespace saga
