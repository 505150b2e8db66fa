// Publishes a version of a definition: read and validated whole, refused when this engine cannot execute it. Runs alone
// in its batch. Strand only.
#pragma once

#include "core/engine/saga_input.h"

namespace saga {

// Sets task.outcome: the row, or InvalidInput naming the path, or Conflict (audited as refused) naming the version. The
// content of the latest version published again is answered with its row and writes nothing.
Result<void> runPublish(EngineContext& context, Task& task);

// Reads stored definitions back. One that cannot be read any more is logged and left out; its sagas are dealt with at
// recovery.
void shelveDefinitions(EngineContext& context, const std::vector<DefinitionRow>& rows);

}  // namespace saga
