// Where things of a timeline lie: minimap on top, axis, one lane per step; lane names on the left, time to the right. The
// part of the drawn line that is seen is [from, to]. A plain value shared by painting, hit tests and tests.
#pragma once

#include <QRectF>

#include "ui/scenes/timeline_content.h"

namespace saga::ui {

struct TimelineMeasures {
    int nameWidth = 196;
    int minimap = 32;
    int axis = 22;
    int lane = 52;
    int bar = 22;
};

class TimelineGeometry {
public:
    TimelineGeometry() = default;
    TimelineGeometry(TimelineMeasures measures, QSizeF size, double scrolledY, double drawnEnd);

    double from() const { return m_from; }
    double to() const { return m_to; }
    // Clamped to the content; at least kLeastSpan wide.
    void show(double from, double to);
    void showAll() { show(0, m_drawnEnd); }
    // Keeps the drawn place under `x` where it is.
    void zoomAt(double x, double factor);
    void panBy(double pixels);
    bool showsAll() const { return m_from <= 0 && m_to >= m_drawnEnd; }

    double xOf(double drawn) const;
    double drawnAt(double x) const;
    double pixelsPerDrawn() const;
    double minimapX(double drawn) const;
    double drawnAtMinimap(double x) const;

    QRectF plot() const;       // of the lanes' time part
    QRectF axis() const;
    QRectF minimap() const;
    QRectF laneRect(int lane) const;  // whole width
    QRectF nameRect(int lane) const;
    // A span's bar; at least three pixels wide so that it can be seen and hit.
    QRectF barRect(int lane, double drawnBegin, double drawnEnd) const;
    int laneAt(double y) const;       // may lie outside the lanes that exist

    const TimelineMeasures& measures() const { return m_measures; }
    double drawnEnd() const { return m_drawnEnd; }

    static constexpr double kLeastSpan = 4;  // drawn microseconds across the window

private:
    TimelineMeasures m_measures;
    QSizeF m_size{800, 400};
    double m_scrolledY = 0;
    double m_drawnEnd = 1;
    double m_from = 0;
    double m_to = 1;
};

}  // namespace saga::ui
