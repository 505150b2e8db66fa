// A participant: a service that carries out the actions and compensations of steps. Local participants write through the
// unit of work, which makes their effects exactly-once with the saga's own events. They guard their own business rules;
// the barrier against repeated, late and missing invocations stands before them, in the engine.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/ports/remote_caller.h"
#include "core/ports/unit_of_work.h"
#include "core/saga/decide.h"

namespace saga {

// Valid during the call only.
struct StepRequest {
    SagaNo saga;
    const SagaId& id;
    const Definition& definition;
    const SagaState& state;   // input and earlier steps' data
    int step = -1;            // -1 in an end hook
    Direction direction{};
    int attempt = 0;
    const StepAnswer* outside = nullptr;  // the success of the call that Participant::outside asked for; null: none was made

    const Json& input() const { return state.input; }
    PostingKey postingKey() const { return {saga, step, direction}; }
};

class Participant {
public:
    virtual ~Participant() = default;
    // Names that definitions call, actions and compensations alike: "users.debit", "users.credit".
    virtual std::vector<std::string_view> actions() const = 0;
    // Rows the action will read, so that a batch loads them together. Optional: what is missing is loaded on demand.
    virtual void collectKeys(std::string_view action, const StepRequest& request, KeySet& keys) const = 0;
    // How long the request is under way before it is carried out: the step is stored as started first, and may time out
    // meanwhile. 0: at once, in the same commit. Not asked again for an attempt that is under way already.
    virtual Micros underWay(std::string_view, const StepRequest&) const { return Micros{0}; }
    // The call outside the program that has to succeed first; empty: none. It leaves once the step is stored as started, and
    // again with every retry and after a crash: it needs an idempotency key. A success is then carried out by invoke(),
    // anything else is the answer.
    virtual Result<OutsideCall> outside(std::string_view, const StepRequest&, UnitOfWork&) const { return OutsideCall{}; }
    // Carries it out. Business failures are answers; an Error is the store's or a bug and fails the input.
    virtual Result<StepAnswer> invoke(std::string_view action, const StepRequest& request, UnitOfWork& work) = 0;
};

// Who answers to which action name. Built once at start, then read by the strand.
class Participants {
public:
    void add(std::unique_ptr<Participant> participant);  // asserts that names are new
    Participant* find(std::string_view action) const;    // null when nobody answers to it
    ActionNames names() const;

private:
    std::vector<std::unique_ptr<Participant>> m_all;
    std::map<std::string, Participant*, std::less<>> m_byAction;
};

}  // namespace saga
