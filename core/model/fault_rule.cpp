#include "core/model/fault_rule.h"

namespace saga {

namespace {

Json timeOrNull(Timestamp t) {
    return t.isSet() ? Json(toIso(t)) : Json();
}

}  // namespace

std::string_view toText(FaultKind kind) {
    switch (kind) {
        case FaultKind::BusinessFailure:
            return "business-failure";
        case FaultKind::TechnicalError:
            return "technical-error";
        case FaultKind::Delay:
            return "delay";
        case FaultKind::LostReply:
            return "lost-reply";
    }
    return {};
}

std::optional<FaultKind> faultKindFromText(std::string_view text) {
    for (const FaultKind kind :
         {FaultKind::BusinessFailure, FaultKind::TechnicalError, FaultKind::Delay, FaultKind::LostReply}) {
        if (toText(kind) == text) return kind;
    }
    return std::nullopt;
}

Json toJson(const FaultRule& rule) {
    return Json::object({
        {"id", rule.id.text},
        {"name", rule.name},
        {"definition", rule.definition},
        {"step", rule.step},
        {"direction", toText(rule.direction)},
        {"kind", toText(rule.kind)},
        {"code", rule.code},
        {"delayMs", static_cast<std::int64_t>(rule.delay.count() / 1000)},
        {"probability", rule.probability},
        {"share", rule.share},
        {"maxHits", rule.maxHits},
        {"expiresAt", timeOrNull(rule.expiresAt)},
        {"where", rule.where},
        {"hits", rule.hits},
        {"createdAt", timeOrNull(rule.createdAt)},
        {"createdBy", rule.createdBy},
        {"active", rule.active},
        {"endedBecause", rule.endedBecause.empty() ? Json() : Json(rule.endedBecause)},
        {"endedAt", timeOrNull(rule.endedAt)},
    });
}

}  // namespace saga
