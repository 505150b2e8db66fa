#include "ui/models/line_diff.h"

#include <algorithm>

namespace saga::ui {

namespace {

// How far each diagonal was reached after each number of edits, so that the way can be walked back.
std::vector<std::vector<int>> trace(const QStringList& a, const QStringList& b) {
    const int n = static_cast<int>(a.size());
    const int m = static_cast<int>(b.size());
    const int most = n + m;
    std::vector<int> reach(static_cast<std::size_t>(2 * most + 3), 0);
    const auto at = [&](int diagonal) -> int& { return reach[static_cast<std::size_t>(diagonal + most + 1)]; };
    std::vector<std::vector<int>> steps;
    for (int edits = 0; edits <= most; ++edits) {
        steps.push_back(reach);
        for (int k = -edits; k <= edits; k += 2) {
            const bool down = k == -edits || (k != edits && at(k - 1) < at(k + 1));
            int x = down ? at(k + 1) : at(k - 1) + 1;
            int y = x - k;
            while (x < n && y < m && a[x] == b[y]) {
                ++x;
                ++y;
            }
            at(k) = x;
            if (x >= n && y >= m)
                return steps;
        }
    }
    return steps;
}

}  // namespace

std::vector<DiffLine> lineDiff(const QStringList& before, const QStringList& after) {
    const std::vector<std::vector<int>> steps = trace(before, after);
    int x = static_cast<int>(before.size());
    int y = static_cast<int>(after.size());
    const int most = x + y;
    std::vector<DiffLine> lines;
    for (int edits = static_cast<int>(steps.size()) - 1; edits >= 0; --edits) {
        const auto at = [&](int diagonal) { return steps[static_cast<std::size_t>(edits)][static_cast<std::size_t>(diagonal + most + 1)]; };
        const int k = x - y;
        const bool down = k == -edits || (k != edits && at(k - 1) < at(k + 1));
        const int fromX = edits == 0 ? 0 : at(down ? k + 1 : k - 1);
        const int fromY = edits == 0 ? 0 : fromX - (down ? k + 1 : k - 1);
        while (x > fromX && y > fromY) {
            --x;
            --y;
            lines.push_back({DiffLine::What::Same, x + 1, y + 1, before[x]});
        }
        if (edits == 0)
            break;
        if (down)
            lines.push_back({DiffLine::What::Added, 0, y, after[y - 1]});
        else
            lines.push_back({DiffLine::What::Removed, x, 0, before[x - 1]});
        x = fromX;
        y = fromY;
    }
    std::reverse(lines.begin(), lines.end());
    return lines;
}

}  // namespace saga::ui
