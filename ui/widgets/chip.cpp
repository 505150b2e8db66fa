#include "ui/widgets/chip.h"

#include <QPainter>

#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

Chip::Chip(const QString& label, QWidget* parent) : PaintedButton(Icon::None, label, parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    updateName();
}

Chip::Chip(TextTone dot, const QString& label, QWidget* parent) : Chip(label, parent) {
    m_hasDot = true;
    m_dot = dot;
    setCheckable(true);
}

void Chip::setCount(const QString& count) {
    if (count == m_count) return;
    const int before = countWidth();
    m_count = count;
    updateName();
    if (countWidth() == before)
        update();
    else
        restyle();
}

void Chip::setCountRoom(const QString& widest) {
    m_widestCount = widest;
    restyle();
}

void Chip::setAccented(bool accented) {
    m_accented = accented;
    update();
}

void Chip::updateName() {
    setAccessibleName(m_count.isEmpty() ? label() : QStringLiteral("%1 %2").arg(label(), m_count));
}

int Chip::dotRoom() const {
    if (glyph() != Icon::None) return theme().metrics().smallIcon + theme().scaled(6);
    return m_hasDot ? theme().scaled(8 + 6) : 0;
}

int Chip::countWidth() const {
    if (m_count.isEmpty() && m_widestCount.isEmpty()) return 0;
    const QFont& font = theme().font(FontRole::MonoStrong);
    return theme().scaled(7) + qMax(textWidth(font, m_count), textWidth(font, m_widestCount));
}

QSize Chip::sizeHint() const {
    const int words = textWidth(theme().font(FontRole::Secondary), label());
    return {2 * theme().scaled(10) + dotRoom() + words + countWidth(), theme().metrics().target};
}

void Chip::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = theme().tokens();
    const bool on = isChecked() || isDown();
    const QColor fill = on ? t.selected : isHovered() ? t.hover : t.panel;
    const QColor border = on || m_accented ? t.accent : isHovered() ? t.lineStrong : t.line;
    const qreal radius = height() / 2.0;
    paintBox(painter, rect(), radius, fill, border);

    const TextColours& text = t.text(on ? Surface::Selected : Surface::Neutral);
    const QColor quiet = !isEnabled() ? text.hint : m_accented ? text.accent : on ? text.primary : text.secondary;
    qreal x = theme().scaled(10);
    if (glyph() != Icon::None) {
        const int size = theme().metrics().smallIcon;
        theme().icons().paint(painter, glyph(), QRectF(x, (height() - size) / 2.0, size, size), quiet);
    } else if (m_hasDot) {
        const qreal size = theme().scaled(8);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_dot == TextTone::Hint ? t.onNeutral.hint : text.of(m_dot));
        painter.drawEllipse(QRectF(x, (height() - size) / 2, size, size));
    }
    x += dotRoom();
    const QFont& font = theme().font(FontRole::Secondary);
    const int words = textWidth(font, label());
    paintText(painter, QRectF(x, 0, words, height()), font, quiet, label());
    if (!m_count.isEmpty()) {
        const QRectF room(x + words, 0, width() - theme().scaled(10) - x - words, height());
        const QColor strong = m_accented ? text.accent : text.primary;
        paintText(painter, room, theme().font(FontRole::MonoStrong), isEnabled() ? strong : text.hint, m_count,
                  Qt::AlignRight);
    }
    if (showsFocus()) paintFocusRing(painter, rect(), radius, theme());
}

}  // namespace saga::ui
