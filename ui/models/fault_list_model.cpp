#include "ui/models/fault_list_model.h"

#include <algorithm>
#include <array>

#include "ui/models/cell_roles.h"
#include "ui/models/saga_list_cells.h"
#include "ui/widgets/format.h"

namespace saga::ui {

namespace {

// What ended long ago is history, not state.
constexpr std::size_t kMaxEndedRows = 20;

}  // namespace

FaultListModel::FaultListModel(Bridge& bridge, const Clock& clock, QObject* parent)
    : RowModel(parent), m_bridge(bridge), m_clock(clock) {
    connect(&m_bridge, &Bridge::fed, this, [this](const FeedBatch& batch) {
        if (batch.faultsChanged) reload();
    });
}

int FaultListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rules.size());
}

int FaultListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FaultListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const FaultRule& rule = m_rules[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return text(rule, index.column());
        case RuleRole:
            return QVariant::fromValue(rule);
        case InjectedRole:
            return index.column() == Name && rule.active;
        case ToneRole:
            return rule.active ? QVariant() : QVariant(static_cast<int>(TextTone::Hint));
        case Qt::ToolTipRole:
            return index.column() == Remove && rule.active ? tr("Remove this rule") : fromUtf8(rule.name);
        case Qt::AccessibleTextRole:
            return index.column() == Remove ? (rule.active ? tr("Remove this rule") : tr("ended"))
                                            : text(rule, index.column());
        default:
            return {};
    }
}

QVariant FaultListModel::text(const FaultRule& rule, int column) const {
    switch (column) {
        case Name:
            return fromUtf8(rule.name);
        case Where:
            return placeName(rule);
        case What:
            return rule.code.empty() ? kindName(rule.kind)
                                     : QStringLiteral("%1 %2").arg(kindName(rule.kind), fromUtf8(rule.code));
        case Hits:
            return hits(rule);
        case Left:
            return left(rule);
        default:
            return {};
    }
}

QVariant FaultListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case Name:
            return tr("Rule");
        case Where:
            return tr("Where");
        case What:
            return tr("What");
        case Hits:
            return tr("Hits");
        case Left:
            return tr("Left");
        default:
            return QString();
    }
}

void FaultListModel::reload() {
    if (m_inFlight) {
        m_stale = true;
        return;
    }
    if (!m_bridge.isAttached()) return;
    m_inFlight = true;
    m_stale = false;
    m_bridge.api().faults(m_bridge.deliver<FaultState>(this, [this](Result<FaultState> state) {
        m_inFlight = false;
        m_error.reset();
        if (state) {
            take(std::move(*state));
        } else {
            m_error = state.error();
            Q_EMIT refreshed();
        }
        if (m_stale) reload();
    }));
}

void FaultListModel::take(FaultState state) {
    std::vector<FaultRule>& rules = state.rules;
    const auto ended =
        std::stable_partition(rules.begin(), rules.end(), [](const FaultRule& rule) { return rule.active; });
    if (static_cast<std::size_t>(rules.end() - ended) > kMaxEndedRows) rules.erase(ended + kMaxEndedRows, rules.end());
    m_blocked = state.blocked;
    m_loaded = true;
    follow(m_rules, 0, m_rules.size(), std::move(rules),
           [](const FaultRule& a, const FaultRule& b) { return a.id == b.id; });
    Q_EMIT refreshed();
}

void FaultListModel::tick() {
    const int last = rowCount() - 1;
    if (last >= 0) Q_EMIT dataChanged(index(0, Left), index(last, Left));
}

int FaultListModel::rowOf(const RuleId& id) const {
    const auto found =
        std::find_if(m_rules.begin(), m_rules.end(), [&](const FaultRule& rule) { return rule.id == id; });
    return found == m_rules.end() ? -1 : static_cast<int>(found - m_rules.begin());
}

int FaultListModel::activeCount() const {
    return static_cast<int>(
        std::count_if(m_rules.begin(), m_rules.end(), [](const FaultRule& rule) { return rule.active; }));
}

QString FaultListModel::kindName(FaultKind kind) {
    switch (kind) {
        case FaultKind::BusinessFailure:
            return tr("business failure");
        case FaultKind::TechnicalError:
            return tr("technical error");
        case FaultKind::Delay:
            return tr("delay");
        case FaultKind::LostReply:
            return tr("lost reply");
        case FaultKind::Duplicate:
            return tr("duplicate");
        case FaultKind::Drop:
            return tr("drop");
        case FaultKind::Reorder:
            return tr("reorder");
        case FaultKind::Poison:
            return tr("poison");
    }
    return {};
}

QString FaultListModel::placeName(const FaultRule& rule) {
    const QString step = fromUtf8(rule.step);
    if (rule.place == FaultPlace::Publish) return step.isEmpty() ? tr("publish") : tr("%1, publish").arg(step);
    if (rule.place == FaultPlace::Deliver) return step.isEmpty() ? tr("deliver") : tr("%1, deliver").arg(step);
    return rule.direction == Direction::Compensation ? tr("%1, undo").arg(step) : step;
}

QString FaultListModel::hits(const FaultRule& rule) const {
    return rule.maxHits > 0 ? tr("%1 of %2").arg(formatCount(rule.hits), formatCount(rule.maxHits))
                            : formatCount(rule.hits);
}

QString FaultListModel::left(const FaultRule& rule) const {
    if (!rule.active) return endedWords(rule);
    if (!rule.expiresAt.isSet()) return tr("until removed");
    const qint64 seconds = std::max<qint64>(0, (rule.expiresAt - m_clock.now()).count() / 1'000'000);
    return QStringLiteral("%1:%2")
        .arg(seconds / 60, 2, 10, QLatin1Char('0'))
        .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString FaultListModel::endedWords(const FaultRule& rule) {
    const std::array<std::pair<const char*, QString>, 4> words{{{"count reached", tr("count reached")},
                                                                {"expired", tr("expired")},
                                                                {"removed", tr("removed")},
                                                                {"stopped", tr("stopped")}}};
    const auto found =
        std::find_if(words.begin(), words.end(), [&](const auto& word) { return rule.endedBecause == word.first; });
    return found == words.end() ? fromUtf8(rule.endedBecause) : found->second;
}

}  // namespace saga::ui
