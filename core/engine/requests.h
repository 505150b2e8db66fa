// What the engine can be asked, as values with a reply. A reply is called exactly once, on the strand, after the commit
// that carries the change (or with the error that prevented it); it must be short and must not call back into the engine
// synchronously other than by submitting.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "core/base/result.h"
#include "core/engine/bus_figures.h"
#include "core/engine/circuit_breakers.h"
#include "core/model/audit_record.h"
#include "core/model/command_refusal.h"
#include "core/model/dead_letter.h"
#include "core/model/fault_rule.h"
#include "core/model/saga_summary.h"
#include "core/model/shop.h"
#include "core/ports/unit_of_work.h"
#include "core/saga/compensation_plan.h"
#include "core/saga/decide.h"

namespace saga {

template <class T>
using Reply = std::function<void(Result<T>)>;

// On whose behalf, for the history and the audit trail.
struct Origin {
    std::string actor;          // "local:alice"
    std::string source;         // "console", "sagactl"
    CorrelationId correlation;  // empty: one is made
};

struct Accepted {
    SagaNo no;
    SagaId id;
    bool existing = false;  // the idempotency key had been used with the same body
};
struct StartSaga {
    std::string definition;
    Json input;
    std::string idempotencyKey;  // empty: none
    Origin origin;
    Reply<Accepted> reply;
    std::optional<Mode> mode = {};  // not set: the default of new sagas, or orchestration when the definition needs it
    int version = 0;                // 0: the latest
    std::string keyScope = {};      // whose the key is: keys of different scopes never meet; empty: the actor's
};

// Calls back when the saga has ended, needs attention or is paused; at once when it already is. NotFound.
struct AwaitSettled {
    SagaId id;
    Reply<SagaSummary> reply;
};

// Brings a signal to the step that waits for it, or will. Audited. Recorded and ignored once the saga has ended; one that has
// come already changes nothing. NotFound; NotAllowed when no step will ever wait for it.
struct SignalSaga {
    SagaId id;
    std::string name;
    Json data;               // null: none
    Origin origin;
    Reply<SagaSummary> reply;
};

struct CommandResult {
    SagaSummary before;
    SagaSummary after;
};
// What a command to a saga is the means of, such as an order's cancellation: it has to fit first, and names the audit record.
struct CommandPurpose {
    std::string action;      // "checkout.cancel"
    std::string resource;    // "order"
    std::string resourceId;
    // Asked in the same input, before the command is decided; it must not write. An error is the answer; NotAllowed and
    // Conflict are audited as refused.
    std::function<Result<void>(UnitOfWork& work, const SagaState& state)> check;
};
struct CommandSaga {
    SagaId id;
    CommandKind kind{};
    std::string step;
    std::string reason;
    Origin origin;
    Reply<CommandResult> reply;
    // Not null: where the reason of a refusal is put as a value, before the reply.
    std::shared_ptr<CommandRefusal> refusal = {};
    std::optional<CommandPurpose> purpose = {};
};

// One line of the dry run: a step of the plan and what its undo would change.
struct PreviewedUndo {
    PlannedUndo plan;
    std::string problem;                 // why the undo would fail now; empty when it would succeed
    std::vector<AccountChange> changes;  // accounts before and after this undo, cumulative along the plan
};
struct CompensationPreview {
    SagaSummary saga;
    std::vector<PreviewedUndo> undos;    // every step, in inverse order
    bool allowed = false;                // whether Compensate is accepted now
    std::string refusal;                 // why not
};
// Runs the compensation of everything that is done in a unit of work that is dropped. Changes nothing.
struct PreviewCompensation {
    SagaId id;
    Reply<CompensationPreview> reply;
};

struct AddFault { FaultRule rule; Origin origin; Reply<FaultRule> reply; };
struct RemoveFault { RuleId id; std::string reason; Origin origin; Reply<FaultRule> reply; };
struct StopAllFaults { std::string reason; Origin origin; Reply<int> reply; };    // ends and blocks; answers how many ended
struct ReleaseFaults { std::string reason; Origin origin; Reply<bool> reply; };   // answers whether it had been blocked

struct PublishDefinition { std::string source; Origin origin; Reply<DefinitionRow> reply; };

// A change of shop data outside a saga, audited: demo data, edits. `change` runs inside a unit of work on the strand and
// names what it did in the audit record it is given (before, after are for it to fill).
struct EditShop {
    std::string action;       // "demo.load", "user.top-up", ...; empty: a part of an edit whose end has the record
    std::string resource;     // "user", "item", "demo"
    std::string resourceId;
    std::string reason;
    Origin origin;
    // `key` is the posting key for its transfers. Returning an error drops everything but the audit record of the refusal.
    std::function<Result<void>(UnitOfWork& work, const PostingKey& key, AuditRecord& record)> change;
    Reply<AuditRecord> reply;
    SagaNo atRest = {};       // a change that would stand is refused with Conflict while this saga is at work; 0: none
};

// The mode of new sagas that name none. Not set: only asks.
struct DefaultMode { std::optional<Mode> mode; Origin origin; Reply<Mode> reply; };

// Settles an open dead letter, in one commit with its audit record, which is the answer. NotFound; NotAllowed, audited as
// refused, when it is not open, or when no saga waits for it; InvalidInput (payload) when its message tells no state, or
// another one than the saga's history: only what steps answered may be changed.
struct ResolveDeadLetter {
    DeadLetterId id;
    DeadLetterAction action{};
    std::optional<std::string> payload;  // Redrive: in the place of its message
    std::string reason;
    Origin origin;
    Reply<AuditRecord> reply;
};

// What went over the bus since the start. Answered at once, changes nothing.
struct AskBus { Reply<BusFigures> reply; };

// The engine's own: a reservation's time is over. Nobody waits for the answer.
struct ExpireStep {
    SagaId id;
    int step = -1;
    Reply<bool> reply;
};

// An operator ends a reservation before its time: what its step reserved is given back as when the time is over. Audited.
// NotFound; NotAllowed, audited as refused, when it is not RESERVED, its saga only goes forward, or giving back fails.
struct ExpireReservation {
    SagaId id;                // whose it is
    std::string reservation;
    std::string reason;
    Origin origin;
    Reply<AuditRecord> reply;
};

// A request that left the engine: one that a delay fault holds back arrives at the barrier when it is due. Kept in
// memory; after a crash it is rebuilt from the history while its attempt is still awaited, else it is lost like any
// request in flight.
struct HeldRequest {
    Timestamp due;
    SagaNo saga;
    int step = -1;
    Direction direction{};
    int attempt = 0;
    Timestamp startedAt;
    bool turnedBack = false;  // child sagas: the parent was going back already when it was told to wait
};

// The engine's own: what a call outside the program was answered. Never refused for a full queue, and kept while the store is
// in trouble.
struct OutsideAnswer {
    SagaId id;
    HeldRequest request;
    StepAnswer answer;
    Reply<bool> reply;
};

// The engine's own: what became of an attempt to deliver a notice. Never refused and kept as an OutsideAnswer is.
struct DeliveryReport {
    PendingDelivery delivery;
    DeliveryAnswer answer;
    Reply<bool> reply;
};

// Everybody who was invoked since the start, with his circuit breaker.
struct AskParticipants { Reply<std::vector<ParticipantFigures>> reply; };

using EngineRequest = std::variant<StartSaga, DefaultMode, AwaitSettled, CommandSaga, SignalSaga, PreviewCompensation, AddFault, RemoveFault,
                                   StopAllFaults, ReleaseFaults, PublishDefinition, EditShop, ExpireStep, ExpireReservation,
                                   ResolveDeadLetter, AskBus, OutsideAnswer, DeliveryReport, AskParticipants>;

}  // namespace saga
