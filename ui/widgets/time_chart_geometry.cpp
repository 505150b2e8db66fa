#include "ui/widgets/time_chart_geometry.h"

#include <algorithm>
#include <cmath>

namespace saga::ui {

namespace {

// Of a slot, left free between bars; none where bars are thin.
constexpr qreal kGapShare = 0.18;
constexpr qreal kLeastBar = 3;
constexpr qreal kWidestBar = 96;  // a few wide slots are still bars, not blocks

}  // namespace

bool TimeChartContent::isEmpty() const {
    return std::none_of(series.begin(), series.end(), [](const ChartSeries& one) {
        return std::any_of(one.values.begin(), one.values.end(), [](double value) { return value > 0; });
    });
}

TimeChartGeometry::TimeChartGeometry(const TimeChartMeasures& measures, const QSizeF& size,
                                     const TimeChartContent& data, Scale scale, double bottom, double top)
    : m_fromUs(data.fromUs.empty() ? 0 : data.fromUs.front()),
      m_widthUs(std::max<qint64>(1, data.widthUs)),
      m_slots(static_cast<int>(data.fromUs.size())),
      m_scale(scale),
      m_bottom(bottom),
      m_top(std::max(top, bottom + 1)) {
    const qreal width = std::max(1.0, size.width() - measures.labels - measures.right);
    const qreal height = std::max(1.0, size.height() - measures.legend - measures.axis);
    m_legend = QRectF(0, 0, size.width(), measures.legend);
    m_plot = QRectF(measures.labels, measures.legend, width, height);
    m_axis = QRectF(measures.labels, m_plot.bottom(), width, measures.axis);
}

qreal TimeChartGeometry::xOf(qint64 us) const {
    const auto span = static_cast<qreal>(m_widthUs) * std::max(1, m_slots);
    return m_plot.left() + m_plot.width() * static_cast<qreal>(us - m_fromUs) / span;
}

qreal TimeChartGeometry::yOf(double value) const {
    double share = 0;
    if (m_scale == Scale::Linear)
        share = (value - m_bottom) / (m_top - m_bottom);
    else if (value > 0)
        share = std::log(value / m_bottom) / std::log(m_top / m_bottom);
    return m_plot.bottom() - m_plot.height() * std::clamp(share, 0.0, 1.0);
}

QRectF TimeChartGeometry::slotRect(int slot) const {
    const qreal left = xOf(m_fromUs + slot * m_widthUs);
    const qreal right = xOf(m_fromUs + (slot + 1) * m_widthUs);
    return {left, m_plot.top(), right - left, m_plot.height()};
}

QRectF TimeChartGeometry::barRect(int slot, double below, double above) const {
    if (!(above > below)) return {};
    const QRectF column = slotRect(slot);
    qreal left = std::round(column.left());
    qreal right = std::round(column.right());
    if (const qreal gap = std::round((right - left) * kGapShare); right - left - gap >= kLeastBar) right -= gap;
    if (const qreal spare = std::round((right - left - kWidestBar) / 2); spare > 0) {
        left += spare;
        right = left + kWidestBar;
    }
    right = std::max(right, left + 1);
    const qreal bottom = std::round(yOf(below));
    // What is there is seen, however little it is.
    const qreal top = std::min(std::round(yOf(above)), bottom - 1);
    return {left, top, right - left, bottom - top};
}

int TimeChartGeometry::slotAt(const QPointF& place) const {
    if (m_slots == 0 || !m_plot.adjusted(0, 0, 0, m_axis.height()).contains(place)) return -1;
    const qreal share = (place.x() - m_plot.left()) / m_plot.width();
    return std::clamp(static_cast<int>(share * m_slots), 0, m_slots - 1);
}

}  // namespace saga::ui
