// The head of a table whose columns are known: what stands above each, and at which side. UI thread.
#pragma once

#include <QString>
#include <QVariant>

#include <vector>

namespace saga::ui {

struct ColumnHead {
    QString title;
    bool isFigure = false;  // numbers and times, set at the right
};

// What headerData() answers for these columns; nothing for rows and other sections.
inline QVariant headerCell(const std::vector<ColumnHead>& columns, int section, Qt::Orientation orientation, int role) {
    if (orientation != Qt::Horizontal || section < 0 || section >= static_cast<int>(columns.size())) return {};
    const ColumnHead& column = columns[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (column.isFigure ? Qt::AlignRight : Qt::AlignLeft));
    return role == Qt::DisplayRole ? QVariant(column.title) : QVariant();
}

}  // namespace saga::ui
