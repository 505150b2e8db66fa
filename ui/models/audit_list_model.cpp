#include "ui/models/audit_list_model.h"

#include <algorithm>
#include <chrono>
#include <iterator>

#include "ui/models/cell_roles.h"
#include "ui/models/core_words.h"
#include "ui/models/saga_list_cells.h"

namespace saga::ui {

using namespace std::chrono_literals;

namespace {

constexpr int kPageRows = 200;

// A person gives a reason for what is done to a saga or to the shop; for these the program states one.
bool hasOwnReason(const AuditRecord& record) {
    return record.resource == "load" || record.resource == "demo";
}

}  // namespace

AuditListModel::AuditListModel(Bridge& bridge, QObject* parent) : QAbstractTableModel(parent), m_bridge(bridge) {
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, [this] { ask(0); });
}

void AuditListModel::setWatching(bool watching) {
    if (watching == m_second.isActive()) return;
    if (!watching) return m_second.stop();
    m_second.start();
    ask(0);
}

// `beyond` 0: the newest page.
void AuditListModel::ask(std::int64_t beyond) {
    if (m_asking || !m_bridge.isAttached()) return;
    m_asking = true;
    PageRequest request;
    request.limit = kPageRows;
    if (beyond > 0) request.beyond = std::to_string(beyond);
    m_bridge.api().audit(request, m_bridge.deliver<std::vector<AuditRecord>>(
                                      this, [this, beyond](Result<std::vector<AuditRecord>> page) {
                                          m_asking = false;
                                          m_known = true;
                                          m_error = page ? std::nullopt : std::optional<Error>(page.error());
                                          if (page && beyond > 0)
                                              takeOlder(std::move(*page));
                                          else if (page)
                                              takeNewest(std::move(*page));
                                          Q_EMIT stateChanged();
                                      }));
}

void AuditListModel::takeNewest(std::vector<AuditRecord> page) {
    const std::int64_t newest = m_records.empty() ? 0 : m_records.front().no;
    const auto known =
        std::find_if(page.begin(), page.end(), [&](const AuditRecord& record) { return record.no <= newest; });
    if (known == page.begin() && !m_records.empty()) return;
    const bool reaches = known != page.end();
    if (!reaches) {
        // More than a page came in at once: a list with a hole would look whole.
        beginResetModel();
        m_more = page.size() == static_cast<std::size_t>(kPageRows);
        m_records = std::move(page);
        endResetModel();
        return;
    }
    beginInsertRows({}, 0, static_cast<int>(known - page.begin()) - 1);
    m_records.insert(m_records.begin(), std::make_move_iterator(page.begin()), std::make_move_iterator(known));
    endInsertRows();
}

void AuditListModel::takeOlder(std::vector<AuditRecord> page) {
    m_more = page.size() == static_cast<std::size_t>(kPageRows);
    if (page.empty() || m_records.empty() || page.front().no >= m_records.back().no) return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(page.size()) - 1);
    std::move(page.begin(), page.end(), std::back_inserter(m_records));
    endInsertRows();
}

bool AuditListModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_more && !m_asking;
}

void AuditListModel::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent)) ask(m_records.back().no);
}

int AuditListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

int AuditListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AuditListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const AuditRecord& shown = record(index.row());
    switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return text(shown, index.column());
        case Qt::ToolTipRole:
            return index.column() == Outcome ? toolTip(shown) : QVariant();
        case ToneRole:
            if (index.column() != Outcome) return {};
            return static_cast<int>(shown.refused ? TextTone::Failed : TextTone::Completed);
        default:
            return {};
    }
}

QVariant AuditListModel::text(const AuditRecord& record, int column) const {
    switch (column) {
        case Time:
            return static_cast<qlonglong>(record.at.us);
        case Actor:
            return fromUtf8(record.actor);
        case Action:
            return fromUtf8(record.action);
        case Target:
            return fromUtf8(record.resourceId);
        case Outcome:
            return record.refused ? tr("refused") : tr("done");
        case Reason:
            return hasOwnReason(record) ? coreWords(record.reason) : fromUtf8(record.reason);
        case Source:
            return fromUtf8(record.source);
        default:
            return {};
    }
}

QVariant AuditListModel::toolTip(const AuditRecord& record) const {
    if (record.refused) return coreWords(record.after.text("reason"));
    if (record.before.isNull()) return fromUtf8(record.after.dump());
    return tr("before: %1\nafter: %2").arg(fromUtf8(record.before.dump()), fromUtf8(record.after.dump()));
}

QVariant AuditListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == Time ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Time:
            return tr("Time");
        case Actor:
            return tr("Who");
        case Action:
            return tr("Action");
        case Target:
            return tr("On");
        case Outcome:
            return tr("Result");
        case Reason:
            return tr("Reason");
        case Source:
            return tr("From");
        default:
            return {};
    }
}

}  // namespace saga::ui
