// The long work of this session, newest first: what runs, what waits for the operator, what has ended. Owns the
// operations; old ended ones leave. UI thread.
#pragma once

#include <QAbstractTableModel>

#include <vector>

#include "ui/models/operation.h"

namespace saga::ui {

class OperationListModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Title, State, Progress, Outcome, Started, ColumnCount };
    enum Role { RawRole = Qt::UserRole + 1 };  // Started: microseconds

    explicit OperationListModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    // Takes ownership. Once.
    void add(Operation* operation);
    Operation* operation(int row) const { return m_operations[static_cast<std::size_t>(row)]; }
    // -1 when it is not listed.
    int rowOf(const Operation* operation) const;
    int runningCount() const;
    // Asks every running one to end after its current step.
    void stopAll();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void runningCountChanged(int count);

private:
    QVariant text(const Operation& operation, int column) const;
    void takeChange(Operation* operation);
    void forgetOldest();

    std::vector<Operation*> m_operations;
};

}  // namespace saga::ui
