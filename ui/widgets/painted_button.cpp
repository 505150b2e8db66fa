#include "ui/widgets/painted_button.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>

#include "ui/widgets/theme.h"

namespace saga::ui {

PaintedButton::PaintedButton(Icon icon, const QString& label, QWidget* parent)
    : QAbstractButton(parent), m_glyph(icon), m_label(label) {
    setText(QString(label).replace(QLatin1Char('&'), QStringLiteral("&&")));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::ArrowCursor);
    connect(&theme(), &Theme::changed, this, [this] { restyle(); });
}

void PaintedButton::setLabel(const QString& label) {
    if (label == m_label) return;
    m_label = label;
    setText(QString(label).replace(QLatin1Char('&'), QStringLiteral("&&")));
    restyle();
}

void PaintedButton::setGlyph(Icon icon) {
    if (icon == m_glyph) return;
    m_glyph = icon;
    restyle();
}

const Theme& PaintedButton::theme() const {
    return Theme::of(this);
}

bool PaintedButton::isHovered() const {
    return isEnabled() && underMouse();
}

void PaintedButton::restyle() {
    updateGeometry();
    update();
}

void PaintedButton::focusInEvent(QFocusEvent* event) {
    switch (event->reason()) {
        case Qt::TabFocusReason:
        case Qt::BacktabFocusReason:
        case Qt::ShortcutFocusReason:
        case Qt::OtherFocusReason:
            m_showsFocus = true;
            break;
        case Qt::ActiveWindowFocusReason:
        case Qt::PopupFocusReason:
            break;  // comes back as it went
        default:
            m_showsFocus = false;
    }
    QAbstractButton::focusInEvent(event);
}

void PaintedButton::focusOutEvent(QFocusEvent* event) {
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason) m_showsFocus = false;
    QAbstractButton::focusOutEvent(event);
}

void PaintedButton::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter) return QAbstractButton::keyPressEvent(event);
    // A key held down must not fire an action again and again.
    if (!event->isAutoRepeat()) click();
}

void PaintedButton::mouseDoubleClickEvent(QMouseEvent* event) {
    // Qt takes the second press of a double click for another click.
    event->accept();
}

}  // namespace saga::ui
