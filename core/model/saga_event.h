// One event of a saga's history. A saga's state is the fold of its events, nothing else. Events are numbered 1..n within
// their saga and never change. `kind` says what the kernel decided (pinned numbers); `type` is the public event type of
// the definition where there is one ("PurchaseInitiated"): the documented order of events is the rows with a type.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/ids.h"
#include "core/base/json.h"
#include "core/base/time.h"
#include "core/model/saga_status.h"

namespace saga {

enum class EventKind : std::uint8_t {
    SagaStarted = 1,
    StepStarted = 2,          // only when the invocation leaves the unit of work, so that waiting for it is durable
    StepSucceeded = 3,
    StepFailed = 4,           // for good: business failure, or attempts exhausted
    RetryScheduled = 5,       // an attempt failed; the next is due after delay
    StepSkipped = 6,          // waived by an operator, or its condition is false
    AskAgainScheduled = 7,    // the participant is still at it; ask again after delay
    CompensationStarted = 10,
    StepCompensating = 11,    // like StepStarted, for an undo
    StepCompensated = 12,
    CompensationFailed = 13,  // of one step, for good
    CompensationRetryScheduled = 14,
    CompensationWaived = 15,  // by an operator: skipped or handled outside
    CompensationCompleted = 16,
    SagaCompleted = 20,
    SagaFailed = 21,          // closes FAILED and COMPENSATED alike
    SagaForceEnded = 22,
    SagaReopened = 23,        // by an operator, after the end
    Paused = 30,
    Resumed = 31,
    CancelRequested = 32,
    CompensationRequested = 33,
    RetryRequested = 34,
    AttentionRaised = 35,
    DeadlinePassed = 36,
    FaultInjected = 40,       // a fault rule hit this invocation
    LateAnswerIgnored = 41,   // an answer to an attempt that was given up
    SignalReceived = 42,      // for a step that waits for it, now or later
};

// "StepSucceeded", ...
std::string_view toText(EventKind kind);

// Stored as compact JSON; only what differs from the default is written.
struct EventPayload {
    std::string code;                            // failure code: "INSUFFICIENT_STOCK"
    std::string message;                         // one sentence
    Executed executed = Executed::No;            // of a failed attempt
    Micros delay{0};                             // RetryScheduled, AskAgainScheduled, FaultInjected(delay)
    RuleId rule;                                 // the fault rule, when injected
    std::string faultKind;                       // FaultInjected: "technical-error", ...
    Direction direction = Direction::Action;     // FaultInjected, LateAnswerIgnored
    Attention attention = Attention::None;       // AttentionRaised
    bool empty = false;                          // StepCompensated: the action had never run
    bool passedOver = false;                     // StepFailed of an optional step: the saga goes on
    CommandKind command{};                       // CompensationWaived, SagaReopened: by which command
    std::string actor;                           // who, for operator events and SagaStarted
    std::string reason;                          // why, for operator events
    Json data;                                   // StepSucceeded/StepCompensated: the participant's answer;
                                                 // StepStarted: {child: id}; SignalReceived: what came with it;
                                                 // SagaStarted: {definition, version, mode, input, correlationId,
                                                 //   deadlineAt (us), idempotencyKey?, keyScope?, parent: {saga, step, depth}?}
};

struct SagaEvent {
    std::int64_t seq = 0;        // 1..n; 0 until it is applied
    EventKind kind{};
    std::string type;            // public event type, or empty
    int step = -1;               // index in the definition, -1 when about the whole saga
    int attempt = 0;             // 1.. over the step's (or its compensation's) life; 0 when not about an attempt
    Timestamp startedAt;         // when the attempt was picked up; equals endedAt for events that take no time
    Timestamp endedAt;           // when it was decided
    EventPayload payload;
};

// The command by which an operator let something stand as it is (a failed step skipped by hand, a compensation skipped or
// handled outside, an end by force); not set for any other event. Each is one audited command.
std::optional<CommandKind> waivedBy(const SagaEvent& event);

// The child saga that this event's step started; empty for any other event.
SagaId childNamedBy(const SagaEvent& event);
// The saga whose step started the one that begins with this event; empty when nobody's did, and for any other event.
SagaId parentNamedBy(const SagaEvent& event);

// Pinned encoding of the payload: short keys, defaults left out, "" for an empty payload. Unknown keys are kept out on
// reading. InvalidInput when the text is not such an encoding.
std::string encodePayload(const EventPayload& payload);
Result<EventPayload> decodePayload(std::string_view text);

// The event as an envelope for people and scripts: {id, seq, kind, type?, step?, attempt?, startedAt, time, payload}.
Json toJson(const SagaEvent& event, std::string_view sagaId, std::string_view stepId);

}  // namespace saga
