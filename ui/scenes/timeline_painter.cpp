#include "ui/scenes/timeline_painter.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

#include "ui/widgets/format.h"
#include "ui/widgets/painting.h"

namespace saga::ui {

namespace {

constexpr double kMergeWidth = 3;   // bars up to this width are drawn together with what begins below them
constexpr double kArrowWidth = 14;  // an undo at least this wide is drawn as an arrow to the left
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

double sharp(double value) {
    return std::floor(value) + 0.5;
}

}  // namespace

void TimelinePainter::paint(QPainter& painter, const TimelineScene& scene) const {
    m_barsDrawn = 0;
    const Tokens& tokens = m_theme.tokens();
    const TimelineGeometry& geometry = scene.geometry;
    const QRectF plot = geometry.plot();
    const int lanes = static_cast<int>(scene.content.lanes.size());
    painter.setRenderHint(QPainter::Antialiasing, true);

    painter.save();
    painter.setClipRect(QRectF(0, plot.top(), plot.right(), plot.height()));
    const int first = std::max(0, geometry.laneAt(plot.top()));
    const int last = std::min(lanes - 1, geometry.laneAt(plot.bottom()));
    for (int lane = first; lane <= last; ++lane)
        paintLane(painter, scene, lane);
    painter.setClipRect(plot);
    paintGaps(painter, scene);
    for (int lane = first; lane <= last; ++lane) {
        paintSpans(painter, scene, lane);
        paintSelected(painter, scene, lane);
    }
    paintNow(painter, scene);
    paintMeasurement(painter, scene);
    painter.restore();

    paintAxis(painter, scene);
    paintMinimap(painter, scene);
    painter.setPen(QPen(tokens.line, 1));
    painter.drawLine(QPointF(sharp(plot.left()) - 1, 0), QPointF(sharp(plot.left()) - 1, plot.bottom()));
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
    painter.setPen(QPen(tokens.line, 1));
    painter.drawLine(QPointF(row.left(), sharp(row.bottom()) - 1), QPointF(row.right(), sharp(row.bottom()) - 1));

    const QRectF inner = name.adjusted(metrics.padding, 0, -metrics.gap, 0);
    QRectF upper(inner.left(), inner.center().y() - m_theme.scaled(19), inner.width(), m_theme.scaled(19));
    QRectF lower(inner.left(), inner.center().y(), inner.width(), m_theme.scaled(17));
    paintText(painter, upper, m_theme.font(FontRole::BodyStrong), text.primary, what.step, Qt::AlignLeft, Qt::ElideRight);
    paintText(painter, lower, m_theme.font(FontRole::Label), text.secondary, what.caption, Qt::AlignLeft, Qt::ElideRight);
    if (scene.content.spans[static_cast<std::size_t>(lane)].empty() && !what.idle.isEmpty()) {
        const QRectF place = row.adjusted(geometry.plot().left() + metrics.padding, 0, -metrics.padding, 0);
        paintText(painter, place, m_theme.font(FontRole::Secondary), tokens.onNeutral.hint, what.idle);
    }
    if (selected && scene.hasFocus)
        paintFocusRing(painter, name.adjusted(0, 0, -1, -1), 0, m_theme);
}

void TimelinePainter::paintGaps(QPainter& painter, const TimelineScene& scene) const {
    const Tokens& tokens = m_theme.tokens();
    const QRectF plot = scene.geometry.plot();
    painter.setPen(Qt::NoPen);
    QColor veil = tokens.line;
    veil.setAlphaF(0.28f);
    const auto& gaps = scene.scale.gaps();
    auto gap = std::lower_bound(gaps.begin(), gaps.end(), scene.geometry.from(),
                                [](const CollapsedGap& a, double drawn) { return a.drawnEnd < drawn; });
    // All are drawn equally long: too narrow for one is too narrow for all.
    if (gap == gaps.end() || (gap->drawnEnd - gap->drawnBegin) * scene.geometry.pixelsPerDrawn() < 2)
        return;
    for (; gap != gaps.end() && gap->drawnBegin <= scene.geometry.to(); ++gap) {
        const double left = scene.geometry.xOf(gap->drawnBegin);
        const double right = scene.geometry.xOf(gap->drawnEnd);
        painter.fillRect(QRectF(left, plot.top(), right - left, plot.height()), QBrush(veil, Qt::BDiagPattern));
    }
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
        std::size_t next = at + 1;
        if (bar.width() <= kMergeWidth) {
            const std::int64_t reachUs = scale.toReal(begin + bar.width() / geometry.pixelsPerDrawn());
            next = static_cast<std::size_t>(
                std::lower_bound(spans.begin() + static_cast<std::ptrdiff_t>(next), spans.end(), reachUs,
                                 [](const TimelineSpan& a, std::int64_t us) { return a.time.begin < us; }) - spans.begin());
        }
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
    const Tokens& tokens = m_theme.tokens();
    const QColor colour = colourOf(span.kind);
    const QRectF box = bar.adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    if (isUndo(span.kind) && box.width() >= kArrowWidth)
        shape = arrowToTheLeft(box);
    else
        shape.addRoundedRect(box, std::min(3.0, bar.width() / 2), std::min(3.0, bar.width() / 2));
    painter.setPen(QPen(colour, 1, span.open ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(mixed(tokens.window, colour, 0.34));
    painter.drawPath(shape);
    if (isUndo(span.kind)) {
        QColor hatch = colour;
        hatch.setAlphaF(0.55f);
        painter.fillPath(shape, QBrush(hatch, Qt::BDiagPattern));
    }
    if (span.injected) {
        const int glyph = m_theme.metrics().glyph;
        m_theme.icons().paint(painter, Icon::Zap, QRectF(bar.left() - 1, bar.top() - glyph - 1, glyph, glyph), tokens.shape.failed);
    }
    if (freeRight - bar.left() > kLabelRoom)
        paintLabel(painter, span, bar, freeRight);
}

// Inside when there is room, else behind the bar.
void TimelinePainter::paintLabel(QPainter& painter, const TimelineSpan& span, const QRectF& bar, double freeRight) const {
    const Tokens& tokens = m_theme.tokens();
    const QString label = labelOf(span);
    const int width = textWidth(m_theme, FontRole::LabelStrong, label);
    const double pad = isUndo(span.kind) ? 10 : 6;
    if (width + pad + 6 <= bar.width()) {
        if (isUndo(span.kind))
            painter.fillRect(QRectF(bar.left() + pad - 2, bar.top() + 3, width + 4, bar.height() - 6), mixed(tokens.window, colourOf(span.kind), 0.30));
        paintText(painter, bar.adjusted(pad, 0, -6, 0), m_theme, FontRole::LabelStrong, tokens.onNeutral.primary, label);
    } else if (bar.right() + 5 + width <= freeRight) {
        paintText(painter, QRectF(bar.right() + 5, bar.top(), width + 2, bar.height()), m_theme, FontRole::LabelStrong,
                  tokens.onNeutral.secondary, label);
    }
}

// Nothing was done and nothing had to be waited out: a line, so that it is no bar.
void TimelinePainter::paintQueued(QPainter& painter, const QRectF& bar) const {
    const double y = sharp(bar.center().y());
    painter.setPen(QPen(m_theme.tokens().onNeutral.hint, 1, Qt::DotLine));
    painter.drawLine(QPointF(bar.left(), y), QPointF(bar.right(), y));
}

void TimelinePainter::paintBackoff(QPainter& painter, const TimelineSpan& span, const QRectF& bar) const {
    const Tokens& tokens = m_theme.tokens();
    const QRectF box = bar.adjusted(0.5, bar.height() * 0.24, -0.5, -bar.height() * 0.24);
    painter.setPen(QPen(tokens.onNeutral.hint, 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box);
    if (box.width() < kLabelRoom)
        return;
    const QString label = tr("backoff %1").arg(formatDuration(span.time.end - span.time.begin));
    if (textWidth(m_theme, FontRole::Label, label) + 8 <= box.width())
        paintText(painter, box.adjusted(4, 0, -4, 0), m_theme, FontRole::Label, tokens.onNeutral.secondary, label, Qt::AlignHCenter);
}

void TimelinePainter::paintAxis(QPainter& painter, const TimelineScene& scene) const {
    const Tokens& tokens = m_theme.tokens();
    const QRectF axis = scene.geometry.axis();
    const QRectF plot = scene.geometry.plot();
    painter.fillRect(QRectF(0, axis.top(), axis.right(), axis.height()), tokens.window);
    painter.setPen(QPen(tokens.line, 1));
    painter.drawLine(QPointF(0, sharp(axis.bottom()) - 1), QPointF(axis.right(), sharp(axis.bottom()) - 1));
    const double distance = m_theme.scaled(74) / scene.geometry.pixelsPerDrawn();
    for (const TimeTick& tick : scene.scale.ticks(scene.geometry.from(), scene.geometry.to(), distance)) {
        const double x = sharp(scene.geometry.xOf(tick.drawn));
        painter.setPen(QPen(tokens.line, 1));
        painter.drawLine(QPointF(x, axis.bottom() - 4), QPointF(x, axis.bottom()));
        QColor faint = tokens.line;
        faint.setAlphaF(0.5f);
        painter.setPen(QPen(faint, 1, Qt::DotLine));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, std::min(plot.bottom(), scene.geometry.laneRect(static_cast<int>(scene.content.lanes.size())).top())));
        const QString label = tick.us == 0 ? QStringLiteral("0") : formatDuration(tick.us);
        paintText(painter, QRectF(x - 2, axis.top(), m_theme.scaled(72), axis.height()), m_theme.font(FontRole::Mono),
                  tokens.onNeutral.secondary, label);
    }
}

void TimelinePainter::paintMinimap(QPainter& painter, const TimelineScene& scene) const {
    const Tokens& tokens = m_theme.tokens();
    const TimelineGeometry& geometry = scene.geometry;
    const QRectF map = geometry.minimap();
    painter.fillRect(QRectF(0, 0, map.right(), map.height()), tokens.window);
    const QRectF seen(geometry.minimapX(geometry.from()), map.top() + 1, geometry.minimapX(geometry.to()) - geometry.minimapX(geometry.from()),
                      map.height() - 2);
    paintBox(painter, seen.adjusted(-6, 0, 6, 0), 2, tokens.raised, tokens.accent);
    const auto lanes = static_cast<double>(std::max<std::size_t>(1, scene.content.lanes.size()));
    const double pitch = (map.height() - 10) / lanes;
    // More lanes than the map has lines: those that share a line are drawn over each other, and not all are needed.
    const std::size_t step = std::max<std::size_t>(1, static_cast<std::size_t>(1 / std::max(pitch, 0.02)));
    for (std::size_t lane = 0; lane < scene.content.spans.size(); lane += step) {
        const double y = map.top() + 5 + pitch * static_cast<double>(lane);
        paintMinimapLane(painter, scene, static_cast<int>(lane), QRectF(map.left(), y, map.width(), std::clamp(pitch - 1, 1.0, 4.0)));
    }
    painter.setPen(QPen(tokens.line, 1));
    painter.drawLine(QPointF(0, sharp(map.bottom()) - 1), QPointF(map.right(), sharp(map.bottom()) - 1));
}

void TimelinePainter::paintMinimapLane(QPainter& painter, const TimelineScene& scene, int lane, const QRectF& strip) const {
    const auto& spans = scene.content.spans[static_cast<std::size_t>(lane)];
    const TimelineGeometry& geometry = scene.geometry;
    const double drawnPerPixel = geometry.drawnEnd() / std::max(1.0, strip.width());
    std::size_t at = 0;
    while (at < spans.size()) {
        const double begin = scene.scale.toDrawn(spans[at].time.begin);
        const double end = std::max(scene.scale.toDrawn(spans[at].time.end), begin + 2 * drawnPerPixel);
        const std::int64_t reachUs = scene.scale.toReal(std::max(begin + 2 * drawnPerPixel, end));
        const auto behind = std::lower_bound(spans.begin() + static_cast<std::ptrdiff_t>(at) + 1, spans.end(), reachUs,
                                             [](const TimelineSpan& a, std::int64_t us) { return a.time.begin < us; });
        const auto next = static_cast<std::size_t>(behind - spans.begin());
        const SpanTally tally = scene.content.tally(lane, at, next);
        if (tally.attempts > 0) {
            const double left = geometry.minimapX(begin);
            const QColor colour = next == at + 1 ? colourOf(spans[at].kind) : colourOf(tally);
            painter.fillRect(QRectF(left, strip.top(), geometry.minimapX(end) - left, strip.height()), colour);
        }
        at = next;
    }
}

void TimelinePainter::paintNow(QPainter& painter, const TimelineScene& scene) const {
    if (scene.nowUs < 0)
        return;
    const double x = sharp(scene.geometry.xOf(scene.scale.toDrawn(scene.nowUs)));
    const QRectF plot = scene.geometry.plot();
    if (x < plot.left() || x > plot.right())
        return;
    painter.setPen(QPen(m_theme.tokens().accent, 1));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    const QString now = tr("now");
    const QFont& font = m_theme.font(FontRole::LabelStrong);
    const int width = textWidth(font, now) + 2;
    const double left = x + 4 + width > plot.right() ? x - 4 - width : x + 4;
    paintText(painter, QRectF(left, plot.top() + 1, width, m_theme.scaled(14)), font, m_theme.tokens().onNeutral.accent, now);
}

void TimelinePainter::paintMeasurement(QPainter& painter, const TimelineScene& scene) const {
    if (!scene.measurement)
        return;
    const Tokens& tokens = m_theme.tokens();
    const auto [low, high] = std::minmax(scene.measurement->from, scene.measurement->to);
    const QRectF plot = scene.geometry.plot();
    const QRectF area(scene.geometry.xOf(low), plot.top(), scene.geometry.xOf(high) - scene.geometry.xOf(low), plot.height());
    QColor veil = tokens.accent;
    veil.setAlphaF(0.14f);
    painter.fillRect(area, veil);
    painter.setPen(QPen(tokens.accent, 1));
    painter.drawLine(area.topLeft(), area.bottomLeft());
    painter.drawLine(area.topRight(), area.bottomRight());
    const std::int64_t fromUs = scene.scale.toReal(low);
    const std::int64_t toUs = scene.scale.toReal(high);
    const QString text = measurementText(scene, fromUs, toUs);
    const QFont& font = m_theme.font(FontRole::LabelStrong);
    const double width = textWidth(font, text) + 16;
    const QRectF label(std::clamp(area.center().x() - width / 2, plot.left() + 4, std::max(plot.left() + 4, plot.right() - width - 4)),
                       plot.bottom() - 30, width, 22);
    paintBox(painter, label, 4, tokens.raised, tokens.accent);
    paintText(painter, label.adjusted(8, 0, -8, 0), font, tokens.onNeutral.primary, text, Qt::AlignHCenter);
}

QString TimelinePainter::measurementText(const TimelineScene& scene, std::int64_t fromUs, std::int64_t toUs) {
    const std::int64_t events = scene.content.eventsBetween(fromUs, toUs);
    const double seconds = static_cast<double>(std::max<std::int64_t>(1, toUs - fromUs)) / 1e6;
    const double rate = static_cast<double>(events) / seconds;
    const QString perSecond = rate >= 10 ? formatCount(qRound64(rate)) : QString::number(rate, 'g', 2);
    return tr("%1 · events: %2 · %3 per second").arg(formatDuration(toUs - fromUs), formatCount(events), perSecond);
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
        case SpanKind::Succeeded: return took;
        case SpanKind::Failed: return span.code.isEmpty() ? tr("failed") : span.code;
        case SpanKind::UndoFailed: return span.code.isEmpty() ? tr("undo failed") : span.code;
        case SpanKind::Running: return tr("running");
        case SpanKind::Undone: return tr("undone %1").arg(took);
        case SpanKind::Undoing: return tr("undoing");
        case SpanKind::Waived: return tr("waived");
        case SpanKind::Queued:
        case SpanKind::Backoff:
        case SpanKind::UndoBackoff: return {};
    }
    return {};
}

}  // namespace saga::ui
