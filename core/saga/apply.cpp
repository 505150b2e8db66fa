#include <string>

#include "core/saga/state_facts.h"
#include "core/saga/transition.h"

namespace saga {

int totalAttempts(const SagaState& state) {
    int total = 0;
    for (const StepState& step : state.steps)
        total += step.attempts + step.undoAttempts;
    return total;
}

bool isLegalTransition(SagaStatus from, SagaStatus to) {
    switch (from) {
    case SagaStatus::Pending: return to == SagaStatus::InProgress || to == SagaStatus::Failed;
    case SagaStatus::InProgress: return to == SagaStatus::Completed || to == SagaStatus::Failed || to == SagaStatus::Compensating;
    case SagaStatus::Compensating: return to == SagaStatus::Compensated || to == SagaStatus::Failed;
    case SagaStatus::Completed: return to == SagaStatus::Compensating;
    case SagaStatus::Failed: return to == SagaStatus::InProgress;
    case SagaStatus::Compensated: return false;
    }
    return false;
}

Result<void> apply(const Definition& definition, SagaState& state, const SagaEvent& event) {
    if (const char* reason = whyIllegal(definition, state, event)) {
        std::string text = "event " + std::to_string(event.seq) + " (" + std::string(toText(event.kind)) + ")";
        if (event.step >= 0 && event.step < static_cast<int>(definition.steps.size()))
            text += " of step " + stepOf(definition, event.step).id;
        return makeError(ErrorCode::InvalidInput, "seq " + std::to_string(event.seq), text + ": " + reason);
    }
    foldControl(definition, state, event);
    foldJson(state, event);
    return {};
}

Result<SagaState> fold(const Definition& definition, const std::vector<SagaEvent>& events) {
    SagaState state;
    for (const SagaEvent& event : events)
        SAGA_TRY(apply(definition, state, event));
    return state;
}

}  // namespace saga
