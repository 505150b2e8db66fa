#include "core/admin/feed_merger.h"

#include <algorithm>

namespace saga {
namespace {

std::int64_t startsIn(const CommittedBatch& batch) {
    return std::count_if(batch.sagas.begin(), batch.sagas.end(), [](const SagaChange& change) {
        return !change.events.empty() && change.events.front().seq == 1;
    });
}

// A commit without its sagas: all that is worth keeping while nobody listens.
CommittedBatch headOf(const CommittedBatch& batch) {
    CommittedBatch head;
    head.commit = batch.commit;
    head.counts = batch.counts;
    return head;
}

}  // namespace

FeedMerger::FeedMerger(const Clock& clock) : m_clock(clock), m_thread([this] { work(); }) {}

FeedMerger::~FeedMerger() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void FeedMerger::onCommitted(const CommittedBatch& batch) {
    const std::lock_guard lock(m_mutex);
    if (m_follower != nullptr)
        m_follower->onCommitted(batch);
    m_starts.add(m_clock.monotonic(), startsIn(batch));
    const bool waiting = m_window.hasBatch();
    m_window.add(m_listeners.empty() ? headOf(batch) : batch);
    if (!waiting)
        m_wake.notify_one();
}

void FeedMerger::onStoreTrouble(const Error* error) {
    const std::lock_guard lock(m_mutex);
    m_window.setTrouble(error);
    m_wake.notify_one();
}

void FeedMerger::setFollower(CommitListener* follower) {
    const std::lock_guard lock(m_mutex);
    m_follower = follower;
}

void FeedMerger::addListener(FeedListener* listener) {
    const std::lock_guard lock(m_mutex);
    m_listeners.push_back(listener);
}

void FeedMerger::removeListener(FeedListener* listener) {
    std::unique_lock lock(m_mutex);
    std::erase(m_listeners, listener);
    if (std::this_thread::get_id() == m_thread.get_id())
        return;
    m_called.wait(lock, [&] { return m_calling != listener; });
}

FeedMerger::Pulse FeedMerger::pulse() const {
    const std::lock_guard lock(m_mutex);
    Pulse pulse;
    if (m_window.knowsCounts())
        pulse.counts = m_window.counts();
    pulse.trouble = m_window.trouble();
    pulse.startedPerSecond = m_starts.perSecond(m_clock.monotonic());
    return pulse;
}

void FeedMerger::work() {
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        if (!m_window.hasBatch()) {
            m_wake.wait(lock);
            continue;
        }
        const Micros left = m_window.untilDue(m_clock.monotonic());
        if (left > Micros{0}) {
            m_wake.wait_for(lock, left);
            continue;
        }
        deliver(m_window.take(m_clock.monotonic()), lock);
    }
}

void FeedMerger::deliver(const FeedBatch& batch, std::unique_lock<std::mutex>& lock) {
    const std::vector<FeedListener*> listeners = m_listeners;
    for (FeedListener* listener : listeners) {
        const bool stillThere = std::find(m_listeners.begin(), m_listeners.end(), listener) != m_listeners.end();
        if (!stillThere)
            continue;
        m_calling = listener;
        lock.unlock();
        listener->onFeed(batch);
        lock.lock();
        m_calling = nullptr;
        m_called.notify_all();
    }
}

}  // namespace saga
