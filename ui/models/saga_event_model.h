// The history of one saga as a table, oldest first. Events are only ever appended, so rows never move. UI thread.
#pragma once

#include <QAbstractTableModel>

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

    explicit SagaEventModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // `steps`: ids by index. Appends when `events` continues what is shown, else starts anew.
    void setHistory(const SagaSummary& saga, const std::vector<std::string>& steps, const std::vector<SagaEvent>& events);
    const SagaEvent* eventAt(int row) const;
    int rowOfSeq(std::int64_t seq) const;  // -1 when there is none
    QString stepOf(const SagaEvent& event) const;

    // What the event says, in words: "INSUFFICIENT_STOCK, attempt 3".
    static QString detail(const SagaEvent& event);
    // The public type, else the kind.
    static QString name(const SagaEvent& event);

private:
    SagaNo m_saga;
    std::int64_t m_startUs = 0;
    std::vector<QString> m_steps;
    std::vector<SagaEvent> m_events;
};

}  // namespace saga::ui
