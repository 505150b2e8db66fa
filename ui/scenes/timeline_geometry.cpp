#include "ui/scenes/timeline_geometry.h"

#include <algorithm>
#include <cmath>

namespace saga::ui {

namespace {
constexpr double kSide = 14;        // free pixels left and right of the time part
constexpr double kLeastBarWidth = 3;
}  // namespace

TimelineGeometry::TimelineGeometry(TimelineMeasures measures, QSizeF size, double scrolledY, double drawnEnd)
    : m_measures(measures), m_size(size), m_scrolledY(scrolledY), m_drawnEnd(std::max(drawnEnd, kLeastSpan)), m_to(m_drawnEnd) {}

void TimelineGeometry::show(double from, double to) {
    const double width = std::clamp(to - from, kLeastSpan, m_drawnEnd);
    m_from = std::clamp(from, 0.0, m_drawnEnd - width);
    m_to = m_from + width;
}

void TimelineGeometry::zoomAt(double x, double factor) {
    const double place = drawnAt(x);
    const double width = std::clamp((m_to - m_from) / factor, kLeastSpan, m_drawnEnd);
    const double share = (place - m_from) / (m_to - m_from);
    show(place - share * width, place - share * width + width);
}

void TimelineGeometry::panBy(double pixels) {
    const double move = pixels / pixelsPerDrawn();
    show(m_from + move, m_to + move);
}

double TimelineGeometry::pixelsPerDrawn() const {
    return (plot().width() - 2 * kSide) / (m_to - m_from);
}

double TimelineGeometry::xOf(double drawn) const {
    return plot().left() + kSide + (drawn - m_from) * pixelsPerDrawn();
}

double TimelineGeometry::drawnAt(double x) const {
    return std::clamp(m_from + (x - plot().left() - kSide) / pixelsPerDrawn(), 0.0, m_drawnEnd);
}

double TimelineGeometry::minimapX(double drawn) const {
    const QRectF map = minimap();
    return map.left() + kSide + drawn / m_drawnEnd * (map.width() - 2 * kSide);
}

double TimelineGeometry::drawnAtMinimap(double x) const {
    const QRectF map = minimap();
    return (x - map.left() - kSide) / (map.width() - 2 * kSide) * m_drawnEnd;
}

QRectF TimelineGeometry::plot() const {
    const double top = m_measures.minimap + m_measures.axis;
    return {static_cast<double>(m_measures.nameWidth), top, std::max(60.0, m_size.width() - m_measures.nameWidth),
            std::max(0.0, m_size.height() - top)};
}

QRectF TimelineGeometry::axis() const {
    return {plot().left(), static_cast<double>(m_measures.minimap), plot().width(), static_cast<double>(m_measures.axis)};
}

QRectF TimelineGeometry::minimap() const {
    return {plot().left(), 0, plot().width(), static_cast<double>(m_measures.minimap)};
}

QRectF TimelineGeometry::laneRect(int lane) const {
    return {0, plot().top() - m_scrolledY + lane * m_measures.lane, m_size.width(), static_cast<double>(m_measures.lane)};
}

QRectF TimelineGeometry::nameRect(int lane) const {
    QRectF rect = laneRect(lane);
    rect.setWidth(m_measures.nameWidth);
    return rect;
}

QRectF TimelineGeometry::barRect(int lane, double drawnBegin, double drawnEnd) const {
    const QRectF row = laneRect(lane);
    const double left = xOf(drawnBegin);
    const double width = std::max(kLeastBarWidth, xOf(drawnEnd) - left);
    return {left, row.center().y() - m_measures.bar / 2.0, width, static_cast<double>(m_measures.bar)};
}

int TimelineGeometry::laneAt(double y) const {
    return static_cast<int>(std::floor((y - plot().top() + m_scrolledY) / m_measures.lane));
}

}  // namespace saga::ui
