#include "ui/widgets/sparkline.h"

#include <QPainter>

#include <algorithm>

namespace saga::ui {

namespace {

constexpr int kAreaAlpha = 40;

}  // namespace

void paintSparkline(QPainter& painter, const QRectF& rect, const std::vector<double>& values, const QColor& colour,
                    qreal width) {
    if (values.size() < 2) return;
    const double greatest = std::max(1e-9, *std::max_element(values.begin(), values.end()));
    const qreal step = rect.width() / static_cast<qreal>(values.size() - 1);
    const QRectF inner = rect.adjusted(0, width, 0, -width / 2);
    QPolygonF line;
    const auto paintRun = [&] {
        if (line.size() > 1) {
            QPolygonF area = line;
            area << QPointF(line.back().x(), rect.bottom()) << QPointF(line.front().x(), rect.bottom());
            QColor ground = colour;
            ground.setAlpha(kAreaAlpha);
            painter.setPen(Qt::NoPen);
            painter.setBrush(ground);
            painter.drawPolygon(area);
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPolyline(line);
        }
        line.clear();
    };
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] < 0)
            paintRun();
        else
            line << QPointF(rect.left() + step * static_cast<qreal>(i),
                            inner.bottom() - inner.height() * values[i] / greatest);
    }
    paintRun();
    painter.setRenderHint(QPainter::Antialiasing, false);
}

}  // namespace saga::ui
