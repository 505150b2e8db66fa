#include "ui/models/saga_selection.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace saga::ui {

namespace {

void makeSet(std::vector<SagaNo>& nos) {
    if (!std::is_sorted(nos.begin(), nos.end())) std::sort(nos.begin(), nos.end());
    nos.erase(std::unique(nos.begin(), nos.end()), nos.end());
}

}  // namespace

bool SagaSelection::contains(SagaNo no) const {
    return std::binary_search(m_nos.begin(), m_nos.end(), no);
}

void SagaSelection::toggle(SagaNo no) {
    const auto place = std::lower_bound(m_nos.begin(), m_nos.end(), no);
    if (place != m_nos.end() && *place == no)
        m_nos.erase(place);
    else
        m_nos.insert(place, no);
    if (m_nos.empty()) m_countedAt = {};
    Q_EMIT changed();
}

void SagaSelection::replace(std::vector<SagaNo> nos, Timestamp countedAt) {
    makeSet(nos);
    m_countedAt = nos.empty() ? Timestamp() : countedAt;
    take(std::move(nos));
}

void SagaSelection::clear() {
    replace({});
}

void SagaSelection::setRange(std::vector<SagaNo> nos) {
    makeSet(nos);
    std::vector<SagaNo> all;
    all.reserve(m_base.size() + nos.size());
    std::set_union(m_base.begin(), m_base.end(), nos.begin(), nos.end(), std::back_inserter(all));
    take(std::move(all));
}

void SagaSelection::take(std::vector<SagaNo> nos) {
    if (nos == m_nos) return;
    m_nos = std::move(nos);
    Q_EMIT changed();
}

}  // namespace saga::ui
