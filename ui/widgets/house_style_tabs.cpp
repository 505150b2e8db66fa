// HouseStyle: tabs. Page tabs (property sagaPageTabs) are cells of a bar; every other tab bar is a row of words, the
// current one underlined.
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include "ui/widgets/house_style.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

namespace saga::ui {
namespace {

bool isPageTab(const QWidget* widget) {
    return widget != nullptr && widget->property("sagaPageTabs").toBool();
}

}  // namespace

QRect HouseStyle::tabElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    const Metrics& m = m_theme.metrics();
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
    if (tab == nullptr) return QProxyStyle::subElementRect(element, option, widget);
    const int padding = m.padding + (isPageTab(widget) ? m.unit / 2 : 0);
    const bool closable = !tab->rightButtonSize.isEmpty();
    switch (element) {
        case SE_TabBarTabText: {
            const int icon = tab->icon.isNull() ? 0 : m.icon + m.gap;
            return tab->rect.adjusted(padding + icon, 0, -padding - (closable ? m.target : 0), 0);
        }
        case SE_TabBarTabRightButton: {
            const QSize size = tab->rightButtonSize;
            return {tab->rect.right() - padding / 2 - size.width() + 1,
                    tab->rect.y() + (tab->rect.height() - size.height()) / 2, size.width(), size.height()};
        }
        default:
            return QProxyStyle::subElementRect(element, option, widget);
    }
}

void HouseStyle::paintTab(QPainter& painter, const QStyleOption& option, const QWidget* widget) const {
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(&option);
    if (tab == nullptr) return;
    const Tokens& t = m_theme.tokens();
    const Metrics& m = m_theme.metrics();
    const QRect all = tab->rect;
    const bool current = tab->state & State_Selected;
    const bool over = (tab->state & State_MouseOver) && (tab->state & State_Enabled);
    const bool pages = isPageTab(widget);
    if (pages) {
        painter.fillRect(all, current ? t.window : over ? t.hover : t.panel);
        if (!current) painter.fillRect(all.x(), all.bottom(), all.width(), 1, t.line);
        painter.fillRect(all.right(), all.y(), 1, all.height(), t.line);
        if (current) painter.fillRect(all.x(), all.y(), all.width(), 2, t.accent);
    } else if (current) {
        painter.fillRect(all.x(), all.bottom() - 1, all.width(), 2, t.accent);
    }

    const TextColours& text = t.onNeutral;
    const bool enabled = tab->state & State_Enabled;
    const QColor tone = !enabled ? text.hint : current || over ? text.primary : text.secondary;
    const QRect words = proxy()->subElementRect(SE_TabBarTabText, tab, widget);
    if (!tab->icon.isNull()) {
        const QRect icon(words.left() - m.gap - m.icon, all.y() + (all.height() - m.icon) / 2, m.icon, m.icon);
        const QIcon::Mode mode = !enabled ? QIcon::Disabled : current || over ? QIcon::Selected : QIcon::Normal;
        tab->icon.paint(&painter, icon, Qt::AlignCenter, mode);
    }
    const FontRole role = !current ? FontRole::Body : pages ? FontRole::BodyMedium : FontRole::BodyStrong;
    paintText(painter, words, m_theme.font(role), tone, withoutMnemonics(tab->text));
    if (tab->state & State_HasFocus && tab->state & State_KeyboardFocusChange)
        paintFocusRing(painter, QRectF(all).adjusted(2, 3, -3, -3), m.radius, m_theme);
}

void HouseStyle::paintTabClose(QPainter& painter, const QStyleOption& option) const {
    const bool over = option.state & State_Raised || option.state & State_Sunken;
    // A cross on every tab would be noise: it shows on the current one and under the pointer.
    if (!over && !(option.state & State_Selected)) return;
    const Tokens& t = m_theme.tokens();
    const Metrics& m = m_theme.metrics();
    QRectF box(0, 0, m_theme.scaled(18), m_theme.scaled(18));
    box.moveCenter(QRectF(option.rect).center());
    if (over) paintBox(painter, box, m.radius * 0.8, t.pressed, QColor());
    QRectF icon(0, 0, m.glyph, m.glyph);
    icon.moveCenter(box.center());
    m_theme.icons().paint(painter, Icon::X, icon, over ? t.onNeutral.primary : t.onNeutral.secondary);
}

}  // namespace saga::ui
