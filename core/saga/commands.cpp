#include <algorithm>
#include <array>
#include <string>

#include "core/saga/decision.h"
#include "core/saga/state_facts.h"

namespace saga {

namespace {

constexpr std::array kAllCommands{CommandKind::Retry,  CommandKind::Skip,   CommandKind::Compensate, CommandKind::Pause,
                                  CommandKind::Resume, CommandKind::Cancel, CommandKind::ForceEnd,   CommandKind::HandledOutside};

std::string_view actsOn(CommandKind command) {
    switch (command) {
    case CommandKind::Retry: return "retry acts on a saga with attention or in backoff, and on FAILED when nothing was done";
    case CommandKind::Skip: return "skip acts on a step or a compensation that failed for good";
    case CommandKind::Compensate: return "compensate acts on PENDING, on IN_PROGRESS before the pivot, and on COMPLETED";
    case CommandKind::Pause: return "pause acts on PENDING, IN_PROGRESS and COMPENSATING";
    case CommandKind::Resume: return "resume acts on a paused saga";
    case CommandKind::Cancel: return "cancel acts on PENDING, and on IN_PROGRESS before the pivot";
    case CommandKind::ForceEnd: return "force-end acts on PENDING, IN_PROGRESS and COMPENSATING";
    case CommandKind::HandledOutside: return "handled-outside acts on a compensation that failed for good";
    }
    return {};
}

std::string refusal(std::string because, CommandKind command) { return std::move(because) + "; " + std::string(actsOn(command)); }

std::string refusalByStatus(SagaStatus status, CommandKind command) {
    return refusal("the saga is " + std::string(toText(status)), command);
}

CommandRuling accepted() { return {CommandRuling::Kind::Accepted, {}}; }
CommandRuling refused(std::string reason) { return {CommandRuling::Kind::Refused, std::move(reason)}; }
CommandRuling open() { return {CommandRuling::Kind::Open, {}}; }

CommandRuling ruleRetry(const SagaStanding& saga) {
    if (saga.status == SagaStatus::Compensated)
        return refused(refusal("the saga is COMPENSATED; buy again starts a new saga", CommandKind::Retry));
    if (saga.status == SagaStatus::Completed)
        return refused(refusalByStatus(saga.status, CommandKind::Retry));
    return saga.status != SagaStatus::Failed && saga.attention != Attention::None ? accepted() : open();
}

bool anyWaits(const SagaState& state) {
    return std::any_of(state.steps.begin(), state.steps.end(), [&](const StepState& s) {
        return s.undo == UndoPhase::Waiting || (!state.goingBack && s.phase == StepPhase::Waiting);
    });
}

std::string whyNoRetry(const Definition& definition, const SagaState& state) {
    if (state.status != SagaStatus::Failed)
        return anyWaits(state) ? std::string{} : refusal("nothing waits", CommandKind::Retry);
    for (int step = 0; step < stepCount(state); ++step) {
        if (stepOf(state, step).mayHaveRun)
            return refusal("the saga is FAILED and " + stepOf(definition, step).id + " was done or may have been", CommandKind::Retry);
    }
    return {};
}

std::string whyNotForward(const Definition& definition, const SagaState& state, CommandKind command) {
    if (state.goingBack)
        return refusal("the saga is going back already", command);
    if (!isForwardOnly(definition, state))
        return {};
    const std::string pivot = stepOf(definition, definition.pivotIndex()).id;
    return refusal("the pivot " + pivot + " was done or may have been, so the saga only goes forward", command);
}

std::string whyNotReversible(const Definition& definition, const SagaState& state) {
    for (int step = 0; step < stepCount(state); ++step) {
        const bool done = stepOf(state, step).phase == StepPhase::Succeeded;
        if (done && stepOf(definition, step).compensation.empty())
            return refusal("the saga is COMPLETED and " + stepOf(definition, step).id + " has no compensation", CommandKind::Compensate);
    }
    return nextUndo(definition, state) >= 0 ? std::string{} : refusal("nothing was done that could be undone", CommandKind::Compensate);
}

}  // namespace

CommandRuling ruleByStanding(const SagaStanding& saga, CommandKind command) {
    const bool goesForward = saga.status == SagaStatus::Pending || saga.status == SagaStatus::InProgress;
    const auto byStatus = [&] { return refused(refusalByStatus(saga.status, command)); };
    switch (command) {
    case CommandKind::Retry: return ruleRetry(saga);
    case CommandKind::Compensate: return goesForward || saga.status == SagaStatus::Completed ? open() : byStatus();
    case CommandKind::Cancel: return goesForward ? open() : byStatus();
    case CommandKind::Skip:
    case CommandKind::HandledOutside: return saga.ended ? byStatus() : open();
    case CommandKind::ForceEnd: return saga.ended ? byStatus() : accepted();
    case CommandKind::Pause:
        if (saga.ended)
            return byStatus();
        return saga.paused ? refused(refusal("the saga is paused already", command)) : accepted();
    case CommandKind::Resume:
        if (saga.ended)
            return byStatus();
        return saga.paused ? accepted() : refused(refusal("the saga is not paused", command));
    }
    return refused("the command is unknown");
}

std::string whyRefused(const Definition& definition, const SagaState& state, CommandKind command) {
    CommandRuling ruling = ruleByStanding({state.status, hasEnded(state), state.paused, state.attention}, command);
    if (ruling.kind != CommandRuling::Kind::Open)
        return std::move(ruling.reason);
    switch (command) {
    case CommandKind::Retry: return whyNoRetry(definition, state);
    case CommandKind::Compensate:
        return state.status == SagaStatus::Completed ? whyNotReversible(definition, state) : whyNotForward(definition, state, command);
    case CommandKind::Cancel: return whyNotForward(definition, state, command);
    case CommandKind::Skip: return anyUndoFailed(state) || isStuck(state) ? std::string{} : refusal("nothing failed for good", command);
    case CommandKind::HandledOutside:
        return anyUndoFailed(state) ? std::string{} : refusal("no compensation failed for good", command);
    default: return "the command is unknown";
    }
}

std::vector<CommandAvailability> availableCommands(const Definition& definition, const SagaState& state) {
    std::vector<CommandAvailability> commands;
    for (const CommandKind kind : kAllCommands) {
        std::string reason = hasStarted(state) ? whyRefused(definition, state, kind) : "the saga has not started";
        const bool allowed = reason.empty();
        commands.push_back({kind, allowed, std::move(reason)});
    }
    return commands;
}

}  // namespace saga
