#include "core/engine/expire_step.h"

#include <algorithm>

#include "core/engine/saga_move.h"
#include "core/model/failure_code.h"
#include "core/saga/state_facts.h"

namespace saga {
namespace {

constexpr Micros kLookAgain{60'000'000};

Result<bool> isOpen(EngineContext& context, const RunningSaga& saga, int step) {
    const auto reservations = context.work.reservations(saga.no);
    if (!reservations.ok()) return reservations.error();
    return std::any_of(reservations->begin(), reservations->end(), [&](const Reservation& reservation) {
        return reservation.step == step && reservation.state == ReservationState::Reserved &&
               reservation.expiresAt <= context.work.now();
    });
}

bool mustWait(const RunningSaga& saga) {
    return !isEnd(saga.state.status) && isForwardOnly(*saga.definition, saga.state);
}

}  // namespace

Result<void> runExpiry(EngineContext& context, Task& task) {
    const ExpireStep& request = std::get<ExpireStep>(*task.request);
    RunningSaga& saga = *task.saga;
    const Timestamp now = context.time.now();
    task.outcome = true;
    context.work.begin(now);
    const Result<bool> open = isOpen(context, saga, request.step);
    if (!open.ok()) return open.error();
    if (!*open) return keepInput(context, task);
    if (mustWait(saga)) {
        context.expiries.add({now + kLookAgain, saga.no, saga.id, request.step});
        return keepInput(context, task);
    }
    const Result<StepAnswer> answer =
        invokeParticipant(context, saga, request.step, Direction::Compensation, stepOf(saga.state, request.step).undoAttempts + 1);
    if (!answer.ok()) return answer.error();
    if (answer->kind != StepAnswer::Kind::Succeeded) {
        context.expiries.add({now + kLookAgain, saga.no, saga.id, request.step});
        return keepInput(context, task);
    }
    const std::string& step = saga.definition->steps[static_cast<std::size_t>(request.step)].id;
    Result<std::vector<SagaEvent>> events =
        decide(*saga.definition, saga.state,
               input::Expired{std::string(code::kReservationExpired), "what " + step + " had reserved was given back"},
               context.inputTime());
    if (!events.ok()) return events.error();
    if (!events->empty()) SAGA_TRY(writeEvents(context, task, std::move(*events)));
    return keepInput(context, task);
}

void noteExpiries(EngineContext& context, const WriteBatch& writes) {
    for (const Reservation& reservation : writes.orders.reservations)
        if (reservation.state == ReservationState::Reserved)
            if (const RunningSaga* saga = context.sagas.find(reservation.saga))
                context.expiries.add({reservation.expiresAt, saga->no, saga->id, reservation.step});
}

}  // namespace saga
