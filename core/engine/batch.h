// One batch: its inputs run into one unit of work, what they write as one commit, and what follows once it is durable.
// Strand only.
#pragma once

#include <vector>

#include "core/engine/engine_context.h"

namespace saga {

struct Batch {
    std::vector<Task> tasks;
    WriteBatch writes;
    Numbers numbers;  // after it
};

// Requests that have a batch of their own: they look at or change what all inputs share.
bool runsAlone(const EngineRequest& request);

// Loads ahead what the tasks will read and runs them into the context's unit of work. A task whose input fails by
// itself gets `failure` and leaves nothing there. Errors are the store's: the batch must be discarded.
Result<void> runTasks(EngineContext& context, std::vector<Task>& tasks);

// Takes what the kept inputs write, with counts, hits of fault rules and the commit number. Empty when there is nothing
// to write.
WriteBatch closeBatch(EngineContext& context);

// Forgets the batch: nothing of it was kept.
void discardBatch(EngineContext& context);

// After the durable commit (or when nothing had to be written): moves the states on, answers requests and waiters,
// notifies the listener, schedules what is next. Tasks that failed by themselves are left to the caller.
void finishBatch(EngineContext& context, Batch& batch, EngineFigures& figures);

// Gives the task's saga back without a change: to its queue, or out of memory when it has ended.
void releaseSaga(EngineContext& context, RunningSaga* saga);

}  // namespace saga
