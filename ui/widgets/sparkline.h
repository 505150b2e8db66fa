// A line without axes that shows how a figure has moved; the figure itself stands beside it in words. A pure function
// over a painter.
#pragma once

#include <QColor>
#include <QRectF>

#include <vector>

class QPainter;

namespace saga::ui {

// From left to right, from 0 to the greatest value. A negative value is a gap. Nothing for fewer than two values.
void paintSparkline(QPainter& painter, const QRectF& rect, const std::vector<double>& values, const QColor& colour,
                    qreal width = 1.5);

}  // namespace saga::ui
