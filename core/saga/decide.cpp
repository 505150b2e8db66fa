#include "core/saga/decide.h"

#include <type_traits>
#include <utility>

#include "core/base/assert.h"
#include "core/saga/decision.h"
#include "core/saga/state_facts.h"

namespace saga {

StepAnswer StepAnswer::succeeded(Json data) {
    StepAnswer answer;
    answer.data = std::move(data);
    return answer;
}

StepAnswer StepAnswer::refused(std::string_view code, std::string message) {
    StepAnswer answer;
    answer.kind = Kind::Refused;
    answer.code = code;
    answer.message = std::move(message);
    return answer;
}

StepAnswer StepAnswer::error(std::string_view code, std::string message, Executed executed) {
    StepAnswer answer;
    answer.kind = Kind::Error;
    answer.code = code;
    answer.message = std::move(message);
    answer.executed = executed;
    return answer;
}

StepAnswer StepAnswer::inProgress(Micros askAgain) {
    StepAnswer answer;
    answer.kind = Kind::InProgress;
    answer.askAgain = askAgain;
    return answer;
}

namespace {

Result<void> decideOn(Decision& decision, const Input& input) {
    return std::visit(
        [&decision](const auto& in) -> Result<void> {
            using In = std::decay_t<decltype(in)>;
            if constexpr (std::is_same_v<In, input::Start>)
                return decideStart(decision, in);
            else if constexpr (std::is_same_v<In, input::Dispatched>)
                return decideDispatched(decision, in);
            else if constexpr (std::is_same_v<In, input::Answered>)
                return decideAnswered(decision, in);
            else if constexpr (std::is_same_v<In, input::Tick>)
                return decideTick(decision, in);
            else if constexpr (std::is_same_v<In, input::Command>)
                return decideCommand(decision, in);
            else if constexpr (std::is_same_v<In, input::Expired>)
                return decideExpired(decision, in);
            else if constexpr (std::is_same_v<In, input::Signal>)
                return decideSignal(decision, in);
            else if constexpr (std::is_same_v<In, input::HitOnTheWay>)
                return decideHitOnTheWay(decision, in);
            else
                return decideGiveUp(decision, in);
        },
        input);
}

// The deadline travels with the history, so that a history means the same whatever the program thinks of time.
Json startData(const Definition& definition, const Json& given, Timestamp now) {
    Json data = given.isObject() ? given : Json::object({});
    data.set("definition", definition.name);
    data.set("version", definition.version);
    if (definition.deadline > Micros{0})
        data.set("deadlineAt", (now + definition.deadline).us);
    return data;
}

}  // namespace

Result<std::vector<SagaEvent>> decide(const Definition& definition, const SagaState& state, const Input& input, const InputTime& time) {
    const bool start = std::holds_alternative<input::Start>(input);
    if (start == hasStarted(state))
        return makeError(ErrorCode::NotAllowed, "saga", start ? "the saga has started already" : "the saga has not started");
    if (hasEnded(state) && !std::holds_alternative<input::Command>(input))
        return std::vector<SagaEvent>{};
    SAGA_ASSERT(start || state.steps.size() == definition.steps.size());
    Decision decision(definition, state, time);
    SAGA_TRY(decideOn(decision, input));
    return decision.take();
}

Result<void> decideStart(Decision& decision, const input::Start& start) {
    EventPayload payload;
    payload.actor = start.actor;
    payload.data = startData(decision.definition(), start.startedData, decision.time().now);
    decision.record(EventKind::SagaStarted, std::move(payload));
    return {};
}

Result<void> decideExpired(Decision& decision, const input::Expired& expired) {
    const SagaState& state = decision.state();
    if (state.goingBack || state.status == SagaStatus::Compensating || isForwardOnly(decision.definition(), state))
        return {};
    EventPayload payload;
    payload.code = expired.code;
    payload.reason = expired.message;
    decision.record(EventKind::CancelRequested, std::move(payload));
    decision.settle();
    return {};
}

Result<void> decideHitOnTheWay(Decision& decision, const input::HitOnTheWay& hit) {
    EventPayload payload;
    payload.rule = hit.injected.rule;
    payload.faultKind = hit.injected.kind;
    payload.delay = hit.injected.delay;
    payload.message = hit.message;
    decision.record(EventKind::FaultInjected, std::move(payload));
    return {};
}

Result<void> decideGiveUp(Decision& decision, const input::GiveUp& giveUp) {
    if (giveUp.attention == Attention::None || decision.state().attention == giveUp.attention)
        return {};
    EventPayload payload;
    payload.attention = giveUp.attention;
    payload.reason = giveUp.reason;
    decision.record(EventKind::AttentionRaised, std::move(payload));
    return {};
}

}  // namespace saga
