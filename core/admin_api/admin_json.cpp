#include "core/admin_api/admin_values.h"

namespace saga {
namespace {

constexpr std::int64_t kMicrosPerMilli = 1000;

std::int64_t inMs(Micros d) {
    return d.count() / kMicrosPerMilli;
}

Json textOrNull(std::string text) {
    return text.empty() ? Json() : Json(std::move(text));
}

Json countsJson(const StateCounts& counts) {
    const auto of = [&](SagaStatus status) {
        return counts.byStatus[static_cast<std::size_t>(status)];
    };
    return Json::object({{"total", counts.total()},
                         {"pending", of(SagaStatus::Pending)},
                         {"inProgress", of(SagaStatus::InProgress)},
                         {"completed", of(SagaStatus::Completed)},
                         {"failed", of(SagaStatus::Failed)},
                         {"compensating", of(SagaStatus::Compensating)},
                         {"compensated", of(SagaStatus::Compensated)},
                         {"attention", counts.attention}});
}

Json lineJson(const PlanLine& line) {
    Json moves = Json::array();
    for (const AccountMove& move : line.moves) {
        moves.append(Json::object({{"account", encodeAccount(move.account)},
                                   {"before", move.before},
                                   {"after", move.after}}));
    }
    return Json::object({{"step", line.step},
                         {"compensation", textOrNull(line.compensation)},
                         {"need", line.need},
                         {"pending", line.pending},
                         {"moves", std::move(moves)},
                         {"problem", textOrNull(line.problem)}});
}

}  // namespace

Json toJson(const StepDetail& step) {
    return Json::object({{"step", step.id},
                         {"service", step.service},
                         {"action", step.action},
                         {"compensation", textOrNull(step.compensation)},
                         {"state", toText(step.view)},
                         {"attempts", step.attempts},
                         {"maxAttempts", step.maxAttempts},
                         {"backoffMs", inMs(step.backoff)},
                         {"factor", step.factor},
                         {"capMs", inMs(step.cap)},
                         {"timeoutMs", inMs(step.timeout)},
                         {"optional", step.optional},
                         {"pivot", step.pivot},
                         {"code", textOrNull(step.code)},
                         {"undoCode", textOrNull(step.undoCode)},
                         {"dueAt", textOrNull(toIso(step.dueAt))},
                         {"signal", textOrNull(step.signal)},
                         {"child", textOrNull(step.child.text)},
                         {"data", step.data}});
}

Json toJson(const CompensationPlanView& plan) {
    Json lines = Json::array();
    for (const PlanLine& line : plan.lines)
        lines.append(lineJson(line));
    return Json::object({{"saga", toJson(plan.summary)},
                         {"allowed", plan.allowed},
                         {"refusal", textOrNull(plan.refusal)},
                         {"plan", std::move(lines)}});
}

Json toJson(const Health& health) {
    Json channels = Json::array();
    for (const NoticeChannelView& channel : health.channels)
        channels.append(Json::object({{"name", channel.name},
                                      {"configured", channel.configured},
                                      {"target", textOrNull(channel.target)}}));
    return Json::object({{"status", health.accepting ? "ok" : "trouble"},
                         {"trouble", textOrNull(health.trouble)},
                         {"database", health.database},
                         {"durability", health.durability},
                         {"sagas", health.sagas},
                         {"running", health.running},
                         {"queued", health.queued},
                         {"startedPerSecond", health.startedPerSecond},
                         {"lastCommitMicros", static_cast<std::int64_t>(health.lastCommit.count())},
                         {"counts", countsJson(health.counts)},
                         {"faultsBlocked", health.faultsBlocked},
                         {"activeFaults", health.activeFaults},
                         {"nextFaultEnd", textOrNull(toIso(health.nextFaultEnd))},
                         {"commit", health.commit.value},
                         {"channels", std::move(channels)},
                         {"noticesWaiting", health.noticesWaiting}});
}

Json toJson(const LedgerEntry& entry) {
    const bool isEdit = entry.saga.value == 0;
    return Json::object({{"time", textOrNull(toIso(entry.at))},
                         {"transactionId", textOrNull(entry.sagaId.text)},
                         {"step", textOrNull(entry.step)},
                         {"direction", isEdit ? Json() : Json(toText(entry.direction))},
                         {"audit", isEdit ? Json(entry.edit) : Json()},
                         {"amount", entry.amount},
                         {"balance", entry.balance}});
}

}  // namespace saga
