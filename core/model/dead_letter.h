// An event that its handler gave up on, or that nobody expected: kept with the reason until a person decides.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/ids.h"
#include "core/base/json.h"
#include "core/base/result.h"
#include "core/base/time.h"

namespace saga {

enum class DeadLetterState : std::uint8_t { Open = 0, Redriven = 1, Discarded = 2 };  // pinned
std::string_view toText(DeadLetterState state);  // "open", "redriven", "discarded"
std::optional<DeadLetterState> deadLetterStateFromText(std::string_view text);

// What an operator does with an open one. Redrive: its saga, which waits for a person because of it, goes on and its handler
// gets the event again. Discard: it is settled on paper alone; a saga that waits because of it goes on waiting, for retry,
// cancel or an end by force.
enum class DeadLetterAction { Redrive, Discard };
std::string_view toText(DeadLetterAction action);  // "redrive", "discard"

// Written "TXN_.../5/ItemGrantHandler": saga, number of the event in it, handler. What came without a number has one below
// zero, made of its content.
struct DeadLetterId {
    SagaId saga;
    std::int64_t seq = 0;
    std::string handler;
};
std::string toText(const DeadLetterId& id);
// InvalidInput, field "id".
Result<DeadLetterId> readDeadLetterId(std::string_view text);

struct DeadLetterView {
    std::string id;                    // a DeadLetterId
    SagaNo no;
    SagaId saga;
    std::string definition;
    std::int64_t seq = 0;              // of the event in its saga
    std::string event;                 // "UserValidated"
    std::string handler;
    std::string cause;                 // why, English
    std::string payload;               // the message as it was delivered; as it was sent when a fault rule made it unreadable
    int tries = 0;                     // deliveries before it was given up
    Timestamp at;
    DeadLetterState state{};
    bool edited = false;               // driven again with another payload
    std::string resolvedBy, reason;    // empty while open
    Timestamp resolvedAt;
};

// Open dead letters with the same cause, event and handler.
struct DeadLetterGroup {
    std::string cause, event, handler, definition;
    std::int64_t count = 0;
    Timestamp oldest, newest;
};

Json toJson(const DeadLetterView& letter);
Json toJson(const DeadLetterGroup& group);

}  // namespace saga
