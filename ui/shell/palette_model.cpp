#include "ui/shell/palette_model.h"

#include <algorithm>
#include <utility>

#include "core/base/ids.h"
#include "ui/models/filter_text.h"
#include "ui/models/saga_list_cells.h"
#include "ui/widgets/state_look.h"

namespace saga::ui {

namespace {

constexpr int kMostFound = 6;
constexpr qsizetype kShortestSearch = 3;
const QString kPrefix = QStringLiteral("TXN_");

bool hasEveryWord(const QString& title, const QStringList& words) {
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return title.contains(word, Qt::CaseInsensitive); });
}

}  // namespace

PaletteModel::PaletteModel(Bridge& bridge, QObject* parent) : QAbstractListModel(parent), m_bridge(bridge) {}

void PaletteModel::setCommands(std::vector<PaletteEntry> commands) {
    m_commands = std::move(commands);
    setText(m_text);
}

void PaletteModel::setOpeners(std::function<void(const SagaId&)> openSaga,
                              std::function<void(const QString&)> openList,
                              std::function<void(const QString&)> openTrace) {
    m_openSaga = std::move(openSaga);
    m_openList = std::move(openList);
    m_openTrace = std::move(openTrace);
}

void PaletteModel::setText(const QString& text) {
    m_text = text.trimmed();
    ++m_generation;
    rebuild({});
    search();
}

void PaletteModel::rebuild(std::vector<PaletteEntry> found) {
    beginResetModel();
    m_rows = std::move(found);
    const QStringList words = m_text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const PaletteEntry& command : m_commands) {
        if (hasEveryWord(command.title, words)) m_rows.push_back(command);
    }
    const bool isId = m_text.size() >= kShortestSearch && words.size() == 1 && checkId("id", m_text.toStdString());
    if (isId && m_openTrace)
        m_rows.push_back({Icon::Waypoints, tr("Trace %1").arg(m_text), {}, [open = m_openTrace, text = m_text] {
                              open(text);
                          }});
    if (!m_text.isEmpty() && m_openList) {
        const QString filter = QStringLiteral("user = %1").arg(quotedForFilter(m_text));
        m_rows.push_back({Icon::User, tr("Sagas of user %1").arg(m_text), {}, [open = m_openList, filter] {
                              open(filter);
                          }});
        if (checkFilterText(m_text).ok)
            m_rows.push_back({Icon::Funnel, tr("Filter sagas: %1").arg(m_text), {}, [open = m_openList, text = m_text] {
                                  open(text);
                              }});
    }
    endResetModel();
}

void PaletteModel::search() {
    if (m_text.size() < kShortestSearch || !m_bridge.isAttached()) return;
    SagaListRequest request;
    const QString begin =
        m_text.startsWith(kPrefix, Qt::CaseInsensitive) ? m_text.toUpper() : kPrefix + m_text.toUpper();
    request.filter = QStringLiteral("id ~ %1").arg(quotedForFilter(begin + QLatin1Char('*'))).toStdString();
    request.limit = kMostFound;
    m_bridge.api().listSagas(
        request, m_bridge.deliver<SagaListPage>(this, [this, generation = m_generation](Result<SagaListPage> page) {
            if (generation == m_generation && page && !page->rows.empty()) takeFound(*page);
        }));
}

void PaletteModel::takeFound(const SagaListPage& page) {
    std::vector<PaletteEntry> found;
    for (const SagaSummary& saga : page.rows)
        found.push_back({statusIcon(saga.status), fromUtf8(saga.id.text), statusName(saga.status),
                         [open = m_openSaga, id = saga.id] {
                             open(id);
                         }});
    rebuild(std::move(found));
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const PaletteEntry& entry = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return entry.title;
        case IconRole:
            return static_cast<int>(entry.icon);
        case DetailRole:
            return entry.detail;
        case Qt::AccessibleTextRole:
            return entry.detail.isEmpty() ? entry.title : QStringLiteral("%1, %2").arg(entry.title, entry.detail);
        default:
            return {};
    }
}

}  // namespace saga::ui
