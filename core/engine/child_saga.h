// Steps that stand for a child saga: the child starts in the commit that begins the step, its end is the step's outcome, and
// undoing the step compensates the child. What is to be done follows from where the child stands, so that it is the same
// after a restart. Strand only.
#pragma once

#include "core/engine/saga_input.h"

namespace saga {

inline bool isChildStep(const Definition& definition, int step) {
    return !definition.steps[static_cast<std::size_t>(step)].child.empty();
}

// Starts, asks back or compensates the child, or takes its end over. Errors: the store's, or a bug of this saga alone.
Result<void> runChild(EngineContext& context, Task& task, const Invocation& invocation);

// After the commit. The parent waits for its child, unless that has ended meanwhile.
void awaitChild(EngineContext& context, RunningSaga& parent, const HeldRequest& request);
// A saga has ended; its parent, if it waits, looks at it in its next move.
void tellParent(EngineContext& context, const RunningSaga& child);

}  // namespace saga
