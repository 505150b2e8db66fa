// The way of a saga through its states as a table, oldest first: when, what changed, why. UI thread.
#pragma once

#include <QAbstractTableModel>

#include <vector>

namespace saga::ui {

struct StatusPathRow {
    qint64 seq = 0;
    qint64 us = 0;    // since the start
    QString change;   // "IN_PROGRESS → COMPENSATING", "paused"
    QString cause;
    bool operator==(const StatusPathRow&) const = default;
};

class StatusPathModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Event, Time, Change, Cause, ColumnCount };

    explicit StatusPathModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // Appends when `rows` continue what is shown, else starts anew.
    void setRows(std::vector<StatusPathRow> rows);
    const StatusPathRow& rowAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    int rowOfSeq(qint64 seq) const;  // the last one; -1 when there is none

private:
    std::vector<StatusPathRow> m_rows;
};

}  // namespace saga::ui
