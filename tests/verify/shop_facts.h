// Facts for tests of the checker: what a healthy database would hold of a saga's history, made from the history alone,
// so that each test can damage one thing. One thread.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/ports/queries.h"
#include "tests/core/saga_script.h"

namespace saga::test {

DefinitionPtr shippedDefinition();  // item-purchase
DefinitionPtr undatedDefinition();  // steps a and b with undo, no deadline; actions that no oracle knows
std::vector<DefinitionRow> definitionRows();

// A purchase of `quantity` swords by user-1 for 100 each. The script runs on the shipped definition.
SagaScript purchaseScript(std::int64_t quantity = 1);

// The rows beside the events: effects, postings and log entry of every step done or undone. `unseen`: steps that ran
// although no event says so (their reply was lost); with `undo` in front for a compensation: "undo log_record".
SagaFacts factsOf(const SagaScript& script, std::int64_t no, const std::set<std::string>& unseen = {});

// The whole database of these sagas: everybody was given money and stock, the totals are right. Balances and sums of
// postings are those of `sagas`.
GlobalFacts globalOf(const std::vector<SagaFacts>& sagas);

// Histories that every invariant holds for, by name: completed, compensated, waived, running and so on. Made once.
struct HealthySaga {
    std::string name;
    SagaFacts facts;
};
const std::vector<HealthySaga>& healthySagas();

}  // namespace saga::test
