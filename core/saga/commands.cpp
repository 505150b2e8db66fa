#include <algorithm>
#include <array>
#include <string>

#include "core/saga/decision.h"
#include "core/saga/state_facts.h"

namespace saga {

namespace {

constexpr std::array kAllCommands{CommandKind::Retry,  CommandKind::Skip,   CommandKind::Compensate, CommandKind::Pause,
                                  CommandKind::Resume, CommandKind::Cancel, CommandKind::ForceEnd,   CommandKind::HandledOutside};

CommandRuling accepted() { return {CommandRuling::Kind::Accepted, {}}; }
CommandRuling open() { return {CommandRuling::Kind::Open, {}}; }
CommandRuling refused(RefusalReason why, CommandKind command, SagaStatus status) {
    return {CommandRuling::Kind::Refused, {why, command, status, {}}};
}

CommandRefusal refusal(RefusalReason why, CommandKind command, const SagaState& state, std::string step = {}) {
    return {why, command, state.status, std::move(step)};
}

CommandRuling ruleRetry(const SagaStanding& saga) {
    if (saga.status == SagaStatus::Compensated)
        return refused(RefusalReason::EndedForGood, CommandKind::Retry, saga.status);
    if (saga.status == SagaStatus::Completed)
        return refused(RefusalReason::WrongStatus, CommandKind::Retry, saga.status);
    return saga.status != SagaStatus::Failed && saga.attention != Attention::None ? accepted() : open();
}

bool anyWaits(const SagaState& state) {
    return std::any_of(state.steps.begin(), state.steps.end(), [&](const StepState& s) {
        return s.undo == UndoPhase::Waiting || (!state.goingBack && s.phase == StepPhase::Waiting);
    });
}

CommandRefusal whyNoRetry(const Definition& definition, const SagaState& state) {
    if (state.status != SagaStatus::Failed)
        return anyWaits(state) ? CommandRefusal{} : refusal(RefusalReason::NothingWaits, CommandKind::Retry, state);
    for (int step = 0; step < stepCount(state); ++step) {
        if (stepOf(state, step).mayHaveRun)
            return refusal(RefusalReason::DoneBeforeFailure, CommandKind::Retry, state, stepOf(definition, step).id);
    }
    return state.parent ? refusal(RefusalReason::ChildSaga, CommandKind::Retry, state) : CommandRefusal{};
}

CommandRefusal whyNotForward(const Definition& definition, const SagaState& state, CommandKind command) {
    if (state.goingBack)
        return refusal(RefusalReason::GoingBack, command, state);
    if (!isForwardOnly(definition, state))
        return {};
    return refusal(RefusalReason::PastPivot, command, state, stepOf(definition, definition.pivotIndex()).id);
}

CommandRefusal whyNotReversible(const Definition& definition, const SagaState& state) {
    for (int step = 0; step < stepCount(state); ++step) {
        const bool done = stepOf(state, step).phase == StepPhase::Succeeded && stepOf(state, step).mayHaveRun;
        if (done && !isCompensable(stepOf(definition, step)))
            return refusal(RefusalReason::NoCompensation, CommandKind::Compensate, state, stepOf(definition, step).id);
    }
    if (nextUndo(definition, state) < 0)
        return refusal(RefusalReason::NothingToUndo, CommandKind::Compensate, state);
    return state.parent ? refusal(RefusalReason::ChildSaga, CommandKind::Compensate, state) : CommandRefusal{};
}

}  // namespace

CommandRuling ruleByStanding(const SagaStanding& saga, CommandKind command) {
    const bool goesForward = saga.status == SagaStatus::Pending || saga.status == SagaStatus::InProgress;
    const auto byStatus = [&] { return refused(RefusalReason::WrongStatus, command, saga.status); };
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
        return saga.paused ? refused(RefusalReason::PausedAlready, command, saga.status) : accepted();
    case CommandKind::Resume:
        if (saga.ended)
            return byStatus();
        return saga.paused ? accepted() : refused(RefusalReason::NotPaused, command, saga.status);
    }
    return refused(RefusalReason::WrongStatus, command, saga.status);
}

CommandRefusal whyRefused(const Definition& definition, const SagaState& state, CommandKind command) {
    if (!hasStarted(state))
        return refusal(RefusalReason::NotStarted, command, state);
    CommandRuling ruling = ruleByStanding({state.status, hasEnded(state), state.paused, state.attention}, command);
    if (ruling.kind != CommandRuling::Kind::Open)
        return std::move(ruling.refusal);
    switch (command) {
    case CommandKind::Retry: return whyNoRetry(definition, state);
    case CommandKind::Compensate:
        return state.status == SagaStatus::Completed ? whyNotReversible(definition, state) : whyNotForward(definition, state, command);
    case CommandKind::Cancel: return whyNotForward(definition, state, command);
    case CommandKind::Skip: return anyUndoFailed(state) || isStuck(state) ? CommandRefusal{} : refusal(RefusalReason::NothingFailed, command, state);
    case CommandKind::HandledOutside:
        return anyUndoFailed(state) ? CommandRefusal{} : refusal(RefusalReason::NoUndoFailed, command, state);
    default: return refusal(RefusalReason::WrongStatus, command, state);
    }
}

std::vector<CommandAvailability> availableCommands(const Definition& definition, const SagaState& state) {
    std::vector<CommandAvailability> commands;
    for (const CommandKind kind : kAllCommands) {
        CommandRefusal refused = whyRefused(definition, state, kind);
        const bool allowed = refused.why == RefusalReason::None;
        std::string reason = refusalText(refused, Language::English);
        commands.push_back({kind, allowed, std::move(reason), std::move(refused)});
    }
    return commands;
}

}  // namespace saga
