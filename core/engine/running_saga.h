// One saga in the engine's memory: its state as committed, and what the engine knows beside the state. Strand only;
// owned by the SagaTable.
#pragma once

#include <algorithm>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/log.h"
#include "core/engine/requests.h"
#include "core/model/fault_rule.h"
#include "core/saga/decide.h"
#include "core/saga/state.h"

namespace saga {

// An invocation that waits for the circuit breaker of its participant.
struct HeldBack {
    int step = -1;
    Direction direction{};
    Timestamp until;          // look again then, or when the breaker closes
    std::string participant;
};

// What the bus delivered to a handler and the handler has not finished.
struct Mail {
    std::string group;     // "item-purchase/ItemGrantHandler"
    std::int64_t tag = 0;
    std::int64_t seq = 0;
    std::string event;
    std::string slip;
};
// What becomes of an event on its way.
struct WayFault {
    FaultPlace place{};
    FaultKind kind{};
    Micros delay{0};
};
// Of a choreographed saga: the one event that is on its way, and what was delivered of it.
struct OnTheBus {
    std::int64_t seq = 0;
    std::string event;      // what it is published as; empty: nothing is on its way
    std::string slip;       // everything done so far
    bool relayed = false;   // given to the relay
    bool told = false;      // the slip tells exactly the saga's state
    bool heldBack = false;  // a fault keeps it from the bus for a time
    std::optional<WayFault> fault;  // acts on it, or has acted
    bool faultSpent = false;
    std::deque<Mail> mail;
};

struct RunningSaga {
    SagaNo no;
    SagaId id;
    DefinitionPtr definition;
    SagaState state;
    Effects effects;                      // of `state`, as of the last look at the time
    std::vector<HeldRequest> inFlight;    // whose answers are on their way; at most one per step and direction
    std::vector<HeldBack> heldBack;       // by circuit breakers; at most one per step and direction
    std::vector<HeldRequest> arrivals;    // held requests that are due, in order
    std::unique_ptr<OnTheBus> bus;        // null: orchestrated
    std::vector<Reply<SagaSummary>> waiters;
    std::optional<Error> failure;  // why its last input failed alone
    int failures = 0;              // inputs in a row that failed alone
    bool queued = false;           // stands in the ready queue
    std::uint64_t batch = 0;       // the last batch in which it had an input
    Timestamp timerAt;             // its live entry in the timer heap
    bool awaitsTime = false;       // counted as armed

    LogContext logContext() const { return {id.text, state.correlation}; }
};

inline bool isOf(const HeldRequest& request, int step, Direction direction) {
    return request.step == step && request.direction == direction;
}

// Somebody works at the attempt already.
inline bool isUnderWay(const RunningSaga& saga, const Invocation& invocation) {
    if (!invocation.dispatched) return false;
    return std::any_of(saga.inFlight.begin(), saga.inFlight.end(), [&](const HeldRequest& request) {
        return isOf(request, invocation.step, invocation.direction) && request.attempt == invocation.attempt;
    });
}

inline bool isHeldBack(const RunningSaga& saga, const Invocation& invocation) {
    return std::any_of(saga.heldBack.begin(), saga.heldBack.end(), [&](const HeldBack& held) {
        return held.step == invocation.step && held.direction == invocation.direction;
    });
}

// The first invocation that can be made now; null when there is none, or all of them are under way or held back.
inline const Invocation* dueInvocation(const RunningSaga& saga) {
    for (const Invocation& invocation : saga.effects.invoke)
        if (!isUnderWay(saga, invocation) && !isHeldBack(saga, invocation)) return &invocation;
    return nullptr;
}

// A dispatched attempt of which an answer will come; it takes the place of an earlier one of its step and direction.
inline void trackInFlight(RunningSaga& saga, const HeldRequest& request) {
    std::erase_if(saga.inFlight, [&](const HeldRequest& other) { return isOf(other, request.step, request.direction); });
    saga.inFlight.push_back(request);
}

// The state still waits for the answer to this request.
inline bool awaits(const SagaState& state, const HeldRequest& request) {
    const StepState& step = state.steps[static_cast<std::size_t>(request.step)];
    return request.direction == Direction::Action
               ? step.phase == StepPhase::Running && step.attempts == request.attempt
               : step.undo == UndoPhase::Running && step.undoAttempts == request.attempt;
}

inline bool isSettledForNow(const SagaState& state) {
    return isEnd(state.status) || state.attention != Attention::None || state.paused;
}

}  // namespace saga
