#include "core/saga/transition.h"

#include <utility>

#include "core/base/assert.h"
#include "core/saga/state_facts.h"

namespace saga {

namespace {

void goInProgress(SagaState& state) {
    if (state.status == SagaStatus::Pending)
        state.status = SagaStatus::InProgress;
}

void clearAttention(SagaState& state, Attention attention) {
    if (state.attention == attention)
        state.attention = Attention::None;
}

// Attempts that were to come do not come. What the participant was still at may yet have its effect.
void giveUpWaiting(SagaState& state) {
    for (StepState& step : state.steps) {
        if (step.phase != StepPhase::Waiting)
            continue;
        step.phase = StepPhase::Failed;
        step.mayHaveRun = step.mayHaveRun || step.askingAgain;
        step.askingAgain = false;
        step.dueAt = {};
    }
}

void end(SagaState& state, SagaStatus status, Timestamp at) {
    giveUpWaiting(state);
    state.status = status;
    state.endedAt = at;
    state.attention = Attention::None;
    state.paused = false;
}

void goBack(SagaState& state, FirstCause cause) {
    state.goingBack = true;
    state.firstCause = std::move(cause);
}

void renewFailedSteps(SagaState& state, Timestamp now) {
    for (StepState& step : state.steps) {
        if (step.phase == StepPhase::Waiting)
            step.dueAt = now;
        if (step.phase == StepPhase::Failed) {
            step.phase = StepPhase::NotStarted;
            step.dueAt = now;
            step.attemptsInGroup = 0;
            if (!step.mayHaveRun)
                step.keyAttempt = step.attempts + 1;
        }
    }
}

void renewFailedUndos(SagaState& state, Timestamp now) {
    for (StepState& step : state.steps) {
        if (step.undo == UndoPhase::Waiting)
            step.undoDueAt = now;
        if (step.undo == UndoPhase::Failed) {
            step.undo = UndoPhase::None;
            step.undoAttemptsInGroup = 0;
            if (!step.undoMayHaveRun)
                step.undoKeyAttempt = step.undoAttempts + 1;
        }
    }
}

void foldStart(const Definition& definition, SagaState& state, const SagaEvent& event) {
    const Json& data = event.payload.data;
    state.steps.assign(definition.steps.size(), StepState{});
    state.startedAt = event.endedAt;
    state.actor = event.payload.actor;
    state.deadlineAt = Timestamp{data.integer("deadlineAt")};
    state.mode = data.at("mode").isString() ? modeFromText(data.text("mode")).value_or(Mode::Orchestration)
                                            : static_cast<Mode>(data.integer("mode"));
    state.correlation = data.text("correlationId");
    if (const Json& parent = data.at("parent"); parent.isObject())
        state.parent = ParentLink{SagaId(std::string(parent.text("saga"))), std::string(parent.text("step")),
                                  static_cast<int>(parent.integer("depth"))};
}

void foldForceEnd(SagaState& state, const SagaEvent& event) {
    state.waived = true;
    if (!state.firstCause)
        state.firstCause = FirstCause{-1, event.payload.code, event.payload.reason, {}, 0};
    for (StepState& step : state.steps) {
        if (step.phase == StepPhase::Running) {
            step.phase = StepPhase::Failed;
            step.mayHaveRun = true;
        }
        if (step.undo == UndoPhase::Running || step.undo == UndoPhase::Waiting || step.undo == UndoPhase::Failed)
            step.undo = UndoPhase::Waived;
        step.askingAgain = step.askingAgain && step.phase == StepPhase::Waiting;
        step.startedAt = step.undoStartedAt = step.undoDueAt = {};
        step.rule = {};
    }
    end(state, SagaStatus::Failed, event.endedAt);
}

void foldReopened(SagaState& state, const SagaEvent& event) {
    state.endedAt = {};
    state.deadlineAt = {};
    if (event.payload.command != CommandKind::Retry)
        return;
    state.status = SagaStatus::InProgress;
    state.goingBack = false;
    renewFailedSteps(state, event.endedAt);
}

void foldDeadline(const Definition& definition, SagaState& state, const SagaEvent& event) {
    state.deadlinePassed = true;
    const bool forward = state.status == SagaStatus::Pending || state.status == SagaStatus::InProgress;
    if (forward && !state.goingBack && !isForwardOnly(definition, state))
        goBack(state, {-1, event.payload.code, event.payload.message, {}, 0});
}

void foldFrame(const Definition& definition, SagaState& state, const SagaEvent& event) {
    switch (event.kind) {
    case EventKind::SagaStarted: return foldStart(definition, state, event);
    case EventKind::CompensationStarted:
        giveUpWaiting(state);
        state.status = SagaStatus::Compensating;
        return;
    case EventKind::CompensationCompleted: state.compensationDone = true; return;
    case EventKind::SagaCompleted: return end(state, SagaStatus::Completed, event.endedAt);
    case EventKind::SagaFailed:
        return end(state, state.status == SagaStatus::Compensating ? SagaStatus::Compensated : SagaStatus::Failed, event.endedAt);
    case EventKind::SagaForceEnded: return foldForceEnd(state, event);
    case EventKind::SagaReopened: return foldReopened(state, event);
    case EventKind::Paused: state.paused = true; return;
    case EventKind::Resumed: state.paused = false; return;
    case EventKind::CancelRequested:
    case EventKind::CompensationRequested:
        state.attention = Attention::None;
        return goBack(state, {-1, event.payload.code, event.payload.reason, {}, 0});
    case EventKind::RetryRequested:
        state.attention = Attention::None;
        if (state.status == SagaStatus::Compensating)
            renewFailedUndos(state, event.endedAt);
        else if (!state.goingBack)
            renewFailedSteps(state, event.endedAt);
        return;
    case EventKind::AttentionRaised: state.attention = event.payload.attention; return;
    case EventKind::DeadlinePassed: return foldDeadline(definition, state, event);
    default: SAGA_ASSERT(false);
    }
}

void beginAttempt(StepState& step, const SagaEvent& event) {
    if (step.phase == StepPhase::Running)
        return;
    if (!step.askingAgain)
        ++step.attemptsInGroup;
    step.attempts = event.attempt;
}

void endAttempt(StepState& step) {
    step.askingAgain = false;
    step.startedAt = step.dueAt = {};
    step.rule = {};
}

void foldFailedAttempt(StepState& step, const SagaEvent& event) {
    endAttempt(step);
    step.mayHaveRun = step.mayHaveRun || event.payload.executed == Executed::Unknown;
    step.code = event.payload.code;
}

void foldStepFailed(const Definition& definition, SagaState& state, const SagaEvent& event) {
    StepState& step = stepOf(state, event.step);
    const bool wasStuck = isStuck(state);
    foldFailedAttempt(step, event);
    step.phase = event.payload.passedOver ? StepPhase::PassedOver : StepPhase::Failed;
    if (event.payload.passedOver)
        step.settledAt = event.endedAt;
    if (event.payload.passedOver || step.mayHaveRun)
        goInProgress(state);
    if (event.payload.passedOver || state.goingBack)
        return;
    // A cause of before a reopening gives way; that of another branch, which waits for the pivot's answer, stays.
    if (!state.firstCause || (!wasStuck && !isForwardOnly(definition, state)))
        state.firstCause = FirstCause{event.step, event.payload.code, event.payload.message, event.payload.rule, step.attempts};
}

// A step failed for good and the pivot does not hold the saga: it turns round. Not always at once: a branch may fail while the
// pivot in another is in flight, and the pivot's answer decides.
void turnRoundIfStuck(const Definition& definition, SagaState& state) {
    if (isStuck(state) && !isForwardOnly(definition, state))
        state.goingBack = true;
}

void foldAction(const Definition& definition, SagaState& state, const SagaEvent& event) {
    StepState& step = stepOf(state, event.step);
    if (event.kind == EventKind::StepSkipped) {
        state.waived = state.waived || step.phase == StepPhase::Failed;
        step.phase = StepPhase::Skipped;
        step.settledAt = event.endedAt;
        goInProgress(state);
        return clearAttention(state, Attention::RetriesExhausted);
    }
    beginAttempt(step, event);
    if (event.kind == EventKind::StepFailed)
        return foldStepFailed(definition, state, event);
    goInProgress(state);
    switch (event.kind) {
    case EventKind::StepStarted:
        step.phase = StepPhase::Running;
        if (!stepOf(definition, event.step).child.empty())
            step.child = SagaId(std::string(event.payload.data.text("child")));
        step.startedAt = event.startedAt;
        step.dueAt = {};
        return;
    case EventKind::StepSucceeded:
        endAttempt(step);
        step.phase = StepPhase::Succeeded;
        step.settledAt = event.endedAt;
        step.mayHaveRun = stepOf(definition, event.step).signal.empty();
        return;
    case EventKind::RetryScheduled:
        foldFailedAttempt(step, event);
        step.phase = StepPhase::Waiting;
        step.dueAt = event.endedAt + event.payload.delay;
        return;
    case EventKind::AskAgainScheduled:
        endAttempt(step);
        step.askingAgain = true;
        step.phase = StepPhase::Waiting;
        step.dueAt = event.endedAt + event.payload.delay;
        return;
    default: SAGA_ASSERT(false);
    }
}

void endUndoAttempt(StepState& step) {
    step.askingAgain = false;
    step.undoStartedAt = step.undoDueAt = {};
    step.rule = {};
}

void foldUndo(SagaState& state, const SagaEvent& event) {
    StepState& step = stepOf(state, event.step);
    if (event.kind == EventKind::CompensationWaived) {
        step.undo = UndoPhase::Waived;
        state.waived = true;
        return clearAttention(state, Attention::CompensationFailed);
    }
    if (step.undo != UndoPhase::Running) {
        if (!step.askingAgain)
            ++step.undoAttemptsInGroup;
        step.undoAttempts = event.attempt;
    }
    if (event.kind == EventKind::StepCompensating) {
        step.undo = UndoPhase::Running;
        step.undoStartedAt = event.startedAt;
        step.undoDueAt = {};
        return;
    }
    endUndoAttempt(step);
    step.undoMayHaveRun = step.undoMayHaveRun || event.payload.executed == Executed::Unknown;
    switch (event.kind) {
    case EventKind::StepCompensated:
        step.undo = UndoPhase::Done;
        step.undoEmpty = event.payload.empty;
        return;
    case EventKind::CompensationFailed:
        step.undo = UndoPhase::Failed;
        step.undoCode = event.payload.code;
        return;
    case EventKind::CompensationRetryScheduled:
    case EventKind::AskAgainScheduled:
        step.undo = UndoPhase::Waiting;
        step.undoDueAt = event.endedAt + event.payload.delay;
        step.askingAgain = event.kind == EventKind::AskAgainScheduled;
        if (!step.askingAgain)
            step.undoCode = event.payload.code;
        return;
    default: SAGA_ASSERT(false);
    }
}

}  // namespace

void foldControl(const Definition& definition, SagaState& state, const SagaEvent& event) {
    switch (event.kind) {
    case EventKind::StepStarted:
    case EventKind::StepSucceeded:
    case EventKind::StepFailed:
    case EventKind::RetryScheduled:
    case EventKind::StepSkipped:
        foldAction(definition, state, event);
        turnRoundIfStuck(definition, state);
        break;
    case EventKind::AskAgainScheduled:
        if (event.payload.direction == Direction::Action)
            foldAction(definition, state, event);
        else
            foldUndo(state, event);
        break;
    case EventKind::StepCompensating:
    case EventKind::StepCompensated:
    case EventKind::CompensationFailed:
    case EventKind::CompensationRetryScheduled:
    case EventKind::CompensationWaived: foldUndo(state, event); break;
    case EventKind::FaultInjected:
        state.injected = true;
        state.lastRule = event.payload.rule;
        if (event.step >= 0)
            stepOf(state, event.step).rule = event.payload.rule;
        break;
    case EventKind::SignalReceived: stepOf(state, event.step).signalled = true; break;
    case EventKind::LateAnswerIgnored: break;
    default: foldFrame(definition, state, event);
    }
    state.seq = event.seq;
    state.updatedAt = event.endedAt;
}

void foldJson(SagaState& state, const SagaEvent& event) {
    if (event.kind == EventKind::SagaStarted)
        state.input = SharedJson(event.payload.data.at("input"));
    else if (event.kind == EventKind::StepSucceeded || event.kind == EventKind::SignalReceived)
        stepOf(state, event.step).data = SharedJson(event.payload.data);
}

}  // namespace saga
