#include "ui/widgets/chart.h"

#include <QAccessibleWidget>

#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

class AccessibleChart final : public QAccessibleWidget {
public:
    explicit AccessibleChart(Chart* chart) : QAccessibleWidget(chart, QAccessible::Chart), m_chart(chart) {}

    QString text(QAccessible::Text kind) const override {
        if (kind == QAccessible::Value || kind == QAccessible::Description) return m_chart->spoken();
        return QAccessibleWidget::text(kind);
    }

private:
    Chart* m_chart;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object) {
    auto* chart = qobject_cast<Chart*>(object);
    return chart == nullptr ? nullptr : new AccessibleChart(chart);
}

}  // namespace

Chart::Chart(QWidget* parent) : QWidget(parent) {
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(isInstalled)
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&theme(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

const Theme& Chart::theme() const {
    return Theme::of(this);
}

void Chart::tellSpoken() {
    if (!hasFocus()) return;
    QAccessibleValueChangeEvent event(this, spoken());
    QAccessible::updateAccessibility(&event);
}

void Chart::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void Chart::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

}  // namespace saga::ui
