#include "ui/delegates/column_fit.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

ColumnFit::ColumnFit(QHeaderView& header) : QObject(&header), m_header(header) {
    header.viewport()->installEventFilter(this);
}

void ColumnFit::grow(QTableView& table, int column, int most, int rest) {
    auto* room = table.horizontalHeader()->findChild<ColumnFit*>(QString(), Qt::FindDirectChildrenOnly);
    const Theme& theme = Theme::of(&table);
    if (room == nullptr) return;
    room->m_growing.append({column, room->m_header.sectionSize(column), theme.scaled(most), theme.scaled(rest), -1});
}

bool ColumnFit::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Show || event->type() == QEvent::Resize) {
        if (event->type() == QEvent::Show) widenForNames();
        for (Growing& growing : m_growing) fit(growing);
    }
    return QObject::eventFilter(watched, event);
}

bool ColumnFit::isStretched(int column) const {
    const bool isLast = m_header.visualIndex(column) == m_header.count() - 1;
    return m_header.sectionResizeMode(column) == QHeaderView::Stretch || (isLast && m_header.stretchLastSection());
}

// Once: who makes a column narrower afterwards means it. Where columns can be moved, their widths are kept elsewhere.
void ColumnFit::widenForNames() {
    if (m_isWidened || m_header.sectionsMovable()) return;
    m_isWidened = true;
    const Theme& theme = Theme::of(&m_header);
    for (int column = 0; column < m_header.count(); ++column) {
        const bool isFree = m_header.sectionResizeMode(column) == QHeaderView::Interactive && !isStretched(column);
        if (m_header.isSectionHidden(column) || !isFree) continue;
        const QString name = m_header.model()->headerData(column, Qt::Horizontal).toString();
        const int needed = textWidth(theme, FontRole::SecondaryStrong, name) + 2 * theme.metrics().cellPadding;
        if (m_header.sectionSize(column) < needed) m_header.resizeSection(column, needed);
    }
}

void ColumnFit::fit(Growing& growing) const {
    const int now = m_header.sectionSize(growing.column);
    const bool isChosen = growing.given < 0 ? now < growing.least || now > growing.most : now != growing.given;
    if (isChosen) return;
    int others = 0;
    for (int column = 0; column < m_header.count(); ++column)
        if (column != growing.column && !isStretched(column)) others += m_header.sectionSize(column);
    const int room = m_header.viewport()->width() - others - growing.rest;
    growing.given = std::clamp(room, growing.least, std::max(growing.least, growing.most));
    m_header.resizeSection(growing.column, growing.given);
}

}  // namespace saga::ui
