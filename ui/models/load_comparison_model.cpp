#include "ui/models/load_comparison_model.h"

#include "ui/models/cell_roles.h"
#include "ui/widgets/format.h"
#include "ui/widgets/state_look.h"

namespace saga::ui {

namespace {

Mode modeOf(int column) {
    return column == LoadComparisonModel::Choreography ? Mode::Choreography : Mode::Orchestration;
}

double valueOf(const LoadState& state, int row) {
    switch (row) {
        case LoadComparisonModel::Throughput:
            return state.settledPerSecond;
        case LoadComparisonModel::Median:
            return static_cast<double>(state.latency.p50.count());
        case LoadComparisonModel::Percentile95:
            return static_cast<double>(state.latency.p95.count());
        case LoadComparisonModel::Percentile99:
            return static_cast<double>(state.latency.p99.count());
        case LoadComparisonModel::Started:
            return static_cast<double>(state.started);
        case LoadComparisonModel::Completed:
            return static_cast<double>(state.completed);
        case LoadComparisonModel::Compensated:
            return static_cast<double>(state.compensated);
        case LoadComparisonModel::Failed:
            return static_cast<double>(state.failed);
        case LoadComparisonModel::Attention:
            return static_cast<double>(state.attention);
        case LoadComparisonModel::Refused:
            return static_cast<double>(state.refused);
        default:
            return 0;
    }
}

bool isLatency(int row) {
    return row >= LoadComparisonModel::Median && row <= LoadComparisonModel::Percentile99;
}

}  // namespace

void LoadComparisonModel::setComparison(LoadComparison* comparison) {
    if (m_comparison != nullptr) m_comparison->disconnect(this);
    beginResetModel();
    m_comparison = comparison;
    endResetModel();
    if (comparison == nullptr) return;
    connect(comparison, &Operation::changed, this,
            [this] { Q_EMIT dataChanged(index(0, Orchestration), index(RowCount - 1, Choreography)); });
    connect(comparison, &QObject::destroyed, this, [this] { setComparison(nullptr); });
}

QString LoadComparisonModel::nameOf(int row) {
    switch (row) {
        case Throughput:
            return tr("Settled a second");
        case Median:
            return tr("Latency p50");
        case Percentile95:
            return tr("Latency p95");
        case Percentile99:
            return tr("Latency p99");
        case Started:
            return tr("Started");
        case Completed:
            return tr("Completed");
        case Compensated:
            return tr("Compensated");
        case Failed:
            return tr("Failed");
        case Attention:
            return tr("Needs attention");
        case Refused:
            return tr("Refused");
        default:
            return {};
    }
}

QString LoadComparisonModel::figureOf(const LoadState& state, int row) {
    const double value = valueOf(state, row);
    if (row == Throughput) return tr("%1 /s").arg(value >= 100 ? formatCount(qRound64(value)) : QString::number(value, 'f', 1));
    if (isLatency(row)) return state.latency.count == 0 ? QStringLiteral("–") : formatDuration(qRound64(value));
    return formatCount(qRound64(value));
}

int LoadComparisonModel::betterIn(int row) const {
    const bool compares = row == Throughput || isLatency(row);
    if (m_comparison == nullptr || !compares) return -1;
    const auto& first = m_comparison->result(Mode::Orchestration);
    const auto& second = m_comparison->result(Mode::Choreography);
    if (!first || !second || valueOf(*first, row) == valueOf(*second, row)) return -1;
    const bool firstIsMore = valueOf(*first, row) > valueOf(*second, row);
    return firstIsMore == (row == Throughput) ? Orchestration : Choreography;
}

int LoadComparisonModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || m_comparison == nullptr ? 0 : int{RowCount};
}

int LoadComparisonModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int{ColumnCount};
}

QVariant LoadComparisonModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    if (m_comparison == nullptr) return {};
    if (role == ToneRole && index.column() == betterIn(index.row())) return static_cast<int>(TextTone::Completed);
    if (role == Qt::ToolTipRole && index.column() == betterIn(index.row())) return tr("The better of the two");
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    if (index.column() == Figure) return nameOf(index.row());
    const Mode mode = modeOf(index.column());
    if (const auto& state = m_comparison->result(mode)) return figureOf(*state, index.row());
    return m_comparison->running() == mode && index.row() == Throughput ? tr("running") : QStringLiteral("–");
}

QVariant LoadComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == Figure ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole) return {};
    return section == Figure ? tr("Figure") : modeName(modeOf(section));
}

}  // namespace saga::ui
