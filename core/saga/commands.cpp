#include <algorithm>
#include <array>
#include <string>

#include "core/saga/decision.h"
#include "core/saga/state_facts.h"

namespace saga {

namespace {

constexpr std::array kAllCommands{CommandKind::Retry,  CommandKind::Skip,   CommandKind::Compensate, CommandKind::Pause,
                                  CommandKind::Resume, CommandKind::Cancel, CommandKind::ForceEnd,   CommandKind::HandledOutside};

CommandRefusal refused(RefusalReason why, CommandKind command, const SagaState& state, std::string step = {}) {
    return {why, command, state.status, std::move(step)};
}

CommandRefusal refusedByStatus(const SagaState& state, CommandKind command) {
    return refused(RefusalReason::WrongStatus, command, state);
}

bool anyWaits(const SagaState& state) {
    return std::any_of(state.steps.begin(), state.steps.end(), [&](const StepState& s) {
        return s.undo == UndoPhase::Waiting || (!state.goingBack && s.phase == StepPhase::Waiting);
    });
}

CommandRefusal whyNoRetry(const Definition& definition, const SagaState& state) {
    constexpr CommandKind kRetry = CommandKind::Retry;
    if (state.status == SagaStatus::Compensated)
        return refused(RefusalReason::EndedForGood, kRetry, state);
    if (state.status == SagaStatus::Completed)
        return refusedByStatus(state, kRetry);
    if (state.status != SagaStatus::Failed)
        return state.attention != Attention::None || anyWaits(state) ? CommandRefusal{} : refused(RefusalReason::NothingWaits, kRetry, state);
    for (int step = 0; step < stepCount(state); ++step) {
        if (stepOf(state, step).mayHaveRun)
            return refused(RefusalReason::DoneBeforeFailure, kRetry, state, stepOf(definition, step).id);
    }
    return {};
}

CommandRefusal whyNotForward(const Definition& definition, const SagaState& state, CommandKind command) {
    if (state.status != SagaStatus::Pending && state.status != SagaStatus::InProgress)
        return refusedByStatus(state, command);
    if (state.goingBack)
        return refused(RefusalReason::GoingBack, command, state);
    if (!isForwardOnly(definition, state))
        return {};
    return refused(RefusalReason::PastPivot, command, state, stepOf(definition, definition.pivotIndex()).id);
}

CommandRefusal whyNotReversible(const Definition& definition, const SagaState& state) {
    for (int step = 0; step < stepCount(state); ++step) {
        const bool done = stepOf(state, step).phase == StepPhase::Succeeded;
        if (done && stepOf(definition, step).compensation.empty())
            return refused(RefusalReason::NoCompensation, CommandKind::Compensate, state, stepOf(definition, step).id);
    }
    return nextUndo(definition, state) >= 0 ? CommandRefusal{} : refused(RefusalReason::NothingToUndo, CommandKind::Compensate, state);
}

}  // namespace

CommandRefusal whyRefused(const Definition& definition, const SagaState& state, CommandKind command) {
    if (!hasStarted(state))
        return refused(RefusalReason::NotStarted, command, state);
    switch (command) {
    case CommandKind::Retry: return whyNoRetry(definition, state);
    case CommandKind::Skip:
        if (hasEnded(state))
            return refusedByStatus(state, command);
        return anyUndoFailed(state) || isStuck(state) ? CommandRefusal{} : refused(RefusalReason::NothingFailed, command, state);
    case CommandKind::Compensate:
        return state.status == SagaStatus::Completed ? whyNotReversible(definition, state) : whyNotForward(definition, state, command);
    case CommandKind::Cancel: return whyNotForward(definition, state, command);
    case CommandKind::Pause:
        if (hasEnded(state))
            return refusedByStatus(state, command);
        return state.paused ? refused(RefusalReason::PausedAlready, command, state) : CommandRefusal{};
    case CommandKind::Resume:
        if (hasEnded(state))
            return refusedByStatus(state, command);
        return state.paused ? CommandRefusal{} : refused(RefusalReason::NotPaused, command, state);
    case CommandKind::ForceEnd: return hasEnded(state) ? refusedByStatus(state, command) : CommandRefusal{};
    case CommandKind::HandledOutside:
        if (hasEnded(state))
            return refusedByStatus(state, command);
        return anyUndoFailed(state) ? CommandRefusal{} : refused(RefusalReason::NoUndoFailed, command, state);
    }
    return {};
}

std::vector<CommandAvailability> availableCommands(const Definition& definition, const SagaState& state) {
    std::vector<CommandAvailability> commands;
    for (const CommandKind kind : kAllCommands) {
        CommandRefusal refusal = whyRefused(definition, state, kind);
        const bool allowed = refusal.why == RefusalReason::None;
        std::string reason = refusalText(refusal, Language::English);
        commands.push_back({kind, allowed, std::move(reason), std::move(refusal)});
    }
    return commands;
}

}  // namespace saga
