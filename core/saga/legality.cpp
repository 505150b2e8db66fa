#include "core/saga/state_facts.h"
#include "core/saga/step_turn.h"
#include "core/saga/transition.h"

namespace saga {

namespace {

bool isForwardStatus(const SagaState& state) {
    return !hasEnded(state) && (state.status == SagaStatus::Pending || state.status == SagaStatus::InProgress);
}

const char* whyNoStart(const SagaState& state, const SagaEvent& event) {
    const Json& mode = event.payload.data.at("mode");
    const bool knownMode = mode.isNull() || (mode.isString() && modeFromText(mode.asString())) ||
                           (mode.isInt() && (mode.asInt() == 0 || mode.asInt() == 1));
    if (hasStarted(state))
        return "the saga has started already";
    if (!knownMode)
        return "the mode is unknown";
    return event.seq == 1 ? nullptr : "a history begins with number 1";
}

// The event begins or ends an attempt of a step's action.
const char* whyNoAttempt(const Definition& definition, const SagaState& state, const SagaEvent& event) {
    const StepState& step = stepOf(state, event.step);
    if (step.phase == StepPhase::Running) {
        if (event.kind == EventKind::StepStarted)
            return "the step is running already";
        return event.attempt == step.attempts ? nullptr : "another attempt of the step is running";
    }
    if (!canBegin(definition, state, event.step))
        return "the step is not due";
    return event.attempt == nextAttempt(step) ? nullptr : "attempts are numbered without gap";
}

const char* whyNoUndoAttempt(const Definition& definition, const SagaState& state, const SagaEvent& event) {
    const StepState& step = stepOf(state, event.step);
    if (step.undo == UndoPhase::Running) {
        if (event.kind == EventKind::StepCompensating)
            return "the compensation is running already";
        return event.attempt == step.undoAttempts ? nullptr : "another attempt of the compensation is running";
    }
    if (!canBeginUndo(definition, state, event.step))
        return "the compensation is not due";
    return event.attempt == nextUndoAttempt(step) ? nullptr : "attempts are numbered without gap";
}

// A further attempt must be left after this one.
const char* whyNoRetry(const RetryPolicy& policy, int attemptsInGroup, bool counted) {
    return attemptsInGroup + (counted ? 0 : 1) < policy.attempts ? nullptr : "the attempts of the retry policy are used up";
}

const char* whyNoActionOutcome(const Definition& definition, const SagaState& state, const SagaEvent& event) {
    if (const char* reason = whyNoAttempt(definition, state, event))
        return reason;
    const StepState& step = stepOf(state, event.step);
    switch (event.kind) {
    case EventKind::StepSucceeded:
        return stepOf(definition, event.step).signal.empty() || step.signalled ? nullptr : "the signal that it waits for has not come";
    case EventKind::StepFailed:
        return event.payload.passedOver == stepOf(definition, event.step).optional ? nullptr : "only an optional step is passed over";
    case EventKind::RetryScheduled:
        if (state.goingBack)
            return "a saga that goes back does not retry";
        return whyNoRetry(stepOf(definition, event.step).retry, step.attemptsInGroup, step.phase == StepPhase::Running || step.askingAgain);
    case EventKind::AskAgainScheduled: return state.goingBack ? "a saga that goes back does not ask again" : nullptr;
    default: return nullptr;
    }
}

const char* whyNoUndoOutcome(const Definition& definition, const SagaState& state, const SagaEvent& event) {
    if (const char* reason = whyNoUndoAttempt(definition, state, event))
        return reason;
    const StepState& step = stepOf(state, event.step);
    if (event.kind != EventKind::CompensationRetryScheduled)
        return nullptr;
    return whyNoRetry(stepOf(definition, event.step).retry, step.undoAttemptsInGroup, step.undo == UndoPhase::Running || step.askingAgain);
}

const char* whyNoSkip(const Definition& definition, const SagaState& state, const SagaEvent& event) {
    const StepPhase phase = stepOf(state, event.step).phase;
    const bool waiver = phase == StepPhase::Failed && !state.goingBack && isForwardStatus(state);
    const bool condition = phase == StepPhase::NotStarted && canBegin(definition, state, event.step) &&
                           !stepOf(definition, event.step).when.empty() && !isWanted(definition, state, event.step);
    return waiver || condition ? nullptr : "only a step that failed for good or whose condition is false is skipped";
}

const char* whyNoFault(const SagaState& state, const SagaEvent& event) {
    const StepState& step = stepOf(state, event.step);
    const bool action = event.payload.direction == Direction::Action;
    const bool running = action ? step.phase == StepPhase::Running : step.undo == UndoPhase::Running;
    const int attempts = action ? step.attempts : step.undoAttempts;
    const int next = action ? nextAttempt(step) : nextUndoAttempt(step);
    return event.attempt == (running ? attempts : next) ? nullptr : "the fault hits no attempt that runs or is next";
}

const char* whyNoSignal(const Definition& definition, const SagaState& state, const SagaEvent& event) {
    const StepState& step = stepOf(state, event.step);
    if (stepOf(definition, event.step).signal.empty() || !isForwardStatus(state) || state.goingBack)
        return "the step waits for no signal";
    return step.phase == StepPhase::NotStarted && !step.signalled ? nullptr : "the step does not wait for its signal any more";
}

const char* whyNoStepEvent(const Definition& definition, const SagaState& state, const SagaEvent& event) {
    if (event.step < 0 || event.step >= stepCount(state))
        return "the definition has no such step";
    switch (event.kind) {
    case EventKind::StepStarted: return whyNoAttempt(definition, state, event);
    case EventKind::StepSucceeded:
    case EventKind::StepFailed:
    case EventKind::RetryScheduled: return whyNoActionOutcome(definition, state, event);
    case EventKind::AskAgainScheduled:
        return event.payload.direction == Direction::Action ? whyNoActionOutcome(definition, state, event)
                                                            : whyNoUndoOutcome(definition, state, event);
    case EventKind::StepSkipped: return whyNoSkip(definition, state, event);
    case EventKind::StepCompensating: return whyNoUndoAttempt(definition, state, event);
    case EventKind::StepCompensated:
    case EventKind::CompensationFailed:
    case EventKind::CompensationRetryScheduled: return whyNoUndoOutcome(definition, state, event);
    case EventKind::CompensationWaived:
        return stepOf(state, event.step).undo == UndoPhase::Failed ? nullptr : "only a compensation that failed for good is waived";
    case EventKind::FaultInjected: return whyNoFault(state, event);
    case EventKind::SignalReceived: return whyNoSignal(definition, state, event);
    default: return nullptr;
    }
}

const char* whyNoCompensationStart(const Definition& definition, const SagaState& state) {
    const bool reopened = state.status == SagaStatus::Completed;
    if (!state.goingBack || !(reopened || isLegalTransition(state.status, SagaStatus::Compensating)))
        return "the saga is not going back";
    if (awaitsAction(state))
        return "a step in flight is awaited first";
    return nextUndo(definition, state) >= 0 ? nullptr : "there is nothing to undo";
}

const char* whyNoFailure(const Definition& definition, const SagaState& state) {
    if (state.status == SagaStatus::Compensating)
        return state.compensationDone ? nullptr : "the compensation is not complete";
    if (!isForwardStatus(state) || !state.goingBack)
        return "the saga is not going back";
    if (awaitsAction(state))
        return "a step in flight is awaited first";
    return nextUndo(definition, state) < 0 ? nullptr : "something is left to undo";
}

const char* whyNotUndone(const Definition& definition, const SagaState& state) {
    if (state.status != SagaStatus::Compensating || state.compensationDone)
        return "the saga is not compensating";
    if (anyUndoFailed(state))
        return "a compensation failed and waits for an operator";
    return nextUndo(definition, state) < 0 ? nullptr : "something is left to undo";
}

const char* whyNoReopening(const SagaState& state, const SagaEvent& event) {
    if (!hasEnded(state))
        return "the saga has not ended";
    if (event.payload.command == CommandKind::Retry && state.status == SagaStatus::Failed)
        return anythingMayHaveRun(state) ? "something was done before it failed" : nullptr;
    if (event.payload.command == CommandKind::Compensate && state.status == SagaStatus::Completed)
        return nullptr;
    return "only retry of FAILED and compensation of COMPLETED reopen a saga";
}

const char* whyNoRequestToGoBack(const Definition& definition, const SagaState& state, const SagaEvent& event) {
    const bool reopened = state.status == SagaStatus::Completed && event.kind == EventKind::CompensationRequested;
    if (state.goingBack || !(reopened || isForwardStatus(state)))
        return "the saga is not going forward";
    return !reopened && isForwardOnly(definition, state) ? "the saga passed its pivot" : nullptr;
}

const char* whyNoSagaEvent(const Definition& definition, const SagaState& state, const SagaEvent& event) {
    if (event.step != -1)
        return "the event is about the whole saga and names a step";
    switch (event.kind) {
    case EventKind::CompensationStarted: return whyNoCompensationStart(definition, state);
    case EventKind::CompensationCompleted: return whyNotUndone(definition, state);
    case EventKind::SagaCompleted:
        return state.status == SagaStatus::InProgress && !state.goingBack && allSettled(state) ? nullptr : "not every step is done";
    case EventKind::SagaFailed: return whyNoFailure(definition, state);
    case EventKind::SagaForceEnded: return event.payload.reason.empty() ? "forcing an end needs a reason" : nullptr;
    case EventKind::SagaReopened: return whyNoReopening(state, event);
    case EventKind::Paused: return state.paused ? "the saga is paused already" : nullptr;
    case EventKind::Resumed: return state.paused ? nullptr : "the saga is not paused";
    case EventKind::CancelRequested:
    case EventKind::CompensationRequested: return whyNoRequestToGoBack(definition, state, event);
    case EventKind::AttentionRaised: return event.payload.attention == Attention::None ? "attention without a reason" : nullptr;
    case EventKind::DeadlinePassed:
        return state.deadlinePassed || !state.deadlineAt.isSet() ? "no deadline is running" : nullptr;
    case EventKind::RetryRequested: return nullptr;
    default: return "the kind of event is unknown";
    }
}

// A reopened COMPLETED saga keeps its status until its compensation starts.
bool mayFollowEnd(const SagaState& state, EventKind kind) {
    if (hasEnded(state))
        return kind == EventKind::SagaReopened;
    return kind == EventKind::CompensationRequested || kind == EventKind::CompensationStarted;
}

bool isAboutStep(EventKind kind) {
    switch (kind) {
    case EventKind::StepStarted:
    case EventKind::StepSucceeded:
    case EventKind::StepFailed:
    case EventKind::RetryScheduled:
    case EventKind::StepSkipped:
    case EventKind::AskAgainScheduled:
    case EventKind::StepCompensating:
    case EventKind::StepCompensated:
    case EventKind::CompensationFailed:
    case EventKind::CompensationRetryScheduled:
    case EventKind::CompensationWaived:
    case EventKind::FaultInjected:
    case EventKind::SignalReceived:
    case EventKind::LateAnswerIgnored: return true;
    default: return false;
    }
}

}  // namespace

const char* whyIllegal(const Definition& definition, const SagaState& state, const SagaEvent& event) {
    if (event.kind == EventKind::SagaStarted)
        return whyNoStart(state, event);
    if (!hasStarted(state))
        return "a history begins with SagaStarted";
    if (event.seq != state.seq + 1)
        return "events are numbered without gap";
    if (state.steps.size() != definition.steps.size())
        return "the saga belongs to another definition";
    if (isEnd(state.status) && !mayFollowEnd(state, event.kind))
        return "nothing follows the end but a reopening";
    // A fault on the way between two handlers is about no step.
    if (event.kind == EventKind::FaultInjected && event.step < 0)
        return event.attempt == 0 ? nullptr : "the fault hits an attempt of no step";
    return isAboutStep(event.kind) ? whyNoStepEvent(definition, state, event) : whyNoSagaEvent(definition, state, event);
}

}  // namespace saga
