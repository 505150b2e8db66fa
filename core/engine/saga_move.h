// A saga's own next move: a timer that is due, a held request that arrives, or the invocation of a step or of an undo,
// with fault rules and barrier before the participant. Strand only.
#pragma once

#include "core/engine/saga_input.h"

namespace saga {

// Makes the move within one input of the unit of work. Does nothing (task.idle) when there is none. Errors: the
// store's, or a bug that concerns this saga alone.
Result<void> runMove(EngineContext& context, Task& task);

// The participant keys that the saga's next invocation will read.
void collectMoveKeys(const EngineContext& context, const RunningSaga& saga, KeySet& keys);

// Decides on the input, writes what follows and keeps the input.
Result<void> decideAndKeep(EngineContext& context, Task& task, const Input& input);

// Runs one step's action or compensation through the barrier. `state` is the saga's; nothing is recorded in its
// history. `outside`: the success of the call that had to come first. A participant's own error is answered as a technical
// error and its writes are dropped; other errors are the store's.
Result<StepAnswer> invokeParticipant(EngineContext& context, const RunningSaga& saga, int step, Direction direction,
                                     int attempt, const StepAnswer* outside = nullptr);

const std::string& actionOf(const Definition& definition, int step, Direction direction);
// For circuit breaker and figures, once the task is durable.
void noteAnswer(Task& task, std::string_view action, const StepAnswer& answer, Micros took);

}  // namespace saga
