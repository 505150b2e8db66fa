// The log of this process, oldest first: read through the bridge while somebody looks, bounded, filtered by level,
// category and words. While held, new lines wait, so that nothing moves under a reader. UI thread.
#pragma once

#include <QAbstractTableModel>
#include <QTimer>

#include <deque>
#include <optional>

#include "ui/bridge/bridge.h"

namespace saga::ui {

class LogModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Level, Category, Saga, Text, ColumnCount };
    static constexpr std::size_t kMostLines = 10'000;

    explicit LogModel(Bridge& bridge, QObject* parent = nullptr);

    // Asks for new lines twice a second.
    void setWatching(bool watching);
    void setHeld(bool held);
    bool isHeld() const { return m_held; }
    void setLeast(LogLevel least);
    void setCategory(std::optional<LogCategory> category);
    // Lines that contain it, in any case, in text, saga or correlation id.
    void setWords(const QString& words);

    const LogLine& line(int row) const;
    // As it stands in the file: "2026-03-01T12:00:00.250Z warning engine saga=TXN_... text".
    QString lineText(int row) const;
    qint64 waitingCount() const { return static_cast<qint64>(m_waiting.size()); }
    // Lines that were lost before they could be shown here.
    qint64 droppedCount() const { return m_dropped; }
    qint64 heldLines() const { return static_cast<qint64>(m_lines.size()); }
    const std::optional<Error>& error() const { return m_error; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString levelName(LogLevel level);
    static QString categoryName(LogCategory category);

Q_SIGNALS:
    // Waiting or dropped lines, or an error.
    void stateChanged();

private:
    void ask();
    void take(LogPage page);
    void append(std::deque<LogLine> lines);
    void dropFront(std::size_t count);
    void refilter();
    bool isShown(const LogLine& line) const;

    Bridge& m_bridge;
    QTimer m_pulse;
    bool m_asking = false;
    bool m_held = false;
    LogLevel m_least = LogLevel::Info;
    std::optional<LogCategory> m_category;
    QString m_words;
    std::int64_t m_last = 0;
    qint64 m_dropped = 0;
    std::deque<LogLine> m_lines;
    std::int64_t m_first = 0;         // place of m_lines.front() since the model was made
    std::deque<std::int64_t> m_rows;  // places of the lines shown
    std::deque<LogLine> m_waiting;
    std::optional<Error> m_error;
};

}  // namespace saga::ui
