#include "ui/shell/sheet.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/widgets/button.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

Sheet::Sheet(const QString& title, int widthPx, QWidget* window)
    : QWidget(window), m_panel(new PanelFrame(title, this)), m_widthPx(widthPx) {
    setAccessibleName(title);
    setFocusPolicy(Qt::StrongFocus);
    auto* cross = Button::iconOnly(Icon::X, tr("Close"), m_panel, Button::Kind::Quiet);
    m_panel->titleRow()->addWidget(cross);
    connect(cross, &QAbstractButton::clicked, this, &Sheet::close);
    window->installEventFilter(this);
    hide();
}

QVBoxLayout* Sheet::body() const {
    return m_panel->body();
}

void Sheet::open() {
    m_before = QApplication::focusWidget();
    place();
    show();
    raise();
    QWidget* first = m_first != nullptr ? m_first.data() : m_panel->findChild<QAbstractButton*>();
    if (first != nullptr) first->setFocus(Qt::TabFocusReason);
}

void Sheet::close() {
    if (!isVisible()) return;
    hide();
    if (m_before != nullptr) m_before->setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
    deleteLater();
}

void Sheet::place() {
    const QWidget* window = parentWidget();
    setGeometry(window->rect());
    const Theme& theme = Theme::of(this);
    const int margin = 2 * theme.metrics().padding;
    const int width = std::min(theme.scaled(m_widthPx), this->width() - 2 * margin);
    m_panel->setFixedWidth(width);
    const QLayout* rows = m_panel->layout();
    const int wanted = rows->hasHeightForWidth() ? rows->heightForWidth(width) : m_panel->sizeHint().height();
    const int height = std::min(wanted, this->height() - 2 * margin);
    // A little above the middle, where the eye looks first.
    m_panel->setGeometry((this->width() - width) / 2, std::max(margin, (this->height() - height) * 2 / 5), width,
                         height);
}

void Sheet::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Tokens& t = Theme::of(this).tokens();
    QColor dim = t.isDark ? QColor(Qt::black) : t.onNeutral.primary;
    dim.setAlphaF(t.isDark ? 0.5F : 0.28F);
    painter.fillRect(rect(), dim);
}

void Sheet::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return close();
    // Nothing typed here may reach the page below.
    event->accept();
}

void Sheet::mousePressEvent(QMouseEvent* event) {
    if (!m_panel->geometry().contains(event->position().toPoint())) close();
}

bool Sheet::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize) place();
    return QWidget::eventFilter(watched, event);
}

bool Sheet::focusNextPrevChild(bool next) {
    QList<QWidget*> stops;
    for (QWidget* widget : m_panel->findChildren<QWidget*>()) {
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus)
            stops << widget;
    }
    if (stops.isEmpty()) return true;
    const qsizetype at = stops.indexOf(QApplication::focusWidget());
    const qsizetype step = next ? 1 : stops.size() - 1;
    const qsizetype to = at < 0 ? 0 : (at + step) % stops.size();
    stops[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

}  // namespace saga::ui
