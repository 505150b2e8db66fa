// Choreography as an operator sees it: which handlers hear which events, what travels between them, and the events nobody
// could use. Plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/model/dead_letter.h"

namespace saga {

// Which handler of a definition listens to which event.
struct SubscriptionView {
    std::string definition;
    std::string handler;               // "ItemGrantHandler"
    std::string event;                 // "UserValidated"; "item_grant.due": its turn comes again
};

// The bus of this process. Figures count from its start.
struct BusTopicView {
    std::string definition;
    std::string event;                 // "UserValidated"
    std::int64_t published = 0;
    double perSecond = 0;              // over the last seconds
    Timestamp lastAt;                  // not set: never yet
};
struct BusHandlerView {
    std::string definition;
    std::string handler;               // "ItemGrantHandler"
    std::vector<std::string> events;   // that it listens to
    std::int64_t delivered = 0;        // repeated deliveries included
    std::int64_t handled = 0;
    std::int64_t repeated = 0;         // delivered again and recognised as handled
    std::int64_t deadLettered = 0;
    std::int64_t waiting = 0;          // delivered and not handled yet
    double perSecond = 0;              // handled, over the last seconds
};
struct BusState {
    std::vector<BusTopicView> topics;      // in the order of the definitions and their events
    std::vector<BusHandlerView> handlers;  // in the order of the steps
    std::int64_t outbox = 0;           // events committed and not handled yet
    Timestamp oldestOutbox;            // not set: none
    std::int64_t deadLetters = 0;      // open ones
};

struct DeadLetterListRequest {
    std::optional<DeadLetterState> state = DeadLetterState::Open;  // not set: all
    std::string cause, event, handler;  // exactly these; empty: any
    std::string saga;                  // of this saga only; empty: of all
    std::string beyond;                // id of the last row of the page before; rows are newest first
    int limit = 100;                   // 1..1000
};
struct DeadLetterCommand {
    std::vector<std::string> ids;      // 1..10,000
    DeadLetterAction action{};
    std::optional<std::string> payload;  // Redrive of a single one: put in the place of its message
    std::string reason;                // required
};
struct DeadLetterOutcome {
    std::string id;
    std::optional<Error> error;        // not set: done
};

}  // namespace saga
