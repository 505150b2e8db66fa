// What a load run comes to, live, and of the last one after it has ended: how far it is, its figures as links to its
// sagas, and its rate over time. UI thread.
#pragma once

#include <QWidget>

#include <array>

#include "ui/models/load_watch.h"
#include "ui/pages/page_context.h"
#include "ui/widgets/icons.h"

class QProgressBar;

namespace saga::ui {

class FigureStrip;
class FigureTile;
class Label;
class PanelFrame;
class TimeChart;
class ViewStack;

class LoadResult final : public QWidget {
    Q_OBJECT

public:
    enum Figure {
        Rate,
        Started,
        Completed,
        Failed,
        Compensated,
        Attention,
        UnderWay,
        Refused,
        Median,
        Percentile95,
        Percentile99,
        Longest,
        FigureCount
    };

    // Both are borrowed.
    LoadResult(PageContext& context, LoadWatch& load, QWidget* parent = nullptr);

    FigureTile* tile(Figure figure) const { return m_tiles[figure]; }
    TimeChart* chart() const { return m_chart; }
    QString stateText() const;

private:
    QWidget* makeBody();
    void add(Figure figure, Icon icon, const QString& name, const QString& target);
    void showState();
    void showFigures(const LoadState& state);
    void showRates(const LoadState& state);
    QString filterOf(Figure figure) const;
    QString ending(const LoadState& state) const;

    PageContext& m_context;
    LoadWatch& m_load;
    PanelFrame* m_panel;
    ViewStack* m_view = nullptr;
    FigureStrip* m_strip = nullptr;
    std::array<FigureTile*, FigureCount> m_tiles{};
    QProgressBar* m_progress = nullptr;
    Label* m_state = nullptr;
    TimeChart* m_chart = nullptr;
};

}  // namespace saga::ui
