#include "core/engine/saga_input.h"

#include "core/engine/bus_post.h"
#include "core/saga/routing_slip.h"
#include "core/saga/summary_projection.h"

namespace saga {
namespace {

void count(StateCounts& counts, const SagaState& state, int by) {
    counts.byStatus[static_cast<std::size_t>(state.status)] += by;
    if (state.attention != Attention::None) counts.attention += by;
}

// The kind of the event that ended the saga; not set when it did not end or was forced to.
std::optional<EventKind> properEnd(const std::vector<EventRow>& events, const Task& task) {
    if (!task.changed || !isEnd(task.next.status)) return std::nullopt;
    const SagaNo saga = task.subject()->no;
    for (auto it = events.rbegin(); it != events.rend(); ++it)
        if (it->saga == saga && (it->event.kind == EventKind::SagaCompleted || it->event.kind == EventKind::SagaFailed))
            return it->event.kind;
    return std::nullopt;
}

Result<void> runHook(EngineContext& context, const Task& task, const EndHook& hook) {
    const RunningSaga& saga = *task.subject();
    Participant* participant = context.parts.participants.find(hook.action);
    std::string problem = "nobody answers to " + hook.action;
    context.work.begin(context.time.now());
    if (participant != nullptr) {
        const StepRequest request{saga.no, saga.id, *saga.definition, task.next, -1, Direction::Action, 0};
        const Result<StepAnswer> answer = participant->invoke(hook.action, request, context.work);
        if (answer.ok() && answer->kind == StepAnswer::Kind::Succeeded) {
            context.work.keep();
            return {};
        }
        if (!answer.ok() && isStoreTrouble(answer.error().code)) return answer.error();
        problem = answer.ok() ? answer->code + " " + answer->message : describe(answer.error());
    }
    context.work.drop();
    logLine(context, LogLevel::Error, LogCategory::Engine, saga.logContext(),
            [&] { return "the end hook " + hook.action + " failed and was left out: " + problem; });
    return {};
}

// The counts and the hooks of one saga of the input, `main` or one along with it. Requests about rules, definitions and the
// shop have no saga.
Result<void> followKept(EngineContext& context, Task& main, const Task& task, std::optional<EventKind> end) {
    if (!task.changed) return {};
    const RunningSaga& saga = *task.subject();
    if (!task.created || task.revived) count(context.draft.counts, saga.state, -1);
    count(context.draft.counts, task.next, 1);
    if (!end.has_value() || main.withoutHooks) return {};
    for (const EndHook& hook : saga.definition->onEnd)
        if (hook.onCompleted == (*end == EventKind::SagaCompleted)) {
            main.ranHooks = true;
            SAGA_TRY(runHook(context, task, hook));
        }
    return {};
}

}  // namespace

SagaSummary summaryOf(const RunningSaga& saga, const SagaState& state) {
    return summarize(saga.no, saga.id, *saga.definition, state);
}

Result<void> writeEvents(EngineContext& context, Task& task, std::vector<SagaEvent> events) {
    const RunningSaga& saga = *task.subject();
    if (!task.changed) task.next = saga.state;
    for (const SagaEvent& event : events) SAGA_TRY(apply(*saga.definition, task.next, event));
    task.changed = true;
    SAGA_TRY(writeOutgoing(context, task, events));
    WriteBatch& writes = context.work.input();
    for (SagaEvent& event : events) writes.events.push_back({saga.no, std::move(event)});
    (task.created && !task.revived ? writes.newSagas : writes.changedSagas).push_back(summaryOf(saga, task.next));
    return {};
}

Result<void> keepInput(EngineContext& context, Task& task) {
    const std::vector<EventRow>& events = context.work.input().events;
    const std::optional<EventKind> end = properEnd(events, task);
    std::vector<std::optional<EventKind>> ends;
    for (const Task& other : task.along) ends.push_back(properEnd(events, other));
    context.work.keep();
    SAGA_TRY(followKept(context, task, task, end));
    for (std::size_t i = 0; i < ends.size(); ++i) SAGA_TRY(followKept(context, task, task.along[i], ends[i]));
    return {};
}

Result<std::unique_ptr<RunningSaga>> revive(const EngineContext& context, const StoredSaga& stored) {
    auto saga = std::make_unique<RunningSaga>();
    saga->no = stored.no;
    saga->id = stored.id;
    saga->definition = context.definitions.find(stored.definition, stored.version);
    if (!saga->definition)
        return makeError(
            ErrorCode::Corrupt, saga->id.text,
            "its definition " + stored.definition + " version " + std::to_string(stored.version) + " is not here");
    Result<SagaState> state = fold(*saga->definition, stored.events);
    if (!state.ok())
        return wrapError(ErrorCode::Corrupt, saga->id.text, "its stored history cannot be understood", state.error());
    saga->state = std::move(*state);
    if (saga->state.mode == Mode::Choreography) {
        saga->bus = std::make_unique<OnTheBus>();
        saga->bus->seq = saga->state.seq;
        if (stored.outbox.has_value()) {
            saga->bus->seq = stored.outbox->seq;
            saga->bus->event = stored.outbox->event;
            saga->bus->slip = stored.outbox->slip;
        }
        // One that a person put right tells something else than the history.
        std::string history = extendSlip({}, stored.events);
        saga->bus->told = !stored.outbox.has_value() || saga->bus->slip == history;
        if (saga->bus->told) saga->bus->slip = std::move(history);
    }
    return saga;
}

AuditRecord& writeAudit(EngineContext& context, const Origin& origin, Timestamp now, std::string action,
                        std::string resource, std::string resourceId, std::string reason) {
    AuditRecord record;
    record.no = ++context.draft.lastAudit;
    record.at = now;
    record.actor = origin.actor;
    record.action = std::move(action);
    record.resource = std::move(resource);
    record.resourceId = std::move(resourceId);
    record.reason = std::move(reason);
    record.correlation = origin.correlation.text;
    record.source = origin.source;
    std::vector<AuditRecord>& written = context.work.input().audit;
    written.push_back(std::move(record));
    return written.back();
}

Json errorJson(const Error& error) {
    return Json::object(
        {{"code", Json(errorName(error.code))}, {"field", Json(error.field)}, {"reason", Json(error.reason)}});
}

}  // namespace saga
