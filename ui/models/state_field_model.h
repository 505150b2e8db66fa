// What one event changed in the state of its saga, one field a row: path, before, after. UI thread.
#pragma once

#include <QAbstractTableModel>

#include <vector>

#include "ui/bridge/bridge.h"

namespace saga::ui {

class StateFieldModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Path, Before, After, ColumnCount };

    explicit StateFieldModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setChanges(std::vector<StateField> changes);
    // "steps.item_grant.phase: "running" → "succeeded"", one field a line.
    QString asText() const;

private:
    std::vector<StateField> m_changes;
};

}  // namespace saga::ui
