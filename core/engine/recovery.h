// Taking up what was left: facts, definitions, fault rules and all sagas that have not ended. One saga that cannot be
// understood does not keep the others from running. Strand only.
#pragma once

#include "core/engine/engine_context.h"

namespace saga {

// Errors are the store's.
Result<RecoveryReport> recoverSagas(EngineContext& context);

}  // namespace saga
