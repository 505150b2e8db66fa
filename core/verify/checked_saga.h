// One saga as the checks see it: its facts, its definition, what its events say per step, and its state when the
// history folds. Lives during the check of that saga.
#pragma once

#include "core/saga/state.h"
#include "core/verify/definition_book.h"
#include "core/verify/invariant_findings.h"
#include "core/verify/step_record.h"

namespace saga {

struct CheckedSaga {
    const SagaFacts& facts;
    const BookedDefinition& booked;
    const StepRecords& records;
    const SagaState* state = nullptr;  // null when the history does not fold

    const Definition& definition() const { return *booked.definition; }
    const std::string& stepId(std::size_t step) const { return definition().steps[step].id; }
    SagaStatus status() const { return state != nullptr ? state->status : facts.summary.status; }
    // Where a wrong effect counts: a completed saga is not complete, any other is not undone as it should be.
    Invariant effectInvariant() const {
        return status() == SagaStatus::Completed ? Invariant::Completion : Invariant::Compensation;
    }
};

}  // namespace saga
