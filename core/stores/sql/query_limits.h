// What the queries of this room have in common: sizes of pages and windows, and the commit that an answer shows.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>

#include "core/model/saga_summary.h"
#include "core/stores/sql/connection.h"

namespace saga {

inline constexpr int kMaxPage = 1'000;
// Rows that one read transaction walks at most when it searches: a few tens of milliseconds.
inline constexpr std::int64_t kFirstWindow = 4'096;
inline constexpr std::int64_t kLargestWindow = 65'536;

inline int pageLimit(int asked) { return std::clamp(asked, 1, kMaxPage); }
// The page key of a descending page: 0 asks for the first page.
inline std::int64_t beforeNumber(std::int64_t beyond) {
    return beyond > 0 ? beyond : std::numeric_limits<std::int64_t>::max();
}

Result<CommitNo> readCommit(Connection& connection);
// The highest value of a table's number, 0 when it is empty.
Result<std::int64_t> lastNumber(Connection& connection, std::string_view selectMax);

// Walks a table's numbers in windows of growing width, up or down, without holding a transaction between them.
class NumberWalk {
public:
    // Down: from `start` - 1 to 1. Up: from `start` + 1 to `last`.
    NumberWalk(bool down, std::int64_t start, std::int64_t last, bool whole);
    bool atEnd() const { return m_low > m_high; }
    std::int64_t from() const;  // the window, both ends included
    std::int64_t to() const;
    void advance();

private:
    const bool m_down;
    std::int64_t m_low;
    std::int64_t m_high;
    std::int64_t m_width;
};

}  // namespace saga
