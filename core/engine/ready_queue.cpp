#include "core/engine/ready_queue.h"

namespace saga {

void ReadyQueue::push(RunningSaga& saga, int priority) {
    m_lanes[priority].push_back({m_turn++ - priority * kTurnsPerPriority, &saga});
    ++m_size;
}

RunningSaga* ReadyQueue::take() {
    std::deque<Entry>* next = nullptr;
    for (auto& [priority, lane] : m_lanes)
        if (!lane.empty() && (next == nullptr || lane.front().rank <= next->front().rank)) next = &lane;
    if (next == nullptr) return nullptr;
    RunningSaga* saga = next->front().saga;
    next->pop_front();
    --m_size;
    return saga;
}

void ReadyQueue::remove(const RunningSaga& saga) {
    for (auto& [priority, lane] : m_lanes)
        m_size -= std::erase_if(lane, [&](const Entry& entry) { return entry.saga == &saga; });
}

}  // namespace saga
