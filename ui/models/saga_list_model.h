// The list of sagas: the numbers of every match in their order, and the rows around what is seen, read in windows and
// updated in place by the feed. The order is that of the moment of asking: a row never moves and never leaves by
// itself; new sagas wait behind newCount() until showNew(), unless the list is empty or follows. A row that is on its
// way answers PendingRole. While the connection is lost the rows stay and answer StaleRole. Answers raw values
// (DisplayRole: text, figures, microseconds), wording at the edge; AccessibleTextRole has the words. UI thread.
#pragma once

#include <QAbstractTableModel>
#include <QTimer>

#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/model/filter.h"
#include "ui/bridge/bridge.h"
#include "ui/models/saga_order.h"
#include "ui/widgets/format.h"

namespace saga::ui {

class SagaSelection;

class SagaListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Id,
        State,
        DefinitionName,
        ModeName,
        StepName,
        Code,
        User,
        ItemName,
        Quantity,
        Amount,
        Attempts,
        Duration,
        Started,
        Ended,
        Rule,
        Correlation,
        ColumnCount
    };
    enum Role {
        SummaryRole = Qt::UserRole + 1,  // SagaSummary by QVariant; invalid while the row is on its way
        RawRole,                         // what a cell stands for: QString, qlonglong, us for times and durations
        IsFilterRole,                    // QString: `user = "user-123"`, empty when the cell cannot be filtered by
        IsNotFilterRole,                 // QString: the opposite
    };
    enum class Phase { Idle, Loading, Ready, Failed, Lost };

    SagaListModel(Bridge& bridge, const Clock& clock, QObject* parent = nullptr);
    ~SagaListModel() override;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // Asks for these sagas. Rows of the list before stay until the first of the new ones are here.
    void setFilter(const QString& text);
    void setSort(SagaSort by, bool descending);
    // The order of the next question.
    void chooseSort(SagaSort by, bool descending);
    // The same anew: also puts a frozen order right.
    void reload();
    QString filter() const { return QString::fromStdString(m_request.filter); }
    SagaSort sort() const { return m_request.sort; }
    bool isDescending() const { return m_request.descending; }
    bool isNewestFirst() const { return m_request.sort == SagaSort::Started && m_request.descending; }

    // The rows that are seen; those around them are read. The last one may lie beyond the end.
    void showRows(int first, int last);
    // Takes in what waits behind newCount(): newest first rows appear where they belong and known rows stay; another
    // order is made anew.
    void showNew();
    // In an order other than newest first the list does not follow.
    void setFollowing(bool following);
    bool isFollowing() const { return m_following; }
    // What MarkedRole answers from; borrowed, null: nothing is marked.
    void setSelection(const SagaSelection* selection) { m_selection = selection; }
    // Of tool tips and spoken times.
    void setZone(ZoneChoice zone) { m_zone = zone; }

    Phase phase() const { return m_phase; }
    const Error& error() const { return m_error; }
    qint64 newCount() const { return m_newCount; }
    // Every match is in the list; before that, the first rows alone.
    bool isWhole() const { return m_whole; }
    const SagaOrder& order() const { return m_order; }
    // When the matches were counted and put in order, and the commit they show.
    Timestamp orderedAt() const { return m_orderedAt; }
    CommitNo orderCommit() const { return m_orderCommit; }
    // When the last answer or change came in: the age of stale rows.
    Timestamp heardAt() const { return m_heardAt; }
    SagaNo numberAt(int row) const { return m_order.at(row); }
    int rowOf(SagaNo no) const { return m_order.rowOf(no); }
    // Null while the row is on its way.
    const SagaSummary* find(int row) const;
    const SagaSummary& summary(int row) const;  // of a row that is there

Q_SIGNALS:
    void phaseChanged();
    void newCountChanged(qint64 count);
    // New rows are in, asked for by showNew() or following.
    void newRowsShown();
    // The rows were replaced by others, and every view has heard of it: what was current can be sought again.
    void replaced();

private:
    // Why the set is asked for: to show it, to show it because of new rows, or to learn which rows are new.
    enum class Why { Anew, ForNew, Recount };

    void ask(Why why);
    void askFirstPage();
    void takeFirstPage(const SagaListPage& page);
    void takeSet(Why why, SagaSet set);
    void complete(const SagaSet& set);
    void show(Why why, SagaSet set, const SagaListPage& page);
    void takeNew(const std::vector<SagaNo>& nos, const SagaListPage& page);
    void insertRun(const std::vector<SagaNo>& run);
    void readRows();
    void takeRows(const SagaListPage& page);
    void fail(const Error& error);

    void takeFeed(const FeedBatch& batch);
    void takeChange(CommitNo commit, const SagaSummary& saga);
    void replayMeanwhile();
    void keep(const SagaSummary& saga);
    void forgetFarRows();
    void wait(const std::vector<SagaNo>& nos);
    void recount();
    void followOn();
    void lose();
    void setPhase(Phase phase);
    void countNew();

    Bridge& m_bridge;
    const Clock& m_clock;
    SagaSetRequest m_request;
    ParsedFilter m_filter;
    SagaOrder m_order;
    CommitNo m_orderCommit;  // feed items at or below it are already in the order
    Timestamp m_orderedAt;
    Timestamp m_heardAt;
    bool m_whole = false;
    bool m_wasWhole = false;  // a set has come before

    std::unordered_map<SagaNo, SagaSummary> m_rows;     // around what is seen
    std::unordered_set<SagaNo> m_absent;                // numbers that no saga has, asked for in vain
    std::unordered_map<SagaNo, SagaSummary> m_changed;  // of rows on their way: what the feed told of them
    int m_firstSeen = 0;
    int m_lastSeen = -1;
    bool m_rowsOnTheirWay = false;
    bool m_rowsOutdated = false;  // the feed left something out: read what is seen anew

    std::unordered_set<SagaNo> m_waiting;  // match, not shown yet
    qint64 m_uncounted = 0;                // more than can be remembered
    qint64 m_newCount = 0;
    bool m_newOnTheirWay = false;
    bool m_following = false;

    std::vector<std::pair<CommitNo, SagaSummary>> m_meanwhile;  // fed while a set was on its way
    std::uint64_t m_generation = 0;                             // answers to earlier questions are dropped
    CancellationPtr m_asking;                                   // the set on its way; null when none is
    Why m_why = Why::Anew;                                      // it is
    bool m_firstPageWanted = false;                             // asked for, and the set has not come before it
    QTimer m_recountPause;
    bool m_recountWanted = false;

    const SagaSelection* m_selection = nullptr;
    ZoneChoice m_zone = ZoneChoice::Local;
    Phase m_phase = Phase::Idle;
    Error m_error;
};

}  // namespace saga::ui
