// HouseStyle: rows, headers and scroll bars of item views.
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include "ui/widgets/house_style.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

bool HouseStyle::paintViewPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter& painter,
                                    const QWidget* widget) const {
    Q_UNUSED(widget)
    const Tokens& t = m_theme.tokens();
    switch (element) {
        case PE_PanelItemViewRow:
        case PE_PanelItemViewItem:
            if (option->state & State_Selected)
                painter.fillRect(option->rect, t.selected);
            else if (element == PE_PanelItemViewItem && (option->state & State_MouseOver))
                painter.fillRect(option->rect, t.hover);
            return true;
        case PE_IndicatorBranch: {
            if (!(option->state & State_Children)) return true;
            QRectF icon(0, 0, m_theme.metrics().glyph, m_theme.metrics().glyph);
            icon.moveCenter(QRectF(option->rect).center());
            const Icon chevron = option->state & State_Open ? Icon::ChevronDown : Icon::ChevronRight;
            m_theme.icons().paint(painter, chevron, icon, t.onNeutral.secondary);
            return true;
        }
        case PE_PanelScrollAreaCorner:
            painter.fillRect(option->rect, option->palette.color(QPalette::Base));
            return true;
        case PE_IndicatorHeaderArrow:
            return true;  // painted behind the label
        default:
            return false;
    }
}

// Qt lays the label out by its own style, with room for an arrow at the far end, and would elide the word.
void HouseStyle::paintWholeHeader(QPainter& painter, const QStyleOption& option, const QWidget* widget) const {
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(&option);
    if (header == nullptr) return;
    paintHeader(painter, *header);
    QStyleOptionHeader label(*header);
    label.rect = subElementRect(SE_HeaderLabel, header, widget);
    paintHeaderLabel(painter, label);
}

void HouseStyle::paintHeader(QPainter& painter, const QStyleOption& option) const {
    const Tokens& t = m_theme.tokens();
    painter.fillRect(option.rect, option.state & State_Sunken ? t.pressed : t.panel);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.line);
}

void HouseStyle::paintHeaderLabel(QPainter& painter, const QStyleOption& option) const {
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(&option);
    if (header == nullptr) return;
    const Tokens& t = m_theme.tokens();
    const Metrics& m = m_theme.metrics();
    const bool sorted = header->sortIndicator != QStyleOptionHeader::None;
    const bool lit = sorted || (option.state & State_MouseOver);
    const int arrow = sorted ? m.glyph + m.unit / 2 : 0;
    QRect text = option.rect.adjusted(0, 0, -arrow, 0);
    const Qt::Alignment side = header->textAlignment & Qt::AlignHorizontal_Mask;
    const QColor colour = lit ? t.onNeutral.primary : t.onNeutral.secondary;
    const int used = paintText(painter, text, m_theme, FontRole::SecondaryStrong, colour, header->text, side);
    if (!sorted) return;
    const qreal x = side & Qt::AlignRight ? text.right() + 1 : text.left() + used;
    const QRectF icon(x + m.unit / 2.0, QRectF(option.rect).center().y() - m.glyph / 2.0, m.glyph, m.glyph);
    // Qt calls the indicator of an ascending column "down".
    const Icon glyph = header->sortIndicator == QStyleOptionHeader::SortDown ? Icon::ArrowUp : Icon::ArrowDown;
    m_theme.icons().paint(painter, glyph, icon, colour);
}

void HouseStyle::paintScrollBar(QPainter& painter, const QStyleOptionComplex& option, const QWidget* widget) const {
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(&option);
    if (bar == nullptr) return;
    const Tokens& t = m_theme.tokens();
    // A bar that is not opaque lets what lies behind it show, as its area does.
    if (widget == nullptr || widget->testAttribute(Qt::WA_OpaquePaintEvent))
        painter.fillRect(option.rect, option.palette.color(QPalette::Base));
    if (bar->maximum <= bar->minimum) return;
    const QRect slider = proxy()->subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, widget);
    const bool lit = (option.state & State_Sunken) || (option.activeSubControls & SC_ScrollBarSlider);
    const int inset = m_theme.scaled(3);
    const QRectF handle = QRectF(slider).adjusted(inset, inset, -inset, -inset);
    const QColor colour = lit ? t.lineStrong : mixed(t.line, t.lineStrong, 0.35);
    paintBox(painter, handle, qMin(handle.width(), handle.height()) / 2, colour, QColor());
}

QRect HouseStyle::scrollBarRect(const QStyleOptionComplex& option, SubControl part) const {
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(&option);
    if (bar == nullptr) return {};
    const QRect all = option.rect;
    const bool flat = bar->orientation == Qt::Horizontal;
    const int length = flat ? all.width() : all.height();
    const qint64 range = static_cast<qint64>(bar->maximum) - bar->minimum;
    int size = length;
    if (range > 0) {
        const qint64 wanted = static_cast<qint64>(length) * bar->pageStep / (range + bar->pageStep);
        size = qBound(qMin(length, pixelMetric(PM_ScrollBarSliderMin, bar, nullptr)), static_cast<int>(wanted), length);
    }
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - size, bar->upsideDown);
    const auto stretch = [&](int from, int to) {
        return flat ? QRect(all.x() + from, all.y(), to - from, all.height())
                    : QRect(all.x(), all.y() + from, all.width(), to - from);
    };
    QRect rect;
    switch (part) {
        case SC_ScrollBarSlider:
            rect = stretch(start, start + size);
            break;
        case SC_ScrollBarSubPage:
            rect = stretch(0, start);
            break;
        case SC_ScrollBarAddPage:
            rect = stretch(start + size, length);
            break;
        case SC_ScrollBarGroove:
            rect = all;
            break;
        default:
            return {};
    }
    return visualRect(option.direction, all, rect);
}

}  // namespace saga::ui
