// Checks of one saga's history as a whole: numbering and legal transitions (I7), that a running saga has something that
// carries it on (I3), and that its narrow row is what the history says (I12). These use the kernel: they hold stored
// rows against what the kernel makes of the stored events.
#pragma once

#include <optional>

#include "core/saga/state.h"
#include "core/verify/definition_book.h"
#include "core/verify/invariant_findings.h"

namespace saga {

// Null when the saga has no events or its definition is missing or cannot be read; that is found as I3 or I7.
const BookedDefinition* checkedDefinition(const SagaFacts& saga, const DefinitionBook& book, SagaFindings& findings);
// The folded state; not set when the numbers have a gap or the kernel refuses an event.
std::optional<SagaState> checkedState(const SagaFacts& saga, const Definition& definition, SagaFindings& findings);
void checkCarriedOn(const Definition& definition, const SagaState& state, SagaFindings& findings);
void checkSummary(const SagaFacts& saga, const Definition& definition, const SagaState& state, SagaFindings& findings);

}  // namespace saga
