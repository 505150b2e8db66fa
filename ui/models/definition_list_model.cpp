#include "ui/models/definition_list_model.h"

#include <algorithm>
#include <chrono>

#include "ui/models/cell_roles.h"
#include "ui/models/saga_list_cells.h"

namespace saga::ui {

using namespace std::chrono_literals;

DefinitionListModel::DefinitionListModel(Bridge& bridge, QObject* parent) : RowModel(parent), m_bridge(bridge) {
    m_calm.setSingleShot(true);
    m_calm.setInterval(1s);
    connect(&m_calm, &QTimer::timeout, this, &DefinitionListModel::reload);
    connect(&m_bridge, &Bridge::fed, this, [this](const FeedBatch& batch) {
        if (batch.definitionsChanged)
            reload();
        else if ((!batch.sagas.empty() || batch.dropped > 0) && !m_calm.isActive())
            m_calm.start();
    });
    connect(&m_bridge, &Bridge::attached, this, &DefinitionListModel::reload);
    connect(&m_bridge, &Bridge::detached, this, [this] {
        m_error = makeError(ErrorCode::Unavailable, "", "the connection was closed");
        Q_EMIT refreshed();
    });
}

int DefinitionListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DefinitionListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DefinitionListModel::value(const DefinitionView& row, int column) const {
    switch (column) {
        case Name: return fromUtf8(row.name);
        case Version: return QStringLiteral("v%1").arg(row.version);
        case Running: return static_cast<qlonglong>(row.running);
        case Published: return static_cast<qlonglong>(row.publishedAt.us);
        default: return {};
    }
}

QVariant DefinitionListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DefinitionView& row = m_rows[static_cast<std::size_t>(index.row())];
    const bool edited = std::find(m_edited.begin(), m_edited.end(), std::pair(row.name, row.version)) != m_edited.end();
    const bool isLatest = row.version == latestVersion(row.name);
    switch (role) {
        case Qt::DisplayRole:
            if (index.column() == Version && edited)
                return value(row, Version).toString() + QStringLiteral(" •");
            return value(row, index.column());
        case ToneRole:
            if (index.column() == Running && row.running == 0)
                return static_cast<int>(TextTone::Hint);
            return isLatest ? QVariant() : QVariant(static_cast<int>(TextTone::Secondary));
        case Qt::ToolTipRole:
            return edited && index.column() == Version ? tr("Edited, not published") : QVariant();
        case Qt::AccessibleTextRole:
            if (index.column() == Version)
                return edited ? tr("version %1, edited, not published").arg(row.version) : tr("version %1").arg(row.version);
            if (index.column() == Running)
                return tr("running: %1").arg(row.running);
            return {};
        default: return {};
    }
}

QVariant DefinitionListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Running)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
        case Name: return tr("Definition");
        case Version: return tr("Version");
        case Running: return tr("Running");
        default: return tr("Published");
    }
}

void DefinitionListModel::reload() {
    if (m_inFlight) {
        m_stale = true;
        return;
    }
    if (!m_bridge.isAttached()) {
        m_error = makeError(ErrorCode::Unavailable, "", "there is no connection");
        Q_EMIT refreshed();
        return;
    }
    m_inFlight = true;
    m_stale = false;
    m_bridge.api().definitions(m_bridge.deliver<std::vector<DefinitionView>>(this, [this](Result<std::vector<DefinitionView>> answer) {
        m_inFlight = false;
        m_error.reset();
        if (answer)
            take(std::move(*answer));
        else
            m_error = answer.error();
        Q_EMIT refreshed();
        if (m_stale)
            reload();
    }));
}

void DefinitionListModel::take(std::vector<DefinitionView> definitions) {
    std::stable_sort(definitions.begin(), definitions.end(), [](const DefinitionView& a, const DefinitionView& b) {
        return a.name != b.name ? a.name < b.name : a.version > b.version;
    });
    m_loaded = true;
    follow(m_rows, 0, m_rows.size(), std::move(definitions),
           [](const DefinitionView& a, const DefinitionView& b) { return a.name == b.name && a.version == b.version; });
}

int DefinitionListModel::rowOf(const std::string& name, int version) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const DefinitionView& row) { return row.name == name && row.version == version; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

const DefinitionView* DefinitionListModel::find(const std::string& name, int version) const {
    const int row = rowOf(name, version);
    return row < 0 ? nullptr : &m_rows[static_cast<std::size_t>(row)];
}

int DefinitionListModel::latestVersion(const std::string& name) const {
    int latest = 0;
    for (const DefinitionView& row : m_rows)
        latest = row.name == name ? std::max(latest, row.version) : latest;
    return latest;
}

std::int64_t DefinitionListModel::runningOf(const std::string& name) const {
    std::int64_t running = 0;
    for (const DefinitionView& row : m_rows)
        running += row.name == name ? row.running : 0;
    return running;
}

void DefinitionListModel::setEdited(const std::string& name, int version, bool edited) {
    const std::pair key(name, version);
    const auto known = std::find(m_edited.begin(), m_edited.end(), key);
    if ((known != m_edited.end()) == edited)
        return;
    if (edited)
        m_edited.push_back(key);
    else
        m_edited.erase(known);
    if (const int row = rowOf(name, version); row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

}  // namespace saga::ui
