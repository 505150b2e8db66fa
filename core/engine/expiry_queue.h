// When open reservations end: what is due first, without asking the store. Filled from the store at recovery and by each
// commit; an entry that was settled meanwhile is found out when it is due. Strand only.
#pragma once

#include <queue>
#include <vector>

#include "core/ports/order_rows.h"

namespace saga {

class ExpiryQueue {
public:
    void add(StepExpiry expiry) { m_heap.push(std::move(expiry)); }
    void clear() { m_heap = {}; }
    Timestamp nextDue() const { return m_heap.empty() ? Timestamp{} : m_heap.top().at; }
    std::size_t size() const { return m_heap.size(); }
    StepExpiry take() {
        StepExpiry first = m_heap.top();
        m_heap.pop();
        return first;
    }

private:
    struct Later {
        bool operator()(const StepExpiry& a, const StepExpiry& b) const { return b.at < a.at; }
    };
    std::priority_queue<StepExpiry, std::vector<StepExpiry>, Later> m_heap;
};

}  // namespace saga
