// What follows from a saga's state alone, asked by every part of the kernel: one place for "may this step begin?", "is the
// pivot behind us?", "what is undone next?". Pure; the state must belong to the definition and have started.
#pragma once

#include "core/saga/compensation_plan.h"
#include "core/saga/state.h"

namespace saga {

inline const StepDefinition& stepOf(const Definition& definition, int step) { return definition.steps[static_cast<std::size_t>(step)]; }
inline const StepState& stepOf(const SagaState& state, int step) { return state.steps[static_cast<std::size_t>(step)]; }
inline StepState& stepOf(SagaState& state, int step) { return state.steps[static_cast<std::size_t>(step)]; }
inline int stepCount(const SagaState& state) { return static_cast<int>(state.steps.size()); }

inline bool hasStarted(const SagaState& state) { return state.seq > 0; }
// Ended and not reopened. Within the events of a reopening the status may still be an end while this is false already.
inline bool hasEnded(const SagaState& state) { return state.endedAt.isSet(); }

// Nothing new begins: paused by an operator, or given up by the executor.
bool isHeld(const SagaState& state);
// The pivot succeeded or may have: only forward recovery. In flight counts, because its answer is not known.
bool isForwardOnly(const Definition& definition, const SagaState& state);
// Its effect may come at any moment: no answer yet, or the participant said that it is still at it.
bool isInFlight(const StepState& step);
// Some action has left the unit of work and has no answer yet.
bool awaitsAction(const SagaState& state);
// The saga goes on behind it: succeeded, passed over or skipped.
bool isSettled(const StepState& step);
bool allSettled(const SagaState& state);
// A required step failed for good and the saga is not going back: an operator decides.
bool isStuck(const SagaState& state);
// Some action succeeded or may have had its effect.
bool anythingMayHaveRun(const SagaState& state);

// The number the next attempt carries; asking again continues the attempt.
int nextAttempt(const StepState& step);
int nextUndoAttempt(const StepState& step);
// The step's action may begin now, as far as order and status go; a backoff may still run.
bool canBegin(const Definition& definition, const SagaState& state, int step);
// The same for its undo: the saga is compensating and this undo is next.
bool canBeginUndo(const Definition& definition, const SagaState& state, int step);

UndoNeed undoNeed(const Definition& definition, const SagaState& state, int step);
// The undo that is next or running, in inverse order of the graph; -1 when nothing is left to undo. Failed ones are not
// counted as left: they wait for an operator.
int nextUndo(const Definition& definition, const SagaState& state);
// Some undo failed for good.
bool anyUndoFailed(const SagaState& state);
// One of them is of a step that stops everything (onCompensationFailure: halt).
bool isHalted(const Definition& definition, const SagaState& state);

}  // namespace saga
