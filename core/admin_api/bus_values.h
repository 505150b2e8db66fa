// Choreography as an operator sees it: which handlers hear which events, what travels between them, and the events nobody
// could use. Plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ids.h"
#include "core/base/result.h"

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

enum class DeadLetterState : std::uint8_t { Open = 0, Redriven = 1, Discarded = 2 };  // pinned
std::string_view toText(DeadLetterState state);  // "open", "redriven", "discarded"
std::optional<DeadLetterState> deadLetterStateFromText(std::string_view text);

// An event that its handler gave up on, or that nobody expected.
struct DeadLetterView {
    std::string id;                    // "TXN_.../5/ItemGrantHandler": saga, number of the event, handler
    SagaNo no;
    SagaId saga;
    std::string definition;
    std::int64_t seq = 0;              // of the event in its saga
    std::string event;                 // "UserValidated"
    std::string handler;
    std::string cause;                 // why, English
    std::string payload;               // the message as it was delivered
    int tries = 0;                     // deliveries before it was given up
    Timestamp at;
    DeadLetterState state{};
    bool edited = false;               // driven again with another payload
    std::string resolvedBy, reason;    // empty while open
    Timestamp resolvedAt;
};
struct DeadLetterListRequest {
    std::optional<DeadLetterState> state = DeadLetterState::Open;  // not set: all
    std::string cause, event, handler;  // exactly these; empty: any
    std::string saga;                  // of this saga only; empty: of all
    std::string beyond;                // id of the last row of the page before; rows are newest first
    int limit = 100;                   // 1..1000
};
// Open dead letters with the same cause, event and handler.
struct DeadLetterGroup {
    std::string cause, event, handler, definition;
    std::int64_t count = 0;
    Timestamp oldest, newest;
};
enum class DeadLetterAction { Redrive, Discard };
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
