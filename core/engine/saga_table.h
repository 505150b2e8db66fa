// The sagas in memory and when each has something to do: a queue of those that are ready, a heap of timers (one live
// entry per saga, stale ones are skipped), and the requests held back by delay faults. Strand only.
#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/engine/ready_queue.h"
#include "core/engine/running_saga.h"

namespace saga {

class SagaTable {
public:
    RunningSaga& add(std::unique_ptr<RunningSaga> saga);
    RunningSaga* find(SagaNo no) const;
    RunningSaga* find(const SagaId& id) const;
    void remove(RunningSaga& saga);  // out of queue and timers too
    std::size_t size() const { return m_byNo.size(); }

    // Derives from the saga's state what is next: queues it, arms its timer, or leaves it waiting.
    void schedule(RunningSaga& saga, Timestamp now);
    void enqueue(RunningSaga& saga);
    // Looks at the saga again at `at`, whatever its state asks for.
    void wakeLater(RunningSaga& saga, Timestamp at);
    // A dispatched request that arrives later; the saga waits for it.
    void hold(RunningSaga& saga, const HeldRequest& request);

    // An event that reaches the bus at `until`, or once another was published, when that may overtake it.
    void holdBack(RunningSaga& saga, Timestamp until, bool mayBeOvertaken);
    void releaseOvertaken();
    void releaseAll();

    // Moves sagas whose timer or held request is due into the ready queue.
    void collectDue(Timestamp now);
    RunningSaga* takeReady();  // null when none is ready
    std::size_t readyCount() const { return m_ready.size(); }
    // When the next timer or held request is due; not set: never.
    Timestamp nextDue() const;
    // Something waits for a time to come.
    std::size_t timerCount() const { return m_timers.size(); }
    bool awaitsTime() const { return m_armed > 0 || !m_held.empty() || !m_heldBack.empty(); }

    // The next saga whose event the relay has to publish; null when there is none.
    const SagaNo* unpublished() const { return m_unpublished.empty() ? nullptr : &m_unpublished.front(); }
    void dropUnpublished() { m_unpublished.pop_front(); }

    template <class Visit>
    void forEach(const Visit& visit) {
        for (auto& [no, saga] : m_byNo) visit(*saga);
    }

private:
    struct Timer {
        Timestamp at;
        SagaNo saga;
    };
    struct HeldEvent {
        Timestamp until;
        SagaNo saga;
        std::int64_t seq = 0;
    };
    void release(const HeldEvent& event);
    void arm(RunningSaga& saga);
    void setArmed(RunningSaga& saga, bool armed);
    bool isLive(const Timer& timer) const;
    void dropStaleTimers();

    std::unordered_map<SagaNo, std::unique_ptr<RunningSaga>> m_byNo;
    std::unordered_map<std::string_view, RunningSaga*> m_byId;  // views into the sagas
    ReadyQueue m_ready;
    std::vector<Timer> m_timers;      // heap, earliest first
    std::vector<HeldRequest> m_held;  // heap, earliest first
    std::deque<SagaNo> m_unpublished;
    std::vector<HeldEvent> m_heldBack;   // few: faults on the way alone
    std::vector<HeldEvent> m_overtakable;
    std::size_t m_armed = 0;          // sagas whose state asks to be woken
};

}  // namespace saga
