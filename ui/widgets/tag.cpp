#include "ui/widgets/tag.h"

#include <QPainter>

#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

Tag::Tag(Icon icon, const QString& text, TextTone tone, QWidget* parent)
    : QWidget(parent), m_icon(icon), m_text(text), m_tone(tone) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
    connect(&Theme::of(this), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

Tag* Tag::injected(const QString& text, QWidget* parent) {
    return new Tag(Icon::Zap, text, TextTone::Failed, parent);
}

void Tag::setText(const QString& text) {
    if (text == m_text) return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Tag::setTone(TextTone tone) {
    m_tone = tone;
    update();
}

void Tag::setKind(Kind kind) {
    m_kind = kind;
    update();
}

QSize Tag::sizeHint() const {
    const Theme& theme = Theme::of(this);
    int width = 2 * theme.scaled(9) + textWidth(theme.font(FontRole::Secondary), m_text);
    if (m_icon != Icon::None) width += theme.metrics().smallIcon + theme.scaled(5);
    return {width, theme.metrics().target};
}

QSize Tag::minimumSizeHint() const {
    return sizeHint();
}

void Tag::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    const Tokens& t = theme.tokens();
    const bool solid = m_kind == Kind::Solid;
    const QColor tone = solid ? t.onDanger : t.onNeutral.of(m_tone);
    paintBox(painter, rect(), height() / 2.0, solid ? t.danger : t.panel, solid ? QColor() : t.line);
    qreal x = theme.scaled(9);
    if (m_icon != Icon::None) {
        const int size = theme.metrics().smallIcon;
        theme.icons().paint(painter, m_icon, QRectF(x, (height() - size) / 2.0, size, size), tone);
        x += size + theme.scaled(5);
    }
    paintText(painter, QRectF(x, 0, width() - theme.scaled(9) - x, height()), theme.font(FontRole::Secondary), tone,
              m_text);
}

}  // namespace saga::ui
