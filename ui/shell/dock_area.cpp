#include "ui/shell/dock_area.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

#include "ui/widgets/button.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

using namespace std::chrono_literals;

namespace {

constexpr int kLeastHeight = 130;
constexpr int kLeastWidth = 320;

}  // namespace

DockArea::DockArea(QWidget* pages, ConsoleSettings& settings, QWidget* parent)
    : QWidget(parent),
      m_settings(settings),
      m_place(settings.docks()),
      m_split(new QSplitter(Qt::Vertical)),
      m_panel(new EdgePanel(Qt::Edges(), EdgePanel::Ground::Panel)),
      m_tabs(new TabStrip(TabStrip::Kind::Views)),
      m_stack(new QStackedWidget) {
    auto* rows = new QVBoxLayout(m_panel);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeHead());
    rows->addWidget(new HairLine(Qt::Horizontal));
    rows->addWidget(m_stack, 1);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(pages);
    m_split->addWidget(m_panel);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 0);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_split);
    m_panel->hide();
    m_tabs->setAccessibleName(tr("Docks"));
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        if (index < 0 || index >= m_stack->count()) return;
        m_stack->setCurrentIndex(index);
        if (!m_panel->isHidden() && m_place.view != m_keys[index]) {
            m_place.view = m_keys[index];
            write();
        }
    });
    m_writeDelay.setSingleShot(true);
    m_writeDelay.setInterval(200ms);
    connect(&m_writeDelay, &QTimer::timeout, this, &DockArea::write);
    connect(m_split, &QSplitter::splitterMoved, this, &DockArea::takeMoved);
}

DockArea::~DockArea() {
    if (m_writeDelay.isActive()) write();
}

QWidget* DockArea::makeHead() {
    const Metrics& m = Theme::of(this).metrics();
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, m.unit, 0);
    row->setSpacing(0);
    row->addWidget(m_tabs, 1);
    m_move = Button::iconOnly(Icon::ArrowRight, tr("Move the docks to the right"), head, Button::Kind::Quiet);
    auto* close = Button::iconOnly(Icon::X, tr("Hide the docks"), head, Button::Kind::Quiet);
    for (Button* button : {m_move, close}) {
        button->setCompact(true);
        row->addWidget(button, 0, Qt::AlignVCenter);
    }
    connect(m_move, &QAbstractButton::clicked, this, [this] { setAtRight(!m_place.atRight); });
    connect(close, &QAbstractButton::clicked, this, &DockArea::hideDocks);
    return head;
}

void DockArea::add(const QString& key, Icon icon, const QString& title, QWidget* view) {
    m_keys << key;
    m_stack->addWidget(view);
    m_tabs->addPage(icon, title, false);
}

void DockArea::restore() {
    applyPlace();
    if (m_place.shown) showDock(m_keys.contains(m_place.view) ? m_place.view : m_keys.front(), false);
}

void DockArea::applyPlace() {
    const Theme& theme = Theme::of(this);
    const bool right = m_place.atRight;
    m_split->setOrientation(right ? Qt::Horizontal : Qt::Vertical);
    m_panel->setMinimumSize(right ? theme.scaled(kLeastWidth) : 0, right ? 0 : theme.scaled(kLeastHeight));
    giveExtent();
    m_move->setGlyph(right ? Icon::ArrowDown : Icon::ArrowRight);
    m_move->setHint(right ? tr("Move the docks below the pages") : tr("Move the docks to the right"));
    m_move->setAccessibleName(right ? tr("Move the docks below the pages") : tr("Move the docks to the right"));
    Q_EMIT movedToRight(right);
}

// The pages take and give what room there is more or less: the docks keep theirs.
void DockArea::giveExtent() {
    const int whole = (m_place.atRight ? m_split->width() : m_split->height()) - m_split->handleWidth();
    m_split->setSizes({std::max(1, whole - placedExtent()), placedExtent()});
}

void DockArea::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    giveExtent();
}

void DockArea::showDock(const QString& key, bool focus) {
    const auto index = static_cast<int>(m_keys.indexOf(key));
    if (index < 0) return;
    const bool wasHidden = m_panel->isHidden();
    m_tabs->setCurrentIndex(index);
    m_stack->setCurrentIndex(index);
    if (wasHidden) {
        m_panel->show();
        applyPlace();
    }
    m_place.shown = true;
    m_place.view = key;
    write();
    if (!focus) return;
    m_stack->currentWidget()->setFocus(Qt::ShortcutFocusReason);
    // A view with nothing in it takes no focus.
    const QWidget* focused = QApplication::focusWidget();
    if (focused == nullptr || !m_panel->isAncestorOf(focused)) m_tabs->setFocus(Qt::ShortcutFocusReason);
}

void DockArea::toggle(const QString& key) {
    if (isShown(key))
        hideDocks();
    else
        showDock(key, true);
}

void DockArea::hideDocks() {
    const QWidget* focused = QApplication::focusWidget();
    const bool hadFocus = focused != nullptr && m_panel->isAncestorOf(focused);
    m_panel->hide();
    m_place.shown = false;
    write();
    if (hadFocus) Q_EMIT focusReleased();
}

void DockArea::resetLayout() {
    m_place = DockPlace();
    applyPlace();
    hideDocks();
}

void DockArea::setAtRight(bool atRight) {
    m_place.atRight = atRight;
    applyPlace();
    write();
}

bool DockArea::isShown(const QString& key) const {
    return !m_panel->isHidden() && m_keys.value(m_tabs->currentIndex()) == key;
}

int DockArea::extent() const {
    return m_place.atRight ? m_panel->width() : m_panel->height();
}

void DockArea::takeMoved() {
    placedExtent() = extent();
    m_writeDelay.start();
}

}  // namespace saga::ui
