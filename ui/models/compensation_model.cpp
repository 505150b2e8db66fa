#include "ui/models/compensation_model.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/model/failure_code.h"
#include "ui/models/core_words.h"
#include "ui/widgets/format.h"

namespace saga::ui {

namespace {

QString text(const std::string& utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

// Revenue and adjustments move whenever a user's balance or a stock does; a person asks after the latter.
bool isShown(const AccountKey& account) {
    return account.kind == AccountKind::UserBalance || account.kind == AccountKind::Stock || account.kind == AccountKind::Owned;
}

}  // namespace

CompensationModel::CompensationModel(QObject* parent) : QAbstractTableModel(parent) {}

int CompensationModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CompensationModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CompensationModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const PlanLine& line = m_plan.lines[row.line];
    switch (role) {
        case PendingRole: return line.pending;
        case ProblemRole: return text(line.problem);
        case StepRole: return text(line.step);
        case NeedRole: return text(line.need);
        case Qt::DisplayRole:
        case RawRole: break;
        default: return {};
    }
    if (index.column() == Step)
        return line.compensation.empty() ? text(line.step) : text(line.step) + QStringLiteral(" · ") + text(line.compensation);
    if (index.column() == Undo)
        return undoText(row);
    if (index.column() == State)
        return stateText(line);
    if (row.move < 0)
        return {};
    const AccountMove& move = line.moves[static_cast<std::size_t>(row.move)];
    const std::int64_t figure = index.column() == Before ? move.before : move.after;
    return role == RawRole ? QVariant(static_cast<qlonglong>(figure)) : QVariant(formatCount(figure));
}

QVariant CompensationModel::headerData(int section, Qt::Orientation orientation, int role) const {
    const bool isFigure = section == Before || section == After;
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && isFigure)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
        case Step: return tr("Step and its undo");
        case Undo: return tr("Undo");
        case Before: return tr("Before");
        case After: return tr("After");
        case State: return tr("State");
        default: return {};
    }
}

void CompensationModel::setPlan(CompensationPlanView plan) {
    beginResetModel();
    m_plan = std::move(plan);
    m_rows.clear();
    for (std::size_t i = 0; i < m_plan.lines.size(); ++i) {
        const auto& moves = m_plan.lines[i].moves;
        const std::size_t before = m_rows.size();
        for (std::size_t m = 0; m < moves.size(); ++m) {
            if (isShown(moves[m].account))
                m_rows.push_back({i, static_cast<int>(m)});
        }
        if (m_rows.size() == before)
            m_rows.push_back({i, -1});
    }
    endResetModel();
}

void CompensationModel::setUndoneAt(std::map<std::string, qint64> undoneAt) {
    if (undoneAt == m_undoneAt)
        return;
    m_undoneAt = std::move(undoneAt);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, State), index(rowCount() - 1, State));
}

const PlanLine* CompensationModel::lineAt(int row) const {
    return row < 0 || row >= rowCount() ? nullptr : &m_plan.lines[m_rows[static_cast<std::size_t>(row)].line];
}

// A participant answers in English, "INSUFFICIENT_STOCK: only 2 are left"; in another language the code has a sentence.
QString CompensationModel::problemText(const std::string& problem) const {
    if (m_language == Language::English)
        return text(problem);
    const std::string_view sentence = failureSentence(problem.substr(0, problem.find(':')), m_language);
    return sentence.empty() ? coreWords(problem) : text(std::string(sentence));
}

QString CompensationModel::stateText(const PlanLine& line) const {
    if (!line.problem.empty())
        return tr("would fail: %1").arg(problemText(line.problem));
    const auto undone = m_undoneAt.find(line.step);
    const bool isDone = line.need == "done" && undone != m_undoneAt.end();
    return isDone ? needWords(line.need) + QStringLiteral(" +") + formatDuration(undone->second) : needWords(line.need);
}

int CompensationModel::pendingSteps() const {
    return static_cast<int>(std::count_if(m_plan.lines.begin(), m_plan.lines.end(), [](const PlanLine& line) { return line.pending; }));
}

QString CompensationModel::undoText(const Row& row) const {
    const PlanLine& line = m_plan.lines[row.line];
    if (row.move >= 0)
        return accountName(line.moves[static_cast<std::size_t>(row.move)].account);
    return text(line.step);
}

QString CompensationModel::accountName(const AccountKey& account) {
    switch (account.kind) {
        case AccountKind::UserBalance: return tr("balance of %1").arg(text(account.owner));
        case AccountKind::Stock: return tr("stock of %1").arg(text(account.unit));
        case AccountKind::Owned: return tr("%1 owned by %2").arg(text(account.unit), text(account.owner));
        case AccountKind::Revenue: return tr("revenue");
        case AccountKind::Adjustment: return tr("adjustments");
        case AccountKind::Hold: return tr("held for %1").arg(text(account.owner));
        case AccountKind::Gateway: return tr("at the payment gateway");
        case AccountKind::Reserved: return tr("reserved of %1").arg(text(account.unit));
        case AccountKind::SlotsReserved: return tr("inventory slots reserved for %1").arg(text(account.owner));
        case AccountKind::Payer: return tr("buyers outside the shop");
        case AccountKind::SlotsUsed: return tr("inventory slots used by %1").arg(text(account.owner));
    }
    return {};
}

QString CompensationModel::needWords(const std::string& need) {
    const std::array<std::pair<const char*, QString>, 7> table{{
        {"undo", tr("to undo")},
        {"undo (outcome unknown)", tr("to undo, outcome unknown")},
        {"done", tr("undone")},
        {"waived", tr("waived")},
        {"failed", tr("undo failed")},
        {"not needed", tr("nothing to undo")},
        {"not possible", tr("cannot be undone")},
    }};
    const auto found = std::find_if(table.begin(), table.end(), [&](const auto& entry) { return need == entry.first; });
    return found == table.end() ? text(need) : found->second;
}

}  // namespace saga::ui
