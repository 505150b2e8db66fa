#include <string>
#include <vector>

#include "core/model/failure_code.h"
#include "core/saga/decision.h"
#include "core/saga/state_facts.h"
#include "core/saga/step_order.h"

namespace saga {

namespace {

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

EventPayload payloadOf(const input::Command& in) {
    EventPayload payload;
    payload.actor = in.actor;
    payload.reason = in.reason;
    return payload;
}

void record(Decision& decision, EventKind kind, const input::Command& in, std::string_view failureCode = {}) {
    EventPayload payload = payloadOf(in);
    payload.code = failureCode;
    if (kind == EventKind::SagaReopened)
        payload.command = in.kind;
    decision.record(kind, std::move(payload));
}

// Steps a waiver can be about: failed undos in the order of undoing, or required steps that failed for good.
std::vector<int> waivable(const Decision& decision) {
    const StepOrder order(decision.definition());
    const SagaState& state = decision.state();
    const bool undoing = state.status == SagaStatus::Compensating;
    std::vector<int> steps;
    for (int position = order.size() - 1; position >= 0; --position) {
        const StepState& s = stepOf(state, order[position]);
        if (undoing ? s.undo == UndoPhase::Failed : s.phase == StepPhase::Failed)
            steps.push_back(order[position]);
    }
    return steps;
}

std::string namesOf(const Definition& definition, const std::vector<int>& steps) {
    std::string names;
    for (const int step : steps)
        names += (names.empty() ? "" : ", ") + stepOf(definition, step).id;
    return names;
}

Result<int> stepToWaive(const Decision& decision, const input::Command& in) {
    const Definition& definition = decision.definition();
    const std::vector<int> candidates = waivable(decision);
    if (in.step.empty()) {
        if (candidates.size() == 1)
            return candidates.front();
        return makeError(ErrorCode::InvalidInput, "step", "several steps failed for good: " + namesOf(definition, candidates) + "; name one");
    }
    const int step = definition.stepIndex(in.step);
    if (step < 0)
        return makeError(ErrorCode::InvalidInput, "step", "the definition has no step " + in.step);
    for (const int candidate : candidates) {
        if (candidate == step)
            return step;
    }
    return makeError(ErrorCode::NotAllowed, "step", in.step + " did not fail for good; " + namesOf(definition, candidates) + " did");
}

Result<void> waive(Decision& decision, const input::Command& in) {
    const Result<int> step = stepToWaive(decision, in);
    if (!step)
        return step.error();
    const bool undoing = decision.state().status == SagaStatus::Compensating;
    SagaEvent event = stepEvent(undoing ? EventKind::CompensationWaived : EventKind::StepSkipped, *step, 0);
    event.payload = payloadOf(in);
    event.payload.command = in.kind;
    decision.record(std::move(event));
    decision.settle();
    return {};
}

void goBack(Decision& decision, const input::Command& in) {
    if (decision.state().status == SagaStatus::Completed)
        record(decision, EventKind::SagaReopened, in);
    if (in.kind == CommandKind::Cancel)
        record(decision, EventKind::CancelRequested, in, code::kCancelled);
    else
        record(decision, EventKind::CompensationRequested, in, code::kCompensatedByOperator);
    decision.settle();
}

}  // namespace

Result<void> decideCommand(Decision& decision, const input::Command& in) {
    const CommandRefusal refused = whyRefused(decision.definition(), decision.state(), in.kind);
    const bool parentMay = in.byParent && refused.why == RefusalReason::ChildSaga;
    if (refused.why != RefusalReason::None && !parentMay)
        return makeError(ErrorCode::NotAllowed, std::string(toText(in.kind)), refusalText(refused, Language::English));
    const bool reasonNeeded = in.kind != CommandKind::Pause && in.kind != CommandKind::Resume;
    if (reasonNeeded && isBlank(in.reason))
        return makeError(ErrorCode::InvalidInput, "reason", "say why: " + std::string(toText(in.kind)) + " is recorded with its reason");
    switch (in.kind) {
    case CommandKind::Retry:
        record(decision, hasEnded(decision.state()) ? EventKind::SagaReopened : EventKind::RetryRequested, in);
        decision.settle();
        return {};
    case CommandKind::Skip:
    case CommandKind::HandledOutside: return waive(decision, in);
    case CommandKind::Compensate:
    case CommandKind::Cancel: goBack(decision, in); return {};
    case CommandKind::Pause: record(decision, EventKind::Paused, in); return {};
    case CommandKind::Resume: record(decision, EventKind::Resumed, in); return {};
    case CommandKind::ForceEnd: record(decision, EventKind::SagaForceEnded, in, code::kForceEnded); return {};
    }
    return {};
}

}  // namespace saga
