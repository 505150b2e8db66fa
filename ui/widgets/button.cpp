#include "ui/widgets/button.h"

#include <QPainter>

#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

struct Button::Look {
    QColor fill;
    QColor border;
    QColor text;
    QColor icon;
};

Button::Button(const QString& label, QWidget* parent) : Button(Kind::Plain, Icon::None, label, parent) {}

Button::Button(Kind kind, Icon icon, const QString& label, QWidget* parent)
    : PaintedButton(icon, label, parent), m_kind(kind) {
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

Button* Button::iconOnly(Icon icon, const QString& name, QWidget* parent, Kind kind) {
    auto* button = new Button(kind, icon, QString(), parent);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    button->setAccessibleName(name);
    button->setHint(name);
    return button;
}

void Button::setKind(Kind kind) {
    if (kind == m_kind) return;
    m_kind = kind;
    update();
}

void Button::setCompact(bool compact) {
    m_isCompact = compact;
    restyle();
}

void Button::setLeading(bool leading) {
    m_isLeading = leading;
    update();
}

void Button::setHint(const QString& hint) {
    m_hint = hint;
    if (m_refusal.isEmpty()) setToolTip(plainToolTip(hint));
}

void Button::allow() {
    m_refusal.clear();
    setToolTip(plainToolTip(m_hint));
    setAccessibleDescription(QString());
    setEnabled(true);
}

void Button::refuse(const QString& reason) {
    m_refusal = reason;
    setToolTip(plainToolTip(reason));
    setAccessibleDescription(reason);
    setEnabled(false);
}

QSize Button::sizeHint() const {
    const Metrics& m = theme().metrics();
    const int height = m_isCompact ? m.target : m.control;
    if (isSquare()) return {m_isCompact ? height : height + m.gap, height};
    int width = 2 * (m_isCompact ? m.gap : m.padding) + textWidth(theme().font(FontRole::BodyMedium), label());
    if (glyph() != Icon::None) width += m.smallIcon + m.gap;
    return {width, height};
}

QSize Button::minimumSizeHint() const {
    return sizeHint();
}

Button::Look Button::look() const {
    const Tokens& t = theme().tokens();
    const bool down = isDown() || isChecked();
    const bool over = isHovered();
    if (!isEnabled()) {
        const bool bare = m_kind == Kind::Quiet;
        return {bare ? QColor() : t.panel, bare ? QColor() : t.line, t.onNeutral.hint, t.onNeutral.hint};
    }
    switch (m_kind) {
        case Kind::Primary:
            return {down ? t.accentPressed : over ? t.accentHover : t.accent, QColor(), t.onAccent, t.onAccent};
        case Kind::Danger:
            return {down ? t.dangerPressed : over ? t.dangerHover : t.danger, QColor(), t.onDanger, t.onDanger};
        case Kind::Quiet: {
            const QColor tone = over || down ? t.onNeutral.primary : t.onNeutral.secondary;
            return {down ? t.pressed : over ? t.hover : QColor(), QColor(), tone, tone};
        }
        case Kind::Plain:
            break;
    }
    return {down   ? t.pressed
            : over ? t.hover
                   : t.panel,
            over ? t.lineStrong : t.line, t.onNeutral.primary, t.onNeutral.primary};
}

void Button::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Metrics& m = theme().metrics();
    const Look colours = look();
    paintBox(painter, rect(), m.radius, colours.fill, colours.border);

    const QFont& font = theme().font(FontRole::BodyMedium);
    const int iconSize = glyph() == Icon::None ? 0 : (isSquare() ? m.icon : m.smallIcon);
    const int gap = iconSize > 0 && !isSquare() ? m.gap : 0;
    const int room = width() - 2 * (isSquare() ? 0 : m_isCompact ? m.gap : m.padding) - iconSize - gap;
    const int words = isSquare() ? 0 : qMin(room, textWidth(font, label()));
    const qreal left = m_isLeading ? m.padding : (width() - iconSize - gap - words) / 2.0;
    const QRectF icon(left, (height() - iconSize) / 2.0, iconSize, iconSize);
    theme().icons().paint(painter, glyph(), icon, colours.icon);
    if (words > 0) paintText(painter, QRectF(icon.right() + gap, 0, words, height()), font, colours.text, label());

    if (!showsFocus()) return;
    // On a filled button the ring needs the surface between itself and the fill.
    if (colours.border.isValid() || !colours.fill.isValid() || m_kind == Kind::Quiet) {
        paintFocusRing(painter, rect(), m.radius, theme());
    } else {
        paintBox(painter, QRectF(rect()).adjusted(2, 2, -2, -2), m.radius - 1, QColor(), colours.text, 1.5);
    }
}

}  // namespace saga::ui
