#include "core/engine/expire_step.h"

#include <algorithm>
#include <optional>

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

// Undoes the step and turns the saga round; nothing is written when the undo does not succeed.
Result<StepAnswer> giveBack(EngineContext& context, Task& task, int step) {
    const RunningSaga& saga = *task.saga;
    Result<StepAnswer> answer =
        invokeParticipant(context, saga, step, Direction::Compensation, stepOf(saga.state, step).undoAttempts + 1);
    if (!answer.ok() || answer->kind != StepAnswer::Kind::Succeeded) return answer;
    const std::string& id = saga.definition->steps[static_cast<std::size_t>(step)].id;
    Result<std::vector<SagaEvent>> events =
        decide(*saga.definition, saga.state,
               input::Expired{std::string(code::kReservationExpired), "what " + id + " had reserved was given back"},
               context.inputTime());
    if (!events.ok()) return events.error();
    if (!events->empty()) SAGA_TRY(writeEvents(context, task, std::move(*events)));
    return answer;
}

Error notAllowed(std::string reason) {
    return makeError(ErrorCode::NotAllowed, "reservationId", std::move(reason));
}

AuditRecord& audit(EngineContext& context, const Task& task, const Reservation& reservation) {
    const ExpireReservation& request = std::get<ExpireReservation>(*task.request);
    AuditRecord& record = writeAudit(context, request.origin, context.work.now(), "reservation.expire", "reservation",
                                     reservation.id, request.reason);
    record.before = Json::object({{"state", toText(reservation.state)}, {"expires", toIso(reservation.expiresAt)}});
    if (record.correlation.empty()) record.correlation = task.saga->state.correlation;
    return record;
}

Result<void> refuse(EngineContext& context, Task& task, const Reservation& reservation, Error why) {
    AuditRecord& record = audit(context, task, reservation);
    record.refused = true;
    record.after = errorJson(why);
    task.outcome = std::move(why);
    return keepInput(context, task);
}

// Why it cannot be ended now; not set: it can.
std::optional<Error> whyNot(const RunningSaga& saga, const Reservation& reservation) {
    if (reservation.state != ReservationState::Reserved)
        return notAllowed("it is " + std::string(toText(reservation.state)) + "; only RESERVED ones can be expired");
    if (mustWait(saga)) return notAllowed("its saga has reached its pivot and only goes forward");
    return std::nullopt;
}

// The time of all that the step reserved is over now.
Result<void> endTime(EngineContext& context, const RunningSaga& saga, int step) {
    auto reservations = context.work.reservations(saga.no);
    if (!reservations.ok()) return reservations.error();
    for (Reservation& reservation : *reservations) {
        if (reservation.step != step || reservation.state != ReservationState::Reserved) continue;
        reservation.expiresAt = std::min(reservation.expiresAt, context.work.now());
        context.work.putReservation(std::move(reservation));
    }
    return {};
}

}  // namespace

Result<void> runExpireReservation(EngineContext& context, Task& task) {
    const ExpireReservation& request = std::get<ExpireReservation>(*task.request);
    const RunningSaga& saga = *task.saga;
    const Timestamp now = context.time.now();
    context.work.begin(now);
    const auto reservations = context.work.reservations(saga.no);
    if (!reservations.ok()) return reservations.error();
    const auto found = std::find_if(reservations->begin(), reservations->end(),
                                    [&](const Reservation& reservation) { return reservation.id == request.reservation; });
    if (found == reservations->end()) {
        task.outcome = makeError(ErrorCode::NotFound, "reservationId", "there is no reservation " + request.reservation);
        context.work.drop();
        return {};
    }
    if (std::optional<Error> refusal = whyNot(saga, *found)) return refuse(context, task, *found, std::move(*refusal));
    SAGA_TRY(endTime(context, saga, found->step));
    const Result<StepAnswer> answer = giveBack(context, task, found->step);
    if (!answer.ok()) return answer.error();
    if (answer->kind != StepAnswer::Kind::Succeeded) {
        context.work.drop();
        context.work.begin(now);
        return refuse(context, task, *found, notAllowed("giving it back failed: " + answer->code + " " + answer->message));
    }
    AuditRecord& record = audit(context, task, *found);
    record.after = Json::object({{"state", toText(ReservationState::Expired)}, {"saga", saga.id.text}});
    task.outcome = record;
    return keepInput(context, task);
}

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
    const Result<StepAnswer> answer = giveBack(context, task, request.step);
    if (!answer.ok()) return answer.error();
    if (answer->kind != StepAnswer::Kind::Succeeded) context.expiries.add({now + kLookAgain, saga.no, saga.id, request.step});
    return keepInput(context, task);
}

void noteExpiries(EngineContext& context, const WriteBatch& writes) {
    for (const Reservation& reservation : writes.orders.reservations)
        if (reservation.state == ReservationState::Reserved)
            if (const RunningSaga* saga = context.sagas.find(reservation.saga))
                context.expiries.add({reservation.expiresAt, saga->no, saga->id, reservation.step});
}

}  // namespace saga
