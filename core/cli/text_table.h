// A table of text, columns aligned, for people. Built and printed by one thread.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "core/cli/text_style.h"

namespace saga {

enum class Align { Left, Right };

class TextTable {
public:
    struct Column {
        std::string title;
        Align align = Align::Left;
    };
    struct Cell {
        std::string text;  // control characters are escaped when it is printed
        Tone tone = Tone::Plain;
        Cell(const char* t) : text(t) {}
        Cell(std::string t) : text(std::move(t)) {}
        Cell(std::string t, Tone of) : text(std::move(t)), tone(of) {}
    };

    explicit TextTable(std::vector<Column> columns) : m_columns(std::move(columns)) {}
    void add(std::vector<Cell> row);
    // Nothing when there are no rows but the titles.
    void print(std::ostream& out, const TextStyle& style) const;
    bool empty() const { return m_rows.empty(); }

private:
    std::vector<Column> m_columns;
    std::vector<std::vector<Cell>> m_rows;
};

}  // namespace saga
