// HouseStyle: frames, menus, tool tips, buttons of Qt's own dialogs.
#include <QPainter>
#include <QStyleOption>

#include "ui/widgets/house_style.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

bool HouseStyle::paintWindowPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter& painter) const {
    const Tokens& t = m_theme.tokens();
    const Metrics& m = m_theme.metrics();
    const bool over = (option->state & State_MouseOver) && (option->state & State_Enabled);
    switch (element) {
        case PE_Frame:
        case PE_FrameGroupBox: {
            const bool typing = (option->state & State_HasFocus) && !(option->state & State_ReadOnly);
            paintBox(painter, option->rect, m.radius, QColor(), typing ? t.accent : t.line);
            return true;
        }
        case PE_PanelMenu:
        case PE_PanelTipLabel:
            paintBox(painter, option->rect, 0, t.raised, t.line);
            return true;
        case PE_FrameMenu:
            paintBox(painter, option->rect, 0, QColor(), t.line);
            return true;
        case PE_FrameFocusRect:
            paintFocusRing(painter, option->rect, m.radius, m_theme);
            return true;
        case PE_FrameDefaultButton:
        case PE_FrameStatusBarItem:
        case PE_FrameTabBarBase:
            return true;
        case PE_PanelStatusBar:
            painter.fillRect(option->rect, t.panel);
            painter.fillRect(QRect(option->rect.topLeft(), QSize(option->rect.width(), 1)), t.line);
            return true;
        case PE_PanelButtonCommand: {
            const bool down = option->state & (State_Sunken | State_On);
            paintBox(painter, option->rect, m.radius,
                     down   ? t.pressed
                     : over ? t.hover
                            : t.panel,
                     over ? t.lineStrong : t.line);
            return true;
        }
        case PE_PanelButtonTool: {
            const bool down = option->state & (State_Sunken | State_On);
            if (down || over) paintBox(painter, option->rect, m.radius, down ? t.pressed : t.hover, QColor());
            return true;
        }
        case PE_IndicatorTabClose:
            paintTabClose(painter, *option);
            return true;
        case PE_IndicatorDockWidgetResizeHandle:
            painter.fillRect(option->rect, over ? t.accent : t.line);
            return true;
        default:
            return false;
    }
}

void HouseStyle::paintMenuItem(QPainter& painter, const QStyleOption& option) const {
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(&option);
    if (item == nullptr) return;
    const Tokens& t = m_theme.tokens();
    const Metrics& m = m_theme.metrics();
    const QRect all = item->rect;
    if (item->menuItemType == QStyleOptionMenuItem::Separator)
        return painter.fillRect(QRect(all.x() + m.gap, all.center().y(), all.width() - 2 * m.gap, 1), t.line);
    const bool enabled = item->state & State_Enabled;
    const bool current = enabled && (item->state & State_Selected);
    if (current) paintBox(painter, all.adjusted(m.unit, 0, -m.unit, 0), m.radius, t.selected, QColor());
    const TextColours& text = t.text(current ? Surface::Selected : Surface::Neutral);
    const QColor colour = enabled ? text.primary : text.hint;

    QRectF icon(all.x() + m.padding, 0, m.icon, m.icon);
    icon.moveTop(all.y() + (all.height() - m.icon) / 2.0);
    if (item->checkType != QStyleOptionMenuItem::NotCheckable) {
        if (item->checked) m_theme.icons().paint(painter, Icon::Check, icon, enabled ? text.accent : text.hint);
    } else if (!item->icon.isNull()) {
        item->icon.paint(&painter, icon.toRect(), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }

    const QStringList parts = withoutMnemonics(item->text).split(QLatin1Char('\t'));
    QRectF words = QRectF(all).adjusted(m.padding + m.icon + m.gap, 0, -m.padding, 0);
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRectF arrow(words.right() - m.smallIcon, words.center().y() - m.smallIcon / 2.0, m.smallIcon,
                           m.smallIcon);
        m_theme.icons().paint(painter, Icon::ChevronRight, arrow, text.secondary);
        words.setRight(arrow.left() - m.gap);
    }
    if (parts.size() > 1) {
        const QColor tone = enabled ? text.secondary : text.hint;
        const int used =
            paintText(painter, words, m_theme.font(FontRole::Secondary), tone, parts.at(1), Qt::AlignRight);
        words.setRight(words.right() - used - m.gap);
    }
    paintText(painter, words, m_theme.font(FontRole::Body), colour, parts.at(0));
}

void HouseStyle::paintProgressBar(QPainter& painter, const QStyleOption& option) const {
    const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(&option);
    if (bar == nullptr) return;
    const Tokens& t = m_theme.tokens();
    const qreal thickness = m_theme.metrics().unit;
    QRectF groove(option.rect);
    groove.setHeight(thickness);
    groove.moveCenter(QRectF(option.rect).center());
    paintBox(painter, groove, thickness / 2, t.line, QColor());
    const double range = static_cast<double>(bar->maximum) - bar->minimum;
    if (range <= 0) return;
    QRectF done = groove;
    done.setWidth(groove.width() * qBound(0.0, (bar->progress - bar->minimum) / range, 1.0));
    if (done.width() >= thickness) paintBox(painter, done, thickness / 2, t.accent, QColor());
}

}  // namespace saga::ui
