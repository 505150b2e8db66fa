// Where things lie in a chart over time: legend, plot, axes, slots, bars. Shared by painting, hit tests and tests. A
// plain value.
#pragma once

#include <QRectF>
#include <QString>

#include <vector>

#include "ui/widgets/tokens.h"

namespace saga::ui {

struct ChartSeries {
    QString name;
    TextTone tone = TextTone::Accent;
    std::vector<double> values;           // one for each slot; NaN: there is none
    QString total;                        // of all slots, as text; shown while no slot is chosen
    Qt::PenStyle stroke = Qt::SolidLine;  // of lines
};

struct TimeChartContent {
    std::vector<qint64> fromUs;       // where each slot begins, evenly spaced
    qint64 widthUs = 0;               // of a slot
    std::vector<ChartSeries> series;  // stacked from the first up

    bool isEmpty() const;
    qint64 endUs() const { return fromUs.empty() ? 0 : fromUs.back() + widthUs; }
};

struct TimeChartMeasures {
    qreal legend = 0;  // height
    qreal axis = 0;    // height of the time axis
    qreal labels = 0;  // width of the values at the left
    qreal right = 0;   // kept free, for half a label
};

class TimeChartGeometry {
public:
    enum class Scale { Linear, Logarithmic };

    TimeChartGeometry() = default;
    // Values from `bottom` to `top` are seen; on a logarithmic scale both are above 0.
    TimeChartGeometry(const TimeChartMeasures& measures, const QSizeF& size, const TimeChartContent& data, Scale scale,
                      double bottom, double top);

    const QRectF& plot() const { return m_plot; }
    const QRectF& legend() const { return m_legend; }
    const QRectF& axis() const { return m_axis; }
    qreal xOf(qint64 us) const;
    // Clamped to the plot.
    qreal yOf(double value) const;
    // The column of a slot over the whole height of the plot.
    QRectF slotRect(int slot) const;
    // A bar of `slot` from `below` to `above`, whole pixels wide; empty when there is nothing between.
    QRectF barRect(int slot, double below, double above) const;
    // -1 outside of the plot.
    int slotAt(const QPointF& place) const;

private:
    QRectF m_plot, m_legend, m_axis;
    qint64 m_fromUs = 0;
    qint64 m_widthUs = 1;
    int m_slots = 0;
    Scale m_scale = Scale::Linear;
    double m_bottom = 0;
    double m_top = 1;
};

}  // namespace saga::ui
