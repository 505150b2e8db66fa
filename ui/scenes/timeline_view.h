// The timeline as a widget: wheel zooms at the cursor, dragging over the lanes measures, dragging axis or minimap (or with
// the middle button) moves, double click zooms to a span. While it follows, the whole saga stays in view; once the hand has
// moved it, arriving data never moves it again until goLive(), and a button says how far behind it is. Keyboard: arrows
// select lanes and spans, Enter zooms to the span or the measured stretch, + - zoom, 0 shows all, Home and End jump.
#pragma once

#include <QAbstractScrollArea>
#include <QTimer>

#include <functional>
#include <optional>

#include "ui/scenes/picture_file.h"
#include "ui/scenes/picture_parts.h"
#include "ui/scenes/timeline_painter.h"

namespace saga::ui {

class Button;

class TimelineView final : public QAbstractScrollArea, public PictureParts {
    Q_OBJECT

public:
    explicit TimelineView(QWidget* parent = nullptr);

    // Replaces what is shown; selection, zoom and scrolling stay where they are.
    void setContent(TimelineContent content);
    const TimelineContent& content() const { return m_content; }
    const TimeScale& scale() const { return m_scale; }
    const TimelineGeometry& geometryOf() const { return m_geometry; }
    std::size_t barsDrawn() const { return m_painter.barsDrawn(); }

    // What time it is, in microseconds since 1970, for the now line of a running saga.
    void setNow(std::function<std::int64_t()> now) { m_now = std::move(now); }
    void setIdleCollapsed(bool collapsed);
    bool isIdleCollapsed() const { return m_collapseIdle; }

    bool isFollowing() const { return m_following; }
    void goLive();
    Button* liveButton() const { return m_live; }
    // From the right edge of what is seen to the live end, in microseconds; 0 while following.
    std::int64_t behindUs() const;
    void zoomBy(double factor);
    void panBy(double pixels);

    TimelineSelection selection() const { return m_selection; }
    void select(int lane, std::int64_t seq);
    void selectStep(const QString& step);
    const std::optional<TimelineMeasurement>& measurement() const { return m_measurement; }
    QString measurementText() const;

    // The whole timeline as it is zoomed, all lanes.
    Picture picture() const;
    QSize sizeHint() const override;

    int partCount() const override;
    PicturePart partAt(int index) const override;
    void pressPart(int index) override;

Q_SIGNALS:
    // By hand or by select(): lane -1 when nothing is selected; seq 0 for a lane without a span.
    void selectionChanged(int lane, qint64 seq);
    void followingChanged(bool following);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    enum class Drag { None, Pan, Measure, Minimap };
    enum class Keep { All, Drawn };  // what a new layout keeps in view: everything, or the drawn places

    void rebuildScale();
    void layOut(Keep keep);
    TimelineMeasures measures() const;
    TimelineScene scene(qint64 nowUs) const;
    void tick();
    void setFollowing(bool following);
    void showStretch(double from, double to);
    void takeHand();
    void updateLive();
    void moveSelection(int lanes, int spans);
    void zoomToSelection();
    void scrollToLane(int lane);
    const TimelineSpan* spanAt(QPointF place) const;
    QString toolTipAt(QPointF place) const;
    QString spokenSpan(const TimelineSpan& span) const;
    int spokenSpans() const;
    qint64 nowSinceStart() const;

    const Theme& m_theme;
    TimelinePainter m_painter;
    TimelineContent m_content;
    TimeScale m_scale;
    TimelineGeometry m_geometry;
    TimelineSelection m_selection;
    std::optional<TimelineMeasurement> m_measurement;
    std::function<std::int64_t()> m_now;
    QTimer m_nowTimer;
    Button* m_live;
    quint64 m_revision = 1;        // of content and scale
    std::size_t m_eventsSeen = 0;  // when the hand took over
    Drag m_drag = Drag::None;
    QPointF m_dragFrom;
    bool m_dragMoved = false;
    bool m_collapseIdle = true;
    bool m_following = true;
};

}  // namespace saga::ui
