#include "ui/shell/link_history.h"

namespace saga::ui {

namespace {

constexpr qsizetype kMostPlaces = 100;

}  // namespace

void LinkHistory::visit(const ConsoleLink& link) {
    if (m_at >= 0 && m_links[m_at] == link) return;
    m_links.resize(m_at + 1);
    m_links.append(link);
    if (m_links.size() > kMostPlaces) m_links.removeFirst();
    m_at = m_links.size() - 1;
}

void LinkHistory::forget(const ConsoleLink& link) {
    const auto removeAt = [this](qsizetype place) {
        m_links.removeAt(place);
        if (m_at >= place) --m_at;
    };
    for (qsizetype i = m_links.size() - 1; i >= 0; --i) {
        if (m_links[i] != link) continue;
        removeAt(i);
        // Its neighbours may have become the same place twice.
        if (i > 0 && i < m_links.size() && m_links[i] == m_links[i - 1]) removeAt(i);
    }
    if (m_at < 0 && !m_links.isEmpty()) m_at = 0;
}

}  // namespace saga::ui
