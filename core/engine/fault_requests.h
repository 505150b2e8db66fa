// Adding, removing, stopping and releasing fault rules: each with one audit record in its commit. Run alone in their
// batch. Strand only.
#pragma once

#include "core/engine/saga_input.h"

namespace saga {

inline constexpr std::size_t kMaxActiveFaultRules = 1000;

// Sets task.outcome: the rule, or InvalidInput, Blocked (audited as refused), LimitExceeded.
Result<void> runAddFault(EngineContext& context, Task& task);
// Sets task.outcome: the ended rule, or NotFound.
Result<void> runRemoveFault(EngineContext& context, Task& task);
// Sets task.outcome: how many ended.
Result<void> runStopAllFaults(EngineContext& context, Task& task);
// Sets task.outcome: whether it had been blocked.
Result<void> runReleaseFaults(EngineContext& context, Task& task);

}  // namespace saga
