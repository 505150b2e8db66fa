#include "ui/models/diff_model.h"

#include <algorithm>

#include "ui/models/cell_roles.h"

namespace saga::ui {

namespace {

constexpr int kAround = 3;

QString signOf(DiffLine::What what) {
    switch (what) {
        case DiffLine::What::Removed: return QStringLiteral("− ");
        case DiffLine::What::Added: return QStringLiteral("+ ");
        case DiffLine::What::Same: break;
    }
    return QStringLiteral("  ");
}

}  // namespace

void DiffModel::setTexts(const QString& before, const QString& after) {
    beginResetModel();
    m_lines = lineDiff(before.split(QLatin1Char('\n')), after.split(QLatin1Char('\n')));
    const auto count = [this](DiffLine::What what) {
        return static_cast<int>(std::count_if(m_lines.begin(), m_lines.end(), [what](const DiffLine& line) { return line.what == what; }));
    };
    m_added = count(DiffLine::What::Added);
    m_removed = count(DiffLine::What::Removed);
    chooseRows();
    endResetModel();
}

void DiffModel::setChangesOnly(bool only) {
    if (only == m_changesOnly)
        return;
    beginResetModel();
    m_changesOnly = only;
    chooseRows();
    endResetModel();
}

void DiffModel::chooseRows() {
    m_rows.clear();
    const int count = static_cast<int>(m_lines.size());
    int nearUntil = -1;  // lines up to here are near a change
    int next = 0;        // change ahead
    for (int i = 0; i < count; ++i) {
        const auto isChange = [this](int at) { return m_lines[static_cast<std::size_t>(at)].what != DiffLine::What::Same; };
        if (isChange(i))
            nearUntil = i + kAround;
        next = std::max(next, i);
        while (next < count && !isChange(next))
            ++next;
        if (!m_changesOnly || i <= nearUntil || (next < count && next - i <= kAround))
            m_rows.push_back(i);
        else if (m_rows.empty() || m_rows.back() >= 0)
            m_rows.push_back(-1);
    }
}

int DiffModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DiffModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DiffModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int at = m_rows[static_cast<std::size_t>(index.row())];
    if (at < 0)
        return role == Qt::DisplayRole && index.column() == Text ? QVariant(QStringLiteral("…"))
               : role == ToneRole                                ? QVariant(static_cast<int>(TextTone::Hint))
               : role == Qt::AccessibleTextRole                  ? QVariant(tr("equal lines left out"))
                                                                 : QVariant();
    const DiffLine& line = m_lines[static_cast<std::size_t>(at)];
    const auto number = [](int value) { return value > 0 ? QString::number(value) : QString(); };
    switch (role) {
        case WhatRole: return static_cast<int>(line.what);
        case Qt::DisplayRole:
            return index.column() == Before ? number(line.before) : index.column() == After ? number(line.after) : signOf(line.what) + line.text;
        case Qt::AccessibleTextRole:
            if (index.column() != Text)
                return index.column() == Before ? number(line.before) : number(line.after);
            return line.what == DiffLine::What::Added     ? tr("added: %1").arg(line.text)
                   : line.what == DiffLine::What::Removed ? tr("removed: %1").arg(line.text)
                                                          : line.text;
        case ToneRole:
            if (index.column() != Text)
                return static_cast<int>(TextTone::Hint);
            return static_cast<int>(line.what == DiffLine::What::Added     ? TextTone::Completed
                                    : line.what == DiffLine::What::Removed ? TextTone::Failed
                                                                           : TextTone::Secondary);
        default: return {};
    }
}

QVariant DiffModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
        case Before: return tr("Old");
        case After: return tr("New");
        default: return tr("Line");
    }
}

}  // namespace saga::ui
