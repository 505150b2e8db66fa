// Texts that repeat, each kept once under a small number: number 0 is the empty text, a number never changes its text.
// Not synchronised.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace saga {

class TextTable {
public:
    TextTable() { numberOf({}); }
    TextTable(const TextTable&) = delete;
    TextTable& operator=(const TextTable&) = delete;

    // The text's number; a new one when it was never seen.
    std::uint32_t numberOf(std::string_view text);
    // Good as long as the table.
    const std::string& text(std::uint32_t number) const { return m_texts[number]; }
    std::size_t size() const { return m_texts.size(); }

private:
    std::deque<std::string> m_texts;  // elements stay where they are
    std::unordered_map<std::string_view, std::uint32_t> m_numbers;
};

}  // namespace saga
