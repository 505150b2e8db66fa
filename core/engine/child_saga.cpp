#include "core/engine/child_saga.h"

#include "core/engine/saga_move.h"
#include "core/engine/start_saga.h"
#include "core/model/failure_code.h"
#include "core/saga/state_facts.h"

namespace saga {
namespace {

// A child as its parent finds it: in memory, or read from the store when it has ended.
struct FoundChild {
    RunningSaga* running = nullptr;
    std::unique_ptr<RunningSaga> ended;
    const RunningSaga& saga() const { return ended ? *ended : *running; }
};

Result<FoundChild> findChild(EngineContext& context, const SagaId& id) {
    if (RunningSaga* running = context.sagas.find(id)) return FoundChild{running, nullptr};
    const Result<SagaNo> no = context.parts.store.findSaga(id);
    if (!no.ok()) return no.error();
    const Result<StoredSaga> stored = context.parts.store.loadSaga(*no);
    if (!stored.ok()) return stored.error();
    Result<std::unique_ptr<RunningSaga>> revived = revive(context, *stored);
    if (!revived.ok()) return revived.error();
    return FoundChild{nullptr, std::move(*revived)};
}

Json inputFor(const StepDefinition& step, const Json& parentInput) {
    Json input = Json::object({});
    for (const ChildInput& given : step.childInput)
        input.set(given.field, given.from.empty() ? given.value : parentInput.at(given.from));
    return input;
}

int depthOf(const RunningSaga& parent) {
    return parent.state.parent.has_value() ? parent.state.parent->depth + 1 : 1;
}

Json startedData(const RunningSaga& parent, int step, Json input) {
    const Json link = Json::object({{"saga", Json(parent.id.text)},
                                    {"step", Json(stepOf(*parent.definition, step).id)},
                                    {"depth", Json(depthOf(parent))}});
    return Json::object({{"mode", Json(toText(Mode::Orchestration))},
                         {"input", std::move(input)},
                         {"correlationId", Json(parent.state.correlation)},
                         {"parent", link}});
}

Result<void> answerChild(EngineContext& context, Task& task, const Invocation& invocation, StepAnswer answer) {
    return decideAndKeep(context, task,
                         input::Answered{invocation.step, invocation.direction, invocation.attempt, std::move(answer),
                                         context.work.now(), {}});
}

HeldRequest awaitedRequest(const RunningSaga& parent, const Invocation& invocation, Timestamp now) {
    return {{}, parent.no, invocation.step, invocation.direction, invocation.attempt, now, parent.state.goingBack};
}

// The step leaves the unit of work: its events are written, the input is not kept yet.
Result<void> writeDispatched(EngineContext& context, Task& task, const Invocation& invocation, const SagaId& child) {
    const RunningSaga& parent = *task.saga;
    Result<std::vector<SagaEvent>> events =
        decide(*parent.definition, parent.state,
               input::Dispatched{invocation.step, invocation.direction, invocation.attempt, {}, child}, context.inputTime());
    if (!events.ok()) return events.error();
    task.awaited = awaitedRequest(parent, invocation, context.work.now());
    return events->empty() ? Result<void>() : writeEvents(context, task, std::move(*events));
}

Result<void> startChild(EngineContext& context, Task& task, const Invocation& invocation) {
    const RunningSaga& parent = *task.saga;
    const StepDefinition& step = stepOf(*parent.definition, invocation.step);
    const DefinitionPtr definition = context.definitions.latest(step.child);
    Json input = inputFor(step, parent.state.input);
    Result<void> checked = checkStart(definition.get(), step.child, input);
    if (checked.ok() && depthOf(parent) > kMaxChildDepth)
        checked = makeError(ErrorCode::LimitExceeded, step.child,
                            "child sagas are nested deeper than " + std::to_string(kMaxChildDepth));
    if (!checked.ok())
        return answerChild(context, task, invocation, StepAnswer::refused(code::kChildNotStarted, describe(checked.error())));

    Task child;
    child.created = std::make_unique<RunningSaga>();
    RunningSaga& saga = *child.created;
    saga.no = SagaNo{++context.draft.lastSaga.value};
    saga.id = SagaId(context.work.newId("TXN_"));
    saga.definition = definition;
    SAGA_TRY(writeDispatched(context, task, invocation, saga.id));
    Result<std::vector<SagaEvent>> events =
        decide(*definition, saga.state,
               input::Start{startedData(parent, invocation.step, std::move(input)), parent.state.actor}, context.inputTime());
    if (!events.ok()) return events.error();
    SAGA_TRY(writeEvents(context, child, std::move(*events)));
    task.along.push_back(std::move(child));
    return keepInput(context, task);
}

Json statusJson(const SagaState& state) {
    return Json::object({{"status", Json(toText(state.status))}});
}

// The child takes the command in the same commit. False: it does not take it where it stands.
Result<bool> commandChild(EngineContext& context, Task& task, FoundChild found, CommandKind kind, std::string& refusal) {
    const RunningSaga& parent = *task.saga;
    const std::string reason = "its parent " + parent.id.text + " goes back";
    Task child;
    child.saga = found.running;
    child.created = std::move(found.ended);
    child.revived = child.created != nullptr;
    const RunningSaga& saga = *child.subject();
    const SagaId id = saga.id;
    const Origin origin{"engine", "engine", CorrelationId(parent.state.correlation)};
    Result<std::vector<SagaEvent>> events =
        decide(*saga.definition, saga.state, input::Command{kind, {}, origin.actor, reason, true}, context.inputTime());
    if (!events.ok()) {
        refusal = events.error().reason;
        return false;
    }
    AuditRecord& record = writeAudit(context, origin, context.work.now(), "saga." + std::string(toText(kind)), "saga", id.text, reason);
    record.before = statusJson(saga.state);
    const std::size_t at = context.work.input().audit.size() - 1;
    SAGA_TRY(writeEvents(context, child, std::move(*events)));
    context.work.input().audit[at].after = statusJson(child.next);
    if (child.saga != nullptr) child.saga->batch = context.batchNo;
    task.along.push_back(std::move(child));
    return true;
}

// It has an input of its own in this batch: the parent looks again in the next one.
bool isBusy(const EngineContext& context, const FoundChild& child) {
    return child.running != nullptr && child.running->batch == context.batchNo;
}

Result<void> lookAgain(EngineContext& context, Task& task) {
    context.work.drop();
    task.idle = true;
    return {};
}

Result<void> waitForChild(EngineContext& context, Task& task, const Invocation& invocation) {
    task.awaited = awaitedRequest(*task.saga, invocation, context.work.now());
    return keepInput(context, task);
}

StepAnswer answerOf(const RunningSaga& child) {
    if (child.state.status == SagaStatus::Completed)
        return StepAnswer::succeeded(Json::object({{"child", Json(child.id.text)}}));
    const std::string_view failure = child.state.firstCause ? std::string_view(child.state.firstCause->code) : code::kChildFailed;
    return StepAnswer::refused(failure, "the child saga " + child.id.text + " ended " + std::string(toText(child.state.status)));
}

// The step is under way, and nobody here waits for the child: after a restart, after the child's end, or because the parent
// has turned round since.
Result<void> followChild(EngineContext& context, Task& task, const Invocation& invocation) {
    const RunningSaga& parent = *task.saga;
    Result<FoundChild> child = findChild(context, stepOf(parent.state, invocation.step).child);
    if (!child.ok()) return child.error();
    if (isEnd(child->saga().state.status)) return answerChild(context, task, invocation, answerOf(child->saga()));
    if (!parent.state.goingBack || child->saga().state.goingBack) return waitForChild(context, task, invocation);
    if (isBusy(context, *child)) return lookAgain(context, task);
    std::string refusal;
    // Behind its pivot it goes on to its end, and is compensated then.
    const Result<bool> cancelled = commandChild(context, task, std::move(*child), CommandKind::Cancel, refusal);
    return cancelled.ok() ? waitForChild(context, task, invocation) : Result<void>(cancelled.error());
}

Result<void> undoChild(EngineContext& context, Task& task, const Invocation& invocation) {
    const RunningSaga& parent = *task.saga;
    Result<FoundChild> child = findChild(context, stepOf(parent.state, invocation.step).child);
    if (!child.ok()) return child.error();
    const SagaState& state = child->saga().state;
    if (state.status == SagaStatus::Compensated)
        return answerChild(context, task, invocation, StepAnswer::succeeded(Json::object({{"child", Json(child->saga().id.text)}})));
    const auto failed = [&](std::string why) {
        return answerChild(context, task, invocation, StepAnswer::error(code::kChildNotCompensated, std::move(why), Executed::No));
    };
    if (isEnd(state.status) && state.status != SagaStatus::Completed)
        return failed("the child saga " + child->saga().id.text + " ended " + std::string(toText(state.status)));
    if (isBusy(context, *child)) return lookAgain(context, task);
    const bool toBeAsked = state.status == SagaStatus::Completed;
    if (toBeAsked) {
        const CommandRefusal refused = whyRefused(*child->saga().definition, state, CommandKind::Compensate);
        if (refused.why != RefusalReason::None && refused.why != RefusalReason::ChildSaga)
            return failed(refusalText(refused, Language::English));
    }
    SAGA_TRY(writeDispatched(context, task, invocation, {}));
    std::string refusal;
    if (toBeAsked) {
        const Result<bool> asked = commandChild(context, task, std::move(*child), CommandKind::Compensate, refusal);
        if (!asked.ok()) return asked.error();
        if (!*asked) return makeError(ErrorCode::Internal, parent.id.text, "its child refuses to be compensated: " + refusal);
    }
    return keepInput(context, task);
}

}  // namespace

Result<void> runChild(EngineContext& context, Task& task, const Invocation& invocation) {
    if (invocation.direction == Direction::Compensation) return undoChild(context, task, invocation);
    return invocation.dispatched ? followChild(context, task, invocation) : startChild(context, task, invocation);
}

void awaitChild(EngineContext& context, RunningSaga& parent, const HeldRequest& request) {
    const RunningSaga* child = context.sagas.find(stepOf(parent.state, request.step).child);
    if (child != nullptr && !isEnd(child->state.status)) trackInFlight(parent, request);
}

void tellParent(EngineContext& context, const RunningSaga& child) {
    if (!child.state.parent.has_value()) return;
    RunningSaga* parent = context.sagas.find(child.state.parent->saga);
    if (parent == nullptr) return;
    const int step = parent->definition->stepIndex(child.state.parent->step);
    std::erase_if(parent->inFlight, [&](const HeldRequest& request) { return request.step == step; });
    context.sagas.enqueue(*parent);
}

}  // namespace saga
