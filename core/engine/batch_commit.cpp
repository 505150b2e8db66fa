#include "core/engine/engine_core_impl.h"

namespace saga {

void EngineCore::Impl::runTogether(std::vector<Task> tasks) {
    Batch batch;
    batch.tasks = std::move(tasks);
    if (const Result<void> ran = runTasks(m_context, batch.tasks); !ran.ok())
        return enterTrouble(ran.error(), std::move(batch), false);
    batch.writes = closeBatch(m_context);
    batch.numbers = m_context.draft;
    if (!batch.writes.empty()) {
        if (const Result<void> committed = commit(batch.writes); !committed.ok()) {
            const Error& error = committed.error();
            if (isStoreTrouble(error.code)) return enterTrouble(error, std::move(batch), true);
            discardBatch(m_context);
            if (batch.tasks.size() == 1) return failAlone(batch.tasks.front(), error);
            return rerunSingly(std::move(batch.tasks));
        }
    }
    finish(batch);
}

Result<void> EngineCore::Impl::commit(const WriteBatch& writes) {
    const Micros begin = m_context.time.monotonic();
    Result<void> committed = m_context.parts.store.commit(writes);
    const Micros took = m_context.time.monotonic() - begin;
    m_figures.commitTime += took;
    if (committed.ok()) {
        ++m_figures.commits;
        m_figures.lastCommit = took;
    }
    return committed;
}

void EngineCore::Impl::finish(Batch& batch) {
    finishBatch(m_context, batch, m_figures);
    for (Task& task : batch.tasks)
        if (task.failure.has_value()) failAlone(task, Error(*task.failure));
}

// One of the inputs breaks the commit for all: each gets its own, and the one at fault fails by itself.
void EngineCore::Impl::rerunSingly(std::vector<Task> tasks) {
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        if (m_trouble.has_value()) {
            std::vector<Task> rest(std::make_move_iterator(tasks.begin() + static_cast<std::ptrdiff_t>(i)),
                                   std::make_move_iterator(tasks.end()));
            return giveBack(std::move(rest));
        }
        tasks[i].forgetRun();
        ++m_figures.singleReruns;
        std::vector<Task> single;
        single.push_back(std::move(tasks[i]));
        runTogether(std::move(single));
    }
}

void EngineCore::Impl::failAlone(Task& task, const Error& error) {
    if (task.ranHooks && !task.withoutHooks) {
        task.forgetRun();
        task.withoutHooks = true;
        std::vector<Task> again;
        again.push_back(std::move(task));
        return runTogether(std::move(again));
    }
    logLine(m_context, LogLevel::Error, LogCategory::Engine,
            task.saga != nullptr ? task.saga->logContext() : LogContext{},
            [&] { return "an input failed by itself: " + describe(error); });
    if (task.request.has_value()) {
        answerError(*task.request, error);
        return releaseSaga(m_context, task.saga);
    }
    RunningSaga& saga = *task.saga;
    saga.failure = error;
    ++saga.failures;
    // Not even giving up can be written: it stays as it is until a command or the next start.
    if (saga.failures <= m_context.limits.recoveryAttempts) m_context.sagas.enqueue(saga);
}

}  // namespace saga
