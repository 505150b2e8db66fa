#include "ui/scenes/timeline_painter.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

#include "ui/widgets/format.h"
#include "ui/widgets/painting.h"

namespace saga::ui {

namespace {

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
    for (int lane = first; lane <= last; ++lane)
        paintSpans(painter, scene, lane);
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
    for (const CollapsedGap& gap : scene.scale.gaps()) {
        const double left = scene.geometry.xOf(gap.drawnBegin);
        const double right = scene.geometry.xOf(gap.drawnEnd);
        if (right < plot.left() || left > plot.right() || right - left < 2)
            continue;
        painter.fillRect(QRectF(left, plot.top(), right - left, plot.height()), QBrush(veil, Qt::BDiagPattern));
    }
}

void TimelinePainter::paintSpans(QPainter& painter, const TimelineScene& scene, int lane) const {
    const auto& spans = scene.content.spans[static_cast<std::size_t>(lane)];
    const TimelineGeometry& geometry = scene.geometry;
    const std::int64_t firstUs = scene.scale.toReal(geometry.from());
    auto span = std::lower_bound(spans.begin(), spans.end(), firstUs,
                                 [](const TimelineSpan& a, std::int64_t us) { return a.time.begin < us; });
    while (span != spans.begin() && (span - 1)->time.end >= firstUs)
        --span;
    double paintedTo = geometry.plot().left() - 100;
    for (; span != spans.end(); ++span) {
        const double begin = scene.scale.toDrawn(span->time.begin);
        if (begin > geometry.to())
            break;
        const std::int64_t endUs = span->open && scene.nowUs > span->time.end ? scene.nowUs : span->time.end;
        const QRectF bar = geometry.barRect(lane, begin, scene.scale.toDrawn(endUs));
        const bool selected = span->seq == scene.selection.seq;
        if (bar.right() < paintedTo + 1 && !selected)
            continue;
        const auto next = span + 1;
        const double free = next == spans.end() ? geometry.plot().right() : geometry.xOf(scene.scale.toDrawn(next->time.begin));
        if (isWork(span->kind))
            paintSpan(painter, scene, *span, bar, free);
        else
            paintBackoff(painter, *span, bar);
        ++m_barsDrawn;
        paintedTo = bar.right();
    }
}

void TimelinePainter::paintSpan(QPainter& painter, const TimelineScene& scene, const TimelineSpan& span, const QRectF& bar,
                                double freeRight) const {
    const Tokens& tokens = m_theme.tokens();
    const QColor colour = colourOf(span.kind);
    const bool selected = span.seq == scene.selection.seq && scene.selection.seq != 0;
    const double radius = std::min(3.0, bar.width() / 2);
    QPen pen(colour, selected ? 2 : 1);
    if (span.open)
        pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(mixed(tokens.window, colour, 0.34));
    const QRectF box = bar.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(box, radius, radius);
    if (isUndo(span.kind)) {
        QColor hatch = colour;
        hatch.setAlphaF(0.55f);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QBrush(hatch, Qt::BDiagPattern));
        painter.drawRoundedRect(box, radius, radius);
    }
    if (span.injected) {
        const int glyph = m_theme.metrics().glyph;
        m_theme.icons().paint(painter, Icon::Zap, QRectF(bar.left() - 1, bar.top() - glyph - 1, glyph, glyph), tokens.shape.failed);
    }
    const QString label = labelOf(span);
    const QFont& font = m_theme.font(FontRole::LabelStrong);
    const int width = textWidth(font, label);
    const double pad = 6;
    if (width + 2 * pad <= bar.width()) {
        if (isUndo(span.kind))
            painter.fillRect(QRectF(bar.left() + pad - 2, bar.top() + 3, width + 4, bar.height() - 6), mixed(tokens.window, colour, 0.30));
        paintText(painter, bar.adjusted(pad, 0, -pad, 0), font, tokens.onNeutral.primary, label);
    } else if (bar.right() + pad + width <= freeRight) {
        paintText(painter, QRectF(bar.right() + pad - 1, bar.top(), width + 2, bar.height()), font, tokens.onNeutral.secondary, label);
    }
}

void TimelinePainter::paintBackoff(QPainter& painter, const TimelineSpan& span, const QRectF& bar) const {
    const Tokens& tokens = m_theme.tokens();
    const QRectF box = bar.adjusted(0.5, bar.height() * 0.24, -0.5, -bar.height() * 0.24);
    painter.setPen(QPen(tokens.onNeutral.hint, 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box);
    const QString label = tr("wait %1").arg(formatDuration(span.time.end - span.time.begin));
    const QFont& font = m_theme.font(FontRole::Label);
    if (textWidth(font, label) + 8 <= box.width())
        paintText(painter, box.adjusted(4, 0, -4, 0), font, tokens.onNeutral.secondary, label, Qt::AlignHCenter);
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
    for (std::size_t lane = 0; lane < scene.content.spans.size(); ++lane) {
        double paintedTo = -1;
        const double y = map.top() + 5 + pitch * static_cast<double>(lane);
        for (const TimelineSpan& span : scene.content.spans[lane]) {
            if (!isWork(span.kind))
                continue;
            const double left = geometry.minimapX(scene.scale.toDrawn(span.time.begin));
            const double right = std::max(left + 2, geometry.minimapX(scene.scale.toDrawn(span.time.end)));
            if (right < paintedTo + 0.5)
                continue;
            painter.fillRect(QRectF(left, y, right - left, std::clamp(pitch - 1, 1.0, 4.0)), colourOf(span.kind));
            paintedTo = right;
        }
    }
    painter.setPen(QPen(tokens.line, 1));
    painter.drawLine(QPointF(0, sharp(map.bottom()) - 1), QPointF(map.right(), sharp(map.bottom()) - 1));
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
    qsizetype ends = 0;
    for (const auto& lane : scene.content.spans) {
        ends += std::count_if(lane.begin(), lane.end(), [&](const TimelineSpan& span) {
            return isWork(span.kind) && span.time.end >= fromUs && span.time.end <= toUs;
        });
    }
    const QString text = tr("%1, %2 attempts").arg(formatDuration(toUs - fromUs)).arg(ends);
    const QFont& font = m_theme.font(FontRole::LabelStrong);
    const double width = textWidth(font, text) + 16;
    const QRectF label(std::clamp(area.center().x() - width / 2, plot.left() + 4, std::max(plot.left() + 4, plot.right() - width - 4)),
                       plot.bottom() - 30, width, 22);
    paintBox(painter, label, 4, tokens.raised, tokens.accent);
    paintText(painter, label.adjusted(8, 0, -8, 0), font, tokens.onNeutral.primary, text, Qt::AlignHCenter);
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
        case SpanKind::Backoff:
        case SpanKind::UndoBackoff: return {};
    }
    return {};
}

}  // namespace saga::ui
