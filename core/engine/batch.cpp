#include "core/engine/batch.h"

#include "core/engine/command_saga.h"
#include "core/engine/default_mode.h"
#include "core/engine/edit_shop.h"
#include "core/engine/expire_step.h"
#include "core/engine/fault_requests.h"
#include "core/engine/notice_delivery.h"
#include "core/engine/outside_call.h"
#include "core/engine/preview_compensation.h"
#include "core/engine/publish_definition.h"
#include "core/engine/resolve_letter.h"
#include "core/engine/saga_move.h"
#include "core/engine/signal_saga.h"
#include "core/engine/start_saga.h"

namespace saga {
namespace {

Result<void> runPreview(EngineContext& context, Task& task) {
    Result<CompensationPreview> preview = previewCompensation(context, *task.saga);
    if (!preview.ok()) return preview.error();
    task.outcome = std::move(*preview);
    return {};
}

struct RequestRun {
    EngineContext& context;
    Task& task;
    Result<void> operator()(const StartSaga&) const { return runStart(context, task); }
    Result<void> operator()(const AwaitSettled&) const { return {}; }
    Result<void> operator()(const CommandSaga&) const { return runCommand(context, task); }
    Result<void> operator()(const SignalSaga&) const { return runSignal(context, task); }
    Result<void> operator()(const PreviewCompensation&) const { return runPreview(context, task); }
    Result<void> operator()(const AddFault&) const { return runAddFault(context, task); }
    Result<void> operator()(const RemoveFault&) const { return runRemoveFault(context, task); }
    Result<void> operator()(const StopAllFaults&) const { return runStopAllFaults(context, task); }
    Result<void> operator()(const ReleaseFaults&) const { return runReleaseFaults(context, task); }
    Result<void> operator()(const PublishDefinition&) const { return runPublish(context, task); }
    Result<void> operator()(const DefaultMode&) const { return runDefaultMode(context, task); }
    Result<void> operator()(const ExpireStep&) const { return runExpiry(context, task); }
    Result<void> operator()(const ExpireReservation&) const { return runExpireReservation(context, task); }
    Result<void> operator()(const AskBus&) const { return {}; }
    Result<void> operator()(const ResolveDeadLetter&) const { return runResolve(context, task); }
    Result<void> operator()(const OutsideAnswer&) const { return runOutsideAnswer(context, task); }
    Result<void> operator()(const DeliveryReport&) const { return runDeliveryReport(context, task); }
    Result<void> operator()(const AskParticipants&) const { return {}; }
    Result<void> operator()(const EditShop&) const { return runEdit(context, task); }
};

Result<void> runTask(EngineContext& context, Task& task) {
    const Numbers before = context.draft;
    const Result<void> ran =
        task.request.has_value() ? std::visit(RequestRun{context, task}, *task.request) : runMove(context, task);
    if (ran.ok() || isStoreTrouble(ran.error().code)) return ran;
    context.work.drop();
    context.draft = before;
    if (task.created && !context.startedInBatch.empty() && context.startedInBatch.back() == task.created.get())
        context.startedInBatch.pop_back();
    const bool withoutHooks = task.withoutHooks;
    task.forgetRun();
    task.withoutHooks = withoutHooks;
    task.failure = ran.error();
    return {};
}

KeySet keysOf(const EngineContext& context, const std::vector<Task>& tasks) {
    KeySet keys;
    for (const Task& task : tasks) {
        if (!task.request.has_value())
            collectMoveKeys(context, *task.saga, keys);
        else if (const StartSaga* start = std::get_if<StartSaga>(&*task.request))
            collectStartKeys(*start, keys);
    }
    return keys;
}

}  // namespace

bool runsAlone(const EngineRequest& request) {
    return !std::holds_alternative<StartSaga>(request) && !std::holds_alternative<CommandSaga>(request) &&
           !std::holds_alternative<SignalSaga>(request) && !std::holds_alternative<AwaitSettled>(request) &&
           !std::holds_alternative<ExpireStep>(request) && !std::holds_alternative<ExpireReservation>(request) &&
           !std::holds_alternative<ResolveDeadLetter>(request) && !isFromOutside(request) && !std::holds_alternative<AskParticipants>(request) &&
           !std::holds_alternative<AskBus>(request);
}

Result<void> runTasks(EngineContext& context, std::vector<Task>& tasks) {
    context.draft = context.committed;
    context.startedInBatch.clear();
    SAGA_TRY(context.work.prefetch(keysOf(context, tasks)));
    for (Task& task : tasks) SAGA_TRY(runTask(context, task));
    return {};
}

WriteBatch closeBatch(EngineContext& context) {
    WriteBatch writes = context.work.takeBatch();
    context.faults.writeDraft(writes);
    if (context.draft.counts != context.committed.counts) writes.counts = context.draft.counts;
    if (writes.empty()) return writes;
    ++context.draft.commit.value;
    writes.commit = context.draft.commit;
    return writes;
}

void discardBatch(EngineContext& context) {
    context.work.reset();
    context.faults.rollback();
    context.draft = context.committed;
    context.startedInBatch.clear();
}

}  // namespace saga
