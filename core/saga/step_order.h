// The steps of a definition in forward order: every step after its predecessors, ties by position in the file. Lives on the
// stack, so that deciding allocates nothing for it. Steps of a cycle are left out; a validated definition has none.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "core/saga/definition.h"

namespace saga {

class StepOrder {
public:
    // `definition` has at most kMaxSteps steps; more is a bug and asserts.
    explicit StepOrder(const Definition& definition);

    int size() const { return m_size; }
    int operator[](int position) const { return m_steps[static_cast<std::size_t>(position)]; }

private:
    std::array<std::uint8_t, kMaxSteps> m_steps{};
    int m_size = 0;
};

}  // namespace saga
