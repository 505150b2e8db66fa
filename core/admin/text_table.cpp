#include "core/admin/text_table.h"

namespace saga {

std::uint32_t TextTable::numberOf(std::string_view text) {
    const auto known = m_numbers.find(text);
    if (known != m_numbers.end())
        return known->second;
    const auto number = static_cast<std::uint32_t>(m_texts.size());
    m_texts.emplace_back(text);
    m_numbers.emplace(m_texts.back(), number);
    return number;
}

}  // namespace saga
