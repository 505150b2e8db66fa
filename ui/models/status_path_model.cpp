#include "ui/models/status_path_model.h"

#include <algorithm>

#include "ui/models/cell_roles.h"
#include "ui/widgets/format.h"

namespace saga::ui {

StatusPathModel::StatusPathModel(QObject* parent) : QAbstractTableModel(parent) {}

int StatusPathModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int StatusPathModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StatusPathModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const StatusPathRow& row = rowAt(index.row());
    if (role == ToneRole)
        return static_cast<int>(index.column() == Change ? TextTone::Primary : TextTone::Secondary);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
        case Event: return row.seq;
        case Time: return QString(QLatin1Char('+') + formatDuration(row.us));
        case Change: return row.change;
        case Cause: return row.cause;
        default: return {};
    }
}

QVariant StatusPathModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
        case Event: return QStringLiteral("#");
        case Time: return tr("Time");
        case Change: return tr("What changed");
        case Cause: return tr("Cause");
        default: return {};
    }
}

void StatusPathModel::setRows(std::vector<StatusPathRow> rows) {
    const bool continues = rows.size() >= m_rows.size() && std::equal(m_rows.begin(), m_rows.end(), rows.begin());
    if (!continues) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    } else if (rows.size() > m_rows.size()) {
        beginInsertRows({}, rowCount(), static_cast<int>(rows.size()) - 1);
        m_rows = std::move(rows);
        endInsertRows();
    }
}

int StatusPathModel::rowOfSeq(qint64 seq) const {
    const auto found = std::find_if(m_rows.rbegin(), m_rows.rend(), [seq](const StatusPathRow& row) { return row.seq == seq; });
    return found == m_rows.rend() ? -1 : static_cast<int>(m_rows.rend() - found) - 1;
}

}  // namespace saga::ui
