#include "core/engine/fault_requests.h"

#include "core/engine/fault_check.h"

namespace saga {
namespace {

constexpr std::string_view kResource = "fault-rule";
constexpr int kStopSeverity = 3;

FaultRule completed(EngineContext& context, const AddFault& request) {
    FaultRule rule = request.rule;
    rule.id = RuleId(context.work.newId("FLT_"));
    if (rule.name.empty()) rule.name = std::string(toText(rule.kind)) + " at " + placeText(rule);
    rule.createdAt = context.work.now();
    rule.createdBy = request.origin.actor;
    rule.hits = 0;
    rule.active = true;
    rule.endedBecause.clear();
    rule.endedAt = {};
    return rule;
}

void markEnded(FaultRule& rule, std::string_view because, Timestamp now) {
    rule.active = false;
    rule.endedBecause = because;
    rule.endedAt = now;
}

AuditRecord& audit(EngineContext& context, const Origin& origin, std::string_view what, std::string id,
                   const std::string& reason) {
    return writeAudit(context, origin, context.work.now(), "fault." + std::string(what), std::string(kResource),
                      std::move(id), reason);
}

void say(const EngineContext& context, const std::string& text) {
    logLine(context, LogLevel::Warning, LogCategory::Engine, {}, [&] { return text; });
}

}  // namespace

Result<void> runAddFault(EngineContext& context, Task& task) {
    const AddFault& request = std::get<AddFault>(*task.request);
    const Timestamp now = context.time.now();
    if (const Result<void> checked = checkFaultRule(context.definitions, request.rule, now); !checked.ok()) {
        task.outcome = checked.error();
        return {};
    }
    if (context.faults.active().size() >= kMaxActiveFaultRules) {
        task.outcome = makeError(ErrorCode::LimitExceeded, "fault",
                                 "at most " + std::to_string(kMaxActiveFaultRules) + " rules can be active");
        return {};
    }
    context.work.begin(now);
    if (context.faults.blocked()) {
        const Error refused = makeError(ErrorCode::Blocked, "fault", "STOP ALL is in force; release it first");
        AuditRecord& record = audit(context, request.origin, "add", {}, {});
        record.refused = true;
        record.after = errorJson(refused);
        task.outcome = refused;
        return keepInput(context, task);
    }
    FaultRule rule = completed(context, request);
    audit(context, request.origin, "add", rule.id.text, {}).after = toJson(rule);
    say(context, "fault rule " + rule.id.text + " added by " + request.origin.actor + ": " + rule.name);
    context.work.input().faultRules.push_back(rule);
    task.outcome = std::move(rule);
    return keepInput(context, task);
}

Result<void> runRemoveFault(EngineContext& context, Task& task) {
    const RemoveFault& request = std::get<RemoveFault>(*task.request);
    std::optional<FaultRule> rule = context.faults.find(request.id);
    if (!rule.has_value()) {
        task.outcome = makeError(ErrorCode::NotFound, "rule", "there is no active rule " + request.id.text);
        return {};
    }
    context.work.begin(context.time.now());
    AuditRecord& record = audit(context, request.origin, "remove", rule->id.text, request.reason);
    record.before = toJson(*rule);
    markEnded(*rule, "removed", context.work.now());
    record.after = toJson(*rule);
    context.work.input().faultRules.push_back(*rule);
    task.outcome = std::move(*rule);
    return keepInput(context, task);
}

Result<void> runStopAllFaults(EngineContext& context, Task& task) {
    const StopAllFaults& request = std::get<StopAllFaults>(*task.request);
    context.work.begin(context.time.now());
    std::vector<FaultRule> rules = context.faults.active();
    Json ids = Json::array();
    for (FaultRule& rule : rules) {
        markEnded(rule, "stopped", context.work.now());
        ids.append(rule.id.text);
        context.work.input().faultRules.push_back(rule);
    }
    context.work.input().faultsBlocked = true;
    AuditRecord& record = audit(context, request.origin, "stop-all", {}, request.reason);
    record.before = Json::object({{"blocked", Json(context.faults.blocked())}});
    record.after = Json::object({{"blocked", Json(true)}, {"ended", std::move(ids)}});
    record.severity = kStopSeverity;
    say(context, "STOP ALL by " + request.origin.actor + ", " + std::to_string(rules.size()) + " rules ended");
    task.outcome = static_cast<int>(rules.size());
    return keepInput(context, task);
}

Result<void> runReleaseFaults(EngineContext& context, Task& task) {
    const ReleaseFaults& request = std::get<ReleaseFaults>(*task.request);
    const bool wasBlocked = context.faults.blocked();
    context.work.begin(context.time.now());
    context.work.input().faultsBlocked = false;
    AuditRecord& record = audit(context, request.origin, "release", {}, request.reason);
    record.before = Json::object({{"blocked", Json(wasBlocked)}});
    record.after = Json::object({{"blocked", Json(false)}});
    record.severity = kStopSeverity;
    task.outcome = wasBlocked;
    return keepInput(context, task);
}

}  // namespace saga
