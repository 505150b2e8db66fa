#include "ui/widgets/search_field.h"

#include <QKeyEvent>
#include <QPainter>

#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

SearchField::SearchField(const QString& placeholder, QWidget* parent) : QLineEdit(parent) {
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    restyle();
    connect(&Theme::of(this), &Theme::changed, this, [this] { restyle(); });
}

void SearchField::setShortcutHint(const QKeySequence& keys) {
    m_hint = keys.toString(QKeySequence::NativeText).replace(QLatin1Char('+'), QLatin1Char(' '));
    setAccessibleDescription(keys.toString(QKeySequence::NativeText));
    restyle();
}

QSize SearchField::sizeHint() const {
    const Theme& theme = Theme::of(this);
    return {theme.scaled(270), theme.metrics().control};
}

int SearchField::hintWidth() const {
    if (m_hint.isEmpty()) return 0;
    const Theme& theme = Theme::of(this);
    return textWidth(theme.font(FontRole::Label), m_hint) + theme.scaled(12);
}

void SearchField::restyle() {
    const Metrics& m = Theme::of(this).metrics();
    setTextMargins(m.smallIcon + m.unit, 0, hintWidth(), 0);
    updateGeometry();
    update();
}

void SearchField::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    const Tokens& t = theme.tokens();
    const Metrics& m = theme.metrics();
    const QRectF icon(m.gap + 1, (height() - m.smallIcon) / 2.0, m.smallIcon, m.smallIcon);
    theme.icons().paint(painter, Icon::Search, icon, t.onNeutral.secondary);
    if (m_hint.isEmpty() || !text().isEmpty()) return;
    const qreal tall = theme.scaled(18);
    const QRectF cap(width() - m.unit - 1 - hintWidth(), (height() - tall) / 2, hintWidth(), tall);
    paintBox(painter, cap, m.radius * 0.6, t.panel, t.line);
    paintText(painter, cap, theme.font(FontRole::Label), t.onNeutral.secondary, m_hint, Qt::AlignHCenter);
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) return clear();
    QLineEdit::keyPressEvent(event);
}

}  // namespace saga::ui
