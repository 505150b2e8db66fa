#include "core/engine/outside_call.h"

#include "core/engine/saga_move.h"
#include "core/model/failure_code.h"
#include "core/saga/action_address.h"
#include "core/saga/state_facts.h"

namespace saga {
namespace {

// "saga/step/direction/attempt-group": what has no second effect, however often it is asked.
std::string idempotencyKey(const RunningSaga& saga, int step, Direction direction) {
    const StepState& s = stepOf(saga.state, step);
    return saga.id.text + "/" + stepOf(*saga.definition, step).id + "/" + std::string(toText(direction)) + "/" +
           std::to_string(direction == Direction::Action ? s.keyAttempt : s.undoKeyAttempt);
}

Json answersOf(const RunningSaga& saga) {
    Json data(Json::Object{});
    for (int step = 0; step < stepCount(saga.state); ++step) {
        const StepState& s = stepOf(saga.state, step);
        if (s.phase == StepPhase::Succeeded) data.set(stepOf(*saga.definition, step).id, s.data.get());
    }
    return data;
}

RemoteCall remoteCallOf(const RunningSaga& saga, const std::string& address, int step, Direction direction, int attempt) {
    const Definition& definition = *saga.definition;
    RemoteCall call;
    call.url = address;
    call.idempotencyKey = idempotencyKey(saga, step, direction);
    call.correlationId = saga.state.correlation;
    call.timeout = stepOf(definition, step).timeout;
    call.body = Json::object({{"saga", Json(saga.id.text)},
                              {"definition", Json::object({{"name", Json(definition.name)}, {"version", Json(definition.version)}})},
                              {"step", Json(stepOf(definition, step).id)},
                              {"direction", Json(toText(direction))},
                              {"attempt", Json(attempt)},
                              {"input", saga.state.input.get()},
                              {"data", answersOf(saga)},
                              {"correlationId", Json(saga.state.correlation)}});
    return call;
}

// Nothing was answered to an attempt that nobody waits for any more: there is nothing to record.
bool tellsNothing(const OutsideAnswer& in, const SagaState& state) {
    return !awaits(state, in.request) && in.answer.kind == StepAnswer::Kind::Error && in.answer.code == code::kTimeout;
}

}  // namespace

Result<OutsideCall> outsideCallOf(EngineContext& context, const RunningSaga& saga, int step, Direction direction, int attempt) {
    const std::string& action = actionOf(*saga.definition, step, direction);
    if (isAddress(action)) {
        RemoteCaller* caller = context.parts.remote;
        if (caller == nullptr) return OutsideCall{};
        return OutsideCall([caller, call = remoteCallOf(saga, action, step, direction, attempt)](OnStepAnswer onAnswer) {
            caller->call(call, std::move(onAnswer));
        });
    }
    const Participant* participant = context.parts.participants.find(action);
    if (participant == nullptr) return OutsideCall{};
    const StepRequest request{saga.no, saga.id, *saga.definition, saga.state, step, direction, attempt};
    Result<OutsideCall> call = participant->outside(action, request, context.work);
    // What is wrong with the request is said when it is carried out.
    if (!call.ok() && !isStoreTrouble(call.error().code)) return OutsideCall{};
    return call;
}

void leave(EngineContext& context, Task& task) {
    if (!task.leaving.has_value()) return;
    const LeavingCall& leaving = *task.leaving;
    // A late request leaves too, but nobody waits for it.
    if (awaits(task.saga->state, leaving.request)) trackInFlight(*task.saga, leaving.request);
    leaving.call([deliver = context.parts.deliver, id = task.saga->id, request = leaving.request,
                  instead = leaving.answerInstead](StepAnswer answer) {
        deliver(OutsideAnswer{id, request, instead.has_value() ? *instead : std::move(answer), {}});
    });
}

Result<void> runOutsideAnswer(EngineContext& context, Task& task) {
    const OutsideAnswer& in = std::get<OutsideAnswer>(*task.request);
    const RunningSaga& saga = *task.saga;
    const int step = in.request.step;
    const Direction direction = in.request.direction;
    const int attempt = in.request.attempt;
    const Timestamp startedAt = in.request.startedAt;
    task.outcome = true;
    context.work.begin(context.time.now());
    if (tellsNothing(in, saga.state)) return keepInput(context, task);
    Result<StepAnswer> answer = in.answer;
    if (awaits(saga.state, in.request)) {
        if (stepOf(saga.state, step).rule.text.empty())
            noteAnswer(task, actionOf(*saga.definition, step, direction), in.answer, context.work.now() - startedAt);
        if (in.answer.kind == StepAnswer::Kind::Succeeded)
            answer = invokeParticipant(context, saga, step, direction, attempt, &in.answer);
    }
    if (!answer.ok()) return answer.error();
    return decideAndKeep(context, task, input::Answered{step, direction, attempt, std::move(*answer), startedAt, {}});
}

}  // namespace saga
