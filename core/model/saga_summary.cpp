#include "core/model/saga_summary.h"

#include <numeric>

namespace saga {

namespace {

Json textOrNull(std::string_view text) {
    return text.empty() ? Json() : Json(text);
}

}  // namespace

std::int64_t StateCounts::total() const {
    return std::accumulate(byStatus.begin(), byStatus.end(), std::int64_t{0});
}

Json toJson(const SagaSummary& summary) {
    return Json::object({
        {"id", summary.id.text},
        {"status", toText(summary.status)},
        {"paused", summary.paused},
        {"attention", textOrNull(toText(summary.attention))},
        {"injected", summary.injected},
        {"mode", toText(summary.mode)},
        {"definition", summary.definition},
        {"version", summary.version},
        {"user", textOrNull(summary.user.text)},
        {"item", textOrNull(summary.item.text)},
        {"quantity", summary.quantity},
        {"amount", summary.amount},
        {"step", textOrNull(summary.step)},
        {"code", textOrNull(summary.code)},
        {"attempts", summary.attempts},
        {"rule", textOrNull(summary.rule.text)},
        {"correlation", textOrNull(summary.correlation.text)},
        {"startedAt", textOrNull(toIso(summary.startedAt))},
        {"updatedAt", textOrNull(toIso(summary.updatedAt))},
        {"endedAt", textOrNull(toIso(summary.endedAt))},
        {"events", summary.events},
    });
}

}  // namespace saga
