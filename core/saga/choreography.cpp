#include "core/saga/choreography.h"

#include <algorithm>
#include <set>

#include "core/saga/state_facts.h"
#include "core/saga/step_order.h"

namespace saga {
namespace {

constexpr std::string_view kUndoDue = "compensation.due";

std::string dueOf(const StepDefinition& step) {
    return step.id + ".due";
}

// The events upon which it is this step's turn.
std::vector<std::string> heardBy(const Definition& definition, const StepDefinition& step) {
    std::vector<std::string> events;
    if (step.after.empty()) events.push_back(definition.events.started);
    for (const int before : step.after) {
        const StepDefinition& of = stepOf(definition, before);
        events.push_back(of.successEvent);
        if (of.optional) events.push_back(of.failureEvent);
    }
    events.push_back(dueOf(step));
    std::erase(events, std::string());
    return events;
}

std::vector<std::string> heardByCompensation(const Definition& definition) {
    std::vector<std::string> events;
    for (const StepDefinition& step : definition.steps) {
        if (!step.optional) events.push_back(step.failureEvent);
        events.push_back(step.undoneEvent);
    }
    events.push_back(definition.events.compensating);
    events.push_back(definition.events.compensationFailed);
    events.emplace_back(kUndoDue);
    std::erase(events, std::string());
    return events;
}

// The types after which something is left to be done.
std::vector<std::string> typesToBeHeard(const Definition& definition) {
    std::vector<std::string> types{definition.events.started, definition.events.compensating,
                                   definition.events.compensationFailed};
    std::set<int> followed;
    for (const StepDefinition& step : definition.steps) followed.insert(step.after.begin(), step.after.end());
    for (std::size_t at = 0; at < definition.steps.size(); ++at) {
        const StepDefinition& step = definition.steps[at];
        const bool last = followed.count(static_cast<int>(at)) == 0;
        if (!last) types.push_back(step.successEvent);
        if (!last || !step.optional) types.push_back(step.failureEvent);
        types.push_back(step.undoneEvent);
    }
    std::erase(types, std::string());
    return types;
}

// One event is on its way per saga: what happens beside each other, or from outside, needs a conductor.
std::string whatNeedsConductor(const Definition& definition) {
    const StepOrder order(definition);
    int previous = -1;
    for (int position = 0; position < order.size(); ++position) {
        const StepDefinition& step = stepOf(definition, order[position]);
        if (step.after != (previous < 0 ? std::vector<int>{} : std::vector<int>{previous}))
            return "step " + step.id + " begins or ends a branch";
        if (!step.child.empty()) return "step " + step.id + " is a child saga";
        if (!step.signal.empty()) return "step " + step.id + " waits for a signal";
        previous = order[position];
    }
    return {};
}

// It is the turn of whoever the state waits for, and no public event says so.
std::string turnOf(const Definition& definition, const SagaState& state) {
    if (state.status == SagaStatus::Compensating) return std::string(kUndoDue);
    const StepOrder order(definition);
    for (int position = 0; position < order.size(); ++position)
        if (!isSettled(stepOf(state, order[position]))) return dueOf(stepOf(definition, order[position]));
    return std::string(kUndoDue);
}

}  // namespace

std::string handlerName(std::string_view stepId) {
    std::string name;
    bool upper = true;
    for (const char c : stepId) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letter) name += upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        upper = !letter;
    }
    return name + "Handler";
}

std::string handlerOf(const Definition& definition, const Invocation& invocation) {
    return invocation.direction == Direction::Compensation ? std::string(kCompensationHandler)
                                                           : handlerName(stepOf(definition, invocation.step).id);
}

std::vector<Subscription> subscriptionsOf(const Definition& definition) {
    std::vector<Subscription> subscriptions;
    for (const StepDefinition& step : definition.steps)
        for (std::string& event : heardBy(definition, step))
            subscriptions.push_back({handlerName(step.id), std::move(event)});
    for (std::string& event : heardByCompensation(definition))
        subscriptions.push_back({std::string(kCompensationHandler), std::move(event)});
    return subscriptions;
}

std::string whyNotChoreographed(const Definition& definition, const std::vector<Subscription>& subscriptions) {
    if (std::string needed = whatNeedsConductor(definition); !needed.empty()) return needed;
    std::set<std::string> names{std::string(kCompensationHandler)};
    for (const StepDefinition& step : definition.steps)
        if (!names.insert(handlerName(step.id)).second)
            return "two handlers would be called " + handlerName(step.id);
    std::set<std::string> types;
    for (const std::string& type : typesToBeHeard(definition)) {
        if (!types.insert(type).second) return "the event type " + type + " has more than one meaning";
        const auto hears = [&](const Subscription& subscription) { return subscription.event == type; };
        if (std::none_of(subscriptions.begin(), subscriptions.end(), hears))
            return "nobody subscribes to the event type " + type;
    }
    return {};
}

std::string publishedAs(const Definition& definition, const SagaState& state, const std::vector<SagaEvent>& events) {
    if (hasEnded(state) || isHeld(state)) return {};
    if (events.empty() || events.back().type.empty()) return turnOf(definition, state);
    return events.back().type;
}

}  // namespace saga
