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
    const CommandPurpose plain{"saga." + std::string(toText(request.kind)), "saga", request.id.text, {}};
    const CommandPurpose purpose = request.purpose.value_or(plain);
    AuditRecord& record = writeAudit(context, request.origin, context.work.now(), purpose.action, purpose.resource,
                                     purpose.resourceId, request.reason);
    record.before = stateJson(task.saga->state);
    record.severity = severityOf(request.kind);
    if (record.correlation.empty()) record.correlation = task.saga->state.correlation;
    return record;
}

// A refusal because of what saga or order are is recorded; a request that makes no sense is not.
bool isRecorded(ErrorCode code) {
    return code == ErrorCode::NotAllowed || code == ErrorCode::Conflict;
}

Result<std::vector<SagaEvent>> decideCommand(EngineContext& context, const RunningSaga& saga, const CommandSaga& request) {
    if (request.purpose.has_value()) SAGA_TRY(request.purpose->check(context.work, saga.state));
    const input::Command command{request.kind, request.step, request.origin.actor, request.reason};
    return decide(*saga.definition, saga.state, command, context.inputTime());
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
    Result<std::vector<SagaEvent>> events = decideCommand(context, saga, request);
    if (!events.ok()) {
        if (isStoreTrouble(events.error().code)) return events.error();
        task.outcome = events.error();
        if (!isRecorded(events.error().code)) {
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
