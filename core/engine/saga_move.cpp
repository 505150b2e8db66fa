#include "core/engine/saga_move.h"

#include "core/engine/barrier.h"
#include "core/engine/bus_post.h"
#include "core/engine/child_saga.h"
#include "core/engine/outside_call.h"
#include "core/model/failure_code.h"
#include "core/saga/action_address.h"
#include "core/saga/choreography.h"

namespace saga {

Result<void> decideAndKeep(EngineContext& context, Task& task, const Input& input) {
    const RunningSaga& saga = task.actor();
    Result<std::vector<SagaEvent>> events = decide(*saga.definition, saga.state, input, context.inputTime());
    if (!events.ok()) return events.error();
    if (!events->empty()) SAGA_TRY(writeEvents(context, task, std::move(*events)));
    return keepInput(context, task);
}

namespace {

constexpr std::string_view kTechnicalError = "TECHNICAL_ERROR";

// A refusal and a failure that certainly was not executed leave nothing behind, whatever the participant wrote before.
bool mayHaveWritten(const StepAnswer& answer) {
    const bool certainlyNot = answer.kind == StepAnswer::Kind::Refused ||
                              (answer.kind == StepAnswer::Kind::Error && answer.executed == Executed::No);
    return !certainlyNot;
}

Result<void> giveUp(EngineContext& context, Task& task) {
    RunningSaga& saga = *task.saga;
    saga.arrivals.clear();
    const std::string reason =
        saga.failure.has_value() ? describe(*saga.failure) : std::string("its input failed repeatedly");
    logLine(context, LogLevel::Error, LogCategory::Engine, saga.logContext(),
            [&] { return "gave up on this saga: " + reason; });
    writeDeadLetter(context, saga, reason, saga.failures);
    SAGA_TRY(decideAndKeep(context, task, input::GiveUp{Attention::PoisonInput, reason}));
    task.idle = !task.changed;
    return {};
}

// What to answer when an input of this saga failed alone before: nothing of it was kept, so it certainly did not
// happen.
std::optional<StepAnswer> answerForFailure(const RunningSaga& saga) {
    if (saga.failures == 0 || !saga.failure.has_value()) return std::nullopt;
    return StepAnswer::error(kTechnicalError, describe(*saga.failure), Executed::No);
}

// May a request whose attempt was given up still have its effect? Only while somebody would find out: the step can be
// tried again or will be undone. Otherwise the effect would stay without an owner.
bool isStillOpen(const SagaState& state, const HeldRequest& request) {
    if (isEnd(state.status)) return false;
    const StepState& step = state.steps[static_cast<std::size_t>(request.step)];
    const bool undoOpen = step.undo != UndoPhase::Done && step.undo != UndoPhase::Waived;
    if (request.direction == Direction::Compensation) return undoOpen && step.undo != UndoPhase::None;
    return undoOpen && step.phase != StepPhase::PassedOver && step.phase != StepPhase::Skipped;
}

Result<void> deliver(EngineContext& context, Task& task, const HeldRequest& request) {
    const RunningSaga& saga = *task.saga;
    task.tookArrival = true;
    Result<StepAnswer> answer =
        StepAnswer::refused(code::kAlreadyCompensated, "the step is settled; the late request was not carried out");
    if (std::optional<StepAnswer> failed = answerForFailure(saga))
        answer = std::move(*failed);
    else if (awaits(saga.state, request) || isStillOpen(saga.state, request)) {
        Result<OutsideCall> call = outsideCallOf(context, saga, request.step, request.direction, request.attempt);
        if (!call.ok()) return call.error();
        if (*call) {
            task.leaving = LeavingCall{request, std::move(*call)};
            return keepInput(context, task);
        }
        answer = invokeParticipant(context, saga, request.step, request.direction, request.attempt);
    }
    if (!answer.ok()) return answer.error();
    return decideAndKeep(
        context, task,
        input::Answered{request.step, request.direction, request.attempt, std::move(*answer), request.startedAt, {}});
}

Result<void> dispatchHeld(EngineContext& context, Task& task, const Invocation& invocation, Micros delay,
                          std::optional<InjectedFault> injected) {
    SAGA_TRY(decideAndKeep(
        context, task,
        input::Dispatched{invocation.step, invocation.direction, invocation.attempt, std::move(injected)}));
    const Timestamp startedAt = task.next.updatedAt;
    task.dispatched = HeldRequest{startedAt + delay,    task.saga->no,      invocation.step,
                                  invocation.direction, invocation.attempt, startedAt};
    return {};
}

// The call leaves after the commit; one that had left before a crash leaves again.
Result<void> dispatchOutside(EngineContext& context, Task& task, const Invocation& invocation, OutsideCall call,
                             std::optional<FaultHit> hit) {
    HeldRequest request{{}, task.saga->no, invocation.step, invocation.direction, invocation.attempt, {}};
    std::optional<StepAnswer> lost;
    if (hit.has_value()) lost = StepAnswer::error(hit->injected.code, hit->message + "; the reply was lost", Executed::Unknown);
    if (invocation.dispatched) {
        const StepState& step = task.actor().state.steps[static_cast<std::size_t>(invocation.step)];
        request.startedAt = invocation.direction == Direction::Action ? step.startedAt : step.undoStartedAt;
        SAGA_TRY(keepInput(context, task));
    } else {
        std::optional<InjectedFault> injected;
        if (hit.has_value()) injected = std::move(hit->injected);
        SAGA_TRY(decideAndKeep(context, task,
                               input::Dispatched{invocation.step, invocation.direction, invocation.attempt, std::move(injected)}));
        request.startedAt = task.next.updatedAt;
    }
    task.leaving = LeavingCall{request, std::move(call), std::move(lost)};
    return {};
}

// The participant's circuit breaker is open: the invocation stays here, and uses up no attempt.
bool waitsForBreaker(EngineContext& context, Task& task, const Invocation& invocation) {
    const RunningSaga& saga = task.actor();
    std::string participant = participantOf(actionOf(*saga.definition, invocation.step, invocation.direction));
    const Timestamp until = context.breakers.holdsBackUntil(
        participant, context.work.now(), saga.definition->steps[static_cast<std::size_t>(invocation.step)].timeout);
    if (!until.isSet()) return false;
    task.heldBack = HeldBack{invocation.step, invocation.direction, until, std::move(participant)};
    context.work.drop();
    return true;
}

// Attempts that an injected delay made too late say nothing of the participant.
void noteTimeouts(Task& task, Timestamp now) {
    const RunningSaga& saga = *task.saga;
    for (std::size_t i = 0; i < saga.state.steps.size(); ++i) {
        const StepState& step = saga.state.steps[i];
        const bool action = step.phase == StepPhase::Running;
        if ((!action && step.undo != UndoPhase::Running) || !step.rule.text.empty()) continue;
        const Micros timeout = saga.definition->steps[i].timeout;
        if (now < (action ? step.startedAt : step.undoStartedAt) + timeout) continue;
        const Direction direction = action ? Direction::Action : Direction::Compensation;
        task.outcomes.push_back({participantOf(actionOf(*saga.definition, static_cast<int>(i), direction)), true, true, timeout});
    }
}

// The answer as the fault rule makes it.
Result<StepAnswer> answerUnderFault(EngineContext& context, const RunningSaga& saga, const Invocation& invocation,
                                    const FaultHit& hit) {
    const std::string& failureCode = hit.injected.code;
    if (hit.kind == FaultKind::BusinessFailure && invocation.direction == Direction::Action)
        return StepAnswer::refused(failureCode, hit.message);
    if (hit.kind != FaultKind::LostReply) return StepAnswer::error(failureCode, hit.message, Executed::No);
    const Result<StepAnswer> lost =
        invokeParticipant(context, saga, invocation.step, invocation.direction, invocation.attempt);
    if (!lost.ok()) return lost.error();
    return StepAnswer::error(failureCode, hit.message + "; the reply was lost", Executed::Unknown);
}

Micros timeUnderWay(const EngineContext& context, const RunningSaga& saga, const Invocation& invocation) {
    const std::string& action = actionOf(*saga.definition, invocation.step, invocation.direction);
    const Participant* participant = context.parts.participants.find(action);
    if (participant == nullptr) return Micros{0};
    return participant->underWay(action, {saga.no, saga.id, *saga.definition, saga.state, invocation.step,
                                          invocation.direction, invocation.attempt});
}

Result<void> invoke(EngineContext& context, Task& task, const Invocation& invocation) {
    const RunningSaga& saga = task.actor();
    const Timestamp startedAt = context.work.now();
    Result<StepAnswer> answer = StepAnswer{};
    std::optional<InjectedFault> injected;
    if (std::optional<StepAnswer> failed = answerForFailure(*task.saga)) {
        answer = std::move(*failed);
    } else {
        if (waitsForBreaker(context, task, invocation)) return {};
        std::optional<FaultHit> hit;
        if (!invocation.dispatched) hit = context.faults.check(saga, invocation.step, invocation.direction, startedAt);
        if (hit.has_value() && hit->kind == FaultKind::Delay)
            return dispatchHeld(context, task, invocation, hit->injected.delay, std::move(hit->injected));
        if (!hit.has_value() || hit->kind == FaultKind::LostReply) {
            Result<OutsideCall> call = outsideCallOf(context, saga, invocation.step, invocation.direction, invocation.attempt);
            if (!call.ok()) return call.error();
            if (*call) return dispatchOutside(context, task, invocation, std::move(*call), std::move(hit));
        }
        if (!hit.has_value() && !invocation.dispatched)
            if (const Micros way = timeUnderWay(context, saga, invocation); way > Micros{0})
                return dispatchHeld(context, task, invocation, way, {});
        const Micros begin = context.time.monotonic();
        answer = hit.has_value()
                     ? answerUnderFault(context, saga, invocation, *hit)
                     : invokeParticipant(context, saga, invocation.step, invocation.direction, invocation.attempt);
        if (!hit.has_value() && answer.ok())
            noteAnswer(task, actionOf(*saga.definition, invocation.step, invocation.direction), *answer,
                       context.time.monotonic() - begin);
        if (hit.has_value()) injected = std::move(hit->injected);
    }
    if (!answer.ok()) return answer.error();
    return decideAndKeep(context, task,
                         input::Answered{invocation.step, invocation.direction, invocation.attempt, std::move(*answer),
                                         startedAt, std::move(injected)});
}

// Choreography: the handler whose mail it is does its work, knowing only what the mail says.
Result<void> handleMail(EngineContext& context, Task& task) {
    SAGA_TRY(openMail(context, task));
    const Invocation* next = task.handler ? dueInvocation(*task.handler) : nullptr;
    if (next != nullptr) return invoke(context, task, *next);
    task.idle = !task.droppedMail;
    return keepInput(context, task);
}

}  // namespace

const std::string& actionOf(const Definition& definition, int step, Direction direction) {
    const StepDefinition& of = definition.steps[static_cast<std::size_t>(step)];
    return direction == Direction::Action ? of.action : of.compensation;
}

void noteAnswer(Task& task, std::string_view action, const StepAnswer& answer, Micros took) {
    task.outcomes.push_back({participantOf(action), answer.kind == StepAnswer::Kind::Error, false, took});
}

Result<StepAnswer> invokeParticipant(EngineContext& context, const RunningSaga& saga, int step, Direction direction,
                                     int attempt, const StepAnswer* outside) {
    const std::string& action = actionOf(*saga.definition, step, direction);
    Participant* participant = context.parts.participants.find(action);
    BehindAddress behindAddress;
    if (participant == nullptr && outside != nullptr) participant = &behindAddress;
    if (participant == nullptr) return StepAnswer::error(kTechnicalError, "nobody answers to " + action, Executed::No);
    const StepRequest request{saga.no, saga.id, *saga.definition, saga.state, step, direction, attempt, outside};
    Result<StepAnswer> answer = invokeThroughBarrier(*participant, action, request, context.work);
    if (!answer.ok() && isStoreTrouble(answer.error().code)) return answer;
    if (answer.ok() && mayHaveWritten(*answer)) return answer;
    const Timestamp now = context.work.now();
    context.work.drop();
    context.work.begin(now);
    if (answer.ok()) return answer;
    logLine(context, LogLevel::Warning, LogCategory::Step, saga.logContext(),
            [&] { return action + ": " + describe(answer.error()); });
    return StepAnswer::error(kTechnicalError, describe(answer.error()), Executed::No);
}

Result<void> runMove(EngineContext& context, Task& task) {
    RunningSaga& saga = *task.saga;
    const Timestamp now = context.time.now();
    context.work.begin(now);
    if (saga.failures >= context.limits.recoveryAttempts) return giveUp(context, task);
    saga.effects = effectsOf(*saga.definition, saga.state, now);
    if (saga.effects.wakeAt.isSet() && saga.effects.wakeAt <= now) {
        SAGA_TRY(decideAndKeep(context, task, input::Tick{}));
        if (task.changed) {
            noteTimeouts(task, now);
            return {};
        }
        context.work.begin(now);
    }
    if (!saga.arrivals.empty()) return deliver(context, task, saga.arrivals.front());
    if (saga.bus != nullptr) {
        if (!saga.bus->mail.empty()) return handleMail(context, task);
    } else if (const Invocation* next = dueInvocation(saga)) {
        return isChildStep(*saga.definition, next->step) ? runChild(context, task, *next) : invoke(context, task, *next);
    }
    context.work.drop();
    task.idle = true;
    return {};
}

void collectMoveKeys(const EngineContext& context, const RunningSaga& saga, KeySet& keys) {
    const Invocation* next = dueInvocation(saga);
    if (next == nullptr) return;
    const std::string& action = actionOf(*saga.definition, next->step, next->direction);
    if (saga.bus != nullptr && !saga.bus->mail.empty())
        keys.inbox.push_back({saga.no, saga.bus->mail.front().seq, handlerOf(*saga.definition, *next)});
    keys.effects.push_back({saga.no, next->step, Direction::Compensation});
    keys.effects.push_back({saga.no, next->step, Direction::Action});
    const Participant* participant = context.parts.participants.find(action);
    if (participant == nullptr) return;
    const StepRequest request{saga.no,    saga.id,         *saga.definition, saga.state,
                              next->step, next->direction, next->attempt};
    participant->collectKeys(action, request, keys);
}

}  // namespace saga
