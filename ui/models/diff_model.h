// Two texts as one table of lines, what was removed and added marked by sign and tone; optionally only the changes with some
// lines around them. UI thread.
#pragma once

#include <QAbstractTableModel>

#include "ui/models/line_diff.h"

namespace saga::ui {

class DiffModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Before, After, Text, ColumnCount };
    enum Role { WhatRole = Qt::UserRole + 1 };  // int of DiffLine::What; not set: lines were left out here

    using QAbstractTableModel::QAbstractTableModel;

    void setTexts(const QString& before, const QString& after);
    void setChangesOnly(bool only);
    int added() const { return m_added; }
    int removed() const { return m_removed; }
    bool isSame() const { return m_added == 0 && m_removed == 0; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void chooseRows();

    std::vector<DiffLine> m_lines;
    std::vector<int> m_rows;  // places in m_lines; -1: lines were left out
    int m_added = 0;
    int m_removed = 0;
    bool m_changesOnly = false;
};

}  // namespace saga::ui
