#include "ui/shell/status_item.h"

#include <QPainter>

#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

StatusItem::StatusItem(Icon icon, QWidget* parent, bool isFigure) : QWidget(parent), m_icon(icon), m_figure(isFigure) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::of(this), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StatusItem::setText(const QString& text, TextTone tone) {
    if (text == m_text && tone == m_tone) return;
    const bool wider = textWidth(wordFont(), text) != textWidth(wordFont(), m_text);
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    if (m_detail.isEmpty()) setToolTip(plainToolTip(text));
    if (wider) updateGeometry();
    update();
}

void StatusItem::setGlyph(Icon icon, TextTone tone) {
    m_icon = icon;
    m_iconTone = tone;
    update();
}

void StatusItem::setDot(bool dot) {
    m_dot = dot;
    updateGeometry();
    update();
}

void StatusItem::setDetail(const QString& detail) {
    m_detail = detail;
    setToolTip(plainToolTip(detail.isEmpty() ? m_text : detail));
    setAccessibleDescription(detail);
}

void StatusItem::setShrinks(bool shrinks) {
    m_shrinks = shrinks;
    setSizePolicy(shrinks ? QSizePolicy::Maximum : QSizePolicy::Fixed, QSizePolicy::Fixed);
}

const QFont& StatusItem::wordFont() const {
    const FontRole role = m_dot ? FontRole::LabelStrong : m_figure ? FontRole::Mono : FontRole::Secondary;
    return Theme::of(this).font(role);
}

int StatusItem::markRoom() const {
    const Theme& theme = Theme::of(this);
    if (m_dot) return theme.scaled(8) + theme.metrics().unit + 1;
    return m_icon == Icon::None ? 0 : theme.metrics().smallIcon + theme.metrics().unit;
}

QSize StatusItem::sizeHint() const {
    return {markRoom() + textWidth(wordFont(), m_text), Theme::of(this).metrics().target};
}

QSize StatusItem::minimumSizeHint() const {
    return m_shrinks ? QSize(markRoom() + Theme::of(this).scaled(32), sizeHint().height()) : sizeHint();
}

void StatusItem::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::of(this);
    const TextColours& text = theme.tokens().onNeutral;
    if (m_dot) {
        const qreal size = theme.scaled(8);
        painter.setPen(Qt::NoPen);
        painter.setBrush(text.of(m_tone));
        painter.drawEllipse(QRectF(0, (height() - size) / 2, size, size));
    } else if (m_icon != Icon::None) {
        const int size = theme.metrics().smallIcon;
        theme.icons().paint(painter, m_icon, QRectF(0, (height() - size) / 2.0, size, size), text.of(m_iconTone));
    }
    const int left = markRoom();
    paintText(painter, QRectF(left, 0, width() - left, height()), wordFont(), text.of(m_tone), m_text);
}

}  // namespace saga::ui
