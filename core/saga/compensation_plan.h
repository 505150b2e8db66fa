// The compensation plan: which steps would be undone, in which order, and why. One pure function that the dry run, the
// screens and `decide` itself share.
#pragma once

#include <vector>

#include "core/saga/state.h"

namespace saga {

enum class UndoNeed {
    Undo,          // it ran
    UndoUnknown,   // it may have run; the participant finds out (an empty undo is a success)
    Done,          // undone already
    Waived,
    Failed,        // tried and failed for good
    NotNeeded,     // never ran: not started, refused, certain not to have executed
    NotPossible,   // it ran, but has no compensation, or the running saga passed its pivot and only goes forward
};

struct PlannedUndo {
    int step = -1;
    UndoNeed need{};
    bool operator==(const PlannedUndo&) const = default;
};

// Every step of the definition, in inverse order of the graph.
std::vector<PlannedUndo> compensationPlan(const Definition& definition, const SagaState& state);
// Only what is still to be undone, in order; empty when nothing is.
std::vector<PlannedUndo> pendingUndos(const Definition& definition, const SagaState& state);

}  // namespace saga
