// Paints a timeline: only what is seen, spans below a pixel merged. Knows no widget and no input; the view and the picture
// export share it. UI thread.
#pragma once

#include <QCoreApplication>
#include <QPainter>

#include <optional>

#include "ui/scenes/timeline_geometry.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

struct TimelineSelection {
    int lane = -1;
    std::int64_t seq = 0;  // of the selected span; 0: the lane alone
};

// A stretch that the hand drags to measure, in drawn units.
struct TimelineMeasurement {
    double from = 0;
    double to = 0;
};

struct TimelineScene {
    const TimelineContent& content;
    const TimeScale& scale;
    const TimelineGeometry& geometry;
    TimelineSelection selection;
    std::optional<TimelineMeasurement> measurement;
    bool hasFocus = false;
    qint64 nowUs = -1;         // since the start; negative: no now line
};

class TimelinePainter {
    Q_DECLARE_TR_FUNCTIONS(saga::ui::TimelinePainter)

public:
    explicit TimelinePainter(const Theme& theme) : m_theme(theme) {}

    void paint(QPainter& painter, const TimelineScene& scene) const;
    // How many bars the last paint drew; merged ones count once.
    std::size_t barsDrawn() const { return m_barsDrawn; }

private:
    void paintMinimap(QPainter& painter, const TimelineScene& scene) const;
    void paintAxis(QPainter& painter, const TimelineScene& scene) const;
    void paintLane(QPainter& painter, const TimelineScene& scene, int lane) const;
    void paintSpans(QPainter& painter, const TimelineScene& scene, int lane) const;
    void paintSpan(QPainter& painter, const TimelineScene& scene, const TimelineSpan& span, const QRectF& bar, double freeRight) const;
    void paintBackoff(QPainter& painter, const TimelineSpan& span, const QRectF& bar) const;
    void paintGaps(QPainter& painter, const TimelineScene& scene) const;
    void paintNow(QPainter& painter, const TimelineScene& scene) const;
    void paintMeasurement(QPainter& painter, const TimelineScene& scene) const;
    QColor colourOf(SpanKind kind) const;
    QString labelOf(const TimelineSpan& span) const;

    const Theme& m_theme;
    mutable std::size_t m_barsDrawn = 0;
};

}  // namespace saga::ui
