#include "ui/models/saga_list_model.h"

#include <chrono>

#include "ui/models/cell_roles.h"
#include "ui/models/saga_list_cells.h"
#include "ui/models/saga_selection.h"

namespace saga::ui {

SagaListModel::SagaListModel(Bridge& bridge, const Clock& clock, QObject* parent)
    : QAbstractTableModel(parent), m_bridge(bridge), m_clock(clock) {
    m_recountPause.setSingleShot(true);
    m_recountPause.setInterval(std::chrono::seconds(1));
    connect(&m_recountPause, &QTimer::timeout, this, [this] {
        if (m_recountWanted) recount();
    });
    connect(&m_bridge, &Bridge::fed, this, &SagaListModel::takeFeed);
    connect(&m_bridge, &Bridge::detached, this, &SagaListModel::lose);
    connect(&m_bridge, &Bridge::attached, this, &SagaListModel::reload);
}

SagaListModel::~SagaListModel() {
    if (m_asking) m_asking->cancel();
}

int SagaListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_order.size();
}

int SagaListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

const SagaSummary* SagaListModel::find(int row) const {
    const auto found = m_rows.find(m_order.at(row));
    return found == m_rows.end() ? nullptr : &found->second;
}

const SagaSummary& SagaListModel::summary(int row) const {
    const SagaSummary* saga = find(row);
    SAGA_ASSERT(saga != nullptr);
    return *saga;
}

QVariant SagaListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const SagaSummary* saga = find(index.row());
    if (role == PendingRole) return saga == nullptr;
    if (role == MarkedRole) return m_selection != nullptr && m_selection->contains(m_order.at(index.row()));
    if (role == StaleRole) return m_phase == Phase::Lost;
    if (saga == nullptr) return role == Qt::AccessibleTextRole ? QVariant(tr("being read")) : QVariant();
    const int column = index.column();
    switch (role) {
        case Qt::DisplayRole:
        case RawRole:
            return sagaCell(*saga, column);
        case SummaryRole:
            return QVariant::fromValue(*saga);
        case PillRole:
            return column == State ? QVariant::fromValue(pillOf(*saga)) : QVariant();
        case InjectedRole:
            return column == Id && saga->injected;
        case ToneRole:
            return column == Started || column == Ended ? QVariant(static_cast<int>(TextTone::Secondary)) : QVariant();
        case IsFilterRole:
            return sagaCellFilter(*saga, column, QStringLiteral("="));
        case IsNotFilterRole:
            return sagaCellFilter(*saga, column, QStringLiteral("!="));
        case Qt::AccessibleTextRole:
            return column == Id && index.data(MarkedRole).toBool()
                       ? tr("%1, marked").arg(spokenSagaCell(*saga, column, m_zone).toString())
                       : spokenSagaCell(*saga, column, m_zone);
        case Qt::ToolTipRole:
            return sagaToolTip(*saga, column, m_zone, m_clock.now());
        default:
            return {};
    }
}

QVariant SagaListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (isFigureColumn(section) ? Qt::AlignRight : Qt::AlignLeft));
    return role == Qt::DisplayRole ? QVariant(sagaColumnTitle(section)) : QVariant();
}

void SagaListModel::setFilter(const QString& text) {
    m_request.filter = text.toStdString();
    reload();
}

void SagaListModel::chooseSort(SagaSort by, bool descending) {
    m_request.sort = by;
    m_request.descending = descending;
}

void SagaListModel::setSort(SagaSort by, bool descending) {
    chooseSort(by, descending);
    reload();
}

void SagaListModel::reload() {
    ask(Why::Anew);
}

void SagaListModel::setFollowing(bool following) {
    m_following = following;
    followOn();
}

void SagaListModel::setPhase(Phase phase) {
    if (phase == m_phase && phase == Phase::Ready) return;
    const bool stale = m_phase == Phase::Lost || phase == Phase::Lost;
    m_phase = phase;
    if (stale && !m_order.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {StaleRole});
    Q_EMIT phaseChanged();
}

void SagaListModel::lose() {
    ++m_generation;
    if (m_asking) m_asking->cancel();
    m_asking.reset();
    m_rowsOnTheirWay = false;
    m_newOnTheirWay = false;
    m_error = makeError(ErrorCode::Unavailable, "", "the engine does not answer");
    setPhase(Phase::Lost);
}

void SagaListModel::fail(const Error& error) {
    if (error.code == ErrorCode::Unavailable) {
        lose();
        m_error = error;
        return;
    }
    m_error = error;
    setPhase(Phase::Failed);
}

void SagaListModel::countNew() {
    const qint64 count = static_cast<qint64>(m_waiting.size()) + m_uncounted;
    if (count == m_newCount) return;
    m_newCount = count;
    Q_EMIT newCountChanged(count);
}

}  // namespace saga::ui
