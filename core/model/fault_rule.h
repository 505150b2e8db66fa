// A fault rule: where, for whom, what, how often, how long. Persisted; every hit is written into the history of the
// saga it hit, so an injected failure can never be taken for a real one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ids.h"
#include "core/base/json.h"
#include "core/model/saga_status.h"

namespace saga {

// Pinned.
enum class FaultKind : std::uint8_t {
    BusinessFailure = 1,
    TechnicalError = 2,
    Delay = 3,
    LostReply = 4,
    // on the way only
    Duplicate = 5,  // comes twice
    Drop = 6,       // is lost, and comes again because nobody acknowledged it
    Reorder = 7,    // another message overtakes it
    Poison = 8,     // arrives unreadable, as often as it comes
};
// Pinned. On the way: between two handlers of a choreographed saga, as their event is published or delivered.
enum class FaultPlace : std::uint8_t { Step = 0, Publish = 1, Deliver = 2 };

// "business-failure", "technical-error", "delay", "lost-reply", "duplicate", "drop", "reorder", "poison"
std::string_view toText(FaultKind kind);
std::optional<FaultKind> faultKindFromText(std::string_view text);
std::string_view toText(FaultPlace place);  // "step", "publish", "deliver"
// Whether such a fault can happen there. A delay can everywhere.
bool belongsTo(FaultKind kind, FaultPlace place);

struct FaultRule {
    RuleId id;                        // FLT_...; empty until added
    std::string name;                 // for people; the kind and place when empty
    std::string definition;           // saga definition: "item-purchase"; empty on the way: any
    std::string step;                 // step id: "item_grant"; on the way the one that publishes or receives, empty: any
    Direction direction = Direction::Action;
    FaultKind kind = FaultKind::TechnicalError;
    std::string code;                 // answer code; a default per step and kind when empty
    Micros delay{0};                  // kind Delay: how long the request is held back
    double probability = 1.0;         // of each invocation, (0, 1]
    double share = 1.0;               // of sagas, chosen by a hash of the id so that the choice is stable, (0, 1]
    std::int64_t maxHits = 0;         // 0: no limit
    Timestamp expiresAt;              // not set: never
    std::string where;                // filter expression over what is known at the start of a saga; empty: all
    // kept by the engine
    std::int64_t hits = 0;
    Timestamp createdAt;
    std::string createdBy;
    bool active = true;               // false: ended by count, time, removal or STOP ALL
    std::string endedBecause;         // "count reached", "expired", "removed", "stopped"
    Timestamp endedAt;
    FaultPlace place = FaultPlace::Step;

    bool operator==(const FaultRule&) const = default;
};

struct FaultState {
    std::vector<FaultRule> rules;     // newest first; ended ones too
    bool blocked = false;             // STOP ALL is in force: no rule can be added or hit
};

// Where, as it is typed: "item-purchase/item_grant:compensation", "publish", "item-purchase/item_grant:deliver".
std::string placeText(const FaultRule& rule);
Json toJson(const FaultRule& rule);

}  // namespace saga
