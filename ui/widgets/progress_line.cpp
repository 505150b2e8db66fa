#include "ui/widgets/progress_line.h"

#include <QPainter>

#include <algorithm>

#include "ui/widgets/format.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

ProgressLine::ProgressLine(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::of(this), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ProgressLine::setProgress(qint64 done, qint64 total, bool running) {
    m_running = running;
    m_share = total > 0 ? std::clamp(static_cast<double>(done) / static_cast<double>(total), 0.0, 1.0) : -1;
    setAccessibleName(m_share < 0 ? tr("progress not known") : tr("progress %1").arg(formatShare(m_share)));
    update();
}

QSize ProgressLine::sizeHint() const {
    const int unit = Theme::of(this).metrics().unit;
    return {10 * unit, unit};
}

void ProgressLine::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Tokens& t = Theme::of(this).tokens();
    const qreal radius = height() / 2.0;
    paintBox(painter, rect(), radius, t.isDark ? t.lineStrong : t.line, QColor());
    const double share = m_share < 0 ? (m_running ? 0.12 : 0) : m_share;
    if (share <= 0) return;
    const QRectF filled(0, 0, std::max<qreal>(height(), width() * share), height());
    paintBox(painter, filled, radius, m_running ? t.accent : t.shape.completed, QColor());
}

}  // namespace saga::ui
