#include "ui/models/saga_list_model.h"

#include <algorithm>
#include <utility>

#include "ui/models/cell_roles.h"
#include "ui/models/saga_list_cells.h"
#include "ui/widgets/state_look.h"

namespace saga::ui {

namespace {

constexpr int kPageRows = 200;
constexpr int kMaxPageRows = 1000;
// Beyond this many the numbers are counted without being remembered.
constexpr std::size_t kMaxWaiting = 100'000;
constexpr std::size_t kMaxMeanwhile = 50'000;

PillLook lookOf(const SagaSummary& saga) {
    return {saga.status, saga.attention, saga.paused, false};
}

}  // namespace

SagaListModel::SagaListModel(Bridge& bridge, const Clock& clock, QObject* parent)
    : QAbstractTableModel(parent), m_bridge(bridge), m_clock(clock) {
    connect(&m_bridge, &Bridge::fed, this, &SagaListModel::takeFeed);
}

int SagaListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SagaListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SagaListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const SagaSummary& saga = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
        case Qt::DisplayRole:
        case RawRole:
            return sagaCell(saga, column);
        case SummaryRole:
            return QVariant::fromValue(saga);
        case PillRole:
            return column == State ? QVariant::fromValue(lookOf(saga)) : QVariant();
        case InjectedRole:
            return column == Id && saga.injected;
        case ToneRole:
            return column == Started ? QVariant(static_cast<int>(TextTone::Secondary)) : QVariant();
        case IsFilterRole:
            return sagaCellFilter(saga, column, QStringLiteral("="));
        case IsNotFilterRole:
            return sagaCellFilter(saga, column, QStringLiteral("!="));
        case Qt::AccessibleTextRole:
            return spokenCell(saga, column);
        case Qt::ToolTipRole:
            return toolTip(saga, column);
        default:
            return {};
    }
}

QVariant SagaListModel::spokenCell(const SagaSummary& saga, int column) const {
    switch (column) {
        case Id:
            return saga.injected ? tr("%1, hit by an injected fault").arg(fromUtf8(saga.id.text))
                                 : fromUtf8(saga.id.text);
        case State:
            return lookOf(saga).spoken();
        case Amount:
            return formatAmount(saga.amount);
        case Duration:
            return saga.endedAt.isSet() ? formatDuration((saga.endedAt - saga.startedAt).count()) : tr("still running");
        case Started:
            return formatTimestamp(saga.startedAt.us, m_zone);
        default:
            return sagaCell(saga, column);
    }
}

QVariant SagaListModel::toolTip(const SagaSummary& saga, int column) const {
    const qint64 now = m_clock.now().us;
    if (column == Started)
        return tr("%1, %2").arg(formatRelative(saga.startedAt.us, now), formatTimestamp(saga.startedAt.us, m_zone));
    if (column == State) return saga.attention == Attention::None ? QVariant() : QVariant(lookOf(saga).spoken());
    if (column == Duration && !saga.endedAt.isSet())
        return tr("running for %1").arg(formatDuration(now - saga.startedAt.us));
    if (column == Id && saga.injected) return tr("%1, hit by an injected fault").arg(fromUtf8(saga.id.text));
    return {};
}

QVariant SagaListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) {
        const bool figure = section == Amount || section == Duration || section == Started;
        return QVariant(Qt::AlignVCenter | (figure ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Id:
            return tr("Saga");
        case State:
            return tr("State");
        case DefinitionName:
            return tr("Definition");
        case StepName:
            return tr("Step");
        case Code:
            return tr("Code");
        case User:
            return tr("User");
        case ItemName:
            return tr("Item");
        case Amount:
            return tr("Amount");
        case Duration:
            return tr("Duration");
        case Started:
            return tr("Started");
        default:
            return {};
    }
}

bool SagaListModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_more && !m_pageInFlight && m_phase == Phase::Ready;
}

void SagaListModel::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent)) request(Ask::NextPage);
}

void SagaListModel::setFilter(const QString& text) {
    m_filterText = text;
    reload();
}

void SagaListModel::reload() {
    ++m_generation;
    setPhase(Phase::Loading);
    request(Ask::FirstPage);
}

void SagaListModel::request(Ask ask) {
    if (!m_bridge.isAttached()) return;
    m_pageInFlight = true;
    m_meanwhile.clear();
    SagaListRequest asked;
    asked.filter = m_filterText.toStdString();
    if (ask == Ask::NextPage && !m_rows.empty()) asked.beyond = m_rows.back().no;
    asked.limit = kPageRows;
    if (ask == Ask::NewRows)
        asked.limit = std::clamp(static_cast<int>(m_newCount) + kPageRows / 2, kPageRows, kMaxPageRows);
    if (ask == Ask::Refresh) asked.limit = std::clamp(rowCount(), kPageRows, kMaxPageRows);
    m_bridge.api().listSagas(asked, m_bridge.deliver<SagaListPage>(
                                        this, [this, ask, generation = m_generation](Result<SagaListPage> answer) {
                                            if (generation != m_generation) return;
                                            if (!answer) {
                                                m_pageInFlight = false;
                                                m_error = answer.error();
                                                setPhase(Phase::Failed);
                                                return;
                                            }
                                            takeAnswer(ask, *answer);
                                        }));
}

void SagaListModel::takeAnswer(Ask ask, const SagaListPage& page) {
    switch (ask) {
        case Ask::FirstPage:
            replaceRows(page);
            break;
        case Ask::NextPage:
            appendRows(page);
            break;
        case Ask::NewRows:
            mergeRows(page, true);
            break;
        case Ask::Refresh:
            mergeRows(page, false);
            break;
    }
    replayMeanwhile(page.commit);
    // Not earlier: a view that hears of new rows asks for more, and must not be given the same page twice.
    m_pageInFlight = false;
    setPhase(Phase::Ready);
    if (ask == Ask::NewRows) Q_EMIT newRowsShown();
    if ((m_following || m_rows.empty()) && m_newCount > 0) showNew();
}

void SagaListModel::replaceRows(const SagaListPage& page) {
    beginResetModel();
    const FilterParse parsed = parseFilter(m_filterText.toStdString());
    if (parsed.ok()) m_filter = parsed.filter();
    m_rows = page.rows;
    m_more = page.more;
    m_rowOf.clear();
    reindexFrom(0);
    m_pageCommit = page.commit;
    endResetModel();
    m_waiting.clear();
    m_uncounted = 0;
    countNew();
}

void SagaListModel::appendRows(const SagaListPage& page) {
    m_more = page.more;
    if (page.rows.empty()) return;
    insertRun(m_rows.size(), page.rows);
}

// A page that does not reach the rows shown would leave a gap, so it takes their place.
void SagaListModel::mergeRows(const SagaListPage& page, bool withNew) {
    const bool reaches = !page.more || m_rows.empty() || page.rows.back().no <= m_rows.front().no;
    if (withNew && !reaches) {
        replaceRows(page);
        return;
    }
    std::size_t at = 0;
    std::vector<SagaSummary> run;
    const auto flush = [&] {
        const std::size_t size = run.size();
        if (size > 0) insertRun(at, std::exchange(run, {}));
        at += size;
    };
    for (const SagaSummary& saga : page.rows) {
        if (updateRow(saga)) continue;
        if (!withNew) {
            if (isNew(saga)) m_waiting.insert(saga.no);
            continue;
        }
        if (at < m_rows.size() && m_rows[at].no > saga.no) {
            flush();
            while (at < m_rows.size() && m_rows[at].no > saga.no) ++at;
        }
        run.push_back(saga);
    }
    flush();
    m_uncounted = 0;
    if (withNew) {
        const CommitNo seen = page.commit;
        m_pageCommit = std::max(m_pageCommit, seen);
        m_waiting.clear();
    }
    countNew();
}

void SagaListModel::insertRun(std::size_t at, std::vector<SagaSummary> run) {
    const int first = static_cast<int>(at);
    beginInsertRows({}, first, first + static_cast<int>(run.size()) - 1);
    m_rows.insert(m_rows.begin() + first, std::make_move_iterator(run.begin()), std::make_move_iterator(run.end()));
    reindexFrom(at);
    endInsertRows();
}

void SagaListModel::takeFeed(const FeedBatch& batch) {
    if (m_phase == Phase::Idle || m_phase == Phase::Failed) return;
    for (const FeedSaga& change : batch.sagas) {
        if (batch.commit > m_pageCommit || m_rowOf.contains(change.summary.no)) takeChange(change.summary);
        if (m_pageInFlight && m_meanwhile.size() < kMaxMeanwhile)
            m_meanwhile.emplace_back(batch.commit, change.summary);
    }
    if (batch.dropped > 0) {
        m_uncounted += batch.dropped;
        if (!m_pageInFlight) request(Ask::Refresh);
    }
    countNew();
    if ((m_following || m_rows.empty()) && m_newCount > 0) showNew();
}

// A page replaces what was known; what happened after it was read must not be lost with it.
void SagaListModel::replayMeanwhile(CommitNo shown) {
    for (const auto& [commit, saga] : std::exchange(m_meanwhile, {})) {
        if (commit > shown) takeChange(saga);
    }
    countNew();
}

void SagaListModel::takeChange(const SagaSummary& saga) {
    if (updateRow(saga)) return;
    if (!isNew(saga))
        m_waiting.erase(saga.no);
    else if (m_waiting.size() < kMaxWaiting)
        m_waiting.insert(saga.no);
    else if (!m_waiting.contains(saga.no))
        ++m_uncounted;
}

bool SagaListModel::updateRow(const SagaSummary& saga) {
    const auto known = m_rowOf.find(saga.no);
    if (known == m_rowOf.end()) return false;
    SagaSummary& row = m_rows[known->second];
    if (row.events >= saga.events) return true;
    row = saga;
    const int at = static_cast<int>(known->second);
    Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
    return true;
}

bool SagaListModel::isNew(const SagaSummary& saga) const {
    const bool inReach = m_rows.empty() || !m_more || saga.no > m_rows.back().no;
    return inReach && matches(m_filter, saga, m_clock.now());
}

void SagaListModel::showNew() {
    if (!m_pageInFlight) request(Ask::NewRows);
}

void SagaListModel::setFollowing(bool following) {
    m_following = following;
    if (following && m_newCount > 0) showNew();
}

int SagaListModel::rowOf(SagaNo no) const {
    const auto found = m_rowOf.find(no);
    return found == m_rowOf.end() ? -1 : static_cast<int>(found->second);
}

void SagaListModel::setPhase(Phase phase) {
    if (phase == m_phase && phase == Phase::Ready) return;
    m_phase = phase;
    Q_EMIT phaseChanged();
}

void SagaListModel::countNew() {
    const qint64 count = static_cast<qint64>(m_waiting.size()) + m_uncounted;
    if (count == m_newCount) return;
    m_newCount = count;
    Q_EMIT newCountChanged(count);
}

void SagaListModel::reindexFrom(std::size_t row) {
    for (std::size_t i = row; i < m_rows.size(); ++i) m_rowOf[m_rows[i].no] = i;
}

}  // namespace saga::ui
