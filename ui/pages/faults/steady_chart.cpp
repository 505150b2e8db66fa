#include "ui/pages/faults/steady_chart.h"

#include <QPainter>

#include <algorithm>

#include "ui/widgets/format.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr int kHeight = 84;
constexpr int kBars = 50;  // statistics may come finer than pixels can show

std::int64_t endedIn(const StatisticsBucket& bucket) {
    return bucket.completed + bucket.compensated + bucket.failed;
}

// Neighbours merged until at most kBars are left.
std::vector<StatisticsBucket> merged(const std::vector<StatisticsBucket>& buckets) {
    const std::size_t each = std::max<std::size_t>(1, (buckets.size() + kBars - 1) / kBars);
    std::vector<StatisticsBucket> bars;
    for (std::size_t i = 0; i < buckets.size(); ++i) {
        if (i % each == 0) {
            bars.push_back(buckets[i]);
            continue;
        }
        bars.back().completed += buckets[i].completed;
        bars.back().compensated += buckets[i].compensated;
        bars.back().failed += buckets[i].failed;
    }
    return bars;
}

}  // namespace

SteadyChart::SteadyChart(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::of(this), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize SteadyChart::sizeHint() const {
    return {Theme::of(this).scaled(200), Theme::of(this).scaled(kHeight)};
}

void SteadyChart::setStatistics(const Statistics& statistics, Timestamp began, Timestamp ended) {
    m_statistics = statistics;
    m_statistics.buckets = merged(statistics.buckets);
    m_began = began;
    m_ended = ended;
    setAccessibleName(tr("Ended in the time shown: %1 completed, %2 compensated, %3 failed")
                          .arg(formatCount(statistics.completed), formatCount(statistics.compensated),
                               formatCount(statistics.failed)));
    update();
}

void SteadyChart::clear() {
    m_statistics = {};
    update();
}

void SteadyChart::paintBars(QPainter& painter, const QRectF& room) const {
    const StateColours& colours = Theme::of(this).tokens().shape;
    std::int64_t most = 1;
    for (const StatisticsBucket& bucket : m_statistics.buckets) most = std::max(most, endedIn(bucket));
    const double step = room.width() / static_cast<double>(m_statistics.buckets.size());
    for (std::size_t i = 0; i < m_statistics.buckets.size(); ++i) {
        const StatisticsBucket& bucket = m_statistics.buckets[i];
        double top = room.bottom();
        for (const auto& [count, colour] :
             {std::pair(bucket.completed, colours.completed), std::pair(bucket.compensated, colours.compensated),
              std::pair(bucket.failed, colours.failed)}) {
            const double tall = room.height() * static_cast<double>(count) / static_cast<double>(most);
            top -= tall;
            painter.fillRect(QRectF(room.left() + step * static_cast<double>(i), top, std::max(1.0, step - 1), tall),
                             colour);
        }
    }
}

void SteadyChart::paintMoment(QPainter& painter, const QRectF& room, Timestamp at, const QString& words) const {
    const Theme& theme = Theme::of(this);
    const Micros whole = m_statistics.to - m_statistics.from;
    if (whole.count() <= 0 || at < m_statistics.from || at > m_statistics.to) return;
    const double share = static_cast<double>((at - m_statistics.from).count()) / static_cast<double>(whole.count());
    const double x = room.left() + room.width() * share;
    painter.setPen(QPen(theme.tokens().shape.failed, 1, Qt::DashLine));
    painter.drawLine(QPointF(x, 0), QPointF(x, room.bottom()));
    const double width = textWidth(theme, FontRole::Label, words);
    const double gap = theme.metrics().unit;
    const double left = x + gap + width <= room.right() ? x + gap : x - gap - width;
    paintText(painter, QRectF(left, 0, width + 1, room.top()), theme, FontRole::Label,
              theme.tokens().onNeutral.state.failed, words);
}

void SteadyChart::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    const double label = theme.metrics().row * 0.7;
    const QRectF room = QRectF(rect()).adjusted(0, label, 0, -label);
    painter.fillRect(QRectF(room.left(), room.bottom(), room.width(), 1), theme.tokens().line);
    if (m_statistics.buckets.empty()) return;
    paintBars(painter, room);
    paintMoment(painter, room, m_began, tr("rule starts"));
    const QRectF below(room.left(), room.bottom(), room.width(), label);
    const QColor& quiet = theme.tokens().onNeutral.secondary;
    const qint64 range = (m_statistics.to - m_statistics.from).count();
    paintText(painter, below, theme, FontRole::Label, quiet, tr("%1 ago").arg(saga::ui::formatDuration(range)));
    paintText(painter, below, theme, FontRole::Label, quiet, tr("now"), Qt::AlignRight);
}

}  // namespace saga::ui
