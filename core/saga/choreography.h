// Who hears what when a definition runs without a conductor: one handler per step and one that undoes, each named after its
// work, subscribed to the events of those before it. Pure.
#pragma once

#include <string>
#include <vector>

#include "core/saga/decide.h"

namespace saga {

struct Subscription {
    std::string handler;   // "ItemGrantHandler"
    std::string event;     // "UserValidated"; "item_grant.due" when it is its turn again
    bool operator==(const Subscription&) const = default;
};

inline constexpr std::string_view kCompensationHandler = "CompensationHandler";
// "item_grant" gives "ItemGrantHandler".
std::string handlerName(std::string_view stepId);
// The handler that makes this invocation.
std::string handlerOf(const Definition& definition, const Invocation& invocation);

// Every handler with every event it listens to, in the order of the steps.
std::vector<Subscription> subscriptionsOf(const Definition& definition);
// Why the definition cannot run without a conductor: branches, child sagas and signals, an event type that two steps emit, one that nobody would hear, two
// steps whose handlers have one name. Empty: it can.
std::string whyNotChoreographed(const Definition& definition, const std::vector<Subscription>& subscriptions);

// The event under which a decision is published. `state` is the one after it, `events` are what it recorded. Empty when
// nothing follows that a handler could do: the saga has ended or is held.
std::string publishedAs(const Definition& definition, const SagaState& state, const std::vector<SagaEvent>& events);

}  // namespace saga
