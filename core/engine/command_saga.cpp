#include "core/engine/command_saga.h"

namespace saga {
namespace {

constexpr std::size_t kMaxReasonBytes = 2000;
constexpr int kUsualSeverity = 2;
constexpr int kWaiverSeverity = 3;

Json stateJson(const SagaState& state) {
    return Json::object({{"status", Json(toText(state.status))},
                         {"attention", Json(toText(state.attention))},
                         {"paused", Json(state.paused)}});
}

// A waiver leaves the shop as it is and only says that it is all right: it weighs more than a command that acts.
int severityOf(CommandKind kind) {
    const bool waives =
        kind == CommandKind::Skip || kind == CommandKind::HandledOutside || kind == CommandKind::ForceEnd;
    return waives ? kWaiverSeverity : kUsualSeverity;
}

Result<void> checkReason(const std::string& reason) {
    if (reason.size() > kMaxReasonBytes)
        return makeError(ErrorCode::LimitExceeded, "reason",
                         "must be at most " + std::to_string(kMaxReasonBytes) + " bytes");
    return isUtf8(reason) ? Result<void>() : makeError(ErrorCode::InvalidInput, "reason", "must be UTF-8");
}

AuditRecord& audit(EngineContext& context, const Task& task, const CommandSaga& request) {
    AuditRecord& record =
        writeAudit(context, request.origin, context.work.now(), "saga." + std::string(toText(request.kind)), "saga",
                   request.id.text, request.reason);
    record.before = stateJson(task.saga->state);
    record.severity = severityOf(request.kind);
    if (record.correlation.empty()) record.correlation = task.saga->state.correlation;
    return record;
}

}  // namespace

Result<void> runCommand(EngineContext& context, Task& task) {
    const CommandSaga& request = std::get<CommandSaga>(*task.request);
    const RunningSaga& saga = *task.saga;
    if (const Result<void> checked = checkReason(request.reason); !checked.ok()) {
        task.outcome = checked.error();
        return {};
    }
    context.work.begin(context.time.now());
    const input::Command command{request.kind, request.step, request.origin.actor, request.reason};
    Result<std::vector<SagaEvent>> events = decide(*saga.definition, saga.state, command, context.inputTime());
    if (!events.ok()) {
        task.outcome = events.error();
        if (events.error().code != ErrorCode::NotAllowed) {
            context.work.drop();
            return {};
        }
        if (request.refusal) *request.refusal = whyRefused(*saga.definition, saga.state, request.kind);
        AuditRecord& refusal = audit(context, task, request);
        refusal.refused = true;
        refusal.after = errorJson(events.error());
        return keepInput(context, task);
    }
    SAGA_TRY(writeEvents(context, task, std::move(*events)));
    audit(context, task, request).after = stateJson(task.next);
    task.outcome = CommandResult{summaryOf(saga, saga.state), summaryOf(saga, task.next)};
    logLine(context, LogLevel::Info, LogCategory::Engine, saga.logContext(),
            [&] { return std::string(toText(request.kind)) + " by " + request.origin.actor + ": " + request.reason; });
    return keepInput(context, task);
}

}  // namespace saga
