#include "core/engine/barrier.h"

#include "core/model/failure_code.h"
#include "core/saga/action_address.h"

namespace saga {
namespace {

EffectKey keyOf(const StepRequest& request, Direction direction) {
    return {request.saga, request.step, direction};
}

// What was answered the first time.
Result<StepAnswer> replay(const EffectRow& row) {
    StepAnswer answer = StepAnswer::succeeded();
    answer.empty = row.empty;
    if (!row.answer.empty()) {
        Result<Json> data = parseJson(row.answer, "effect");
        if (!data.ok()) return data.error();
        answer.data = std::move(*data);
    }
    return answer;
}

Result<StepAnswer> execute(Participant& participant, std::string_view action, const StepRequest& request,
                           UnitOfWork& work) {
    Result<StepAnswer> answer = participant.invoke(action, request, work);
    if (answer.ok() && answer->kind == StepAnswer::Kind::Succeeded)
        work.recordEffect({keyOf(request, request.direction), answer->empty,
                           answer->data.isNull() ? std::string() : answer->data.dump()});
    return answer;
}

Result<StepAnswer> act(Participant& participant, std::string_view action, const StepRequest& request,
                       UnitOfWork& work) {
    const auto undone = work.effect(keyOf(request, Direction::Compensation));
    if (!undone.ok()) return undone.error();
    if (undone->has_value())
        return StepAnswer::refused(code::kAlreadyCompensated,
                                   "the step had been compensated before this request arrived");
    const auto done = work.effect(keyOf(request, Direction::Action));
    if (!done.ok()) return done.error();
    if (done->has_value()) return replay(**done);
    return execute(participant, action, request, work);
}

Result<StepAnswer> undo(Participant& participant, std::string_view action, const StepRequest& request,
                        UnitOfWork& work) {
    const auto undone = work.effect(keyOf(request, Direction::Compensation));
    if (!undone.ok()) return undone.error();
    if (undone->has_value()) return replay(**undone);
    const auto done = work.effect(keyOf(request, Direction::Action));
    if (!done.ok()) return done.error();
    // Who is behind an address knows better than this barrier whether the action reached him.
    if (done->has_value() || isAddress(action)) return execute(participant, action, request, work);
    StepAnswer nothing = StepAnswer::succeeded();
    nothing.empty = true;
    work.recordEffect({keyOf(request, Direction::Compensation), true, {}});
    return nothing;
}

}  // namespace

Result<StepAnswer> invokeThroughBarrier(Participant& participant, std::string_view action, const StepRequest& request,
                                        UnitOfWork& work) {
    return request.direction == Direction::Action ? act(participant, action, request, work)
                                                  : undo(participant, action, request, work);
}

}  // namespace saga
