#include <algorithm>
#include <string>

#include "core/model/failure_code.h"
#include "core/saga/decision.h"
#include "core/saga/state_facts.h"
#include "core/saga/step_turn.h"

namespace saga {

namespace {

// A participant that asks for no wait is asked again after the backoff, and never in a tight loop.
constexpr Micros kShortestAskAgain{1'000};

// Where one attempt stands, the same for actions and undos.
struct AttemptPlace {
    bool running = false;
    bool due = false;
    bool past = false;        // it was given up, or has its outcome
    Timestamp startedAt;      // set when it runs
    RuleId rule;              // what hit it when it was dispatched
};

AttemptPlace placeOf(const Decision& decision, int step, Direction direction, int attempt) {
    const SagaState& state = decision.state();
    const StepState& s = stepOf(state, step);
    AttemptPlace place;
    int attempts = 0;
    if (direction == Direction::Action) {
        attempts = s.attempts;
        place.running = s.phase == StepPhase::Running && attempt == attempts;
        place.due = !place.running && attempt == nextAttempt(s) && canBegin(decision.definition(), state, step) &&
                    (s.phase == StepPhase::Waiting ||
                     turnOf(decision.definition(), state, step, decision.time().now).kind == Turn::Kind::Invoke);
        place.startedAt = s.startedAt;
    } else {
        attempts = s.undoAttempts;
        place.running = s.undo == UndoPhase::Running && attempt == attempts;
        place.due = !place.running && attempt == nextUndoAttempt(s) && canBeginUndo(decision.definition(), state, step);
        place.startedAt = s.undoStartedAt;
    }
    place.past = !place.running && !place.due && attempt >= 1 && attempt <= attempts;
    place.rule = s.rule;
    return place;
}

Result<void> checkStep(const Decision& decision, int step) {
    if (step >= 0 && step < stepCount(decision.state()))
        return {};
    return makeError(ErrorCode::InvalidInput, "step", "the definition has no step " + std::to_string(step));
}

Error notDue(const Decision& decision, int step, Direction direction, int attempt) {
    return makeError(ErrorCode::NotAllowed, "step",
                     "attempt " + std::to_string(attempt) + " of the " + std::string(toText(direction)) + " of " +
                         stepOf(decision.definition(), step).id + " is neither running nor due");
}

void recordFault(Decision& decision, int step, Direction direction, int attempt, const InjectedFault& fault) {
    SagaEvent event = stepEvent(EventKind::FaultInjected, step, attempt);
    event.payload.direction = direction;
    event.payload.rule = fault.rule;
    event.payload.faultKind = fault.kind;
    event.payload.code = fault.code;
    event.payload.delay = fault.delay;
    decision.record(std::move(event));
}

void recordLate(Decision& decision, const input::Answered& in) {
    SagaEvent event = stepEvent(EventKind::LateAnswerIgnored, in.step, in.attempt, in.startedAt);
    event.payload.direction = in.direction;
    event.payload.code = in.answer.code;
    event.payload.message = in.answer.kind == StepAnswer::Kind::Succeeded ? "succeeded" : in.answer.message;
    event.payload.executed = in.answer.executed;
    decision.record(std::move(event));
}

void recordSuccess(Decision& decision, SagaEvent attempt, Direction direction, const StepAnswer& answer) {
    attempt.kind = direction == Direction::Action ? EventKind::StepSucceeded : EventKind::StepCompensated;
    attempt.payload.empty = answer.empty;
    attempt.payload.data = answer.data;
    attempt.payload.rule = {};
    decision.record(std::move(attempt));
}

void recordInProgress(Decision& decision, SagaEvent attempt, Direction direction, const StepAnswer& answer) {
    if (direction == Direction::Action && decision.state().goingBack) {
        // Nobody will ask again, so its effect may come at any time: it is undone like one that ran.
        decision.failAttempt(std::move(attempt), direction,
                             {std::string(code::kStillInProgress), "still in progress when the saga went back", Executed::Unknown, false});
        return;
    }
    const Micros backoff = stepOf(decision.definition(), attempt.step).retry.backoff;
    attempt.kind = EventKind::AskAgainScheduled;
    attempt.payload.direction = direction;
    attempt.payload.delay = std::max(answer.askAgain > Micros{0} ? answer.askAgain : backoff, kShortestAskAgain);
    attempt.payload.rule = {};
    decision.record(std::move(attempt));
}

void recordOutcome(Decision& decision, SagaEvent attempt, Direction direction, const StepAnswer& answer) {
    switch (answer.kind) {
    case StepAnswer::Kind::Succeeded: return recordSuccess(decision, std::move(attempt), direction, answer);
    case StepAnswer::Kind::InProgress: return recordInProgress(decision, std::move(attempt), direction, answer);
    case StepAnswer::Kind::Refused:
        // A compensation has no business reason to refuse: it is tried again like any other error.
        return decision.failAttempt(std::move(attempt), direction, {answer.code, answer.message, Executed::No, direction == Direction::Compensation});
    case StepAnswer::Kind::Error:
        return decision.failAttempt(std::move(attempt), direction, {answer.code, answer.message, answer.executed, true});
    }
}

void timeOut(Decision& decision, int step, Direction direction) {
    const StepState& s = stepOf(decision.state(), step);
    const bool action = direction == Direction::Action;
    SagaEvent attempt = stepEvent({}, step, action ? s.attempts : s.undoAttempts, action ? s.startedAt : s.undoStartedAt);
    attempt.payload.rule = s.rule;
    const std::string within = formatDuration(stepOf(decision.definition(), step).timeout);
    decision.failAttempt(std::move(attempt), direction, {std::string(code::kTimeout), "no answer within " + within, Executed::Unknown, true});
    decision.settle();
}

void passDeadline(Decision& decision) {
    EventPayload passed;
    passed.code = code::kDeadlineExceeded;
    passed.message = "the saga did not end within " + formatDuration(decision.definition().deadline);
    const bool wasGoingBack = decision.state().goingBack;
    decision.record(EventKind::DeadlinePassed, std::move(passed));
    const SagaState& state = decision.state();
    const bool undoing = state.status == SagaStatus::Compensating;
    if (state.attention == Attention::None && (undoing || (!wasGoingBack && !state.goingBack))) {
        EventPayload raised;
        raised.attention = undoing ? Attention::DeadlineWhileCompensating : Attention::DeadlineAfterPivot;
        decision.record(EventKind::AttentionRaised, std::move(raised));
    }
    decision.settle();
}

}  // namespace

Result<void> decideDispatched(Decision& decision, const input::Dispatched& in) {
    SAGA_TRY(checkStep(decision, in.step));
    const AttemptPlace place = placeOf(decision, in.step, in.direction, in.attempt);
    if (!place.running && !place.due)
        return notDue(decision, in.step, in.direction, in.attempt);
    if (in.injected)
        recordFault(decision, in.step, in.direction, in.attempt, *in.injected);
    if (!place.due)
        return {};
    SagaEvent begun = stepEvent(in.direction == Direction::Action ? EventKind::StepStarted : EventKind::StepCompensating, in.step, in.attempt);
    if (!in.child.empty())
        begun.payload.data = Json::object({{"child", Json(in.child.text)}});
    decision.record(std::move(begun));
    return {};
}

Result<void> decideAnswered(Decision& decision, const input::Answered& in) {
    SAGA_TRY(checkStep(decision, in.step));
    const AttemptPlace place = placeOf(decision, in.step, in.direction, in.attempt);
    if (place.past) {
        recordLate(decision, in);
        return {};
    }
    if (!place.running && !place.due)
        return notDue(decision, in.step, in.direction, in.attempt);
    if (in.injected)
        recordFault(decision, in.step, in.direction, in.attempt, *in.injected);
    SagaEvent attempt = stepEvent({}, in.step, in.attempt, place.running ? place.startedAt : in.startedAt);
    attempt.payload.rule = in.injected ? in.injected->rule : place.rule;
    recordOutcome(decision, std::move(attempt), in.direction, in.answer);
    decision.settle();
    return {};
}

Result<void> decideTick(Decision& decision, const input::Tick&) {
    const Timestamp now = decision.time().now;
    for (int step = 0; step < stepCount(decision.state()); ++step) {
        const Micros timeout = stepOf(decision.definition(), step).timeout;
        if (!stepOf(decision.definition(), step).child.empty())
            continue;
        const StepState& s = stepOf(decision.state(), step);
        if (s.phase == StepPhase::Running && now >= s.startedAt + timeout)
            timeOut(decision, step, Direction::Action);
        else if (s.undo == UndoPhase::Running && now >= s.undoStartedAt + timeout)
            timeOut(decision, step, Direction::Compensation);
    }
    takeTurns(decision);
    const SagaState& state = decision.state();
    const bool deadlineRuns = state.deadlineAt.isSet() && !state.deadlinePassed && !hasEnded(state) && !isHeld(state);
    if (deadlineRuns && now >= state.deadlineAt)
        passDeadline(decision);
    return {};
}

}  // namespace saga
