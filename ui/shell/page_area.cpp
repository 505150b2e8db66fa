#include "ui/shell/page_area.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/widgets/panel_frame.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

PageArea::PageArea(QWidget* parent)
    : QWidget(parent),
      m_tabs(new TabStrip(TabStrip::Kind::Pages, this)),
      m_search(new SearchField(tr("Find a saga, page or action"), this)),
      m_stack(new QStackedWidget(this)) {
    const Metrics& m = Theme::of(this).metrics();
    m_tabs->setAccessibleName(tr("Open pages"));
    auto* bar = new EdgePanel(Qt::BottomEdge, EdgePanel::Ground::Panel, this);
    auto* top = new QHBoxLayout(bar);
    top->setContentsMargins(0, 0, m.gap, 0);
    top->setSpacing(m.gap);
    top->addWidget(m_tabs, 1, Qt::AlignTop);
    top->addWidget(m_search);
    bar->setFixedHeight(m.tab);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(bar);
    rows->addWidget(m_stack, 1);
    m_search->setShortcutHint(QKeySequence(Qt::CTRL | Qt::Key_K));
    connect(m_tabs, &QTabBar::currentChanged, this, &PageArea::showAt);
    connect(m_tabs, &TabStrip::closeRequested, this, &PageArea::closeAt);
}

void PageArea::setNotice(QWidget* notice) {
    static_cast<QVBoxLayout*>(layout())->insertWidget(1, notice);
}

int PageArea::indexOf(const QString& link) const {
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (m_tabs->tabData(i).toString() == link) return i;
    }
    return -1;
}

void PageArea::add(const ConsoleLink& link, Icon icon, const QString& title, QWidget* page) {
    m_pages.insert(link.toString(), page);
    auto* room = new QScrollArea(m_stack);
    room->setFrameShape(QFrame::NoFrame);
    room->setFocusPolicy(Qt::NoFocus);
    room->setWidgetResizable(true);
    room->setWidget(page);
    m_stack->addWidget(room);
    const QSignalBlocker quiet(m_tabs);
    const int index = m_tabs->addPage(icon, title);
    m_tabs->setTabData(index, link.toString());
    m_tabs->setCurrentIndex(index);
    showAt(index);
}

void PageArea::showPage(const ConsoleLink& link) {
    const int index = indexOf(link.toString());
    if (index < 0) return;
    if (index == m_tabs->currentIndex())
        showAt(index);
    else
        m_tabs->setCurrentIndex(index);
}

void PageArea::showAt(int index) {
    QWidget* page = m_pages.value(m_tabs->tabData(index).toString());
    if (page == nullptr) return;
    // A hand that is in the navigation or on the tabs stays there.
    const bool focusGoesAlong = holdsFocus();
    m_stack->setCurrentWidget(roomOf(m_tabs->tabData(index).toString()));
    if (focusGoesAlong) page->setFocus(Qt::OtherFocusReason);
    if (const auto link = current()) Q_EMIT currentChanged(*link);
}

bool PageArea::holdsFocus() const {
    const QWidget* focus = QApplication::focusWidget();
    return focus == nullptr || !focus->isVisible() || m_stack->isAncestorOf(focus);
}

// What the stack holds: the page in its scroll area.
QWidget* PageArea::roomOf(const QString& link) const {
    return m_pages.value(link)->parentWidget()->parentWidget();
}

void PageArea::setTitle(const ConsoleLink& link, const QString& title) {
    if (const int index = indexOf(link.toString()); index >= 0) m_tabs->setTitle(index, title);
}

void PageArea::close(const ConsoleLink& link) {
    closeAt(indexOf(link.toString()));
}

void PageArea::closeAt(int index) {
    if (index < 0) return;
    const QString link = m_tabs->tabData(index).toString();
    QWidget* room = roomOf(link);
    m_pages.remove(link);
    const bool heldFocus = holdsFocus();
    m_stack->removeWidget(room);
    room->deleteLater();
    m_tabs->removeTab(index);
    if (const auto now = current(); heldFocus && now && page(*now) != nullptr)
        page(*now)->setFocus(Qt::OtherFocusReason);
    if (const auto gone = ConsoleLink::parse(link)) Q_EMIT closed(*gone);
    if (m_tabs->count() == 0) Q_EMIT emptied();
}

void PageArea::step(int by) {
    const int count = m_tabs->count();
    if (count > 0) m_tabs->setCurrentIndex((m_tabs->currentIndex() + by + count) % count);
}

std::optional<ConsoleLink> PageArea::current() const {
    return ConsoleLink::parse(m_tabs->tabData(m_tabs->currentIndex()).toString());
}

QList<ConsoleLink> PageArea::links() const {
    QList<ConsoleLink> links;
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (const auto link = ConsoleLink::parse(m_tabs->tabData(i).toString())) links << *link;
    }
    return links;
}

}  // namespace saga::ui
