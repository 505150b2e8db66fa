// The kernel: decide(definition, state, input) -> events. Pure: no thread, no clock, no I/O; `now` and the jitter draw
// arrive with the input. What is to be done next follows from the state alone (`effectsOf`), so that recovery after a
// crash and the normal way are one code path.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/model/command_refusal.h"
#include "core/saga/definition.h"
#include "core/saga/state.h"

namespace saga {

// What a participant says of one attempt.
struct StepAnswer {
    enum class Kind {
        Succeeded,
        Refused,      // business failure: certainly not executed, no retry
        InProgress,   // still at it: ask again after askAgain
        Error,        // technical: retried by policy; `executed` says whether it may have had its effect
    };
    Kind kind = Kind::Succeeded;
    std::string code;
    std::string message;
    Executed executed = Executed::No;
    Micros askAgain{0};
    bool empty = false;  // found nothing to do or to undo: recorded, without a public event
    Json data;

    static StepAnswer succeeded(Json data = {});
    static StepAnswer refused(std::string_view code, std::string message);
    static StepAnswer error(std::string_view code, std::string message, Executed executed);
    static StepAnswer inProgress(Micros askAgain);
};

struct InjectedFault {
    RuleId rule;
    std::string kind;    // "technical-error", ...
    std::string code;
    Micros delay{0};
};

namespace input {
// The saga is accepted. `startedData` becomes the payload data of SagaStarted.
struct Start { Json startedData; std::string actor; };
// The invocation leaves the unit of work now (a remote or held-back participant).
struct Dispatched { int step; Direction direction; int attempt; std::optional<InjectedFault> injected; };
// The answer to an attempt. `startedAt`: when it was picked up.
struct Answered { int step; Direction direction; int attempt; StepAnswer answer; Timestamp startedAt; std::optional<InjectedFault> injected; };
// Time has passed: timeouts, backoffs and the deadline are looked at.
struct Tick {};
// An operator's command. `step`: for Skip and HandledOutside the step id, empty means the one that waits.
struct Command { CommandKind kind; std::string step; std::string actor; std::string reason; };
// What the saga had kept for itself was given back when its time was over. Before the pivot this turns the saga round.
struct Expired { std::string code; std::string message; };
// The executor gave up on this saga (recovery failed N times, poison input).
struct GiveUp { Attention attention; std::string reason; };
}  // namespace input

using Input = std::variant<input::Start, input::Dispatched, input::Answered, input::Tick, input::Command, input::Expired, input::GiveUp>;

struct InputTime {
    Timestamp now;
    double jitter = 0;  // a draw from [0, 1) for backoffs
};

// Events to append, in order, already numbered; empty when the input changes nothing (a tick with nothing due, a late
// answer after the end). NotAllowed, with the states that accept it, for a command this state does not take;
// InvalidInput for an unknown step. `state` is the state before; fold the events to get the one after.
Result<std::vector<SagaEvent>> decide(const Definition& definition, const SagaState& state, const Input& input, const InputTime& time);

// What the executor has to do now. Derived from the state, idempotent: invoking twice is harmless behind the barrier.
struct Invocation {
    int step = -1;
    Direction direction{};
    int attempt = 0;
    bool dispatched = false;  // already left the unit of work (found so at recovery): invoke again
    bool operator==(const Invocation&) const = default;
};
struct Effects {
    std::vector<Invocation> invoke;  // all that can be made now: in flight first, then by priority, then in order
    Timestamp wakeAt;                // the earliest timeout, backoff or deadline; not set when there is none
};
// `now` settles which waiting attempts are due. A wakeAt at or before `now` asks for a Tick at once.
Effects effectsOf(const Definition& definition, const SagaState& state, Timestamp now);

// Why the saga stands where it stands and what an operator can do, each command with the reason when it is refused.
struct CommandAvailability {
    CommandKind kind;
    bool allowed;
    std::string reason;  // when not allowed: "the saga is COMPENSATING; retry acts on ..."
    CommandRefusal refusal;
};
std::vector<CommandAvailability> availableCommands(const Definition& definition, const SagaState& state);

// What a saga's row tells about it, and what the rule of commands says by that alone. The rest of the rule needs the
// state; both are one rule, so that a list judges a command as the kernel will.
struct SagaStanding {
    SagaStatus status{};
    bool ended = false;
    bool paused = false;
    Attention attention = Attention::None;
};
struct CommandRuling {
    enum class Kind { Accepted, Refused, Open };
    Kind kind = Kind::Accepted;
    CommandRefusal refusal;  // Refused
};
CommandRuling ruleByStanding(const SagaStanding& standing, CommandKind command);

// Without a reason when the command is allowed.
CommandRefusal whyRefused(const Definition& definition, const SagaState& state, CommandKind command);

}  // namespace saga
