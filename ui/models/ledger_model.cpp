#include "ui/models/ledger_model.h"

#include <algorithm>

#include "ui/models/cell_roles.h"
#include "ui/models/saga_list_cells.h"
#include "ui/widgets/format.h"

namespace saga::ui {

namespace {

constexpr int kPageLines = 100;
constexpr int kMaxLines = 1000;

bool isSameLine(const LedgerEntry& a, const LedgerEntry& b) {
    return a.saga == b.saga && a.edit == b.edit && a.step == b.step && a.direction == b.direction;
}

}  // namespace

int LedgerModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString LedgerModel::causeText(const LedgerEntry& entry) {
    if (entry.saga.value == 0) return tr("edit %1").arg(entry.edit);
    const QString step = fromUtf8(entry.step);
    return entry.direction == Direction::Compensation ? tr("undo of %1").arg(step) : step;
}

QVariant LedgerModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const LedgerEntry& entry = m_rows[static_cast<std::size_t>(index.row())];
    if (role == ToneRole && index.column() == Cause) {
        if (entry.saga.value == 0) return static_cast<int>(TextTone::Accent);
        if (entry.direction == Direction::Compensation) return static_cast<int>(TextTone::Compensated);
    }
    if (role == Qt::AccessibleTextRole && index.column() == Change) return formatChange(entry.amount);
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
        case When:
            return static_cast<qlonglong>(entry.at.us);
        case Cause:
            return causeText(entry);
        case Saga:
            return fromUtf8(entry.sagaId.text);
        case Change:
            return static_cast<qlonglong>(entry.amount);
        case Balance:
            return static_cast<qlonglong>(entry.balance);
        default:
            return {};
    }
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) {
        const bool figure = section == When || section == Change || section == Balance;
        return QVariant(Qt::AlignVCenter | (figure ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case When:
            return tr("When");
        case Cause:
            return tr("Moved by");
        case Saga:
            return tr("Saga");
        case Change:
            return tr("Change");
        case Balance:
            return tr("Balance");
        default:
            return {};
    }
}

bool LedgerModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_more && !m_inFlight && m_phase == Phase::Ready;
}

void LedgerModel::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent)) request(m_rows.back().key, kPageLines);
}

void LedgerModel::setAccount(const AccountKey& account) {
    ++m_generation;
    m_account = account;
    m_inFlight = false;
    m_more = false;
    m_phase = Phase::Loading;
    beginResetModel();
    m_rows.clear();
    endResetModel();
    Q_EMIT refreshed();
    reload();
}

void LedgerModel::reload() {
    if (m_account.unit.empty() || !m_bridge.isAttached()) return;
    if (m_inFlight) {
        m_stale = true;
        return;
    }
    request({}, std::clamp(rowCount(), kPageLines, kMaxLines));
}

void LedgerModel::request(const std::string& beyond, int limit) {
    m_inFlight = true;
    m_stale = false;
    const LedgerRequest asked{m_account, beyond, limit};
    m_bridge.api().ledger(asked, m_bridge.deliver<std::vector<LedgerEntry>>(
                                     this, [this, beyond, limit, generation = m_generation](
                                               Result<std::vector<LedgerEntry>> page) {
                                         if (generation != m_generation) return;
                                         if (page) {
                                             take(beyond, limit, std::move(*page));
                                         } else {
                                             m_inFlight = false;
                                             m_error = page.error();
                                             m_phase = Phase::Failed;
                                         }
                                         Q_EMIT refreshed();
                                         if (m_stale) reload();
                                     }));
}

void LedgerModel::take(const std::string& beyond, int limit, std::vector<LedgerEntry> page) {
    const bool full = page.size() == static_cast<std::size_t>(limit);
    const std::size_t first = beyond.empty() ? 0 : m_rows.size();
    follow(m_rows, first, m_rows.size() - first, std::move(page), isSameLine);
    // Not earlier: a view that hears of new rows asks for more.
    m_inFlight = false;
    m_more = full;
    m_phase = Phase::Ready;
}

bool LedgerModel::addsUp() const {
    qint64 before = 0;
    return std::all_of(m_rows.rbegin(), m_rows.rend(), [&before](const LedgerEntry& entry) {
        before += entry.amount;
        return entry.balance == before;
    });
}

}  // namespace saga::ui
