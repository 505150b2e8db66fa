// The timeline as a widget: wheel zooms at the cursor, dragging pans, Shift+dragging measures, double click zooms to a
// span, the minimap jumps. While it follows, the whole saga stays in view; once the hand has moved it, arriving data never
// moves it again until goLive(). Keyboard: arrows select lanes and spans, + - zoom, 0 shows all, Home and End jump.
#pragma once

#include <QAbstractScrollArea>
#include <QTimer>

#include <functional>
#include <optional>

#include "ui/scenes/timeline_painter.h"

namespace saga::ui {

class TimelineView final : public QAbstractScrollArea {
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
    void zoomBy(double factor);

    TimelineSelection selection() const { return m_selection; }
    void select(int lane, std::int64_t seq);
    void selectStep(const QString& step);

    QSize sizeHint() const override;

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

    void rebuildScale();
    void layOut(bool keepWindow);
    void setFollowing(bool following);
    void moveSelection(int lanes, int spans);
    const TimelineSpan* spanAt(QPointF place) const;
    QString toolTipAt(QPointF place) const;
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
    Drag m_drag = Drag::None;
    QPointF m_dragFrom;
    bool m_dragMoved = false;
    bool m_collapseIdle = true;
    bool m_following = true;
};

}  // namespace saga::ui
