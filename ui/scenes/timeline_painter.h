// Paints a timeline: only the rows and the stretch that are seen; spans too narrow to tell apart become one bar, found by
// search and not by looking at each. Knows no widget and no input; the view and the picture export share it. UI thread.
#pragma once

#include <QCoreApplication>
#include <QPainter>
#include <QPixmap>

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
    quint64 revision = 0;      // of content and scale; equal ones may share a minimap, 0 never
};

class TimelinePainter {
    Q_DECLARE_TR_FUNCTIONS(saga::ui::TimelinePainter)

public:
    explicit TimelinePainter(const Theme& theme) : m_theme(theme) {}

    void paint(QPainter& painter, const TimelineScene& scene) const;
    // "120 ms · events: 14 · 117 per second": what is said of a measured stretch.
    static QString measurementText(const TimelineScene& scene, std::int64_t fromUs, std::int64_t toUs);
    // How many bars the last paint drew; merged ones count once.
    std::size_t barsDrawn() const { return m_barsDrawn; }

private:
    void paintMinimap(QPainter& painter, const TimelineScene& scene) const;
    void paintTickLines(QPainter& painter, const TimelineScene& scene) const;
    std::vector<TimeTick> ticksOf(const TimelineScene& scene) const;
    void paintAxis(QPainter& painter, const TimelineScene& scene) const;
    void paintLane(QPainter& painter, const TimelineScene& scene, int lane) const;
    void paintSpans(QPainter& painter, const TimelineScene& scene, int lane) const;
    void paintSpan(QPainter& painter, const TimelineSpan& span, const QRectF& bar, double freeRight) const;
    void paintLabel(QPainter& painter, const TimelineSpan& span, const QRectF& bar, double freeRight) const;
    void paintShape(QPainter& painter, const TimelineSpan& span, const QRectF& bar) const;
    void paintSmallShape(QPainter& painter, const TimelineSpan& span, const QRectF& bar) const;
    void paintMerged(QPainter& painter, const SpanTally& tally, const QRectF& bar) const;
    void paintBackoff(QPainter& painter, const TimelineSpan& span, const QRectF& bar) const;
    void paintQueued(QPainter& painter, const QRectF& bar) const;
    void paintSelected(QPainter& painter, const TimelineScene& scene, int lane) const;
    void paintMinimapSpans(QPainter& painter, const TimelineScene& scene) const;
    void paintMinimapLane(QPainter& painter, const TimelineScene& scene, int lane, const QRectF& strip) const;
    QColor colourOf(const SpanTally& tally) const;
    void paintGaps(QPainter& painter, const TimelineScene& scene) const;
    void paintNow(QPainter& painter, const TimelineScene& scene) const;
    void paintMeasurement(QPainter& painter, const TimelineScene& scene) const;
    QColor colourOf(SpanKind kind) const;
    QString labelOf(const TimelineSpan& span) const;

    // The minimap is the same in every frame in which only the view moved.
    struct KeptMinimap {
        QPixmap picture;
        quint64 revision = 0;
        const Tokens* tokens = nullptr;
    };

    const Theme& m_theme;
    mutable std::size_t m_barsDrawn = 0;
    mutable KeptMinimap m_minimap;
};

}  // namespace saga::ui
