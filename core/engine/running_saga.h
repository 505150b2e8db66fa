// One saga in the engine's memory: its state as committed, and what the engine knows beside the state. Strand only;
// owned by the SagaTable.
#pragma once

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

// A request that a delay fault holds back: it left the engine and arrives at the barrier when it is due. Kept in
// memory; after a crash it is rebuilt from the history while its attempt is still awaited, else it is lost like any
// request in flight.
struct HeldRequest {
    Timestamp due;
    SagaNo saga;
    int step = -1;
    Direction direction{};
    int attempt = 0;
    Timestamp startedAt;
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
    std::optional<HeldRequest> inFlight;  // the dispatched attempt that the state awaits
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

// The invocation that can be made now; null when there is none or its request is under way.
inline const Invocation* dueInvocation(const RunningSaga& saga) {
    if (saga.effects.invoke.empty()) return nullptr;
    const Invocation& next = saga.effects.invoke.front();
    const bool underWay = next.dispatched && saga.inFlight.has_value() && saga.inFlight->step == next.step &&
                          saga.inFlight->direction == next.direction && saga.inFlight->attempt == next.attempt;
    return underWay ? nullptr : &next;
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
