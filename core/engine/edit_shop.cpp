#include "core/engine/edit_shop.h"

namespace saga {
namespace {

Result<void> runPart(EngineContext& context, Task& task, const EditShop& request, Timestamp now) {
    AuditRecord unrecorded;
    context.work.begin(now);
    SAGA_TRY(request.change(context.work, {}, unrecorded));
    task.outcome = std::move(unrecorded);
    return keepInput(context, task);
}

Result<void> change(EngineContext& context, const EditShop& request, AuditRecord& record) {
    SAGA_TRY(request.change(context.work, {SagaNo{}, record.no, Direction::Action}, record));
    const RunningSaga* saga = request.atRest.value == 0 ? nullptr : context.sagas.find(request.atRest);
    if (saga == nullptr || saga->state.endedAt.isSet()) return {};
    return makeError(ErrorCode::Conflict, request.resource,
                     "its saga " + saga->id.text + " is " + std::string(toText(saga->state.status)) + " and may change it at any moment");
}

}  // namespace

Result<void> runEdit(EngineContext& context, Task& task) {
    const EditShop& request = std::get<EditShop>(*task.request);
    const Timestamp now = context.time.now();
    if (request.action.empty()) return runPart(context, task, request, now);
    AuditRecord record;
    record.no = ++context.draft.lastAudit;
    record.at = now;
    record.actor = request.origin.actor;
    record.source = request.origin.source;
    record.correlation = request.origin.correlation.text;
    record.action = request.action;
    record.resource = request.resource;
    record.resourceId = request.resourceId;
    record.reason = request.reason;

    context.work.begin(now);
    const Result<void> changed = change(context, request, record);
    if (!changed.ok()) {
        if (isStoreTrouble(changed.error().code)) return changed.error();
        context.work.drop();
        context.work.begin(now);
        record.refused = true;
        record.after = errorJson(changed.error());
        task.outcome = changed.error();
    } else {
        task.outcome = record;
    }
    context.work.input().audit.push_back(std::move(record));
    return keepInput(context, task);
}

}  // namespace saga
