#include "ui/models/participant_list_model.h"

#include <algorithm>

#include "ui/models/cell_roles.h"
#include "ui/models/saga_list_cells.h"
#include "ui/widgets/format.h"

namespace saga::ui {

namespace {

QString actionsOf(const ParticipantView& row) {
    QStringList actions;
    for (const std::string& action : row.actions)
        actions << fromUtf8(action);
    return actions.join(QStringLiteral(", "));
}

}  // namespace

ParticipantListModel::ParticipantListModel(Bridge& bridge, const Clock& clock, QObject* parent) : RowModel(parent), m_bridge(bridge), m_clock(clock) {
    connect(&m_bridge, &Bridge::attached, this, &ParticipantListModel::reload);
}

int ParticipantListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ParticipantListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString ParticipantListModel::breakerWords(const ParticipantView& row) const {
    switch (row.breaker) {
        case BreakerState::Closed: return row.failuresInRow > 0 ? tr("closed, failed in a row: %1").arg(row.failuresInRow) : tr("closed");
        case BreakerState::HalfOpen: return tr("half-open: one call is tried");
        case BreakerState::Open: break;
    }
    return row.openUntil.isSet() ? tr("open, tried again %1").arg(formatRelative(row.openUntil.us, m_clock.now().us)) : tr("open");
}

QVariant ParticipantListModel::value(const ParticipantView& row, int column) const {
    switch (column) {
        case Name: return fromUtf8(row.name);
        case Place: return row.remote ? tr("remote") : tr("local");
        case Breaker: return breakerWords(row);
        case Errors: return static_cast<qlonglong>(row.errors);
        case Calls: return static_cast<qlonglong>(row.calls);
        case Median: return row.p50.count() > 0 ? QVariant(static_cast<qlonglong>(row.p50.count())) : QVariant();
        case Slowest: return row.p99.count() > 0 ? QVariant(static_cast<qlonglong>(row.p99.count())) : QVariant();
        case Actions: return actionsOf(row);
        default: return {};
    }
}

QVariant ParticipantListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ParticipantView& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return value(row, index.column());
    if (role != ToneRole)
        return {};
    if (index.column() == Breaker)
        return static_cast<int>(row.breaker == BreakerState::Open ? TextTone::Failed : row.breaker == BreakerState::HalfOpen ? TextTone::Compensating : TextTone::Completed);
    if (index.column() == Errors)
        return static_cast<int>(row.errors > 0 ? TextTone::Failed : TextTone::Hint);
    return {};
}

QVariant ParticipantListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section >= Errors && section <= Slowest)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
        case Name: return tr("Participant");
        case Place: return tr("Where");
        case Breaker: return tr("Breaker");
        case Errors: return tr("Errors");
        case Calls: return tr("Calls");
        case Median: return QStringLiteral("p50");
        case Slowest: return QStringLiteral("p99");
        default: return tr("Actions");
    }
}

void ParticipantListModel::reload() {
    if (m_inFlight || !m_bridge.isAttached())
        return;
    m_inFlight = true;
    m_bridge.api().participants(m_bridge.deliver<std::vector<ParticipantView>>(this, [this](Result<std::vector<ParticipantView>> answer) {
        m_inFlight = false;
        m_error.reset();
        if (answer) {
            m_loaded = true;
            follow(m_rows, 0, m_rows.size(), std::move(*answer), [](const ParticipantView& a, const ParticipantView& b) { return a.name == b.name; });
        } else {
            m_error = answer.error();
        }
        Q_EMIT refreshed();
    }));
}

int ParticipantListModel::troubled() const {
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const ParticipantView& row) { return row.breaker != BreakerState::Closed; }));
}

}  // namespace saga::ui
