#include "core/cli/text_table.h"

#include <algorithm>

#include "core/runtime/log_text.h"

namespace saga {
namespace {

constexpr std::size_t kGap = 2;

void printCell(std::ostream& out, const TextStyle& style, const TextTable::Cell& cell, Align align, std::size_t width,
               bool last) {
    const std::string padding(width - columnsOf(cell.text), ' ');
    if (align == Align::Right)
        out << padding;
    out << style.paint(cell.tone, cell.text);
    if (last)
        return;
    if (align == Align::Left)
        out << padding;
    out << std::string(kGap, ' ');
}

}  // namespace

void TextTable::add(std::vector<Cell> row) {
    for (Cell& cell : row)
        cell.text = escapeControls(cell.text);
    row.resize(m_columns.size(), Cell(""));
    m_rows.push_back(std::move(row));
}

void TextTable::print(std::ostream& out, const TextStyle& style) const {
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        std::size_t width = columnsOf(m_columns[i].title);
        for (const std::vector<Cell>& row : m_rows)
            width = std::max(width, columnsOf(row[i].text));
        widths.push_back(width);
    }
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        printCell(out, style, {m_columns[i].title, Tone::Dim}, m_columns[i].align, widths[i], i + 1 == widths.size());
    out << '\n';
    for (const std::vector<Cell>& row : m_rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            printCell(out, style, row[i], m_columns[i].align, widths[i], i + 1 == row.size());
        out << '\n';
    }
}

}  // namespace saga
