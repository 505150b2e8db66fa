// TimelinePainter: what stands around the bars: squeezed time, axis, minimap, now line, measured stretch.
#include <algorithm>
#include <cmath>

#include "ui/scenes/timeline_painter.h"
#include "ui/widgets/format.h"
#include "ui/widgets/painting.h"

namespace saga::ui {

namespace {

double sharp(double value) {
    return std::floor(value) + 0.5;
}

// Where the lanes are: gaps and tick lines end with the last one.
QRectF lanesRect(const TimelineScene& scene) {
    const QRectF plot = scene.geometry.plot();
    const double bottom = scene.geometry.laneRect(static_cast<int>(scene.content.lanes.size())).top();
    return {plot.left(), plot.top(), plot.width(), std::max(0.0, std::min(plot.bottom(), bottom) - plot.top())};
}

}  // namespace

// Wide ones are hatched; among many narrow ones a hatch would be noise and the slowest part of the picture.
void TimelinePainter::paintGaps(QPainter& painter, const TimelineScene& scene) const {
    constexpr double kHatchWidth = 24;
    const Tokens& tokens = m_theme.tokens();
    const QRectF area = lanesRect(scene);
    const auto& gaps = scene.scale.gaps();
    auto gap = std::lower_bound(gaps.begin(), gaps.end(), scene.geometry.from(),
                                [](const CollapsedGap& a, double drawn) { return a.drawnEnd < drawn; });
    // All are drawn equally long: too narrow for one is too narrow for all.
    const double width = gap == gaps.end() ? 0 : (gap->drawnEnd - gap->drawnBegin) * scene.geometry.pixelsPerDrawn();
    if (width < 2)
        return;
    QColor veil = tokens.line;
    veil.setAlphaF(0.28f);
    const QBrush brush = width >= kHatchWidth ? QBrush(veil, Qt::BDiagPattern) : QBrush(mixed(tokens.window, tokens.line, 0.12));
    for (; gap != gaps.end() && gap->drawnBegin <= scene.geometry.to(); ++gap)
        painter.fillRect(QRectF(scene.geometry.xOf(gap->drawnBegin), area.top(), width, area.height()), brush);
}

void TimelinePainter::paintTickLines(QPainter& painter, const TimelineScene& scene) const {
    const QRectF area = lanesRect(scene);
    const QColor faint = mixed(m_theme.tokens().window, m_theme.tokens().line, 0.55);
    for (const TimeTick& tick : ticksOf(scene))
        painter.fillRect(QRectF(std::floor(scene.geometry.xOf(tick.drawn)), area.top(), 1, area.height()), faint);
}

std::vector<TimeTick> TimelinePainter::ticksOf(const TimelineScene& scene) const {
    const double distance = m_theme.scaled(74) / scene.geometry.pixelsPerDrawn();
    return scene.scale.ticks(scene.geometry.from(), scene.geometry.to(), distance);
}

void TimelinePainter::paintAxis(QPainter& painter, const TimelineScene& scene) const {
    const Tokens& tokens = m_theme.tokens();
    const QRectF axis = scene.geometry.axis();
    painter.fillRect(QRectF(0, axis.top(), axis.right(), axis.height()), tokens.window);
    painter.fillRect(QRectF(0, axis.bottom() - 1, axis.right(), 1), tokens.line);
    for (const TimeTick& tick : ticksOf(scene)) {
        const double x = std::floor(scene.geometry.xOf(tick.drawn));
        painter.fillRect(QRectF(x, axis.bottom() - 4, 1, 4), tokens.lineStrong);
        const QString label = tick.us == 0 ? QStringLiteral("0") : formatDuration(tick.us);
        paintText(painter, QRectF(x - 2, axis.top(), m_theme.scaled(72), axis.height()), m_theme, FontRole::Mono, tokens.onNeutral.secondary, label);
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
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QSize size = (map.size() * ratio).toSize();
    if (scene.revision == 0) {
        paintMinimapSpans(painter, scene);
    } else {
        if (m_minimap.revision != scene.revision || m_minimap.tokens != &tokens || m_minimap.picture.size() != size) {
            m_minimap = {QPixmap(size), scene.revision, &tokens};
            m_minimap.picture.setDevicePixelRatio(ratio);
            m_minimap.picture.fill(Qt::transparent);
            QPainter onto(&m_minimap.picture);
            onto.translate(-map.topLeft());
            paintMinimapSpans(onto, scene);
        }
        painter.drawPixmap(map.topLeft(), m_minimap.picture);
    }
    painter.fillRect(QRectF(0, map.bottom() - 1, map.right(), 1), tokens.line);
}

void TimelinePainter::paintMinimapSpans(QPainter& painter, const TimelineScene& scene) const {
    const QRectF map = scene.geometry.minimap();
    const auto lanes = static_cast<double>(std::max<std::size_t>(1, scene.content.lanes.size()));
    const double pitch = (map.height() - 10) / lanes;
    // More lanes than the map has lines: those that share a line are drawn over each other, and not all are needed.
    const std::size_t step = std::max<std::size_t>(1, static_cast<std::size_t>(1 / std::max(pitch, 0.02)));
    for (std::size_t lane = 0; lane < scene.content.spans.size(); lane += step) {
        const double y = map.top() + 5 + pitch * static_cast<double>(lane);
        paintMinimapLane(painter, scene, static_cast<int>(lane), QRectF(map.left(), y, map.width(), std::clamp(pitch - 1, 1.0, 4.0)));
    }
}

void TimelinePainter::paintMinimapLane(QPainter& painter, const TimelineScene& scene, int lane, const QRectF& strip) const {
    const auto& spans = scene.content.spans[static_cast<std::size_t>(lane)];
    const TimelineGeometry& geometry = scene.geometry;
    const double drawnPerPixel = geometry.drawnEnd() / std::max(1.0, strip.width());
    std::size_t at = 0;
    while (at < spans.size()) {
        const double begin = scene.scale.toDrawn(spans[at].time.begin);
        const double end = std::max(scene.scale.toDrawn(spans[at].time.end), begin + 2 * drawnPerPixel);
        const std::size_t next = scene.content.firstEndingBehind(lane, at, scene.scale.toReal(end));
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

}  // namespace saga::ui
