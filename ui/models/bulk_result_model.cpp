#include "ui/models/bulk_result_model.h"

#include "ui/models/cell_roles.h"
#include "ui/models/core_words.h"
#include "ui/models/saga_list_cells.h"

namespace saga::ui {

void BulkResultModel::setRun(BulkRun* run) {
    if (run == m_run) return;
    if (m_run != nullptr) m_run->disconnect(this);
    m_run = run;
    if (run != nullptr) {
        connect(run, &BulkRun::resultsAdded, this, &BulkResultModel::takeResults);
        connect(run, &QObject::destroyed, this, [this] {
            m_run = nullptr;
            reload();
        });
    }
    reload();
}

void BulkResultModel::setOnlyRefused(bool only) {
    if (only == m_onlyRefused) return;
    m_onlyRefused = only;
    reload();
}

void BulkResultModel::reload() {
    beginResetModel();
    m_rows = shownFrom(0);
    endResetModel();
}

std::vector<std::uint32_t> BulkResultModel::shownFrom(std::size_t first) const {
    std::vector<std::uint32_t> shown;
    if (m_run == nullptr) return shown;
    for (std::size_t i = first; i < m_run->results().size(); ++i) {
        if (!m_onlyRefused || m_run->results()[i].refusal >= 0) shown.push_back(static_cast<std::uint32_t>(i));
    }
    return shown;
}

void BulkResultModel::takeResults(qint64 first) {
    const std::vector<std::uint32_t> added = shownFrom(static_cast<std::size_t>(first));
    if (added.empty()) return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(added.size()) - 1);
    m_rows.insert(m_rows.end(), added.begin(), added.end());
    endInsertRows();
}

int BulkResultModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BulkResultModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BulkResultModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const BulkResult& shown = result(index.row());
    const bool refused = shown.refusal >= 0;
    if (role == ToneRole && index.column() == Outcome)
        return static_cast<int>(refused ? TextTone::Failed : TextTone::Completed);
    if (role == Qt::ToolTipRole && index.column() == Reason && refused)
        return coreWords(m_run->refusal(shown.refusal).reason);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    switch (index.column()) {
        case Number:
            return static_cast<qlonglong>(m_rows[static_cast<std::size_t>(index.row())]) + 1;
        case Saga:
            return shown.id.text.empty() ? tr("no. %1").arg(shown.no.value) : fromUtf8(shown.id.text);
        case Outcome:
            return refused ? tr("refused") : tr("done");
        case Reason:
            return refused ? reasonOf(shown.refusal) : QString();
        default:
            return {};
    }
}

QString BulkResultModel::reasonOf(int refusal) const {
    const Error& error = m_run->refusal(refusal);
    if (error.code == ErrorCode::NotFound) return tr("there is no such saga");
    const std::string cause = refusalCause(m_run->refusalValue(refusal), m_language);
    return cause.empty() ? coreWords(error.reason) : fromUtf8(cause);
}

QVariant BulkResultModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == Number ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Number:
            return tr("No.");
        case Saga:
            return tr("Saga");
        case Outcome:
            return tr("Result");
        case Reason:
            return tr("Reason");
        default:
            return {};
    }
}

}  // namespace saga::ui
