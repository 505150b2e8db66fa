#include "core/saga/decision.h"

#include "core/saga/retry_policy.h"
#include "core/saga/state_facts.h"
#include "core/saga/transition.h"

namespace saga {

namespace {

// Four events end a saga whose last step was hit by a fault; few decisions need more.
constexpr std::size_t kUsualEvents = 4;

}  // namespace

SagaEvent stepEvent(EventKind kind, int step, int attempt, Timestamp startedAt) {
    SagaEvent event;
    event.kind = kind;
    event.step = step;
    event.attempt = attempt;
    event.startedAt = startedAt;
    return event;
}

Decision::Decision(const Definition& definition, const SagaState& state, const InputTime& time)
    : m_definition(definition), m_time(time), m_state(state) {
    m_events.reserve(kUsualEvents);
}

void Decision::record(SagaEvent event) {
    event.seq = m_state.seq + 1;
    event.endedAt = m_time.now;
    if (!event.startedAt.isSet())
        event.startedAt = m_time.now;
    event.type = publicType(event);
    foldControl(m_definition, m_state, event);
    m_events.push_back(std::move(event));
}

void Decision::record(EventKind kind, EventPayload payload) {
    SagaEvent event;
    event.kind = kind;
    event.payload = std::move(payload);
    record(std::move(event));
}

std::string Decision::publicType(const SagaEvent& event) const {
    const FrameEvents& frame = m_definition.events;
    switch (event.kind) {
    case EventKind::SagaStarted: return frame.started;
    case EventKind::SagaCompleted: return frame.completed;
    case EventKind::SagaFailed:
    case EventKind::SagaForceEnded: return frame.failed;
    case EventKind::CompensationStarted: return frame.compensating;
    case EventKind::CompensationCompleted: return frame.compensated;
    case EventKind::CompensationFailed: return frame.compensationFailed;
    case EventKind::StepSucceeded: return event.payload.empty ? std::string() : stepOf(m_definition, event.step).successEvent;
    case EventKind::StepCompensated: return event.payload.empty ? std::string() : stepOf(m_definition, event.step).undoneEvent;
    case EventKind::StepFailed: return stepOf(m_definition, event.step).failureEvent;
    default: return {};
    }
}

void Decision::settle() {
    if (hasEnded(m_state))
        return;
    if (m_state.status == SagaStatus::Compensating)
        settleUndoing();
    else if (m_state.goingBack)
        settleBackward();
    else
        settleForward();
}

void Decision::settleForward() {
    if (allSettled(m_state))
        return record(EventKind::SagaCompleted);
    const int pivot = m_definition.pivotIndex();
    const bool pivotDecides = pivot >= 0 && isInFlight(stepOf(m_state, pivot));
    if (!isStuck(m_state) || pivotDecides || m_state.attention == Attention::RetriesExhausted)
        return;
    EventPayload payload;
    payload.attention = Attention::RetriesExhausted;
    if (m_state.firstCause)
        payload.code = m_state.firstCause->code;
    record(EventKind::AttentionRaised, std::move(payload));
}

void Decision::recordFailure() {
    EventPayload payload;
    if (m_state.firstCause)
        payload.code = m_state.firstCause->code;
    record(EventKind::SagaFailed, std::move(payload));
}

void Decision::settleBackward() {
    if (awaitsAction(m_state))
        return;
    if (nextUndo(m_definition, m_state) < 0)
        recordFailure();
    else
        record(EventKind::CompensationStarted);
}

void Decision::settleUndoing() {
    const bool left = nextUndo(m_definition, m_state) >= 0;
    if (!anyUndoFailed(m_state)) {
        if (left)
            return;
        record(EventKind::CompensationCompleted);
        return recordFailure();
    }
    if ((left && !isHalted(m_definition, m_state)) || m_state.attention == Attention::CompensationFailed)
        return;
    EventPayload payload;
    payload.attention = Attention::CompensationFailed;
    record(EventKind::AttentionRaised, std::move(payload));
}

int Decision::attemptsUsed(int step, Direction direction) const {
    const StepState& s = stepOf(m_state, step);
    const bool action = direction == Direction::Action;
    const bool running = action ? s.phase == StepPhase::Running : s.undo == UndoPhase::Running;
    const bool counted = running || s.askingAgain;
    return (action ? s.attemptsInGroup : s.undoAttemptsInGroup) + (counted ? 0 : 1);
}

void Decision::failAttempt(SagaEvent attempt, Direction direction, AttemptFailure failure) {
    const bool action = direction == Direction::Action;
    const StepDefinition& of = stepOf(m_definition, attempt.step);
    const int used = attemptsUsed(attempt.step, direction);
    if (failure.mayRetry && used < of.retry.attempts && !(action && m_state.goingBack)) {
        attempt.kind = action ? EventKind::RetryScheduled : EventKind::CompensationRetryScheduled;
        attempt.payload.delay = backoffAfter(of.retry, used, m_time.jitter);
    } else {
        attempt.kind = action ? EventKind::StepFailed : EventKind::CompensationFailed;
        attempt.payload.passedOver = action && of.optional;
    }
    attempt.payload.code = std::move(failure.code);
    attempt.payload.message = std::move(failure.message);
    attempt.payload.executed = failure.executed;
    record(std::move(attempt));
}

}  // namespace saga
