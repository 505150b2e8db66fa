#include "ui/scenes/timeline_painter.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

#include "ui/widgets/format.h"
#include "ui/widgets/painting.h"

namespace saga::ui {

namespace {

constexpr double kMergeWidth = 3;   // bars up to this width are drawn together with what begins below them
constexpr double kShapeWidth = 24;  // bars at least this wide have round corners, undos a point to the left
constexpr double kLabelRoom = 16;   // below this nobody could read a label

// An undo goes back: its left end is a point.
QPainterPath arrowToTheLeft(const QRectF& box) {
    const double tip = std::min(7.0, box.width() / 2);
    QPainterPath path(QPointF(box.left(), box.center().y()));
    path.lineTo(box.left() + tip, box.top());
    path.lineTo(box.right(), box.top());
    path.lineTo(box.right(), box.bottom());
    path.lineTo(box.left() + tip, box.bottom());
    path.closeSubpath();
    return path;
}

}  // namespace

void TimelinePainter::paint(QPainter& painter, const TimelineScene& scene) const {
    m_barsDrawn = 0;
    const TimelineGeometry& geometry = scene.geometry;
    const QRectF plot = geometry.plot();
    const int lanes = static_cast<int>(scene.content.lanes.size());
    // Edges lie on pixels. Only what is round or slanted asks for smoothing, which costs a multiple.
    painter.setRenderHint(QPainter::Antialiasing, false);

    painter.save();
    painter.setClipRect(QRectF(0, plot.top(), plot.right(), plot.height()));
    const int first = std::max(0, geometry.laneAt(plot.top()));
    const int last = std::min(lanes - 1, geometry.laneAt(plot.bottom()));
    paintGaps(painter, scene);
    paintTickLines(painter, scene);
    for (int lane = first; lane <= last; ++lane)
        paintLane(painter, scene, lane);
    painter.setClipRect(plot);
    for (int lane = first; lane <= last; ++lane) {
        paintSpans(painter, scene, lane);
        paintSelected(painter, scene, lane);
    }
    paintNow(painter, scene);
    paintMeasurement(painter, scene);
    painter.restore();

    paintAxis(painter, scene);
    paintMinimap(painter, scene);
    painter.fillRect(QRectF(std::floor(plot.left()) - 1, 0, 1, plot.bottom()), m_theme.tokens().line);
}

void TimelinePainter::paintLane(QPainter& painter, const TimelineScene& scene, int lane) const {
    const Tokens& tokens = m_theme.tokens();
    const Metrics& metrics = m_theme.metrics();
    const TimelineGeometry& geometry = scene.geometry;
    const TimelineLane& what = scene.content.lanes[static_cast<std::size_t>(lane)];
    const QRectF row = geometry.laneRect(lane);
    const QRectF name = geometry.nameRect(lane);
    const bool selected = scene.selection.lane == lane;
    const TextColours& text = tokens.text(selected ? Surface::Selected : Surface::Neutral);

    painter.fillRect(name, selected ? tokens.selected : tokens.panel);
    painter.fillRect(QRectF(row.left(), std::floor(row.bottom()) - 1, row.width(), 1), tokens.line);

    const QRectF inner = name.adjusted(metrics.padding, 0, -metrics.gap, 0);
    QRectF upper(inner.left(), inner.center().y() - m_theme.scaled(19), inner.width(), m_theme.scaled(19));
    QRectF lower(inner.left(), inner.center().y(), inner.width(), m_theme.scaled(17));
    paintText(painter, upper, m_theme, FontRole::BodyStrong, text.primary, what.step, Qt::AlignLeft, Qt::ElideRight);
    paintText(painter, lower, m_theme, FontRole::Label, text.secondary, what.caption, Qt::AlignLeft, Qt::ElideRight);
    if (scene.content.spans[static_cast<std::size_t>(lane)].empty() && !what.idle.isEmpty()) {
        const QRectF place = row.adjusted(geometry.plot().left() + metrics.padding, 0, -metrics.padding, 0);
        paintText(painter, place, m_theme, FontRole::Secondary, tokens.onNeutral.hint, what.idle);
    }
    if (selected && scene.hasFocus)
        paintFocusRing(painter, name.adjusted(0, 0, -1, -1), 0, m_theme);
}

void TimelinePainter::paintSpans(QPainter& painter, const TimelineScene& scene, int lane) const {
    const auto& spans = scene.content.spans[static_cast<std::size_t>(lane)];
    const TimelineGeometry& geometry = scene.geometry;
    const TimeScale& scale = scene.scale;
    const auto beginsAt = [&](std::size_t at) { return geometry.xOf(scale.toDrawn(spans[at].time.begin)); };
    std::size_t at = scene.content.firstEndingAt(lane, scale.toReal(geometry.from()));
    while (at < spans.size()) {
        const TimelineSpan& span = spans[at];
        const double begin = scale.toDrawn(span.time.begin);
        if (begin > geometry.to())
            return;
        const std::int64_t endUs = span.open && scene.nowUs > span.time.end ? scene.nowUs : span.time.end;
        const QRectF bar = geometry.barRect(lane, begin, scale.toDrawn(endUs));
        ++m_barsDrawn;
        const bool isNarrow = bar.width() <= kMergeWidth;
        const std::size_t next = isNarrow ? scene.content.firstEndingBehind(lane, at, scale.toReal(begin + bar.width() / geometry.pixelsPerDrawn())) : at + 1;
        if (next > at + 1)
            paintMerged(painter, scene.content.tally(lane, at, next), bar);
        else if (isWork(span.kind))
            paintSpan(painter, span, bar, next == spans.size() ? geometry.plot().right() : beginsAt(next));
        else if (span.kind == SpanKind::Queued)
            paintQueued(painter, bar);
        else
            paintBackoff(painter, span, bar);
        at = next;
    }
}

// Several attempts in one place: the worst of them shows.
void TimelinePainter::paintMerged(QPainter& painter, const SpanTally& tally, const QRectF& bar) const {
    if (tally.attempts == 0)
        return paintQueued(painter, bar);
    painter.fillRect(bar, mixed(m_theme.tokens().window, colourOf(tally), 0.6));
    if (tally.injected > 0)
        painter.fillRect(QRectF(bar.left(), bar.top() - 4, bar.width(), 2), m_theme.tokens().shape.failed);
}

QColor TimelinePainter::colourOf(const SpanTally& tally) const {
    const StateColours& shape = m_theme.tokens().shape;
    if (tally.failures > 0)
        return shape.failed;
    return tally.undos > 0 ? shape.compensated : shape.completed;
}

void TimelinePainter::paintSelected(QPainter& painter, const TimelineScene& scene, int lane) const {
    if (scene.selection.lane != lane || scene.selection.seq == 0)
        return;
    const TimelineSpan* span = scene.content.spanOfSeq(lane, scene.selection.seq);
    if (span == nullptr)
        return;
    const QRectF bar = scene.geometry.barRect(lane, scene.scale.toDrawn(span->time.begin), scene.scale.toDrawn(span->time.end));
    paintBox(painter, bar.adjusted(-3, -3, 3, 3), 4, QColor(), m_theme.tokens().accent, 2);
}

void TimelinePainter::paintSpan(QPainter& painter, const TimelineSpan& span, const QRectF& bar, double freeRight) const {
    if (bar.width() >= kShapeWidth)
        paintShape(painter, span, bar);
    else
        paintSmallShape(painter, span, bar);
    const int glyph = m_theme.metrics().glyph;
    const QColor& lightning = m_theme.tokens().shape.failed;
    if (span.injected && bar.width() >= glyph / 2.0)
        m_theme.icons().paint(painter, Icon::Zap, QRectF(bar.left() - 1, bar.top() - glyph - 1, glyph, glyph), lightning);
    else if (span.injected)
        painter.fillRect(QRectF(bar.left(), bar.top() - 4, bar.width(), 2), lightning);
    if (freeRight - bar.left() > kLabelRoom)
        paintLabel(painter, span, bar, freeRight);
}

void TimelinePainter::paintShape(QPainter& painter, const TimelineSpan& span, const QRectF& bar) const {
    const QColor colour = colourOf(span.kind);
    const QRectF box = bar.adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    if (isUndo(span.kind))
        shape = arrowToTheLeft(box);
    else
        shape.addRoundedRect(box, 3, 3);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(colour, 1, span.open ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(mixed(m_theme.tokens().window, colour, 0.34));
    painter.drawPath(shape);
    if (isUndo(span.kind)) {
        QColor hatch = colour;
        hatch.setAlphaF(0.55f);
        painter.fillPath(shape, QBrush(hatch, Qt::BDiagPattern));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

// Thousands of these may be in view: plain boxes on whole pixels.
void TimelinePainter::paintSmallShape(QPainter& painter, const TimelineSpan& span, const QRectF& bar) const {
    const QColor colour = colourOf(span.kind);
    const QRect box = bar.toAlignedRect();
    painter.fillRect(box, colour);
    painter.fillRect(box.adjusted(1, 1, -1, -1), mixed(m_theme.tokens().window, colour, 0.34));
    if (isUndo(span.kind))
        painter.fillRect(box.adjusted(1, 1, -1, -1), QBrush(colour, Qt::BDiagPattern));
}

// Inside when there is room, else behind the bar; a code that has room nowhere gives way to a shorter word.
void TimelinePainter::paintLabel(QPainter& painter, const TimelineSpan& span, const QRectF& bar, double freeRight) const {
    const Tokens& tokens = m_theme.tokens();
    const double pad = isUndo(span.kind) ? 10 : 6;
    QString label = labelOf(span);
    const double longest = std::max(bar.width() - pad - 6, freeRight - bar.right() - 5);
    if (isFailure(span.kind) && textWidth(m_theme, FontRole::LabelStrong, label) > longest)
        label = tr("failed");
    const int width = textWidth(m_theme, FontRole::LabelStrong, label);
    if (width + pad + 6 <= bar.width()) {
        if (isUndo(span.kind))
            painter.fillRect(QRectF(bar.left() + pad - 2, bar.top() + 3, width + 4, bar.height() - 6), mixed(tokens.window, colourOf(span.kind), 0.30));
        paintText(painter, bar.adjusted(pad, 0, -6, 0), m_theme, FontRole::LabelStrong, tokens.onNeutral.primary, label);
    } else if (bar.right() + 5 + width <= freeRight) {
        paintText(painter, QRectF(bar.right() + 5, bar.top(), width + 2, bar.height()), m_theme, FontRole::LabelStrong,
                  tokens.onNeutral.secondary, label);
    }
}

// Nothing was done and nothing had to be waited out: a line of dots, so that it is no bar.
void TimelinePainter::paintQueued(QPainter& painter, const QRectF& bar) const {
    painter.fillRect(QRectF(bar.left(), std::floor(bar.center().y()), bar.width(), 1), QBrush(m_theme.tokens().onNeutral.hint, Qt::Dense4Pattern));
}

void TimelinePainter::paintBackoff(QPainter& painter, const TimelineSpan& span, const QRectF& bar) const {
    const Tokens& tokens = m_theme.tokens();
    const QRect box = bar.adjusted(0, bar.height() * 0.24, 0, -bar.height() * 0.24).toAlignedRect();
    const QBrush dots(tokens.onNeutral.hint, Qt::Dense4Pattern);
    painter.fillRect(QRect(box.left(), box.top(), box.width(), 1), dots);
    painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), dots);
    painter.fillRect(QRect(box.left(), box.top(), 1, box.height()), dots);
    painter.fillRect(QRect(box.right(), box.top(), 1, box.height()), dots);
    if (box.width() < kLabelRoom)
        return;
    const QString label = tr("backoff %1").arg(formatDuration(span.time.end - span.time.begin));
    if (textWidth(m_theme, FontRole::Label, label) + 8 <= box.width())
        paintText(painter, box.adjusted(4, 0, -4, 0), m_theme, FontRole::Label, tokens.onNeutral.secondary, label, Qt::AlignHCenter);
}

QColor TimelinePainter::colourOf(SpanKind kind) const {
    const StateColours& shape = m_theme.tokens().shape;
    switch (kind) {
        case SpanKind::Succeeded: return shape.completed;
        case SpanKind::Failed:
        case SpanKind::UndoFailed: return shape.failed;
        case SpanKind::Running: return shape.inProgress;
        case SpanKind::Undone: return shape.compensated;
        case SpanKind::Undoing: return shape.compensating;
        case SpanKind::Waived:
        case SpanKind::Queued:
        case SpanKind::Backoff:
        case SpanKind::UndoBackoff: return shape.pending;
    }
    return shape.pending;
}

QString TimelinePainter::labelOf(const TimelineSpan& span) const {
    const QString took = formatDuration(span.time.end - span.time.begin);
    switch (span.kind) {
        case SpanKind::Succeeded:
        case SpanKind::Undone: return took;
        case SpanKind::Failed: return span.code.isEmpty() ? tr("failed") : span.code;
        case SpanKind::UndoFailed: return span.code.isEmpty() ? tr("undo failed") : span.code;
        case SpanKind::Running: return tr("running");
        case SpanKind::Undoing: return tr("undoing");
        case SpanKind::Waived: return tr("waived");
        case SpanKind::Queued:
        case SpanKind::Backoff:
        case SpanKind::UndoBackoff: return {};
    }
    return {};
}

}  // namespace saga::ui
