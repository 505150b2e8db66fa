#include "ui/widgets/elided_label.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include "ui/widgets/painting.h"

namespace saga::ui {
namespace {
constexpr int kLeastCharacters = 8;
}

ElidedLabel::ElidedLabel(const QString& text, FontRole role, TextTone tone, QWidget* parent)
    : QWidget(parent), m_role(role), m_tone(tone) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
    connect(&Theme::of(this), &Theme::changed, this, [this] {
        updateToolTip();
        updateGeometry();
        update();
    });
}

ElidedLabel* ElidedLabel::forId(const QString& id, QWidget* parent, FontRole role) {
    auto* label = new ElidedLabel(id, role, TextTone::Primary, parent);
    label->setElideMode(Qt::ElideMiddle);
    label->setCopyable(true);
    return label;
}

void ElidedLabel::setText(const QString& text) {
    if (text == m_text) return;
    m_text = text;
    setAccessibleName(text);
    updateToolTip();
    updateGeometry();
    update();
}

void ElidedLabel::setTone(TextTone tone) {
    m_tone = tone;
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode) {
    m_mode = mode;
    update();
}

void ElidedLabel::setCopyable(bool copyable) {
    m_copyable = copyable;
    setFocusPolicy(copyable ? Qt::StrongFocus : Qt::NoFocus);
}

bool ElidedLabel::isElided() const {
    return textWidth(Theme::of(this).font(m_role), m_text) > contentsRect().width();
}

void ElidedLabel::copy() const {
    QGuiApplication::clipboard()->setText(m_text);
}

QSize ElidedLabel::sizeHint() const {
    const QFont& font = Theme::of(this).font(m_role);
    return QSize(textWidth(font, m_text), QFontMetrics(font).height()).grownBy(contentsMargins());
}

QSize ElidedLabel::minimumSizeHint() const {
    const QFontMetrics metrics(Theme::of(this).font(m_role));
    return {qMin(sizeHint().width(), metrics.averageCharWidth() * kLeastCharacters), sizeHint().height()};
}

bool ElidedLabel::event(QEvent* event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::ToolTip) updateToolTip();
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    return QWidget::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    const TextColours& text = theme.tokens().onNeutral;
    paintText(painter, contentsRect(), theme.font(m_role), isEnabled() ? text.of(m_tone) : text.hint, m_text,
              Qt::AlignLeft, m_mode);
    if (hasFocus()) painter.fillRect(0, height() - 1, width(), 1, theme.tokens().accent);
}

void ElidedLabel::keyPressEvent(QKeyEvent* event) {
    if (m_copyable && event->matches(QKeySequence::Copy)) return copy();
    QWidget::keyPressEvent(event);
}

void ElidedLabel::contextMenuEvent(QContextMenuEvent* event) {
    if (!m_copyable) return QWidget::contextMenuEvent(event);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(themedIcon(Icon::Copy), tr("Copy"), this, [this] { copy(); });
    menu->popup(event->globalPos());
}

void ElidedLabel::updateToolTip() {
    setToolTip(isElided() ? plainToolTip(m_text) : QString());
}

}  // namespace saga::ui
