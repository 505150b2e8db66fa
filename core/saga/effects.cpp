#include <algorithm>

#include "core/saga/decide.h"
#include "core/saga/state_facts.h"
#include "core/saga/step_order.h"
#include "core/saga/step_turn.h"

namespace saga {

namespace {

void wakeNoLaterThan(Effects& effects, Timestamp at) {
    if (!effects.wakeAt.isSet() || at < effects.wakeAt)
        effects.wakeAt = at;
}

// What has left the unit of work: it times out, and whoever does not know of it (after a crash) invokes it again.
void addInFlight(const Definition& definition, const SagaState& state, Effects& effects) {
    for (int step = 0; step < stepCount(state); ++step) {
        const StepState& s = stepOf(state, step);
        const bool action = s.phase == StepPhase::Running;
        if (!action && s.undo != UndoPhase::Running)
            continue;
        // A child saga has its own deadline.
        if (stepOf(definition, step).child.empty())
            wakeNoLaterThan(effects, (action ? s.startedAt : s.undoStartedAt) + stepOf(definition, step).timeout);
        if (isHeld(state))
            continue;
        effects.invoke.push_back(action ? Invocation{step, Direction::Action, s.attempts, true}
                                        : Invocation{step, Direction::Compensation, s.undoAttempts, true});
    }
}

void addOrWait(Effects& effects, const Invocation& invocation, Timestamp dueAt, Timestamp now) {
    if (dueAt <= now)
        effects.invoke.push_back(invocation);
    else
        wakeNoLaterThan(effects, dueAt);
}

void addForward(const Definition& definition, const SagaState& state, Timestamp now, Effects& effects) {
    const std::size_t inFlight = effects.invoke.size();
    const StepOrder order(definition);
    for (int position = 0; position < order.size(); ++position) {
        const int step = order[position];
        if (!canBegin(definition, state, step))
            continue;
        const Turn turn = turnOf(definition, state, step, now);
        if (turn.kind == Turn::Kind::Invoke)
            effects.invoke.push_back({step, Direction::Action, nextAttempt(stepOf(state, step)), false});
        else
            wakeNoLaterThan(effects, turn.kind == Turn::Kind::Wait ? turn.at : now);
    }
    const auto higher = [&](const Invocation& a, const Invocation& b) {
        return stepOf(definition, a.step).priority > stepOf(definition, b.step).priority;
    };
    if (effects.invoke.size() > 1)
        std::stable_sort(effects.invoke.begin() + static_cast<std::ptrdiff_t>(inFlight), effects.invoke.end(), higher);
}

void addBackward(const Definition& definition, const SagaState& state, Timestamp now, Effects& effects) {
    const int step = nextUndo(definition, state);
    if (step < 0 || !canBeginUndo(definition, state, step))
        return;
    const StepState& s = stepOf(state, step);
    addOrWait(effects, {step, Direction::Compensation, nextUndoAttempt(s), false}, s.undo == UndoPhase::Waiting ? s.undoDueAt : Timestamp{}, now);
}

}  // namespace

Effects effectsOf(const Definition& definition, const SagaState& state, Timestamp now) {
    Effects effects;
    if (!hasStarted(state) || hasEnded(state))
        return effects;
    addInFlight(definition, state, effects);
    if (isHeld(state))
        return effects;
    if (state.deadlineAt.isSet() && !state.deadlinePassed)
        wakeNoLaterThan(effects, state.deadlineAt);
    if (state.status == SagaStatus::Compensating)
        addBackward(definition, state, now, effects);
    else
        addForward(definition, state, now, effects);
    return effects;
}

}  // namespace saga
