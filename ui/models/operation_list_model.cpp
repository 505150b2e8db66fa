#include "ui/models/operation_list_model.h"

#include <algorithm>

#include "ui/models/cell_roles.h"
#include "ui/widgets/format.h"

namespace saga::ui {

namespace {

constexpr std::size_t kMostEnded = 200;

TextTone toneOf(const Operation& operation) {
    switch (operation.phase()) {
        case Operation::Phase::Running:
            return TextTone::InProgress;
        case Operation::Phase::Waiting:
            return TextTone::Compensating;
        case Operation::Phase::Done:
            return TextTone::Completed;
        case Operation::Phase::Failed:
            return TextTone::Failed;
        case Operation::Phase::Stopped:
            break;
    }
    return TextTone::Secondary;
}

}  // namespace

void OperationListModel::add(Operation* operation) {
    operation->setParent(this);
    beginInsertRows({}, 0, 0);
    m_operations.insert(m_operations.begin(), operation);
    endInsertRows();
    connect(operation, &Operation::changed, this, [this, operation] { takeChange(operation); });
    connect(operation, &Operation::phaseChanged, this, [this] { Q_EMIT runningCountChanged(runningCount()); });
    forgetOldest();
    Q_EMIT runningCountChanged(runningCount());
}

void OperationListModel::forgetOldest() {
    const auto isEnded = [](const Operation* operation) {
        return operation->isEnded();
    };
    if (static_cast<std::size_t>(std::count_if(m_operations.begin(), m_operations.end(), isEnded)) <= kMostEnded)
        return;
    const auto oldest = std::find_if(m_operations.rbegin(), m_operations.rend(), isEnded);
    const auto place = std::next(oldest).base();
    const int row = static_cast<int>(place - m_operations.begin());
    Operation* gone = *place;
    beginRemoveRows({}, row, row);
    m_operations.erase(place);
    endRemoveRows();
    gone->deleteLater();
}

int OperationListModel::rowOf(const Operation* operation) const {
    const auto found = std::find(m_operations.begin(), m_operations.end(), operation);
    return found == m_operations.end() ? -1 : static_cast<int>(found - m_operations.begin());
}

int OperationListModel::runningCount() const {
    return static_cast<int>(std::count_if(m_operations.begin(), m_operations.end(),
                                          [](const Operation* operation) { return operation->isRunning(); }));
}

void OperationListModel::stopAll() {
    for (Operation* operation : m_operations) operation->stop();
}

void OperationListModel::takeChange(Operation* operation) {
    const int row = rowOf(operation);
    if (row < 0) return;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int OperationListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_operations.size());
}

int OperationListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OperationListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const Operation& operation = *m_operations[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return text(operation, index.column());
        case RawRole:
            return index.column() == Started ? QVariant(qlonglong(operation.startedAt().us)) : QVariant();
        case ToneRole:
            return index.column() == State ? QVariant(static_cast<int>(toneOf(operation))) : QVariant();
        default:
            return {};
    }
}

QVariant OperationListModel::text(const Operation& operation, int column) const {
    switch (column) {
        case Title:
            return operation.title();
        case State:
            return operation.isStopping() ? tr("stopping") : Operation::phaseName(operation.phase());
        case Progress:
            return operation.total() > 0
                       ? tr("%1 of %2").arg(formatCount(operation.done()), formatCount(operation.total()))
                       : QString();
        case Outcome:
            return operation.outcome();
        case Started:
            return QVariant(qlonglong(operation.startedAt().us));
        default:
            return {};
    }
}

QVariant OperationListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == Started ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Title:
            return tr("Operation");
        case State:
            return tr("State");
        case Progress:
            return tr("Progress");
        case Outcome:
            return tr("Result");
        case Started:
            return tr("Started");
        default:
            return {};
    }
}

}  // namespace saga::ui
