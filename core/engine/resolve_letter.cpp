#include "core/engine/resolve_letter.h"

#include "core/engine/bus_post.h"
#include "core/saga/routing_slip.h"

namespace saga {
namespace {

using History = std::vector<SagaEvent>;

Error notAllowed(std::string reason) {
    return makeError(ErrorCode::NotAllowed, "id", std::move(reason));
}

Json stateJson(const DeadLetterRow& letter) {
    Json json = Json::object({{"state", Json(toText(letter.state))}, {"event", Json(letter.event)}});
    if (letter.edited) json.set("edited", true);
    return json;
}

std::string settledText(const DeadLetterRow& letter) {
    return "it is " + std::string(toText(letter.state)) + " already, by " + letter.resolvedBy + " at " + toIso(letter.resolvedAt);
}

// The saga stands where its handler gave up on this event.
Result<void> checkWaits(const RunningSaga& saga, const History& history, const DeadLetterRow& letter) {
    const Error goneOn = notAllowed("its saga does not wait for it; discard it");
    if (saga.bus == nullptr || saga.state.attention != Attention::PoisonInput) return goneOn;
    std::int64_t gaveUpAt = 0;
    for (const SagaEvent& event : history)
        if (event.kind == EventKind::AttentionRaised) gaveUpAt = event.seq;
    if (gaveUpAt != letter.key.seq + 1) return goneOn;
    return {};
}

std::string withoutAnswer(SagaEvent event) {
    event.payload.data = {};
    return encodePayload(event.payload);
}

// What was asked for and what happened stays; what steps answered may be put right.
bool agree(const SagaEvent& told, const SagaEvent& happened) {
    const bool same = told.kind == happened.kind && told.type == happened.type && told.step == happened.step &&
                      told.attempt == happened.attempt && told.startedAt == happened.startedAt && told.endedAt == happened.endedAt;
    if (!same) return false;
    if (happened.kind == EventKind::SagaStarted) return encodePayload(told.payload) == encodePayload(happened.payload);
    return withoutAnswer(told) == withoutAnswer(happened);
}

Result<void> checkSlip(const Definition& definition, const History& history, std::int64_t upTo, std::string_view slip) {
    const Result<History> told = readSlip(slip);
    if (!told.ok())
        return makeError(ErrorCode::InvalidInput, "payload", "cannot be read (" + describe(told.error()) + "); give the repaired one");
    if (told->size() != static_cast<std::size_t>(upTo))
        return makeError(ErrorCode::InvalidInput, "payload", "tells " + std::to_string(told->size()) +
                                                                 " events, the saga had " + std::to_string(upTo));
    for (std::size_t at = 0; at < told->size(); ++at)
        if (!agree((*told)[at], history[at]))
            return makeError(ErrorCode::InvalidInput, "payload",
                             "entry " + std::to_string(at + 1) + " is not what happened; only the answers of steps may be changed");
    const Result<SagaState> state = fold(definition, *told);
    if (!state.ok()) return makeError(ErrorCode::InvalidInput, "payload", describe(state.error()));
    return {};
}

Result<void> redrive(EngineContext& context, Task& task, DeadLetterRow& letter) {
    const ResolveDeadLetter& request = std::get<ResolveDeadLetter>(*task.request);
    const RunningSaga& saga = *task.saga;
    const Result<StoredSaga> stored = context.parts.store.loadSaga(saga.no);
    if (!stored.ok()) return stored.error();
    SAGA_TRY(checkWaits(saga, stored->events, letter));
    letter.edited = request.payload.has_value() && *request.payload != letter.slip;
    if (letter.edited) letter.slip = *request.payload;
    SAGA_TRY(checkSlip(*saga.definition, stored->events, letter.key.seq, letter.slip));
    const input::Command retry{CommandKind::Retry, {}, request.origin.actor, request.reason};
    Result<History> events = decide(*saga.definition, saga.state, retry, context.inputTime());
    if (!events.ok()) return events.error();
    const History since(stored->events.begin() + static_cast<std::ptrdiff_t>(letter.key.seq), stored->events.end());
    SAGA_TRY(writeEvents(context, task, std::move(*events)));
    if (letter.slip == extendSlip({}, {stored->events.begin(), stored->events.begin() + static_cast<std::ptrdiff_t>(letter.key.seq)}))
        return {};
    History written;
    for (const EventRow& row : context.work.input().events) written.push_back(row.event);
    replaceSlip(context, task, extendSlip(extendSlip(letter.slip, since), written));
    return {};
}

Result<void> resolve(EngineContext& context, Task& task, DeadLetterRow& letter) {
    const ResolveDeadLetter& request = std::get<ResolveDeadLetter>(*task.request);
    if (letter.state != DeadLetterState::Open) return notAllowed(settledText(letter));
    if (request.action == DeadLetterAction::Redrive) SAGA_TRY(redrive(context, task, letter));
    letter.state = request.action == DeadLetterAction::Redrive ? DeadLetterState::Redriven : DeadLetterState::Discarded;
    letter.resolvedBy = request.origin.actor;
    letter.reason = request.reason;
    letter.resolvedAt = context.work.now();
    return {};
}

}  // namespace

Result<void> runResolve(EngineContext& context, Task& task) {
    const ResolveDeadLetter& request = std::get<ResolveDeadLetter>(*task.request);
    const std::string id = toText(request.id);
    const Result<std::optional<DeadLetterRow>> found =
        context.work.deadLetter({task.saga->no, request.id.seq, request.id.handler});
    if (!found.ok()) return found.error();
    if (!found->has_value()) {
        task.outcome = makeError(ErrorCode::NotFound, "id", "there is no dead letter " + id);
        return {};
    }
    const DeadLetterRow before = **found;
    DeadLetterRow letter = before;
    context.work.begin(context.time.now());
    const Result<void> done = resolve(context, task, letter);
    const bool refused = !done.ok() && done.error().code == ErrorCode::NotAllowed;
    if (!done.ok() && !refused) {
        if (isStoreTrouble(done.error().code)) return done.error();
        context.work.drop();
        task.outcome = done.error();
        return {};
    }
    AuditRecord& record = writeAudit(context, request.origin, context.work.now(),
                                     "dead-letter." + std::string(toText(request.action)), "dead-letter", id, request.reason);
    if (record.correlation.empty()) record.correlation = task.saga->state.correlation;
    record.before = stateJson(before);
    record.refused = refused;
    record.after = refused ? errorJson(done.error()) : stateJson(letter);
    task.outcome = refused ? Outcome(done.error()) : Outcome(record);
    if (!refused) context.work.input().resolvedLetters.push_back(std::move(letter));
    return keepInput(context, task);
}

}  // namespace saga
