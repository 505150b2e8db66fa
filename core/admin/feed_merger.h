// The engine's commit listener: merges commits and hands them to feed listeners, at most ten batches a second, on a thread
// of its own. The strand only adds to the waiting batch. Made before the engine and destroyed after it.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

#include "core/admin/feed_window.h"
#include "core/admin/start_rate.h"
#include "core/admin_api/admin_api.h"

namespace saga {

class FeedMerger final : public CommitListener {
public:
    explicit FeedMerger(const Clock& clock);
    ~FeedMerger() override;

    // On the strand.
    void onCommitted(const CommittedBatch& batch) override;
    void onStoreTrouble(const Error* error) override;

    // Any thread. After remove() the listener is not called any more; it waits for a running call, but for one that
    // removes itself from within.
    // Hands every commit on as it is, on the strand, before it is merged; null: to nobody. Waits for a running call.
    void setFollower(CommitListener* follower);
    void addListener(FeedListener* listener);
    void removeListener(FeedListener* listener);

    struct Pulse {
        std::optional<StateCounts> counts;  // not set before the first commit of this process
        std::optional<Error> trouble;
        double startedPerSecond = 0;
    };
    Pulse pulse() const;

private:
    void work();
    void deliver(const FeedBatch& batch, std::unique_lock<std::mutex>& lock);

    const Clock& m_clock;

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_called;         // the running call ended
    FeedWindow m_window;                      // guarded by m_mutex, as all below
    StartRate m_starts;
    CommitListener* m_follower = nullptr;
    std::vector<FeedListener*> m_listeners;
    FeedListener* m_calling = nullptr;        // whom the thread calls now
    bool m_stopping = false;

    std::thread m_thread;
};

}  // namespace saga
