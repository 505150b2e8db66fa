#include "ui/widgets/time_chart.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

#include "ui/widgets/chart_axis.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr int kMostTicks = 5;
constexpr int kPixelsPerTime = 84;
constexpr qreal kLineWidth = 1.5;

}  // namespace

TimeChart::TimeChart(Kind kind, QWidget* parent)
    : Chart(parent), m_kind(kind), m_valueText([](double value) { return formatCount(qRound64(value)); }) {
    connect(&theme(), &Theme::changed, this, [this] { layOut(); });
    fitAxis();
    layOut();
}

void TimeChart::setData(TimeChartContent data) {
    m_data = std::move(data);
    if (currentSlot() < 0) m_cursorUs = -1;
    fitAxis();
    layOut();
    tellSpoken();
}

void TimeChart::setValueText(ValueText text) {
    m_valueText = std::move(text);
    layOut();
}

void TimeChart::setEmptyText(const QString& text) {
    m_emptyText = text;
    update();
}

void TimeChart::setZone(ZoneChoice zone) {
    m_zone = zone;
    update();
}

double TimeChart::valueAt(const ChartSeries& series, int slot) const {
    const auto at = static_cast<std::size_t>(slot);
    return at < series.values.size() ? series.values[at] : std::nan("");
}

void TimeChart::fitAxis() {
    double least = 0;
    double greatest = 0;
    for (int slot = 0; slot < static_cast<int>(m_data.fromUs.size()); ++slot) {
        double sum = 0;
        for (const ChartSeries& series : m_data.series) {
            const double value = valueAt(series, slot);
            if (!(value > 0)) continue;
            sum = m_kind == Kind::StackedBars ? sum + value : std::max(sum, value);
            least = least == 0 ? value : std::min(least, value);
        }
        greatest = std::max(greatest, sum);
    }
    if (m_kind == Kind::Lines) {
        m_ticks = logarithmicTicks(least, std::max(least, greatest));
        m_bottom = m_ticks.front();
        m_top = m_ticks.back();
        return;
    }
    // An axis that breathes with every batch cannot be read: it shrinks only when half of it is unused.
    const double wanted = roundTop(greatest);
    if (wanted > m_top || greatest < m_top * 0.4) m_top = wanted;
    m_bottom = 0;
    m_ticks = linearTicks(m_top, kMostTicks);
}

void TimeChart::layOut() {
    const Metrics& m = theme().metrics();
    TimeChartMeasures measures;
    measures.legend = m.target + m.gap;
    measures.axis = m.pill;
    measures.right = m.gap;
    for (const double tick : m_ticks)
        measures.labels = std::max<qreal>(measures.labels, textWidth(theme().font(FontRole::Mono), m_valueText(tick)));
    measures.labels += m.gap;
    const auto scale = m_kind == Kind::Lines ? TimeChartGeometry::Scale::Logarithmic : TimeChartGeometry::Scale::Linear;
    m_geometry = TimeChartGeometry(measures, size(), m_data, scale, m_bottom, m_top);
    update();
}

int TimeChart::currentSlot() const {
    if (m_cursorUs < 0) return -1;
    const auto found = std::find(m_data.fromUs.begin(), m_data.fromUs.end(), m_cursorUs);
    return found == m_data.fromUs.end() ? -1 : static_cast<int>(found - m_data.fromUs.begin());
}

void TimeChart::setCurrentSlot(int slot) {
    const bool exists = slot >= 0 && slot < static_cast<int>(m_data.fromUs.size());
    const qint64 us = exists ? m_data.fromUs[static_cast<std::size_t>(slot)] : -1;
    if (us == m_cursorUs) return;
    m_cursorUs = us;
    update();
    tellSpoken();
    Q_EMIT currentSlotChanged(currentSlot());
}

QString TimeChart::slotTime(int slot) const {
    const qint64 from = m_data.fromUs[static_cast<std::size_t>(slot)];
    const auto text = [this](qint64 us) {
        return formatTimeOfDay(us, m_zone).left(8);
    };
    if (m_data.widthUs >= 86'400'000'000) return formatTimestamp(from, m_zone).left(10);
    const QString times = QStringLiteral("%1 – %2").arg(text(from), text(from + m_data.widthUs));
    // The day is only said where several are seen.
    const bool days = m_data.endUs() - m_data.fromUs.front() > 86'400'000'000;
    return days ? QStringLiteral("%1 %2").arg(formatTimestamp(from, m_zone).mid(5, 5), times) : times;
}

QString TimeChart::spoken() const {
    if (m_data.isEmpty()) return m_emptyText;
    const int slot = currentSlot();
    QStringList parts;
    for (const ChartSeries& series : m_data.series) {
        const double value = slot < 0 ? 0 : valueAt(series, slot);
        const QString text = slot < 0 ? series.total : std::isnan(value) ? tr("none") : m_valueText(value);
        parts << QStringLiteral("%1 %2").arg(series.name, text);
    }
    const QString figures = parts.join(QStringLiteral(", "));
    return slot < 0 ? figures : QStringLiteral("%1: %2").arg(slotTime(slot), figures);
}

QSize TimeChart::sizeHint() const {
    return {theme().scaled(420), theme().scaled(124)};
}

QSize TimeChart::minimumSizeHint() const {
    return {theme().scaled(260), theme().scaled(110)};
}

QColor TimeChart::colourOf(TextTone tone) const {
    const Tokens& t = theme().tokens();
    switch (tone) {
        case TextTone::Completed:
            return t.shape.completed;
        case TextTone::Failed:
            return t.shape.failed;
        case TextTone::Compensated:
            return t.shape.compensated;
        case TextTone::Compensating:
            return t.shape.compensating;
        case TextTone::InProgress:
            return t.shape.inProgress;
        case TextTone::Pending:
            return t.shape.pending;
        default:
            return t.onNeutral.of(tone);
    }
}

void TimeChart::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    paintGrid(painter);
    paintTimes(painter);
    if (m_data.isEmpty()) {
        paintText(painter, m_geometry.plot(), theme(), FontRole::Secondary, theme().tokens().onNeutral.secondary,
                  m_emptyText, Qt::AlignHCenter);
    } else if (m_kind == Kind::StackedBars) {
        paintBars(painter);
    } else {
        paintLines(painter);
    }
    paintCursor(painter);
    paintLegend(painter);
    if (hasFocus()) paintFocusRing(painter, rect(), theme().metrics().radius, theme());
}

void TimeChart::paintGrid(QPainter& painter) const {
    const Tokens& t = theme().tokens();
    const Metrics& m = theme().metrics();
    const QRectF plot = m_geometry.plot();
    for (const double tick : m_ticks) {
        const qreal y = std::round(m_geometry.yOf(tick));
        painter.fillRect(QRectF(plot.left(), y - 1, plot.width(), 1), t.line);
        paintText(painter, QRectF(0, y - m.pill / 2.0, plot.left() - m.gap, m.pill), theme(), FontRole::Mono,
                  t.onNeutral.secondary, m_valueText(tick), Qt::AlignRight);
    }
}

void TimeChart::paintTimes(QPainter& painter) const {
    if (m_data.fromUs.empty()) return;
    const Tokens& t = theme().tokens();
    const QRectF axis = m_geometry.axis();
    const int most = std::max(1, static_cast<int>(axis.width()) / theme().scaled(kPixelsPerTime));
    for (const TimeTick& tick : timeTicks(m_data.fromUs.front(), m_data.endUs(), most, m_zone)) {
        const qreal x = std::round(m_geometry.xOf(tick.us));
        const int wide = textWidth(theme(), FontRole::Mono, tick.label);
        // A label that does not fit at the end is left out, not cut.
        if (x - wide / 2.0 < axis.left() - theme().metrics().gap || x + wide / 2.0 > width()) continue;
        painter.fillRect(QRectF(x, axis.top(), 1, theme().metrics().unit), t.line);
        paintText(painter, QRectF(x - wide / 2.0 - 1, axis.top() + 2, wide + 2, axis.height() - 2), theme(),
                  FontRole::Mono, t.onNeutral.secondary, tick.label, Qt::AlignHCenter);
    }
}

void TimeChart::paintBars(QPainter& painter) const {
    for (int slot = 0; slot < static_cast<int>(m_data.fromUs.size()); ++slot) {
        double below = 0;
        for (const ChartSeries& series : m_data.series) {
            const double value = valueAt(series, slot);
            if (!(value > 0)) continue;
            painter.fillRect(m_geometry.barRect(slot, below, below + value), colourOf(series.tone));
            below += value;
        }
    }
}

void TimeChart::paintLines(QPainter& painter) const {
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setBrush(Qt::NoBrush);
    for (const ChartSeries& series : m_data.series) paintLine(painter, series);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

// A slot without a value is a gap; a value alone between gaps is a dot.
void TimeChart::paintLine(QPainter& painter, const ChartSeries& series) const {
    const QPen pen(colourOf(series.tone), theme().scaled(2) * kLineWidth / 2, series.stroke, Qt::RoundCap,
                   Qt::RoundJoin);
    QPolygonF run;
    const auto paintRun = [&] {
        painter.setPen(pen);
        if (run.size() == 1) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(pen.color());
            painter.drawEllipse(run.front(), pen.widthF() * 1.5, pen.widthF() * 1.5);
            painter.setBrush(Qt::NoBrush);
        } else if (!run.isEmpty()) {
            painter.drawPolyline(run);
        }
        run.clear();
    };
    for (int slot = 0; slot < static_cast<int>(m_data.fromUs.size()); ++slot) {
        const double value = valueAt(series, slot);
        if (value > 0)
            run << QPointF(m_geometry.slotRect(slot).center().x(), m_geometry.yOf(value));
        else
            paintRun();
    }
    paintRun();
}

void TimeChart::paintLegend(QPainter& painter) const {
    const Tokens& t = theme().tokens();
    const Metrics& m = theme().metrics();
    QRectF row = m_geometry.legend();
    row.setHeight(m.target);
    const int slot = currentSlot();
    qreal x = row.left();
    for (const ChartSeries& series : m_data.series) {
        const QRectF mark(x, row.center().y() - m.unit, 2 * m.unit + 2, 2 * m.unit);
        if (m_kind == Kind::StackedBars) {
            paintBox(painter, mark, 2, colourOf(series.tone), QColor());
        } else {
            painter.setPen(QPen(colourOf(series.tone), 2, series.stroke, Qt::FlatCap));
            painter.drawLine(QPointF(mark.left() - 2, mark.center().y()), QPointF(mark.right() + 4, mark.center().y()));
        }
        x = mark.right() + m.gap;
        x += paintText(painter, QRectF(x, row.top(), row.right() - x, row.height()), theme(), FontRole::Secondary,
                       t.onNeutral.secondary, series.name);
        x += m.unit + 2;
        const double value = slot < 0 ? 0 : valueAt(series, slot);
        const QString text = slot < 0 ? series.total : std::isnan(value) ? QStringLiteral("–") : m_valueText(value);
        x += paintText(painter, QRectF(x, row.top(), row.right() - x, row.height()), theme(), FontRole::MonoStrong,
                       t.onNeutral.primary, text);
        x += 2 * m.gap;
    }
}

void TimeChart::paintCursor(QPainter& painter) const {
    const int slot = currentSlot();
    if (slot < 0) return;
    const Tokens& t = theme().tokens();
    const Metrics& m = theme().metrics();
    const QRectF column = m_geometry.slotRect(slot);
    const qreal middle = std::round(column.center().x());
    painter.fillRect(QRectF(middle, column.top(), 1, column.height()), t.accent);
    const QString time = slotTime(slot);
    const qreal wide = textWidth(theme(), FontRole::Mono, time) + 2 * m.unit;
    const QRectF axis = m_geometry.axis();
    const qreal left = std::clamp(middle - wide / 2, axis.left(), std::max(axis.left(), width() - wide));
    const QRectF box(left, axis.top() + 1, wide, axis.height() - 1);
    paintBox(painter, box, m.radius / 2, t.accent, QColor());
    paintText(painter, box, theme(), FontRole::Mono, t.onAccent, time, Qt::AlignHCenter);
}

void TimeChart::resizeEvent(QResizeEvent* event) {
    Q_UNUSED(event)
    layOut();
}

void TimeChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) layOut();
    Chart::changeEvent(event);
}

void TimeChart::mouseMoveEvent(QMouseEvent* event) {
    m_pointerOn = true;
    setCurrentSlot(m_geometry.slotAt(event->position()));
}

void TimeChart::mouseReleaseEvent(QMouseEvent* event) {
    const int slot = m_geometry.slotAt(event->position());
    if (event->button() == Qt::LeftButton && slot >= 0) Q_EMIT slotOpened(slot);
}

void TimeChart::leaveEvent(QEvent* event) {
    Q_UNUSED(event)
    if (std::exchange(m_pointerOn, false)) setCurrentSlot(-1);
}

void TimeChart::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(m_data.fromUs.size()) - 1;
    const int slot = currentSlot();
    switch (event->key()) {
        case Qt::Key_Left:
            setCurrentSlot(slot < 0 ? last : std::max(0, slot - 1));
            break;
        case Qt::Key_Right:
            setCurrentSlot(slot < 0 ? 0 : std::min(last, slot + 1));
            break;
        case Qt::Key_Home:
            setCurrentSlot(0);
            break;
        case Qt::Key_End:
            setCurrentSlot(last);
            break;
        case Qt::Key_Escape:
            if (slot < 0) return Chart::keyPressEvent(event);
            setCurrentSlot(-1);
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (slot >= 0) Q_EMIT slotOpened(slot);
            break;
        default:
            return Chart::keyPressEvent(event);
    }
    event->accept();
}

}  // namespace saga::ui
