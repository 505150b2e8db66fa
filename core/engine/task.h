// One input of a batch: a request, or a saga's own next move. It can be run again after a failed commit; what it did
// last time is forgotten then. Strand only.
#pragma once

#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "core/engine/running_saga.h"
#include "core/ports/remote_caller.h"

namespace saga {

// What the request is answered once its batch is durable.
using Outcome = std::variant<std::monostate, Error, Accepted, CommandResult, CompensationPreview, FaultRule, int, bool,
                             DefinitionRow, AuditRecord, Mode, SagaSummary>;

// A call that leaves the program after the commit.
struct LeavingCall {
    HeldRequest request;
    OutsideCall call;
    std::optional<StepAnswer> answerInstead = {};  // a lost reply: what is heard in the place of the answer
};

struct Task {
    std::optional<EngineRequest> request;  // not set: the saga's own move
    RunningSaga* saga = nullptr;           // whose history grows; null when it is about no saga, or it is `created`
    bool withoutHooks = false;             // the end hook broke the commit before

    // Of the last run:
    std::unique_ptr<RunningSaga> created;  // until its commit
    bool revived = false;      // `created` had ended and was read from the store
    SagaState next;                        // the state after the commit, when `changed`
    bool changed = false;
    bool ranHooks = false;
    bool idle = false;         // asked for a turn and had nothing to do
    std::unique_ptr<RunningSaga> handler;  // choreography: the saga as the handler knows it, from the routing slip
    std::unique_ptr<OnTheBus> outgoing;    // choreography: what is published
    bool droppedMail = false;              // the first of saga->bus->mail was of no use
    bool deadLettered = false;             // and nobody expected it
    bool tookArrival = false;  // the first of saga->arrivals was delivered
    std::optional<HeldRequest> dispatched;
    std::optional<HeldRequest> awaited;    // a child saga that will say itself when it ends
    std::vector<Task> along;               // what the same input does to other sagas: parents start and undo their children
    std::optional<LeavingCall> leaving;
    std::optional<PendingDelivery> deliverAgain;
    std::optional<HeldBack> heldBack;           // the invocation has to wait for a circuit breaker
    std::vector<ParticipantOutcome> outcomes;   // of those who were invoked
    std::optional<Error> failure;  // the input failed by itself; nothing of it is in the batch
    DefinitionPtr published;
    Outcome outcome;

    // Whose state the decision is made on.
    const RunningSaga& actor() const { return handler ? *handler : *saga; }
    RunningSaga* subject() const { return created ? created.get() : saga; }
    void forgetRun();
};

// Calls the request's reply with the outcome or the error.
void answer(EngineRequest& request, Outcome&& outcome);
void answerError(EngineRequest& request, const Error& error);

// Errors that say the store takes no commits now, in contrast to those that a single input caused.
bool isStoreTrouble(ErrorCode code);

// What comes from outside is never refused: nobody would say it again.
bool isFromOutside(const EngineRequest& request);

}  // namespace saga
