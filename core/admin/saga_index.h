// The sagas of this database in memory, complete and up to date: read once from the narrow table by ranges of numbers,
// then kept by every commit. Nothing is read before load() is first called, so that a program that asks for one saga
// does not pay for a million.
//
// Threads: every function may be called from any. onCommitted() runs on the engine's strand and never waits: while
// somebody reads the columns, the commit is put aside and taken in by the next who comes. A Reading holds the columns
// still as long as it lives, so it must be short (a pass over a million sagas takes some ten milliseconds).
// Whatever was told by onCommitted() before a Reading began is in it: nothing can be missed, unlike in the change feed,
// which leaves out sagas for slow listeners.
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

#include "core/admin/reader_pool.h"
#include "core/admin/saga_columns.h"
#include "core/engine/engine_core.h"

namespace saga {

class SagaIndex final : public CommitListener {
public:
    using OnLoaded = std::function<void(Result<void>)>;

    class Reading {
    public:
        const SagaColumns& columns() const { return *m_columns; }
        // All commits up to this one are in the columns, perhaps parts of the next.
        CommitNo commit() const { return m_commit; }

    private:
        friend class SagaIndex;
        std::unique_lock<std::mutex> m_lock;
        const SagaColumns* m_columns = nullptr;
        CommitNo m_commit;
    };

    // Begins to load on the pool's threads, a range after the other, unless that was begun already. An attempt that
    // failed is made again. The pool must be stopped before this dies.
    void load(ReaderPool& pool);
    // Calls back once the load has ended: at once on this thread when it is loaded, else on a thread of the pool. Errors:
    // those of reading, LimitExceeded beyond kMaxIndexedSagas or what IdColumns has room for. Unavailable when nothing was begun.
    void whenLoaded(OnLoaded onLoaded);
    bool isLoaded() const { return m_loaded; }
    // Nothing while it is not loaded.
    std::optional<Reading> read();

    void onCommitted(const CommittedBatch& batch) override;
    void onStoreTrouble(const Error* error) override;

private:
    enum class Phase { Idle, Loading, Loaded };

    void loadRange(ReaderPool& pool, SagaNo from);
    Result<SagaIndexWindow> readRange(Queries& queries, SagaNo from, SagaNo to);
    void endLoad(const Result<void>& result);
    void takeWaiting();
    void take(const SagaSummary& saga);
    void giveUp();

    std::atomic<bool> m_following{false};        // commits are taken in
    std::atomic<bool> m_loaded{false};

    std::mutex m_columnsMutex;
    SagaColumns m_columns;                       // guarded by m_columnsMutex, as the two below
    CommitNo m_commit;                           // of the last commit taken in, else of the first range
    bool m_told = false;                         // a commit was taken in

    std::mutex m_waitingMutex;                   // taken after m_columnsMutex
    std::vector<SagaSummary> m_waiting;          // guarded by m_waitingMutex, as the one below
    std::optional<CommitNo> m_waitingCommit;

    std::mutex m_phaseMutex;                     // taken after m_columnsMutex
    Phase m_phase = Phase::Idle;                 // guarded by m_phaseMutex, as the one below
    std::vector<OnLoaded> m_askers;
};

}  // namespace saga
