// The sagas that have something to do, by the priority of the step that is next and then by age. A saga is overtaken by at
// most kTurnsPerPriority turns for each point by which the other's priority is higher, so none starves. Strand only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>

namespace saga {

struct RunningSaga;

class ReadyQueue {
public:
    static constexpr std::int64_t kTurnsPerPriority = 16;

    void push(RunningSaga& saga, int priority);
    RunningSaga* take();  // null when empty
    void remove(const RunningSaga& saga);
    std::size_t size() const { return m_size; }

private:
    struct Entry {
        std::int64_t rank;  // the lowest is next: its turn, less what its priority is worth
        RunningSaga* saga;
    };
    std::map<int, std::deque<Entry>> m_lanes;  // by priority; few, and kept when empty
    std::int64_t m_turn = 0;
    std::size_t m_size = 0;
};

}  // namespace saga
