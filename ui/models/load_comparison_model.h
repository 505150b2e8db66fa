// Two load runs side by side: throughput, latency, how they ended, one column for each mode. UI thread.
#pragma once

#include <QAbstractTableModel>
#include <QPointer>

#include "ui/models/load_comparison.h"

namespace saga::ui {

class LoadComparisonModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Figure, Orchestration, Choreography, ColumnCount };
    enum Row { Throughput, Median, Percentile95, Percentile99, Started, Completed, Compensated, Failed, Attention, Refused, RowCount };

    explicit LoadComparisonModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    // Borrowed; null: nothing to compare.
    void setComparison(LoadComparison* comparison);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString nameOf(int row);
    static QString figureOf(const LoadState& state, int row);
    // The better of two finished runs in this row; no column when they are equal or one is missing.
    int betterIn(int row) const;

    QPointer<LoadComparison> m_comparison;
};

}  // namespace saga::ui
