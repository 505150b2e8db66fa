#include "core/saga/state_facts.h"

#include <algorithm>

#include "core/saga/step_order.h"

namespace saga {

bool isInFlight(const StepState& step) {
    return step.phase == StepPhase::Running || (step.phase == StepPhase::Waiting && step.askingAgain);
}

bool isHeld(const SagaState& state) {
    return state.paused || state.attention == Attention::PoisonInput || state.attention == Attention::RecoveryGaveUp;
}

bool isForwardOnly(const Definition& definition, const SagaState& state) {
    const int pivot = definition.pivotIndex();
    if (pivot < 0)
        return false;
    const StepState& step = stepOf(state, pivot);
    const bool inFlight = isInFlight(step);
    const bool perhapsForGood = step.mayHaveRun && !isCompensable(stepOf(definition, pivot));
    return step.phase == StepPhase::Succeeded || inFlight || perhapsForGood;
}

bool awaitsAction(const SagaState& state) {
    return std::any_of(state.steps.begin(), state.steps.end(), [](const StepState& s) { return s.phase == StepPhase::Running; });
}

bool isSettled(const StepState& step) {
    return step.phase == StepPhase::Succeeded || step.phase == StepPhase::PassedOver || step.phase == StepPhase::Skipped;
}

bool allSettled(const SagaState& state) { return std::all_of(state.steps.begin(), state.steps.end(), isSettled); }

bool isStuck(const SagaState& state) {
    return !state.goingBack && std::any_of(state.steps.begin(), state.steps.end(), [](const StepState& s) { return s.phase == StepPhase::Failed; });
}

bool anythingMayHaveRun(const SagaState& state) {
    return std::any_of(state.steps.begin(), state.steps.end(), [](const StepState& s) { return s.mayHaveRun; });
}

int nextAttempt(const StepState& step) { return step.askingAgain ? step.attempts : step.attempts + 1; }

int nextUndoAttempt(const StepState& step) { return step.askingAgain ? step.undoAttempts : step.undoAttempts + 1; }

bool canBegin(const Definition& definition, const SagaState& state, int step) {
    if (hasEnded(state) || state.goingBack || isHeld(state) || state.status == SagaStatus::Compensating)
        return false;
    const StepPhase phase = stepOf(state, step).phase;
    if (phase != StepPhase::NotStarted && phase != StepPhase::Waiting)
        return false;
    const auto& after = stepOf(definition, step).after;
    return std::all_of(after.begin(), after.end(), [&](int p) { return isSettled(stepOf(state, p)); });
}

bool canBeginUndo(const Definition& definition, const SagaState& state, int step) {
    if (hasEnded(state) || isHeld(state) || state.status != SagaStatus::Compensating || isHalted(definition, state))
        return false;
    return stepOf(state, step).undo != UndoPhase::Running && nextUndo(definition, state) == step;
}

UndoNeed undoNeed(const Definition& definition, const SagaState& state, int step) {
    const StepState& s = stepOf(state, step);
    if (s.undo == UndoPhase::Done)
        return UndoNeed::Done;
    if (s.undo == UndoPhase::Waived)
        return UndoNeed::Waived;
    if (s.undo == UndoPhase::Failed)
        return UndoNeed::Failed;
    const bool succeeded = s.phase == StepPhase::Succeeded;
    const bool perhaps = s.mayHaveRun || isInFlight(s);
    if (!perhaps)
        return UndoNeed::NotNeeded;
    const bool onlyForward = !hasEnded(state) && !state.goingBack && isForwardOnly(definition, state);
    if (onlyForward || !isCompensable(stepOf(definition, step)))
        return UndoNeed::NotPossible;
    return succeeded ? UndoNeed::Undo : UndoNeed::UndoUnknown;
}

int nextUndo(const Definition& definition, const SagaState& state) {
    const StepOrder order(definition);
    for (int position = order.size() - 1; position >= 0; --position) {
        const UndoNeed need = undoNeed(definition, state, order[position]);
        if (need == UndoNeed::Undo || need == UndoNeed::UndoUnknown)
            return order[position];
    }
    return -1;
}

bool anyUndoFailed(const SagaState& state) {
    return std::any_of(state.steps.begin(), state.steps.end(), [](const StepState& s) { return s.undo == UndoPhase::Failed; });
}

bool isHalted(const Definition& definition, const SagaState& state) {
    for (int step = 0; step < stepCount(state); ++step) {
        if (stepOf(state, step).undo == UndoPhase::Failed && stepOf(definition, step).onCompensationFailure == OnCompensationFailure::Halt)
            return true;
    }
    return false;
}

}  // namespace saga
