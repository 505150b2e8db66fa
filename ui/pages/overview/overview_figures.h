// The figures on top of the overview: throughput, success, ends, latency, what runs and waits, faults, the engine. Each
// opens the list that it counts. UI thread.
#pragma once

#include <QWidget>

#include <array>

#include "core/admin_api/admin_values.h"
#include "ui/widgets/icons.h"

namespace saga::ui {

class FigureStrip;
class FigureTile;

class OverviewFigures final : public QWidget {
    Q_OBJECT

public:
    enum Figure {
        Throughput,
        Success,
        Failed,
        Compensated,
        Median,
        Percentile95,
        Percentile99,
        Running,
        Attention,
        Injected,
        Queue,
        Commit,
        FigureCount
    };

    explicit OverviewFigures(QWidget* parent = nullptr);

    void setStatistics(const Statistics& figures);
    void setHealth(const Health& health);
    FigureTile* tile(Figure figure) const { return m_tiles[figure]; }
    // Empty where it leads nowhere.
    QString filterOf(Figure figure) const;

Q_SIGNALS:
    void filterWanted(const QString& filter);

private:
    void add(Figure figure, Icon icon, const QString& name, const QString& target);
    void showTrends();

    FigureStrip* m_strip;
    std::array<FigureTile*, FigureCount> m_tiles{};
    Statistics m_statistics;
};

}  // namespace saga::ui
