// TimelineView: mouse, keys, tool tips, and what it says to those who listen.
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

#include "ui/scenes/timeline_view.h"
#include "ui/widgets/format.h"
#include "ui/widgets/painting.h"

namespace saga::ui {

namespace {

constexpr double kZoomStep = 1.25;
constexpr double kDragThreshold = 4;
constexpr double kHitMargin = 2;
constexpr int kMostSpokenSpans = 200;  // of the selected lane

}  // namespace

void TimelineView::wheelEvent(QWheelEvent* event) {
    const QPointF place = event->position();
    const QPoint turned = event->angleDelta();
    if (place.x() < m_geometry.plot().left() || event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    // Shift turns the wheel sideways; some platforms do so themselves.
    if (event->modifiers().testFlag(Qt::ShiftModifier) || std::abs(turned.x()) > std::abs(turned.y()))
        m_geometry.panBy(-(turned.x() != 0 ? turned.x() : turned.y()) / 2.0);
    else
        m_geometry.zoomAt(place.x(), std::pow(kZoomStep, turned.y() / 120.0));
    takeHand();
    event->accept();
}

void TimelineView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    m_dragFrom = event->position();
    m_dragMoved = false;
    m_measurement.reset();
    if (m_geometry.minimap().contains(m_dragFrom))
        m_drag = Drag::Minimap;
    else if (event->button() == Qt::MiddleButton || m_geometry.axis().contains(m_dragFrom))
        m_drag = Drag::Pan;
    else
        m_drag = Drag::Measure;
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
        if (m_dragFrom.x() >= m_geometry.plot().left())
            m_measurement = TimelineMeasurement{m_geometry.drawnAt(m_dragFrom.x()), m_geometry.drawnAt(place.x())};
        viewport()->update();
        return;
    }
    if (m_drag == Drag::Minimap) {
        const double half = (m_geometry.to() - m_geometry.from()) / 2;
        const double centre = m_geometry.drawnAtMinimap(place.x());
        m_geometry.show(centre - half, centre + half);
    } else {
        m_geometry.panBy(m_dragFrom.x() - place.x());
        m_dragFrom = place;
    }
    takeHand();
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event) {
    const Drag drag = std::exchange(m_drag, Drag::None);
    if (drag == Drag::None || m_dragMoved || event->button() != Qt::LeftButton)
        return;
    const int lane = m_geometry.laneAt(event->position().y());
    if (drag == Drag::Minimap || lane < 0 || lane >= static_cast<int>(m_content.lanes.size()))
        return select(-1, 0);
    const TimelineSpan* span = spanAt(event->position());
    select(lane, span == nullptr ? 0 : span->seq);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event) {
    const TimelineSpan* span = spanAt(event->position());
    if (span == nullptr)
        return;
    select(span->lane, span->seq);
    zoomToSelection();
}

void TimelineView::zoomToSelection() {
    if (m_measurement) {
        const auto [low, high] = std::minmax(m_measurement->from, m_measurement->to);
        const TimelineMeasurement stretch{low, high};
        m_measurement.reset();
        return showStretch(stretch.from, stretch.to);
    }
    const TimelineSpan* span = m_content.spanOfSeq(m_selection.lane, m_selection.seq);
    if (span == nullptr)
        return;
    const double from = m_scale.toDrawn(span->time.begin);
    const double to = m_scale.toDrawn(span->time.end);
    const double margin = std::max(2.0, (to - from) * 0.5);
    showStretch(from - margin, to + margin);
}

void TimelineView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Up: moveSelection(-1, 0); break;
        case Qt::Key_Down: moveSelection(1, 0); break;
        case Qt::Key_Left: moveSelection(0, -1); break;
        case Qt::Key_Right: moveSelection(0, 1); break;
        case Qt::Key_Return:
        case Qt::Key_Enter: zoomToSelection(); break;
        case Qt::Key_Plus:
        case Qt::Key_Equal: zoomBy(kZoomStep); break;
        case Qt::Key_Minus: zoomBy(1 / kZoomStep); break;
        case Qt::Key_0: goLive(); break;
        case Qt::Key_Home: panBy(-1e12); break;
        case Qt::Key_End: panBy(1e12); break;
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
        const auto bySeq = [](const TimelineSpan& span, std::int64_t number) { return span.seq < number; };
        auto at = std::lower_bound(row.begin(), row.end(), spans > 0 ? seq + 1 : seq, bySeq);
        if (seq == 0)
            at = spans > 0 ? row.begin() : row.end() - 1;
        else if (spans < 0 && at != row.begin())
            --at;
        if (at != row.end())
            seq = at->seq;
    }
    select(lane, seq);
    scrollToLane(lane);
}

void TimelineView::scrollToLane(int lane) {
    const QRectF rect = m_geometry.laneRect(lane);
    if (rect.bottom() > m_geometry.plot().bottom())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(rect.bottom() - m_geometry.plot().bottom()));
    else if (rect.top() < m_geometry.plot().top())
        verticalScrollBar()->setValue(verticalScrollBar()->value() - static_cast<int>(m_geometry.plot().top() - rect.top()));
}

// The last span, work before waiting, whose bar with its margin holds the place.
const TimelineSpan* TimelineView::spanAt(QPointF place) const {
    const int lane = m_geometry.laneAt(place.y());
    if (lane < 0 || lane >= static_cast<int>(m_content.lanes.size()) || !m_geometry.plot().contains(place))
        return nullptr;
    const auto& row = m_content.spans[static_cast<std::size_t>(lane)];
    const double reach = 6;  // a bar is drawn at least 3 pixels wide, and a hit may be a little beside it
    const std::int64_t fromUs = m_scale.toReal(m_geometry.drawnAt(place.x() - reach));
    const TimelineSpan* found = nullptr;
    for (std::size_t i = m_content.firstEndingAt(lane, fromUs); i < row.size(); ++i) {
        const QRectF bar = m_geometry.barRect(lane, m_scale.toDrawn(row[i].time.begin), m_scale.toDrawn(row[i].time.end));
        if (bar.left() > place.x() + kHitMargin)
            break;
        const bool hit = bar.adjusted(-kHitMargin, -6, kHitMargin, 6).contains(place);
        if (hit && (found == nullptr || isWork(row[i].kind) || !isWork(found->kind)))
            found = &row[i];
    }
    return found;
}

QString TimelineView::spokenSpan(const TimelineSpan& span) const {
    const QString took = formatDuration(span.time.end - span.time.begin);
    QString what;
    switch (span.kind) {
        case SpanKind::Succeeded: what = tr("attempt %1 succeeded, took %2").arg(span.attempt).arg(took); break;
        case SpanKind::Failed: what = tr("attempt %1 failed, took %2").arg(span.attempt).arg(took); break;
        case SpanKind::Running: what = tr("attempt %1 is running since %2").arg(span.attempt).arg(took); break;
        case SpanKind::Queued: what = tr("was due and waited %1").arg(took); break;
        case SpanKind::Backoff:
        case SpanKind::UndoBackoff: what = tr("backoff of %1 before the next attempt").arg(took); break;
        case SpanKind::Undone: what = tr("undone, took %1").arg(took); break;
        case SpanKind::UndoFailed: what = tr("undo, attempt %1 failed, took %2").arg(span.attempt).arg(took); break;
        case SpanKind::Undoing: what = tr("is being undone since %1").arg(took); break;
        case SpanKind::Waived: what = tr("waived by an operator"); break;
    }
    if (!span.code.isEmpty())
        what += QStringLiteral(", ") + span.code;
    if (span.injected)
        what += QStringLiteral(", ") + tr("injected by a fault rule");
    return what;
}

QString TimelineView::toolTipAt(QPointF place) const {
    const int lane = m_geometry.laneAt(place.y());
    if (lane < 0 || lane >= static_cast<int>(m_content.lanes.size()) || place.y() < m_geometry.plot().top())
        return {};
    const TimelineLane& what = m_content.lanes[static_cast<std::size_t>(lane)];
    const TimelineSpan* span = spanAt(place);
    if (span == nullptr)
        return what.step + QLatin1Char('\n') + what.caption;
    return tr("%1: %2").arg(what.step, spokenSpan(*span)) + QLatin1Char('\n') +
           tr("%1 after the start").arg(formatDuration(span->time.begin));
}

int TimelineView::spokenSpans() const {
    if (m_selection.lane < 0)
        return 0;
    return std::min(kMostSpokenSpans, static_cast<int>(m_content.spans[static_cast<std::size_t>(m_selection.lane)].size()));
}

int TimelineView::partCount() const {
    return static_cast<int>(m_content.lanes.size()) + spokenSpans();
}

// First the lanes, then the spans of the selected one.
PicturePart TimelineView::partAt(int index) const {
    const int lanes = static_cast<int>(m_content.lanes.size());
    if (index >= lanes) {
        const TimelineSpan& span = m_content.spans[static_cast<std::size_t>(m_selection.lane)][static_cast<std::size_t>(index - lanes)];
        const QRectF bar = m_geometry.barRect(span.lane, m_scale.toDrawn(span.time.begin), m_scale.toDrawn(span.time.end));
        return {spokenSpan(span), bar.toAlignedRect(), span.seq == m_selection.seq, true};
    }
    const TimelineLane& lane = m_content.lanes[static_cast<std::size_t>(index)];
    const SpanTally tally = m_content.tally(index, 0, m_content.spans[static_cast<std::size_t>(index)].size());
    QStringList facts{lane.step};
    if (!lane.idle.isEmpty())
        facts << lane.idle;
    facts << tr("attempts: %1").arg(tally.attempts);
    if (tally.failures > 0)
        facts << tr("failed: %1").arg(tally.failures);
    if (tally.injected > 0)
        facts << tr("injected: %1").arg(tally.injected);
    return {facts.join(QStringLiteral(", ")), m_geometry.laneRect(index).toAlignedRect(), index == m_selection.lane, true};
}

void TimelineView::pressPart(int index) {
    const int lanes = static_cast<int>(m_content.lanes.size());
    if (index < lanes)
        select(index, 0);
    else
        select(m_selection.lane, m_content.spans[static_cast<std::size_t>(m_selection.lane)][static_cast<std::size_t>(index - lanes)].seq);
}

bool TimelineView::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), plainToolTip(toolTipAt(help->pos())), viewport());
    return true;
}

}  // namespace saga::ui
