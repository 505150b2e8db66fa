// The dry run of a compensation: the plan of the kernel, and every pending undo carried out in an input that is
// dropped. The same plan, barrier and participants as the real run. Changes nothing. Strand only.
#pragma once

#include "core/engine/saga_input.h"

namespace saga {

// Errors are the store's.
Result<CompensationPreview> previewCompensation(EngineContext& context, const RunningSaga& saga);

}  // namespace saga
