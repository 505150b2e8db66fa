// The load runs of a process, one at a time, and the thread that steps them, which sleeps while there is none. Any thread.
#pragma once

#include <condition_variable>
#include <thread>

#include "core/admin/load_run.h"

namespace saga {

class LoadGenerator {
public:
    // Asked while a run is under way; an error ends the run: the store takes no commits.
    using FindTrouble = std::function<std::optional<Error>()>;

    explicit LoadGenerator(FindTrouble findTrouble);
    ~LoadGenerator();  // close()

    // Conflict while a run is under way, Unavailable once closed.
    Result<void> start(std::shared_ptr<LoadRun> run);
    // Whether one was under way.
    bool stop();
    // Of the last run; `runs` is 0 when there was none.
    LoadState state() const;
    // Stops the run and the thread. Replies of purchases under way may still come. Idempotent.
    void close();

private:
    void work();
    void stepOnce(std::unique_lock<std::mutex>& lock);

    const FindTrouble m_findTrouble;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::shared_ptr<LoadRun> m_run;  // guarded by m_mutex, as all below but the thread
    std::int64_t m_runs = 0;
    bool m_active = false;           // the run wants to be stepped
    bool m_closing = false;
    std::thread m_thread;            // made with the first run
};

}  // namespace saga
