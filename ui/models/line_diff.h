// What was added and removed between two texts, line by line: the shortest edit script of E. W. Myers, "An O(ND) difference
// algorithm and its variations" (1986). Pure.
#pragma once

#include <QStringList>

#include <vector>

namespace saga::ui {

struct DiffLine {
    enum class What { Same, Removed, Added };

    What what{};
    int before = 0;  // number of the line, from 1; 0: not in that text
    int after = 0;
    QString text;

    bool operator==(const DiffLine&) const = default;
};

// Removed lines stand before the added ones of the same place.
std::vector<DiffLine> lineDiff(const QStringList& before, const QStringList& after);

}  // namespace saga::ui
