#include "ui/models/log_model.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "ui/models/cell_roles.h"
#include "ui/models/saga_list_cells.h"

namespace saga::ui {

using namespace std::chrono_literals;

LogModel::LogModel(Bridge& bridge, QObject* parent) : QAbstractTableModel(parent), m_bridge(bridge) {
    m_pulse.setInterval(500ms);
    connect(&m_pulse, &QTimer::timeout, this, &LogModel::ask);
}

QString LogModel::levelName(LogLevel level) {
    switch (level) {
        case LogLevel::Trace:
            return tr("trace");
        case LogLevel::Debug:
            return tr("debug");
        case LogLevel::Info:
            return tr("info");
        case LogLevel::Warning:
            return tr("warning");
        case LogLevel::Error:
            return tr("error");
        case LogLevel::Off:
            break;
    }
    return {};
}

// The names of the log file, so that one can be found in the other.
QString LogModel::categoryName(LogCategory category) {
    switch (category) {
        case LogCategory::Engine:
            return QStringLiteral("engine");
        case LogCategory::Step:
            return QStringLiteral("step");
        case LogCategory::Store:
            return QStringLiteral("store");
        case LogCategory::Bus:
            return QStringLiteral("bus");
        case LogCategory::Admin:
            return QStringLiteral("admin");
        case LogCategory::Http:
            return QStringLiteral("http");
        case LogCategory::Ui:
            return QStringLiteral("ui");
    }
    return {};
}

void LogModel::setWatching(bool watching) {
    if (watching == m_pulse.isActive()) return;
    if (!watching) return m_pulse.stop();
    m_pulse.start();
    ask();
}

void LogModel::ask() {
    if (m_asking || !m_bridge.isAttached()) return;
    m_asking = true;
    LogRequest request;
    request.after = m_last;
    request.limit = static_cast<int>(kMostLines);
    m_bridge.api().logLines(request, m_bridge.deliver<LogPage>(this, [this](Result<LogPage> page) {
        m_asking = false;
        m_error = page ? std::nullopt : std::optional<Error>(page.error());
        if (page) take(std::move(*page));
        Q_EMIT stateChanged();
    }));
}

void LogModel::take(LogPage page) {
    m_last = page.last;
    m_dropped += page.dropped;
    std::deque<LogLine> lines(std::make_move_iterator(page.lines.begin()), std::make_move_iterator(page.lines.end()));
    if (!m_held) return append(std::move(lines));
    for (LogLine& line : lines) m_waiting.push_back(std::move(line));
    while (m_waiting.size() > kMostLines) {
        m_waiting.pop_front();
        ++m_dropped;
    }
}

void LogModel::setHeld(bool held) {
    if (held == m_held) return;
    m_held = held;
    if (!held) append(std::exchange(m_waiting, {}));
    Q_EMIT stateChanged();
}

void LogModel::append(std::deque<LogLine> lines) {
    if (m_lines.size() + lines.size() > kMostLines)
        dropFront(std::min(m_lines.size(), m_lines.size() + lines.size() - kMostLines));
    std::deque<std::int64_t> rows;
    for (LogLine& line : lines) {
        if (isShown(line)) rows.push_back(m_first + static_cast<std::int64_t>(m_lines.size()));
        m_lines.push_back(std::move(line));
    }
    if (rows.empty()) return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    endInsertRows();
}

// What is pushed out by newer lines was shown long enough; it does not count as dropped.
void LogModel::dropFront(std::size_t count) {
    const std::int64_t first = m_first + static_cast<std::int64_t>(count);
    const auto end = std::lower_bound(m_rows.begin(), m_rows.end(), first);
    const bool removes = end != m_rows.begin();
    if (removes) beginRemoveRows({}, 0, static_cast<int>(end - m_rows.begin()) - 1);
    m_rows.erase(m_rows.begin(), end);
    m_lines.erase(m_lines.begin(), m_lines.begin() + static_cast<std::ptrdiff_t>(count));
    m_first = first;
    if (removes) endRemoveRows();
}

void LogModel::setLeast(LogLevel least) {
    m_least = least;
    refilter();
}

void LogModel::setCategory(std::optional<LogCategory> category) {
    m_category = category;
    refilter();
}

void LogModel::setWords(const QString& words) {
    m_words = words.trimmed();
    refilter();
}

void LogModel::refilter() {
    beginResetModel();
    m_rows.clear();
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (isShown(m_lines[i])) m_rows.push_back(m_first + static_cast<std::int64_t>(i));
    }
    endResetModel();
}

bool LogModel::isShown(const LogLine& line) const {
    if (line.level < m_least || (m_category && line.category != *m_category)) return false;
    if (m_words.isEmpty()) return true;
    return fromUtf8(line.text).contains(m_words, Qt::CaseInsensitive) ||
           fromUtf8(line.sagaId).contains(m_words, Qt::CaseInsensitive) ||
           fromUtf8(line.correlation).contains(m_words, Qt::CaseInsensitive);
}

const LogLine& LogModel::line(int row) const {
    return m_lines[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)] - m_first)];
}

QString LogModel::lineText(int row) const {
    const LogLine& shown = line(row);
    QString text =
        QStringLiteral("%1 %2 %3")
            .arg(QString::fromStdString(toIso(shown.at)), levelName(shown.level), categoryName(shown.category));
    if (!shown.sagaId.empty()) text += QStringLiteral(" saga=") + fromUtf8(shown.sagaId);
    if (!shown.correlation.empty()) text += QStringLiteral(" correlation=") + fromUtf8(shown.correlation);
    return text + QLatin1Char(' ') + fromUtf8(shown.text);
}

int LogModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LogModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const LogLine& shown = line(index.row());
    if (role == ToneRole && (index.column() == Level || index.column() == Text)) {
        if (shown.level >= LogLevel::Error) return static_cast<int>(TextTone::Failed);
        if (shown.level == LogLevel::Warning) return static_cast<int>(TextTone::Compensating);
        return {};
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    switch (index.column()) {
        case Time:
            return static_cast<qlonglong>(shown.at.us);
        case Level:
            return levelName(shown.level);
        case Category:
            return categoryName(shown.category);
        case Saga:
            return fromUtf8(shown.sagaId);
        case Text:
            return fromUtf8(shown.text);
        default:
            return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == Time ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Time:
            return tr("Time");
        case Level:
            return tr("Level");
        case Category:
            return tr("Part");
        case Saga:
            return tr("Saga");
        case Text:
            return tr("Line");
        default:
            return {};
    }
}

}  // namespace saga::ui
