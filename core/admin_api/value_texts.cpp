#include "core/admin_api/admin_values.h"

namespace saga {

std::string_view toText(StepView view) {
    switch (view) {
        case StepView::NotReached: return "not reached";
        case StepView::Due: return "due";
        case StepView::Running: return "running";
        case StepView::Waiting: return "waiting";
        case StepView::Succeeded: return "succeeded";
        case StepView::Failed: return "failed";
        case StepView::PassedOver: return "passed over";
        case StepView::Skipped: return "skipped";
        case StepView::Undoing: return "undoing";
        case StepView::UndoWaiting: return "undo waiting";
        case StepView::Undone: return "undone";
        case StepView::UndoFailed: return "undo failed";
        case StepView::UndoWaived: return "undo waived";
    }
    return "unknown";
}

std::string_view toText(BreakerState state) {
    switch (state) {
        case BreakerState::Closed: return "closed";
        case BreakerState::Open: return "open";
        case BreakerState::HalfOpen: return "half-open";
    }
    return "unknown";
}

}  // namespace saga
