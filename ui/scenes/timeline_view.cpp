#include "ui/scenes/timeline_view.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

#include "ui/widgets/format.h"
#include "ui/widgets/painting.h"

namespace saga::ui {

namespace {
constexpr double kZoomStep = 1.25;
constexpr int kNowIntervalMs = 100;
constexpr double kDragThreshold = 4;
}  // namespace

TimelineView::TimelineView(QWidget* parent) : QAbstractScrollArea(parent), m_theme(Theme::of(this)), m_painter(m_theme) {
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Timeline of the steps"));
    m_nowTimer.setInterval(kNowIntervalMs);
    connect(&m_nowTimer, &QTimer::timeout, viewport(), QOverload<>::of(&QWidget::update));
    connect(&m_theme, &Theme::changed, this, [this] { layOut(true); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { layOut(true); });
}

void TimelineView::setContent(TimelineContent content) {
    m_content = std::move(content);
    if (m_selection.lane >= static_cast<int>(m_content.lanes.size()))
        m_selection = {};
    rebuildScale();
    layOut(!m_following);
    if (m_content.ended)
        m_nowTimer.stop();
    else
        m_nowTimer.start();
}

void TimelineView::rebuildScale() {
    m_scale = TimeScale(m_content.workStretches(), m_content.endUs, m_collapseIdle);
}

void TimelineView::setIdleCollapsed(bool collapsed) {
    if (collapsed == m_collapseIdle)
        return;
    m_collapseIdle = collapsed;
    rebuildScale();
    layOut(false);
}

void TimelineView::layOut(bool keepWindow) {
    const double from = m_geometry.from();
    const double to = m_geometry.to();
    TimelineMeasures measures;
    measures.nameWidth = m_theme.scaled(196);
    measures.minimap = m_theme.scaled(32);
    measures.axis = m_theme.scaled(22);
    measures.lane = m_theme.metrics().lane;
    measures.bar = m_theme.scaled(22);
    const int needed = static_cast<int>(m_content.lanes.size()) * measures.lane;
    const int room = std::max(0, viewport()->height() - measures.minimap - measures.axis);
    verticalScrollBar()->setRange(0, std::max(0, needed - room));
    verticalScrollBar()->setPageStep(std::max(1, room));
    verticalScrollBar()->setSingleStep(measures.lane);
    m_geometry = TimelineGeometry(measures, viewport()->size(), verticalScrollBar()->value(), m_scale.drawnEnd());
    if (keepWindow)
        m_geometry.show(from, to);
    viewport()->update();
}

void TimelineView::setFollowing(bool following) {
    if (following == m_following)
        return;
    m_following = following;
    Q_EMIT followingChanged(following);
}

void TimelineView::goLive() {
    m_geometry.showAll();
    setFollowing(true);
    viewport()->update();
}

void TimelineView::zoomBy(double factor) {
    m_geometry.zoomAt(m_geometry.plot().center().x(), factor);
    setFollowing(m_geometry.showsAll());
    viewport()->update();
}

void TimelineView::select(int lane, std::int64_t seq) {
    if (lane == m_selection.lane && seq == m_selection.seq)
        return;
    m_selection = {lane, seq};
    viewport()->update();
    Q_EMIT selectionChanged(lane, seq);
}

void TimelineView::selectStep(const QString& step) {
    for (std::size_t i = 0; i < m_content.lanes.size(); ++i) {
        if (m_content.lanes[i].step == step)
            select(static_cast<int>(i), 0);
    }
}

QSize TimelineView::sizeHint() const {
    const int lanes = std::max(4, static_cast<int>(m_content.lanes.size()));
    return {m_theme.scaled(760), m_theme.scaled(54) + lanes * m_theme.metrics().lane + 2};
}

qint64 TimelineView::nowSinceStart() const {
    if (m_content.ended || !m_now)
        return -1;
    return std::min<qint64>(m_now() - m_content.startUs, m_scale.realEnd());
}

void TimelineView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.tokens().window);
    m_painter.paint(painter, {m_content, m_scale, m_geometry, m_selection, m_measurement, hasFocus(), nowSinceStart()});
}

void TimelineView::resizeEvent(QResizeEvent*) {
    layOut(!m_following);
}

void TimelineView::wheelEvent(QWheelEvent* event) {
    const QPointF place = event->position();
    if (place.x() < m_geometry.plot().left() || event->modifiers().testFlag(Qt::ShiftModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    const double notches = event->angleDelta().y() / 120.0;
    if (std::abs(event->angleDelta().x()) > std::abs(event->angleDelta().y()))
        m_geometry.panBy(-event->angleDelta().x() / 2.0);
    else
        m_geometry.zoomAt(place.x(), std::pow(kZoomStep, notches));
    setFollowing(m_geometry.showsAll());
    viewport()->update();
    event->accept();
}

void TimelineView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    m_dragFrom = event->position();
    m_dragMoved = false;
    m_measurement.reset();
    if (m_geometry.minimap().contains(m_dragFrom))
        m_drag = Drag::Minimap;
    else
        m_drag = event->modifiers().testFlag(Qt::ShiftModifier) ? Drag::Measure : Drag::Pan;
    viewport()->update();
}

void TimelineView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF place = event->position();
    if (m_drag == Drag::None)
        return;
    if (!m_dragMoved && (place - m_dragFrom).manhattanLength() < kDragThreshold)
        return;
    m_dragMoved = true;
    if (m_drag == Drag::Measure) {
        m_measurement = TimelineMeasurement{m_geometry.drawnAt(m_dragFrom.x()), m_geometry.drawnAt(place.x())};
    } else if (m_drag == Drag::Minimap) {
        const double half = (m_geometry.to() - m_geometry.from()) / 2;
        const double centre = m_geometry.drawnAtMinimap(place.x());
        m_geometry.show(centre - half, centre + half);
        setFollowing(m_geometry.showsAll());
    } else {
        m_geometry.panBy(m_dragFrom.x() - place.x());
        m_dragFrom = place;
        setFollowing(m_geometry.showsAll());
    }
    viewport()->update();
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event) {
    const Drag drag = std::exchange(m_drag, Drag::None);
    if (drag == Drag::None || m_dragMoved || event->button() != Qt::LeftButton)
        return;
    const int lane = m_geometry.laneAt(event->position().y());
    if (drag == Drag::Minimap || lane < 0 || lane >= static_cast<int>(m_content.lanes.size()))
        return;
    const TimelineSpan* span = spanAt(event->position());
    select(lane, span == nullptr ? 0 : span->seq);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event) {
    const TimelineSpan* span = spanAt(event->position());
    if (span == nullptr)
        return;
    const double from = m_scale.toDrawn(span->time.begin);
    const double to = m_scale.toDrawn(span->time.end);
    const double margin = std::max(2.0, (to - from) * 0.5);
    m_geometry.show(from - margin, to + margin);
    setFollowing(m_geometry.showsAll());
    viewport()->update();
}

void TimelineView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Up: moveSelection(-1, 0); break;
        case Qt::Key_Down: moveSelection(1, 0); break;
        case Qt::Key_Left: moveSelection(0, -1); break;
        case Qt::Key_Right: moveSelection(0, 1); break;
        case Qt::Key_Plus:
        case Qt::Key_Equal: zoomBy(kZoomStep); break;
        case Qt::Key_Minus: zoomBy(1 / kZoomStep); break;
        case Qt::Key_0: goLive(); break;
        case Qt::Key_Home: m_geometry.panBy(-1e12); viewport()->update(); break;
        case Qt::Key_End: m_geometry.panBy(1e12); viewport()->update(); break;
        case Qt::Key_Escape:
            m_measurement.reset();
            viewport()->update();
            break;
        default: QAbstractScrollArea::keyPressEvent(event); return;
    }
    event->accept();
}

void TimelineView::moveSelection(int lanes, int spans) {
    const int count = static_cast<int>(m_content.lanes.size());
    if (count == 0)
        return;
    const int lane = m_selection.lane < 0 ? 0 : std::clamp(m_selection.lane + lanes, 0, count - 1);
    std::int64_t seq = lane == m_selection.lane ? m_selection.seq : 0;
    const auto& row = m_content.spans[static_cast<std::size_t>(lane)];
    if (spans != 0 && !row.empty()) {
        auto at = std::find_if(row.begin(), row.end(), [seq](const TimelineSpan& span) { return span.seq == seq; });
        if (at == row.end())
            at = spans > 0 ? row.begin() : row.end() - 1;
        else if (spans > 0 && at + 1 != row.end())
            ++at;
        else if (spans < 0 && at != row.begin())
            --at;
        seq = at->seq;
    }
    select(lane, seq);
    const QRectF rect = m_geometry.laneRect(lane);
    if (rect.bottom() > m_geometry.plot().bottom())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(rect.bottom() - m_geometry.plot().bottom()));
    else if (rect.top() < m_geometry.plot().top())
        verticalScrollBar()->setValue(verticalScrollBar()->value() - static_cast<int>(m_geometry.plot().top() - rect.top()));
}

const TimelineSpan* TimelineView::spanAt(QPointF place) const {
    const int lane = m_geometry.laneAt(place.y());
    if (lane < 0 || lane >= static_cast<int>(m_content.lanes.size()) || !m_geometry.plot().contains(place))
        return nullptr;
    const TimelineSpan* found = nullptr;
    for (const TimelineSpan& span : m_content.spans[static_cast<std::size_t>(lane)]) {
        const QRectF bar = m_geometry.barRect(lane, m_scale.toDrawn(span.time.begin), m_scale.toDrawn(span.time.end));
        if (bar.adjusted(-2, -6, 2, 6).contains(place))
            found = &span;
        if (bar.left() > place.x() + 2)
            break;
    }
    return found;
}

QString TimelineView::toolTipAt(QPointF place) const {
    const int lane = m_geometry.laneAt(place.y());
    if (lane < 0 || lane >= static_cast<int>(m_content.lanes.size()) || place.y() < m_geometry.plot().top())
        return {};
    const TimelineSpan* span = spanAt(place);
    if (span == nullptr)
        return m_content.lanes[static_cast<std::size_t>(lane)].step + QLatin1Char('\n') + m_content.lanes[static_cast<std::size_t>(lane)].caption;
    QString text = tr("%1, attempt %2").arg(m_content.lanes[static_cast<std::size_t>(lane)].step).arg(span->attempt);
    text += QLatin1Char('\n') + tr("%1 after the start, took %2").arg(formatDuration(span->time.begin), formatDuration(span->time.end - span->time.begin));
    if (!span->code.isEmpty())
        text += QLatin1Char('\n') + span->code;
    if (span->injected)
        text += QLatin1Char('\n') + tr("injected by a fault rule");
    return text;
}

bool TimelineView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = toolTipAt(help->pos());
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), plainToolTip(text), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

}  // namespace saga::ui
