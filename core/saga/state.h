// The state of one saga: the fold of its events. Plain values; equal histories give equal states. A copy shares the JSON it
// holds, so that copying costs little.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/time.h"
#include "core/model/saga_event.h"
#include "core/model/saga_status.h"
#include "core/saga/definition.h"
#include "core/saga/shared_json.h"

namespace saga {

enum class StepPhase {
    NotStarted,
    Running,      // picked up and left the unit of work (StepStarted)
    Waiting,      // failed attempt, backoff until dueAt; or asked to ask again at dueAt
    Succeeded,
    Failed,       // for good
    PassedOver,   // optional and failed for good
    Skipped,      // waived, or condition false
};

enum class UndoPhase {
    None,         // nothing asked yet
    Running,      // left the unit of work (StepCompensating)
    Waiting,      // failed attempt, backoff until dueAt
    Done,
    Failed,       // for good: attention
    Waived,       // skipped or handled outside, audited
};

struct StepState {
    StepPhase phase = StepPhase::NotStarted;
    int attempts = 0;              // ended or running, over all retries by operators
    int attemptsInGroup = 0;       // since the last operator retry; what the policy counts
    bool mayHaveRun = false;       // succeeded, or some attempt's outcome is unknown
    Timestamp startedAt;           // of the running attempt
    Timestamp dueAt;               // Waiting: when the next attempt is due; NotStarted: since when an operator has it tried anew
    Timestamp settledAt;           // when it succeeded, was passed over or skipped
    bool signalled = false;        // the signal that it waits for has come; `data` is what came with it
    SagaId child;                  // the child saga that it started
    bool askingAgain = false;      // the participant (of the action, or of the undo) is still at it: the same attempt is asked again
    RuleId rule;                   // the fault rule that hit the attempt which has begun and has no outcome yet
    std::string code;              // of the last failure
    UndoPhase undo = UndoPhase::None;
    int undoAttempts = 0;
    int undoAttemptsInGroup = 0;
    Timestamp undoStartedAt;
    Timestamp undoDueAt;
    std::string undoCode;
    bool undoEmpty = false;
    SharedJson data;               // the participant's answer to the action
    int keyAttempt = 1;            // the attempt whose idempotency key later ones share: a retry by an operator has a new one,
    int undoKeyAttempt = 1;        // unless an earlier attempt may have had its effect
    bool undoMayHaveRun = false;   // some attempt of the undo has an unknown outcome
    bool operator==(const StepState&) const = default;
};

struct FirstCause {
    int step = -1;                 // -1: not a step (deadline, cancel, operator)
    std::string code;
    std::string message;
    RuleId rule;                   // set when the failure was injected
    int attempts = 0;
    bool operator==(const FirstCause&) const = default;
};

// Whose step a child saga carries out.
struct ParentLink {
    SagaId saga;
    std::string step;
    int depth = 0;                 // 1: of a saga that is no child itself
    bool operator==(const ParentLink&) const = default;
};

struct SagaState {
    SagaStatus status = SagaStatus::Pending;
    bool paused = false;
    Attention attention = Attention::None;
    bool goingBack = false;        // asked to compensate (failure, cancel, operator, deadline), maybe awaiting an answer in flight
    bool compensationDone = false; // CompensationCompleted is in the history
    bool deadlinePassed = false;
    bool injected = false;
    bool waived = false;           // some waiver of an operator is part of the history
    RuleId lastRule;
    std::int64_t seq = 0;          // of the last event
    std::vector<StepState> steps;
    std::optional<FirstCause> firstCause;  // why it goes back, or what stopped it behind the pivot; stays after the end
    Timestamp startedAt;
    Timestamp updatedAt;
    Timestamp endedAt;
    Timestamp deadlineAt;          // not set: none, or lifted by a reopening
    SharedJson input;
    Mode mode = Mode::Orchestration;
    std::string correlation;
    std::string actor;             // who started it
    std::optional<ParentLink> parent;
    bool operator==(const SagaState&) const = default;
};

// Attempts of all steps and compensations, ended or running; what lists show as "attempts".
int totalAttempts(const SagaState& state);

// Folds one event. The event's seq must be state.seq + 1 and legal in this state; else InvalidInput (a damaged or foreign
// history), and the state is unchanged. SagaStarted must come first and sizes the steps.
Result<void> apply(const Definition& definition, SagaState& state, const SagaEvent& event);
// Folds a whole history; the error names the seq at which it stopped.
Result<SagaState> fold(const Definition& definition, const std::vector<SagaEvent>& events);

// Is this change of status in the table of transitions?
bool isLegalTransition(SagaStatus from, SagaStatus to);

}  // namespace saga
