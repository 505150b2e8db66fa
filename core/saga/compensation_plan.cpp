#include "core/saga/compensation_plan.h"

#include "core/saga/state_facts.h"
#include "core/saga/step_order.h"

namespace saga {

std::vector<PlannedUndo> compensationPlan(const Definition& definition, const SagaState& state) {
    std::vector<PlannedUndo> plan;
    const StepOrder order(definition);
    plan.reserve(static_cast<std::size_t>(order.size()));
    for (int position = order.size() - 1; position >= 0; --position) {
        const int step = order[position];
        plan.push_back({step, hasStarted(state) ? undoNeed(definition, state, step) : UndoNeed::NotNeeded});
    }
    return plan;
}

std::vector<PlannedUndo> pendingUndos(const Definition& definition, const SagaState& state) {
    std::vector<PlannedUndo> pending = compensationPlan(definition, state);
    std::erase_if(pending, [](const PlannedUndo& p) { return p.need != UndoNeed::Undo && p.need != UndoNeed::UndoUnknown; });
    return pending;
}

}  // namespace saga
