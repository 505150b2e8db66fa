// The list of sagas, newest first: pages by key through the bridge, updated in place by the feed. A row never moves and
// never leaves by itself; new sagas wait behind newCount() until showNew(), unless the list is empty or follows.
// Answers raw values (DisplayRole: text, figures, microseconds), wording at the edge; AccessibleTextRole has the words.
// UI thread.
#pragma once

#include <QAbstractTableModel>

#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/model/filter.h"
#include "ui/bridge/bridge.h"
#include "ui/widgets/format.h"

namespace saga::ui {

class SagaListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Id, State, DefinitionName, StepName, Code, User, ItemName, Amount, Duration, Started, ColumnCount };
    enum Role {
        SummaryRole = Qt::UserRole + 1,  // SagaSummary by QVariant
        RawRole,                         // what a cell stands for: QString, qlonglong, us for times and durations
        IsFilterRole,                    // QString: `user = "user-123"`, empty when the cell cannot be filtered by
        IsNotFilterRole,                 // QString: the opposite
    };
    enum class Phase { Idle, Loading, Ready, Failed };

    SagaListModel(Bridge& bridge, const Clock& clock, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    // Loads the first page for this filter text. Rows of the list before stay until the answer is here.
    void setFilter(const QString& text);
    QString filter() const { return m_filterText; }
    void reload();
    // Takes in what waits behind newCount(): rows appear where they belong, known rows stay as they are.
    void showNew();
    void setFollowing(bool following);
    bool isFollowing() const { return m_following; }
    // Of tool tips and spoken times.
    void setZone(ZoneChoice zone) { m_zone = zone; }

    Phase phase() const { return m_phase; }
    const Error& error() const { return m_error; }
    qint64 newCount() const { return m_newCount; }
    const SagaSummary& summary(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    int rowOf(SagaNo no) const;  // -1 when it is not loaded

Q_SIGNALS:
    void phaseChanged();
    void newCountChanged(qint64 count);
    // New rows are in, asked for by showNew() or following.
    void newRowsShown();

private:
    enum class Ask { FirstPage, NextPage, NewRows, Refresh };

    void request(Ask ask);
    void takeAnswer(Ask ask, const SagaListPage& page);
    void replaceRows(const SagaListPage& page);
    void appendRows(const SagaListPage& page);
    void mergeRows(const SagaListPage& page, bool withNew);
    void insertRun(std::size_t at, std::vector<SagaSummary> run);
    void takeFeed(const FeedBatch& batch);
    void replayMeanwhile(CommitNo shown);
    void takeChange(const SagaSummary& saga);
    bool updateRow(const SagaSummary& saga);
    // A saga that matches now and lies where rows are loaded.
    bool isNew(const SagaSummary& saga) const;
    void setPhase(Phase phase);
    void countNew();
    void reindexFrom(std::size_t row);
    QVariant spokenCell(const SagaSummary& saga, int column) const;
    QVariant toolTip(const SagaSummary& saga, int column) const;

    Bridge& m_bridge;
    const Clock& m_clock;
    QString m_filterText;
    ParsedFilter m_filter;
    std::vector<SagaSummary> m_rows;  // descending by number
    std::unordered_map<SagaNo, std::size_t> m_rowOf;
    std::unordered_set<SagaNo> m_waiting;                       // match, not shown yet
    qint64 m_uncounted = 0;                                     // dropped by the feed, so nobody knows which they are
    CommitNo m_pageCommit;                                      // feed items at or below it are already shown
    std::vector<std::pair<CommitNo, SagaSummary>> m_meanwhile;  // fed while an answer was on its way
    qint64 m_newCount = 0;
    std::uint64_t m_generation = 0;  // answers of earlier filters are dropped
    bool m_more = false;
    bool m_pageInFlight = false;
    bool m_following = false;
    ZoneChoice m_zone = ZoneChoice::Local;
    Phase m_phase = Phase::Idle;
    Error m_error;
};

}  // namespace saga::ui
