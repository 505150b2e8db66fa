// One decision in the making: the events recorded so far and a scratch copy of the state that has them folded in, so that
// every rule looks at the state it decides about. Lives within one call of `decide`.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/saga/decide.h"

namespace saga {

// How an attempt failed, whoever said so: the participant, a timeout, or the going back.
struct AttemptFailure {
    std::string code;
    std::string message;
    Executed executed = Executed::No;
    bool mayRetry = true;   // false: a refusal, or nobody will ask again
};

class Decision {
public:
    Decision(const Definition& definition, const SagaState& state, const InputTime& time);

    const Definition& definition() const { return m_definition; }
    const SagaState& state() const { return m_state; }
    const InputTime& time() const { return m_time; }

    // Numbers, stamps (startedAt too, when it is not set) and records the event, and folds it in.
    void record(SagaEvent event);
    void record(EventKind kind, EventPayload payload = {});
    // Adds what follows from the state by itself: attention, the start and the completion of compensation, the end.
    void settle();

    // The running or due attempt of a step (or of its undo) failed: schedules the next one or fails it for good. `attempt`
    // brings step, number, start and the rule that was at work; kind and the rest are settled here. Does not settle.
    void failAttempt(SagaEvent attempt, Direction direction, AttemptFailure failure);

    std::vector<SagaEvent> take() { return std::move(m_events); }

private:
    void settleForward();
    void settleBackward();
    void settleUndoing();
    void recordFailure();
    // Of the present group, the one that runs or has just been made included.
    int attemptsUsed(int step, Direction direction) const;
    std::string publicType(const SagaEvent& event) const;

    const Definition& m_definition;
    const InputTime& m_time;
    SagaState m_state;
    std::vector<SagaEvent> m_events;
};

// An event about a step, to be completed and recorded.
SagaEvent stepEvent(EventKind kind, int step, int attempt, Timestamp startedAt = {});

// Takes the turns that need nobody: conditions that are false, signals that have come or are overdue.
void takeTurns(Decision& decision);

// The inputs, each in its own file. They add to `decision`; an error leaves the saga as it is.
Result<void> decideStart(Decision& decision, const input::Start& start);
Result<void> decideDispatched(Decision& decision, const input::Dispatched& dispatched);
Result<void> decideAnswered(Decision& decision, const input::Answered& answered);
Result<void> decideTick(Decision& decision, const input::Tick& tick);
Result<void> decideCommand(Decision& decision, const input::Command& command);
Result<void> decideExpired(Decision& decision, const input::Expired& expired);
Result<void> decideSignal(Decision& decision, const input::Signal& signal);
Result<void> decideHitOnTheWay(Decision& decision, const input::HitOnTheWay& hit);
Result<void> decideGiveUp(Decision& decision, const input::GiveUp& giveUp);

}  // namespace saga
