#include "core/stores/sql/query_limits.h"

namespace saga {

Result<CommitNo> readCommit(Connection& connection) {
    auto commit = lastNumber(connection, "select commit_no from meta");
    if (!commit)
        return commit.error();
    return CommitNo{*commit};
}

Result<std::int64_t> lastNumber(Connection& connection, std::string_view selectMax) {
    Prepared select(selectMax);
    Cursor row(connection, select, {});
    std::int64_t last = 0;
    if (row.next())
        last = row.integer(0);
    SAGA_TRY(row.status());
    return last;
}

NumberWalk::NumberWalk(bool down, std::int64_t start, std::int64_t last, bool whole)
    : m_down(down),
      m_low(down ? 1 : start + 1),
      m_high(down ? std::min(start - 1, last) : last),
      m_width(whole ? std::numeric_limits<std::int64_t>::max() : kFirstWindow) {}

std::int64_t NumberWalk::from() const {
    return m_down && m_high - m_low >= m_width ? m_high - m_width + 1 : m_low;
}

std::int64_t NumberWalk::to() const {
    return !m_down && m_high - m_low >= m_width ? m_low + m_width - 1 : m_high;
}

void NumberWalk::advance() {
    if (m_down)
        m_high = from() - 1;
    else
        m_low = to() + 1;
    if (m_width < kLargestWindow)
        m_width *= 2;
}

}  // namespace saga
