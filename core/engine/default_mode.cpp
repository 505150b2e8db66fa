#include "core/engine/default_mode.h"

namespace saga {

Result<void> runDefaultMode(EngineContext& context, Task& task) {
    const DefaultMode& request = std::get<DefaultMode>(*task.request);
    const Mode before = context.defaultMode;
    const Mode after = request.mode.value_or(before);
    task.outcome = after;
    if (after == before) return {};
    if (context.parts.bus == nullptr) {
        task.outcome = makeError(ErrorCode::Unavailable, "mode", "there is no event bus");
        return {};
    }
    context.work.begin(context.time.now());
    AuditRecord& record = writeAudit(context, request.origin, context.work.now(), "mode.set", "mode", "default", {});
    record.before = Json::object({{"mode", Json(toText(before))}});
    record.after = Json::object({{"mode", Json(toText(after))}});
    context.work.input().defaultMode = after;
    return keepInput(context, task);
}

}  // namespace saga
