#include "ui/widgets/nav_entry.h"

#include <QPainter>

#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

NavEntry::NavEntry(Icon icon, const QString& title, QWidget* parent) : PaintedButton(icon, title, parent) {
    setCheckable(true);
    setAccessibleName(title);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavEntry::setBadge(const QString& text, NavList::BadgeTone tone) {
    if (text == m_badge && tone == m_badgeTone) return;
    m_badge = text;
    m_badgeTone = tone;
    setAccessibleDescription(text);
    restyle();
}

int NavEntry::badgeWidth() const {
    if (m_badge.isEmpty()) return 0;
    int width = textWidth(theme().font(FontRole::LabelStrong), m_badge) + 2 * theme().scaled(7);
    if (m_badgeTone == NavList::BadgeTone::Alert) width += theme().metrics().glyph + theme().scaled(3);
    return qMax(width, theme().scaled(24));
}

QSize NavEntry::sizeHint() const {
    const Metrics& m = theme().metrics();
    int width = 2 * m.gap + m.icon + m.gap + textWidth(theme().font(FontRole::BodyStrong), label());
    if (!m_badge.isEmpty()) width += m.gap + badgeWidth();
    return {width, m.control};
}

QSize NavEntry::minimumSizeHint() const {
    const Metrics& m = theme().metrics();
    return {3 * m.gap + m.icon, m.control};
}

int NavEntry::textRoom() const {
    const Metrics& m = theme().metrics();
    return width() - (m.gap + m.icon + m.gap) - m.gap - (m_badge.isEmpty() ? 0 : badgeWidth() + m.unit);
}

void NavEntry::resizeEvent(QResizeEvent* event) {
    PaintedButton::resizeEvent(event);
    const bool elided = textWidth(theme().font(FontRole::BodyStrong), label()) > textRoom();
    if (isEnabled()) setToolTip(elided ? plainToolTip(label()) : QString());
}

void NavEntry::paintBadge(QPainter& painter) const {
    const Tokens& t = theme().tokens();
    const Metrics& m = theme().metrics();
    const bool alert = m_badgeTone == NavList::BadgeTone::Alert;
    const int tall = theme().scaled(17);
    const QRectF box(width() - m.gap - badgeWidth(), (height() - tall) / 2, badgeWidth(), tall);
    paintBox(painter, box, tall / 2.0, alert ? t.danger : t.raised, QColor());
    QRectF words = box;
    if (alert) {
        const QRectF icon(box.left() + theme().scaled(6), box.center().y() - m.glyph / 2.0, m.glyph, m.glyph);
        theme().icons().paint(painter, Icon::Zap, icon, t.onDanger);
        words.setLeft(icon.right());
    }
    paintText(painter, words, theme().font(FontRole::LabelStrong), alert ? t.onDanger : t.onNeutral.secondary, m_badge,
              Qt::AlignHCenter);
}

void NavEntry::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Tokens& t = theme().tokens();
    const Metrics& m = theme().metrics();
    const bool current = isChecked();
    if (current || isHovered() || isDown())
        paintBox(painter, rect(), m.radius, current ? t.selected : isDown() ? t.pressed : t.hover, QColor());
    const TextColours& text = t.text(current ? Surface::Selected : Surface::Neutral);
    const QColor tone = !isEnabled() ? text.hint : current || isHovered() ? text.primary : text.secondary;
    const QRectF icon(m.gap, (height() - m.icon) / 2.0, m.icon, m.icon);
    theme().icons().paint(painter, glyph(), icon, current ? text.accent : tone);
    const QRectF words(icon.right() + m.gap, 0, textRoom(), height());
    paintText(painter, words, theme().font(current ? FontRole::BodyStrong : FontRole::Body), tone, label());
    if (!m_badge.isEmpty()) paintBadge(painter);
    if (showsFocus()) paintFocusRing(painter, rect(), m.radius, theme());
}

}  // namespace saga::ui
