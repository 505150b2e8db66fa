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
        case FaultKind::Duplicate:
            return "duplicate";
        case FaultKind::Drop:
            return "drop";
        case FaultKind::Reorder:
            return "reorder";
        case FaultKind::Poison:
            return "poison";
    }
    return {};
}

std::optional<FaultKind> faultKindFromText(std::string_view text) {
    for (const FaultKind kind :
         {FaultKind::BusinessFailure, FaultKind::TechnicalError, FaultKind::Delay, FaultKind::LostReply,
          FaultKind::Duplicate, FaultKind::Drop, FaultKind::Reorder, FaultKind::Poison}) {
        if (toText(kind) == text) return kind;
    }
    return std::nullopt;
}

std::string_view toText(FaultPlace place) {
    switch (place) {
        case FaultPlace::Step:
            return "step";
        case FaultPlace::Publish:
            return "publish";
        case FaultPlace::Deliver:
            return "deliver";
    }
    return {};
}

bool belongsTo(FaultKind kind, FaultPlace place) {
    if (kind == FaultKind::Delay) return true;
    const bool onTheWay = kind == FaultKind::Duplicate || kind == FaultKind::Drop || kind == FaultKind::Reorder ||
                          kind == FaultKind::Poison;
    return onTheWay == (place != FaultPlace::Step);
}

std::string placeText(const FaultRule& rule) {
    const std::string step = rule.definition + "/" + rule.step;
    if (rule.place == FaultPlace::Step) return step + (rule.direction == Direction::Compensation ? ":compensation" : "");
    const std::string place(toText(rule.place));
    return rule.step.empty() ? place : step + ":" + place;
}

Json toJson(const FaultRule& rule) {
    return Json::object({
        {"id", rule.id.text},
        {"name", rule.name},
        {"place", toText(rule.place)},
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
