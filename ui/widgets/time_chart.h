// Figures over time: stacked bars, or lines on a logarithmic axis. The slot under the pointer, or chosen by the arrow
// keys, is marked and the legend tells its values; it stays with its time while new data moves on. Enter, or a click,
// opens it. The value axis changes in round steps and only when it must. UI thread.
#pragma once

#include <functional>

#include "ui/widgets/chart.h"
#include "ui/widgets/format.h"
#include "ui/widgets/time_chart_geometry.h"

namespace saga::ui {

class TimeChart final : public Chart {
    Q_OBJECT

public:
    enum class Kind { StackedBars, Lines };
    using ValueText = std::function<QString(double)>;

    TimeChart(Kind kind, QWidget* parent = nullptr);

    void setData(TimeChartContent data);
    const TimeChartContent& data() const { return m_data; }
    // How values are written, at the axis too.
    void setValueText(ValueText text);
    // Said in the middle while every value is nothing.
    void setEmptyText(const QString& text);
    void setZone(ZoneChoice zone);

    const TimeChartGeometry& geometryOf() const { return m_geometry; }
    double top() const { return m_top; }
    // -1: none.
    int currentSlot() const;
    void setCurrentSlot(int slot);

    QString spoken() const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    // By Enter or a click.
    void slotOpened(int slot);
    void currentSlotChanged(int slot);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fitAxis();
    void layOut();
    void paintGrid(QPainter& painter) const;
    void paintTimes(QPainter& painter) const;
    void paintBars(QPainter& painter) const;
    void paintLines(QPainter& painter) const;
    void paintLine(QPainter& painter, const ChartSeries& series) const;
    void paintLegend(QPainter& painter) const;
    void paintCursor(QPainter& painter) const;
    QColor colourOf(TextTone tone) const;
    QString slotTime(int slot) const;
    double valueAt(const ChartSeries& series, int slot) const;

    Kind m_kind;
    TimeChartContent m_data;
    ValueText m_valueText;
    QString m_emptyText;
    ZoneChoice m_zone = ZoneChoice::Local;
    TimeChartGeometry m_geometry;
    std::vector<double> m_ticks;
    double m_bottom = 0;
    double m_top = 1;
    qint64 m_cursorUs = -1;
    bool m_pointerOn = false;
};

}  // namespace saga::ui
