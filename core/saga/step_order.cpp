#include "core/saga/step_order.h"

#include <algorithm>

#include "core/base/assert.h"

namespace saga {

namespace {

bool contains(std::uint64_t set, int step) { return ((set >> step) & 1u) != 0; }

int firstReady(const Definition& definition, std::uint64_t placed, int from) {
    const int count = static_cast<int>(definition.steps.size());
    for (int step = from; step < count; ++step) {
        const auto& after = definition.steps[static_cast<std::size_t>(step)].after;
        if (!contains(placed, step) && std::all_of(after.begin(), after.end(), [&](int p) { return contains(placed, p); }))
            return step;
    }
    return -1;
}

}  // namespace

StepOrder::StepOrder(const Definition& definition) {
    SAGA_ASSERT(definition.steps.size() <= kMaxSteps);
    std::uint64_t placed = 0;
    int firstOpen = 0;
    const int count = static_cast<int>(definition.steps.size());
    while (m_size < count) {
        const int step = firstReady(definition, placed, firstOpen);
        if (step < 0)
            return;
        placed |= std::uint64_t{1} << step;
        m_steps[static_cast<std::size_t>(m_size++)] = static_cast<std::uint8_t>(step);
        while (firstOpen < count && contains(placed, firstOpen))
            ++firstOpen;
    }
}

std::vector<int> forwardOrder(const Definition& definition) {
    const StepOrder order(definition);
    std::vector<int> steps;
    for (int position = 0; position < order.size(); ++position)
        steps.push_back(order[position]);
    return steps;
}

}  // namespace saga
