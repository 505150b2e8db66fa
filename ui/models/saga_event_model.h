// The history of one saga as a table, oldest first, shared with whoever read it: nothing is copied and no text is made
// before a cell is looked at. Events are only ever appended, so rows never move. A filter keeps a part of the rows. UI
// thread.
#pragma once

#include <QAbstractTableModel>

#include <memory>
#include <vector>

#include "core/model/saga_event.h"
#include "core/model/saga_summary.h"

namespace saga::ui {

class SagaEventModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Time, Event, Step, Detail, ColumnCount };
    enum Role {
        RawRole = Qt::UserRole + 1,  // Time: microseconds since the start of the saga
        PublicRole,                  // bool: has a public event type
    };

    // What a filter shows. Documented: the rows with a public type, which are the documented order of events.
    enum class Kinds { All, Documented, Failures, Injected, ByOperator };
    using Events = std::shared_ptr<const std::vector<SagaEvent>>;

    explicit SagaEventModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // `steps`: ids by index. Appends when `events` continues what is shown, else starts anew.
    void setHistory(const SagaSummary& saga, const std::vector<std::string>& steps, Events events);
    // `step` -1: of every step and of the whole saga.
    void setFilter(Kinds kinds, int step);
    Kinds kinds() const { return m_kinds; }
    int stepShown() const { return m_step; }
    bool isFiltered() const { return m_kinds != Kinds::All || m_step >= 0; }
    std::int64_t total() const { return static_cast<std::int64_t>(m_known); }

    const SagaEvent* eventAt(int row) const;
    int rowOfSeq(std::int64_t seq) const;            // -1 when there is none, or the filter hides it
    const SagaEvent* eventOfSeq(std::int64_t seq) const;  // hidden or not; null when there is none
    QString stepOf(const SagaEvent& event) const;

    // What the event says, in words: "INSUFFICIENT_STOCK, attempt 3".
    static QString detail(const SagaEvent& event);
    // The public type, else the kind.
    static QString name(const SagaEvent& event);

private:
    bool passes(const SagaEvent& event) const;
    void collect(std::size_t from, std::vector<std::uint32_t>& rows) const;

    SagaNo m_saga;
    std::int64_t m_startUs = 0;
    std::vector<QString> m_steps;
    Events m_events;
    std::size_t m_known = 0;            // of m_events, told to the views
    std::vector<std::uint32_t> m_rows;  // places in m_events; only while filtered
    Kinds m_kinds = Kinds::All;
    int m_step = -1;
};

}  // namespace saga::ui
