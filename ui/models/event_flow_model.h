// The events of every saga as they are committed, oldest first: a ring fed by the change feed, filtered by the filter
// language over the saga and by words over type and step. While held, new events wait, so that nothing moves under a
// reader. Memory is bounded whatever arrives; what was never shown is counted. UI thread.
#pragma once

#include <QAbstractTableModel>

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "core/model/filter.h"
#include "ui/bridge/bridge.h"

namespace saga::ui {

struct FlowEvent {
    std::shared_ptr<const SagaSummary> saga;  // as its batch left it; shared by its events of that batch
    SagaEvent event;
    SagaStatus status{};  // in which the event left the saga
};

class EventFlowModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Saga, Definition, ModeName, Event, Step, Attempt, State, ColumnCount };
    enum Role { RawRole = Qt::UserRole + 1 };  // Time: microseconds
    static constexpr std::size_t kMostEvents = 10'000;

    EventFlowModel(Bridge& bridge, const Clock& clock, QObject* parent = nullptr);

    void setHeld(bool held);
    bool isHeld() const { return m_held; }
    // Events without a public type too.
    void setKernelEvents(bool shown);
    bool showsKernelEvents() const { return m_kernelEvents; }
    // A text of the filter language that parses; empty: every saga.
    void setFilter(const QString& text);
    // Events whose type, kind or step contains it, in any case.
    void setWords(const QString& words);

    const FlowEvent& row(int at) const;
    QString stepOf(const FlowEvent& event) const { return fromSteps(event); }
    // Shown ones that wait while held.
    qint64 waitingCount() const { return m_waitingShown; }
    // Events that were never in the ring: the feed left them out, or they waited too long.
    qint64 droppedCount() const { return m_dropped; }
    qint64 keptCount() const { return static_cast<qint64>(m_ring.size()); }
    qint64 seenCount() const { return m_seen; }
    // The store stopped taking commits.
    const std::optional<Error>& trouble() const { return m_trouble; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    // Waiting, dropped or seen events, or trouble.
    void stateChanged();

private:
    void readDefinitions();
    void takeDefinitions(const std::vector<DefinitionView>& definitions);
    void takeFeed(const FeedBatch& batch);
    void append(std::deque<FlowEvent> events);
    void dropFront(std::size_t count);
    void wait(std::deque<FlowEvent> events);
    void refilter();
    bool isShown(const FlowEvent& event) const;
    QString fromSteps(const FlowEvent& event) const;
    QVariant text(const FlowEvent& event, int column) const;

    Bridge& m_bridge;
    const Clock& m_clock;
    std::map<std::pair<std::string, int>, std::vector<QString>> m_steps;  // by definition and version
    bool m_asking = false;
    bool m_held = false;
    bool m_kernelEvents = false;
    ParsedFilter m_filter;
    QString m_words;
    std::deque<FlowEvent> m_ring;
    std::int64_t m_first = 0;         // place of m_ring.front() since the model was made
    std::deque<std::int64_t> m_rows;  // places of the events shown
    std::deque<FlowEvent> m_waiting;
    qint64 m_waitingShown = 0;
    qint64 m_dropped = 0;
    qint64 m_seen = 0;
    std::optional<Error> m_trouble;
};

}  // namespace saga::ui
