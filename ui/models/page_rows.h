// The rows of a PageModel of one kind. A page replaces the rows between its key and its last row, so that first page,
// next page and reading anew are one thing. UI thread.
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "ui/models/page_model.h"
#include "ui/models/saga_list_cells.h"

namespace saga::ui {

template <class Row>
class PageRows : public PageModel {
public:
    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    const Row& row(int at) const { return m_rows[static_cast<std::size_t>(at)]; }
    int rowOf(const QString& id) const override {
        const std::string wanted = id.toStdString();
        const auto found =
            std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return keyOf(row) == wanted; });
        return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
    }

protected:
    using PageModel::PageModel;

    virtual void call(const PageRequest& request, Answer<std::vector<Row>> answer) = 0;
    virtual std::string keyOf(const Row& row) const = 0;
    // What the next page is asked for by: the key of the last row, unless a page is counted in groups of rows that it
    // never cuts in two. Then the key of the group.
    virtual std::string pageKeyOf(const Row& row) const { return keyOf(row); }
    // Order of the list.
    virtual bool isBefore(const Row& a, const Row& b) const = 0;

    void send(const Ask& ask) final {
        call(ask.request, bridge().template deliver<std::vector<Row>>(this, [this, ask](Result<std::vector<Row>> page) {
            if (isOutdated(ask)) return;
            if (page)
                take(ask, std::move(*page));
            else
                fail(page.error());
        }));
    }
    std::string keyAt(int row) const final { return pageKeyOf(m_rows[static_cast<std::size_t>(row)]); }

private:
    std::size_t countOf(const std::vector<Row>& page) const {
        std::size_t count = page.empty() ? 0 : 1;
        for (std::size_t i = 1; i < page.size(); ++i) count += pageKeyOf(page[i]) != pageKeyOf(page[i - 1]) ? 1 : 0;
        return count;
    }

    void take(const Ask& ask, std::vector<Row> page) {
        const bool full = countOf(page) == static_cast<std::size_t>(ask.request.limit);
        // Rows above the first page that it does not reach would leave a gap, so it takes their place.
        const bool leavesGap =
            ask.request.beyond.empty() && full && !m_rows.empty() && isBefore(page.back(), m_rows.front());
        const bool replacesAll = ask.replaces || leavesGap;
        // The first row when that key is not among them, or none was named.
        const auto begin = std::find_if(m_rows.rbegin(), m_rows.rend(), [&](const Row& row) {
                               return pageKeyOf(row) == ask.request.beyond;
                           }).base();
        const auto end = !full || replacesAll ? m_rows.end() : std::find_if(begin, m_rows.end(), [&](const Row& row) {
            return isBefore(page.back(), row);
        });
        const bool reachesEnd = end == m_rows.end();
        const auto first = static_cast<std::size_t>(begin - m_rows.begin());
        const auto count = static_cast<std::size_t>(end - begin);
        follow(m_rows, first, count, std::move(page),
               [this](const Row& a, const Row& b) { return keyOf(a) == keyOf(b); });
        finish(reachesEnd, full);
    }

    std::vector<Row> m_rows;
};

}  // namespace saga::ui
