#include "core/saga/step_turn.h"

#include <algorithm>

#include "core/model/failure_code.h"
#include "core/saga/condition.h"
#include "core/saga/decision.h"
#include "core/saga/state_facts.h"
#include "core/saga/step_order.h"

namespace saga {

namespace {

Timestamp settledBefore(const Definition& definition, const SagaState& state, int step) {
    Timestamp at = state.startedAt;
    for (const int before : stepOf(definition, step).after)
        at = std::max(at, stepOf(state, before).settledAt);
    return at;
}

// When its waiting is over, as far as delay and schedule go. An operator who has it tried anew does not wait again.
Timestamp dueAt(const Definition& definition, const SagaState& state, int step) {
    const StepDefinition& of = stepOf(definition, step);
    if (stepOf(state, step).dueAt.isSet())
        return stepOf(state, step).dueAt;
    if (of.delay == Micros{0} && of.notBefore.empty() && of.signal.empty())
        return {};
    const Timestamp delayed = settledBefore(definition, state, step) + of.delay;
    if (of.notBefore.empty())
        return delayed;
    const Result<Timestamp> scheduled = parseIso(state.input->text(of.notBefore));
    return scheduled.ok() ? std::max(delayed, *scheduled) : delayed;
}

void skip(Decision& decision, int step) {
    SagaEvent event = stepEvent(EventKind::StepSkipped, step, 0);
    event.payload.message = "its condition is false: " + stepOf(decision.definition(), step).when;
    event.payload.data = Json::object({{"when", Json(stepOf(decision.definition(), step).when)}});
    decision.record(std::move(event));
}

void giveUp(Decision& decision, int step) {
    const StepDefinition& of = stepOf(decision.definition(), step);
    SagaEvent event = stepEvent({}, step, nextAttempt(stepOf(decision.state(), step)));
    const std::string message = "the signal " + of.signal + " did not come within " + formatDuration(of.timeout);
    decision.failAttempt(std::move(event), Direction::Action, {std::string(code::kSignalTimeout), message, Executed::No, false});
}

void takeSignal(Decision& decision, int step, Json data) {
    SagaEvent event = stepEvent(EventKind::StepSucceeded, step, nextAttempt(stepOf(decision.state(), step)));
    event.payload.data = std::move(data);
    decision.record(std::move(event));
}

Error noSuchWait(std::string reason) { return makeError(ErrorCode::NotAllowed, "signal", std::move(reason)); }

int stepOfSignal(const Definition& definition, std::string_view name) {
    const auto& steps = definition.steps;
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const StepDefinition& s) { return !name.empty() && s.signal == name; });
    return found == steps.end() ? -1 : static_cast<int>(found - steps.begin());
}

}  // namespace

bool isWanted(const Definition& definition, const SagaState& state, int step) {
    const std::string& when = stepOf(definition, step).when;
    if (when.empty())
        return true;
    ConditionNames names{definition.input};
    for (const StepDefinition& other : definition.steps)
        names.steps.push_back(other.id);
    return conditionHolds(when, names, [&](std::string_view field) -> const Json* {
        if (const Json* value = state.input->find(field))
            return value;
        const std::size_t dot = std::min(field.find('.'), field.size() - 1);
        const int other = definition.stepIndex(field.substr(0, dot));
        return other < 0 ? nullptr : stepOf(state, other).data->find(field.substr(dot + 1));
    });
}

Turn turnOf(const Definition& definition, const SagaState& state, int step, Timestamp now) {
    const StepState& s = stepOf(state, step);
    if (s.phase == StepPhase::Waiting)
        return s.dueAt <= now ? Turn{} : Turn{Turn::Kind::Wait, s.dueAt};
    if (!isWanted(definition, state, step))
        return {Turn::Kind::Skip, {}};
    const Timestamp due = dueAt(definition, state, step);
    if (due > now)
        return {Turn::Kind::Wait, due};
    if (stepOf(definition, step).signal.empty())
        return {};
    if (s.signalled)
        return {Turn::Kind::TakeSignal, {}};
    const Timestamp end = due + stepOf(definition, step).timeout;
    return end <= now ? Turn{Turn::Kind::GiveUp, {}} : Turn{Turn::Kind::Wait, end};
}

void takeTurns(Decision& decision) {
    const StepOrder order(decision.definition());
    for (int position = 0; position < order.size(); ++position) {
        const int step = order[position];
        const SagaState& state = decision.state();
        if (!canBegin(decision.definition(), state, step))
            continue;
        switch (turnOf(decision.definition(), state, step, decision.time().now).kind) {
        case Turn::Kind::Invoke:
        case Turn::Kind::Wait: continue;
        case Turn::Kind::Skip: skip(decision, step); break;
        case Turn::Kind::TakeSignal: takeSignal(decision, step, stepOf(state, step).data); break;
        case Turn::Kind::GiveUp: giveUp(decision, step); break;
        }
        decision.settle();
    }
}

Result<void> decideSignal(Decision& decision, const input::Signal& signal) {
    const Definition& definition = decision.definition();
    const SagaState& state = decision.state();
    const int step = stepOfSignal(definition, signal.name);
    if (step < 0)
        return noSuchWait("no step of " + definition.name + " waits for the signal " + signal.name);
    if (stepOf(state, step).signalled)
        return {};
    if (state.goingBack || state.status == SagaStatus::Compensating)
        return noSuchWait("the saga goes back; " + stepOf(definition, step).id + " does not wait any more");
    if (stepOf(state, step).phase != StepPhase::NotStarted)
        return noSuchWait(stepOf(definition, step).id + " does not wait for it any more");
    SagaEvent event = stepEvent(EventKind::SignalReceived, step, 0);
    event.payload.actor = signal.actor;
    event.payload.message = signal.name;
    event.payload.data = signal.data;
    decision.record(std::move(event));
    const bool itsTurn = canBegin(definition, state, step);
    if (!itsTurn || turnOf(definition, state, step, decision.time().now).kind != Turn::Kind::TakeSignal)
        return {};
    takeSignal(decision, step, signal.data);
    decision.settle();
    return {};
}

}  // namespace saga
