// A few threads that read from the store and call answers, each with a reader connection of its own (opened and closed on
// its thread). Jobs wait in one queue and start in their order. Made and stopped by its owner; post() from any thread.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "core/base/log.h"
#include "core/ports/store.h"

namespace saga {

class ReaderPool {
public:
    // Runs on a thread of the pool: with a reader, or with the error of opening it. After stop() what still waits is run
    // with Unavailable. Must not throw.
    using Job = std::function<void(Result<Queries*>)>;

    ReaderPool(Store& store, Log& log, int threads);
    ~ReaderPool();  // stops

    void post(Job job);
    int threads() const { return static_cast<int>(m_readers.size()); }
    // Ends running reads with Cancelled, runs what waits with Unavailable and joins. Idempotent. A job that is posted
    // later runs at once on the caller's thread, with Unavailable.
    void stop();

private:
    void work(std::size_t place);
    bool takeJob(Job& job);
    void setReader(std::size_t place, Queries* reader);

    Store& m_store;
    Log& m_log;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;           // guarded by m_mutex
    std::vector<Queries*> m_readers;  // guarded by m_mutex; null while a thread has none
    bool m_stopping = false;          // guarded by m_mutex
    std::vector<std::thread> m_threads;
};

}  // namespace saga
