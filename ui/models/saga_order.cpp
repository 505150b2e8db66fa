#include "ui/models/saga_order.h"

#include <algorithm>
#include <functional>

namespace saga::ui {

SagaOrder::SagaOrder(std::vector<SagaNo> nos, bool newestFirst) : m_nos(std::move(nos)), m_newestFirst(newestFirst) {}

int SagaOrder::placeOf(SagaNo no) const {
    return static_cast<int>(std::lower_bound(m_nos.begin(), m_nos.end(), no, std::greater<>()) - m_nos.begin());
}

int SagaOrder::rowOf(SagaNo no) const {
    if (m_newestFirst) {
        const int place = placeOf(no);
        return place < size() && at(place) == no ? place : -1;
    }
    if (!m_hasRows) makeRows();
    if (m_rows.empty()) {
        const auto found = m_sparseRows.find(no);
        return found == m_sparseRows.end() ? -1 : found->second;
    }
    const std::int64_t place = no.value - m_least;
    if (place < 0 || place >= static_cast<std::int64_t>(m_rows.size())) return -1;
    return m_rows[static_cast<std::size_t>(place)];
}

void SagaOrder::makeRows() const {
    m_hasRows = true;
    if (m_nos.empty()) return;
    const auto [least, most] = std::minmax_element(m_nos.begin(), m_nos.end());
    m_least = least->value;
    const auto span = static_cast<std::size_t>(most->value - least->value) + 1;
    constexpr std::size_t kRoomPerSaga = 16;
    if (span > kRoomPerSaga * m_nos.size()) {
        for (int row = 0; row < size(); ++row) m_sparseRows.emplace(at(row), row);
        return;
    }
    m_rows.assign(span, -1);
    for (int row = 0; row < size(); ++row) m_rows[static_cast<std::size_t>(at(row).value - m_least)] = row;
}

void SagaOrder::insert(int row, const std::vector<SagaNo>& nos) {
    m_nos.insert(m_nos.begin() + row, nos.begin(), nos.end());
}

std::vector<SagaNo> SagaOrder::missing(const std::vector<SagaNo>& others) const {
    std::vector<SagaNo> missing;
    if (m_newestFirst) {
        std::set_difference(others.begin(), others.end(), m_nos.begin(), m_nos.end(), std::back_inserter(missing),
                            std::greater<>());
        return missing;
    }
    std::copy_if(others.begin(), others.end(), std::back_inserter(missing),
                 [this](SagaNo no) { return rowOf(no) < 0; });
    return missing;
}

}  // namespace saga::ui
