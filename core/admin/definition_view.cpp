#include "core/admin/definition_view.h"

#include <algorithm>

#include "core/saga/choreography.h"

namespace saga {

std::vector<DefinitionStepView> graphOf(const Definition& definition) {
    std::vector<DefinitionStepView> graph;
    for (const StepDefinition& step : definition.steps) {
        DefinitionStepView view;
        view.id = step.id;
        view.action = step.action;
        view.compensation = step.compensation;
        for (const int before : step.after)
            view.after.push_back(definition.steps[static_cast<std::size_t>(before)].id);
        view.when = step.when;
        view.child = step.child;
        view.signal = step.signal;
        view.delay = step.delay;
        view.timeout = step.timeout;
        view.attempts = step.retry.attempts;
        view.pivot = step.pivot;
        view.optional = step.optional;
        view.priority = step.priority;
        view.successEvent = step.successEvent;
        view.failureEvent = step.failureEvent;
        view.undoneEvent = step.undoneEvent;
        graph.push_back(std::move(view));
    }
    return graph;
}

DefinitionView makeDefinitionView(const DefinitionRow& row, const Definition* definition) {
    DefinitionView view;
    view.name = row.name;
    view.version = row.version;
    view.source = row.source;
    view.publishedAt = row.publishedAt;
    view.publishedBy = row.publishedBy;
    if (definition == nullptr)
        return view;
    const auto addType = [&](const std::string& type) {
        const bool known = std::find(view.eventTypes.begin(), view.eventTypes.end(), type) != view.eventTypes.end();
        if (!type.empty() && !known)
            view.eventTypes.push_back(type);
    };
    view.graph = graphOf(*definition);
    view.notChoreographed = whyNotChoreographed(*definition, subscriptionsOf(*definition));
    addType(definition->events.started);
    for (const StepDefinition& step : definition->steps) {
        view.steps.push_back(step.id);
        addType(step.successEvent);
        addType(step.failureEvent);
        addType(step.undoneEvent);
    }
    for (const std::string* type : {&definition->events.compensating, &definition->events.compensated,
                                    &definition->events.compensationFailed, &definition->events.completed,
                                    &definition->events.failed})
        addType(*type);
    return view;
}

DefinitionCheck checkDefinition(std::string_view source, const ActionNames& names) {
    const DefinitionReading reading = readDefinition(source, names);
    DefinitionCheck check;
    for (const DefinitionProblem& problem : reading.problems)
        check.issues.push_back({problem.path, problem.position.line, problem.position.column, problem.reason});
    if (!reading.definition)
        return check;
    const Definition& definition = *reading.definition;
    check.name = definition.name;
    check.version = definition.version;
    check.steps = graphOf(definition);
    check.notChoreographed = whyNotChoreographed(definition, subscriptionsOf(definition));
    return check;
}

}  // namespace saga
