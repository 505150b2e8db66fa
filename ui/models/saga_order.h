// The numbers of a list's sagas in their order, and the row at which each stands. A million rows take 8 MB, and 4 more
// in an order other than newest first. Not synchronised.
#pragma once

#include <unordered_map>
#include <vector>

#include "core/base/ids.h"

namespace saga::ui {

class SagaOrder {
public:
    SagaOrder() = default;
    // `newestFirst`: the numbers fall from row to row.
    SagaOrder(std::vector<SagaNo> nos, bool newestFirst);

    int size() const { return static_cast<int>(m_nos.size()); }
    bool isEmpty() const { return m_nos.empty(); }
    bool isNewestFirst() const { return m_newestFirst; }
    SagaNo at(int row) const { return m_nos[static_cast<std::size_t>(row)]; }
    const std::vector<SagaNo>& nos() const { return m_nos; }
    int rowOf(SagaNo no) const;  // -1 when it is not in the list

    // Where `no` would stand. Newest first only, as the two below.
    int placeOf(SagaNo no) const;
    // `nos` fall and fit between the rows at `row`.
    void insert(int row, const std::vector<SagaNo>& nos);

    // Those of `others` that are not in the list; `others` stand in the order of the list.
    std::vector<SagaNo> missing(const std::vector<SagaNo>& others) const;

private:
    void makeRows() const;

    std::vector<SagaNo> m_nos;
    bool m_newestFirst = true;
    // Made when first asked for, and only when the numbers do not fall.
    mutable bool m_hasRows = false;
    mutable std::int64_t m_least = 0;
    mutable std::vector<std::int32_t> m_rows;              // by number from m_least; -1: not in the list
    mutable std::unordered_map<SagaNo, int> m_sparseRows;  // instead, when the numbers lie far apart
};

}  // namespace saga::ui
