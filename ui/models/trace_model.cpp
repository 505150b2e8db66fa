#include "ui/models/trace_model.h"

#include <algorithm>
#include <unordered_map>

#include "ui/models/cell_roles.h"
#include "ui/models/checkout_words.h"
#include "ui/models/saga_list_cells.h"
#include "ui/widgets/format.h"

namespace saga::ui {

namespace {

constexpr int kCauseLength = 22;

QString nameOf(const TraceEntry& entry) {
    const QString type = fromUtf8(entry.type);
    return entry.seq > 0 ? QStringLiteral("%1 %2").arg(formatCount(entry.seq), type) : type;
}

}  // namespace

bool TraceModel::isSame(const TraceEntry& a, const TraceEntry& b) {
    return a.at == b.at && a.source == b.source && a.saga == b.saga && a.seq == b.seq && a.id == b.id &&
           a.type == b.type;
}

// Whether what is shown is the beginning of it.
bool TraceModel::grows(const Trace& next) const {
    return m_trace != nullptr && m_trace->correlation == next.correlation &&
           m_trace->timeline.size() <= next.timeline.size() &&
           std::equal(m_trace->timeline.begin(), m_trace->timeline.end(), next.timeline.begin(), isSame);
}

void TraceModel::setTrace(std::shared_ptr<const Trace> trace) {
    if (trace != nullptr && grows(*trace)) {
        const std::size_t known = m_trace->timeline.size();
        m_trace = std::move(trace);
        linkCauses();
        count();
        const std::vector<std::size_t> more = visible(known);
        if (more.empty()) return;
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(more.size()) - 1);
        m_rows.insert(m_rows.end(), more.begin(), more.end());
        endInsertRows();
        return;
    }
    beginResetModel();
    m_trace = std::move(trace);
    m_related.clear();
    linkCauses();
    count();
    m_rows = visible(0);
    endResetModel();
}

void TraceModel::count() {
    m_counts = {};
    if (m_trace == nullptr) return;
    for (const TraceEntry& entry : m_trace->timeline) ++m_counts[static_cast<std::size_t>(entry.source)];
}

void TraceModel::linkCauses() {
    m_cause.clear();
    if (m_trace == nullptr) return;
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < m_trace->timeline.size(); ++i)
        if (!m_trace->timeline[i].id.empty()) places.emplace(m_trace->timeline[i].id, i);
    m_cause.resize(m_trace->timeline.size());
    for (std::size_t i = 0; i < m_cause.size(); ++i) {
        const auto cause = places.find(m_trace->timeline[i].causation);
        if (cause != places.end() && cause->second != i) m_cause[i] = cause->second;
    }
}

std::vector<std::size_t> TraceModel::visible(std::size_t from) const {
    std::vector<std::size_t> rows;
    const std::size_t end = m_trace == nullptr ? 0 : m_trace->timeline.size();
    for (std::size_t i = from; i < end; ++i)
        if (isShown(m_trace->timeline[i].source)) rows.push_back(i);
    return rows;
}

void TraceModel::setShown(TraceSource source, bool shown) {
    if (shown == isShown(source)) return;
    m_shown[static_cast<std::size_t>(source)] = shown;
    beginResetModel();
    m_rows = visible(0);
    endResetModel();
}

void TraceModel::setChosen(int row) {
    m_related.clear();
    if (row >= 0 && row < rowCount()) {
        const std::size_t chosen = entryAt(row);
        // Every way back ends: a cause that leads round to itself is left.
        for (auto cause = m_cause[chosen]; cause && m_related.size() < m_cause.size(); cause = m_cause[*cause]) {
            if (std::find(m_related.begin(), m_related.end(), *cause) != m_related.end()) break;
            m_related.push_back(*cause);
        }
        for (std::size_t i = 0; i < m_cause.size(); ++i)
            if (m_cause[i] == chosen) m_related.push_back(i);
        std::sort(m_related.begin(), m_related.end());
    }
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, Type), index(rowCount() - 1, Type), {ToneRole});
}

bool TraceModel::isRelated(std::size_t entry) const {
    return std::binary_search(m_related.begin(), m_related.end(), entry);
}

const TraceEntry& TraceModel::entry(int row) const {
    return m_trace->timeline[entryAt(row)];
}

QString TraceModel::causeText(int row) const {
    const TraceEntry& shown = entry(row);
    if (const auto cause = m_cause[entryAt(row)]) return nameOf(m_trace->timeline[*cause]);
    return shortId(fromUtf8(shown.causation), kCauseLength);
}

int TraceModel::rowOfEntry(std::size_t entry) const {
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), entry);
    return found != m_rows.end() && *found == entry ? static_cast<int>(found - m_rows.begin()) : -1;
}

int TraceModel::causeRow(int row) const {
    const auto cause = m_cause[entryAt(row)];
    return cause ? rowOfEntry(*cause) : -1;
}

std::vector<int> TraceModel::effectRows(int row) const {
    std::vector<int> rows;
    for (std::size_t i = 0; i < m_cause.size(); ++i) {
        if (m_cause[i] != entryAt(row)) continue;
        if (const int effect = rowOfEntry(i); effect >= 0) rows.push_back(effect);
    }
    return rows;
}

int TraceModel::rowOf(const TraceEntry& wanted) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](std::size_t place) {
        return isSame(m_trace->timeline[place], wanted);
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int TraceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TraceModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const TraceEntry& shown = entry(index.row());
    if (role == ToneRole && index.column() == Source) return static_cast<int>(CheckoutWords::tone(shown.source));
    if (role == ToneRole && index.column() == Type && isRelated(entryAt(index.row())))
        return static_cast<int>(TextTone::Accent);
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
        case When:
            return static_cast<qlonglong>(shown.at.us);
        case Source:
            return CheckoutWords::source(shown.source);
        case Number:
            return shown.seq > 0 ? QVariant(static_cast<qlonglong>(shown.seq)) : QVariant();
        case Type:
            return fromUtf8(shown.type);
        case Step:
            return fromUtf8(shown.step);
        case Cause:
            return causeText(index.row());
        case Text:
            return fromUtf8(shown.text);
        default:
            return {};
    }
}

QVariant TraceModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == When || section == Number ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case When:
            return tr("When");
        case Source:
            return tr("Source");
        case Number:
            return tr("#");
        case Type:
            return tr("Event");
        case Step:
            return tr("Step");
        case Cause:
            return tr("Caused by");
        case Text:
            return tr("Detail");
        default:
            return {};
    }
}

}  // namespace saga::ui
