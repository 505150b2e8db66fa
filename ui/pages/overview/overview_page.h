// The overview: what the sagas of a stretch of time came to, live. Every figure opens the list of sagas that it counts;
// a bar opens the sagas that ended then. UI thread.
#pragma once

#include <QWidget>

#include "ui/models/health_watch.h"
#include "ui/models/statistics_watch.h"
#include "ui/pages/page_context.h"

class QBoxLayout;
class QButtonGroup;

namespace saga::ui {

class Banner;
class BarRows;
class Chip;
class Label;
class OverviewFigures;
class TimeChart;
class ViewStack;
struct BarItem;

class OverviewPage final : public QWidget {
    Q_OBJECT

public:
    // Both are borrowed.
    OverviewPage(PageContext& context, HealthWatch& health, QWidget* parent = nullptr);

    // Of the seven, from 5 min to 30 d.
    void setRange(int index);
    int range() const;
    StatisticsWatch& watch() { return m_watch; }
    OverviewFigures* figures() const { return m_figures; }
    TimeChart* endsChart() const { return m_ends; }
    TimeChart* latencyChart() const { return m_latency; }
    BarRows* failures() const { return m_failures; }
    BarRows* states() const { return m_states; }
    Chip* rangeChip(int index) const;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeBody();
    QWidget* makeCharts();
    QWidget* makeLists();
    void showFigures();
    void showTrouble();
    void showEnds(const Statistics& figures);
    void showLatency(const Statistics& figures);
    void showFailures(const Statistics& figures);
    void showHealth();
    void openSlot(int slot);
    void setZone();

    PageContext& m_context;
    HealthWatch& m_health;
    StatisticsWatch m_watch;
    QButtonGroup* m_ranges;
    Label* m_since = nullptr;
    Banner* m_trouble = nullptr;
    ViewStack* m_view = nullptr;
    OverviewFigures* m_figures = nullptr;
    TimeChart* m_ends = nullptr;
    TimeChart* m_latency = nullptr;
    BarRows* m_failures = nullptr;
    BarRows* m_states = nullptr;
    Label* m_noFailures = nullptr;
    QBoxLayout* m_charts = nullptr;
    QBoxLayout* m_lists = nullptr;
};

}  // namespace saga::ui
