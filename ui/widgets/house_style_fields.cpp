// HouseStyle: what people type and choose in.
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

#include "ui/widgets/house_style.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

namespace saga::ui {
bool HouseStyle::paintFieldPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter& painter,
                                     const QWidget* widget) const {
    switch (element) {
        case PE_PanelLineEdit: {
            const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            // Without a frame it lies inside of a spin box, a combo box or a field that paints itself.
            if (frame != nullptr && frame->lineWidth > 0)
                paintField(painter, option->rect, option->state, hasFieldError(widget));
            return true;
        }
        case PE_FrameLineEdit:
            return true;
        case PE_IndicatorCheckBox:
        case PE_IndicatorItemViewItemCheck:
            paintCheckBox(painter, option->rect, option->state);
            return true;
        case PE_IndicatorRadioButton:
            paintRadioButton(painter, option->rect, option->state);
            return true;
        default:
            return false;
    }
}

void HouseStyle::paintField(QPainter& painter, const QRect& rect, State state, bool wrong) const {
    const Tokens& t = m_theme.tokens();
    const bool enabled = state & State_Enabled;
    QColor border = t.line;
    if (wrong)
        border = t.shape.failed;
    else if (enabled && (state & State_HasFocus))
        border = t.accent;
    else if (enabled && (state & State_MouseOver))
        border = t.lineStrong;
    paintBox(painter, rect, m_theme.metrics().radius, enabled ? t.field : t.window, border);
}

void HouseStyle::paintCheckBox(QPainter& painter, const QRect& rect, State state) const {
    const Tokens& t = m_theme.tokens();
    const bool enabled = state & State_Enabled;
    const qreal side = m_theme.metrics().smallIcon;
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(rect).center());
    box.moveTopLeft(QPointF(qRound(box.x()), qRound(box.y())));
    const bool filled = !(state & State_Off);
    const QColor border = !enabled ? t.line : (state & (State_MouseOver | State_HasFocus)) ? t.accent : t.lineStrong;
    const qreal radius = m_theme.metrics().radius * 0.6;
    if (!filled) return paintBox(painter, box, radius, t.field, border);
    paintBox(painter, box, radius, enabled ? t.accent : t.lineStrong, QColor());
    const Icon mark = state & State_NoChange ? Icon::Minus : Icon::Check;
    QRectF inner(0, 0, m_theme.metrics().glyph, m_theme.metrics().glyph);
    inner.moveCenter(box.center());
    m_theme.icons().paint(painter, mark, inner, enabled ? t.onAccent : t.panel);
}

void HouseStyle::paintRadioButton(QPainter& painter, const QRect& rect, State state) const {
    const Tokens& t = m_theme.tokens();
    const bool enabled = state & State_Enabled;
    const qreal side = m_theme.metrics().smallIcon;
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(rect).center());
    const QColor border = !enabled ? t.line : (state & (State_MouseOver | State_HasFocus)) ? t.accent : t.lineStrong;
    const bool on = state & State_On;
    paintBox(painter, box, side / 2, t.field, on && enabled ? t.accent : border);
    const qreal inset = side * 0.28;
    if (on)
        paintBox(painter, box.adjusted(inset, inset, -inset, -inset), side / 2, enabled ? t.accent : border, QColor());
}

void HouseStyle::paintComboBox(QPainter& painter, const QStyleOptionComplex& option, const QWidget* widget) const {
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(&option);
    if (combo == nullptr) return;
    if (combo->frame) paintField(painter, option.rect, option.state, hasFieldError(widget));
    const Metrics& m = m_theme.metrics();
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, widget);
    QRectF icon(0, 0, m.smallIcon, m.smallIcon);
    icon.moveCenter(QRectF(arrow).center());
    const TextColours& text = m_theme.tokens().onNeutral;
    m_theme.icons().paint(painter, Icon::ChevronDown, icon, option.state & State_Enabled ? text.secondary : text.hint);
}

void HouseStyle::paintSpinBox(QPainter& painter, const QStyleOptionComplex& option, const QWidget* widget) const {
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(&option);
    if (spin == nullptr) return;
    if (spin->frame) paintField(painter, option.rect, option.state, hasFieldError(widget));
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons) return;
    const Tokens& t = m_theme.tokens();
    const int size = m_theme.metrics().glyph;
    const auto paintStep = [&](SubControl part, Icon icon, QAbstractSpinBox::StepEnabledFlag step) {
        const QRect rect = proxy()->subControlRect(CC_SpinBox, &option, part, widget);
        const bool possible = (option.state & State_Enabled) && (spin->stepEnabled & step);
        const bool under = possible && (option.activeSubControls & part) && (option.state & State_MouseOver);
        const QColor colour = !possible ? t.onNeutral.hint : under ? t.onNeutral.primary : t.onNeutral.secondary;
        QRectF place(0, 0, size, size);
        place.moveCenter(QRectF(rect).center());
        m_theme.icons().paint(painter, icon, place, colour);
    };
    paintStep(SC_SpinBoxUp, Icon::ChevronUp, QAbstractSpinBox::StepUpEnabled);
    paintStep(SC_SpinBoxDown, Icon::ChevronDown, QAbstractSpinBox::StepDownEnabled);
}

QRect HouseStyle::comboBoxRect(const QStyleOptionComplex& option, SubControl part) const {
    const Metrics& m = m_theme.metrics();
    const QRect all = option.rect;
    const int side = m.smallIcon + m.cellPadding;
    switch (part) {
        case SC_ComboBoxArrow:
            return {all.right() - side + 1, all.y(), side, all.height()};
        case SC_ComboBoxEditField: {
            const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(&option);
            // The line edit of an editable box brings a margin of its own.
            const int left = combo != nullptr && combo->editable ? m.cellPadding - kLineEditMargin : m.cellPadding;
            return all.adjusted(left, 1, -side, -1);
        }
        default:
            return all;
    }
}

QRect HouseStyle::spinBoxRect(const QStyleOptionComplex& option, SubControl part) const {
    const Metrics& m = m_theme.metrics();
    const QRect all = option.rect;
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(&option);
    const bool bare = spin != nullptr && spin->buttonSymbols == QAbstractSpinBox::NoButtons;
    const int side = m.smallIcon + m.cellPadding;
    const int left = all.right() - side + 1;
    const int half = all.height() / 2;
    const int inset = m.cellPadding - kLineEditMargin;
    switch (part) {
        case SC_SpinBoxUp:
            return bare ? QRect() : QRect(left, all.y() + 2, side - 2, half - 2);
        case SC_SpinBoxDown:
            return bare ? QRect() : QRect(left, all.y() + half, side - 2, half - 2);
        case SC_SpinBoxEditField:
            return all.adjusted(inset, 1, bare ? -inset : -side, -1);
        default:
            return all;
    }
}

}  // namespace saga::ui
