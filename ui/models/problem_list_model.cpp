#include "ui/models/problem_list_model.h"

#include "ui/models/cell_roles.h"
#include "ui/models/core_words.h"
#include "ui/models/saga_list_cells.h"

namespace saga::ui {

void ProblemListModel::setProblems(std::vector<DefinitionIssue> problems) {
    follow(m_rows, 0, m_rows.size(), std::move(problems),
           [](const DefinitionIssue& a, const DefinitionIssue& b) { return a.path == b.path && a.reason == b.reason && a.line == b.line && a.column == b.column; });
}

int ProblemListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ProblemListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DefinitionIssue& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == ToneRole && index.column() == Reason)
        return static_cast<int>(TextTone::Failed);
    if (role == Qt::AccessibleTextRole && index.column() == Line)
        return tr("line %1, column %2").arg(row.line).arg(row.column);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
        case Line: return row.line > 0 ? QVariant(row.line) : QVariant();
        case ColumnNo: return row.column > 0 ? QVariant(row.column) : QVariant();
        case Path: return fromUtf8(row.path);
        case Reason: return coreWords(row.reason);
        default: return {};
    }
}

QVariant ProblemListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && (section == Line || section == ColumnNo))
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
        case Line: return tr("Line");
        case ColumnNo: return tr("Column");
        case Path: return tr("Where");
        default: return tr("Problem");
    }
}

}  // namespace saga::ui
