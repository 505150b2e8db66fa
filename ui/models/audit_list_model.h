// What operators did, newest first: pages by number, the newest asked for again every second while somebody looks. New
// records come in at the top. UI thread.
#pragma once

#include <QAbstractTableModel>
#include <QTimer>

#include <optional>
#include <vector>

#include "ui/bridge/bridge.h"

namespace saga::ui {

class AuditListModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Actor, Action, Target, Outcome, Reason, Source, ColumnCount };

    explicit AuditListModel(Bridge& bridge, QObject* parent = nullptr);

    void setWatching(bool watching);
    const AuditRecord& record(int row) const { return m_records[static_cast<std::size_t>(row)]; }
    bool isKnown() const { return m_known; }
    const std::optional<Error>& error() const { return m_error; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void stateChanged();

private:
    void ask(std::int64_t beyond);
    void takeNewest(std::vector<AuditRecord> page);
    void takeOlder(std::vector<AuditRecord> page);
    QVariant text(const AuditRecord& record, int column) const;
    QVariant toolTip(const AuditRecord& record) const;

    Bridge& m_bridge;
    QTimer m_second;
    std::vector<AuditRecord> m_records;
    bool m_asking = false;
    bool m_more = false;
    bool m_known = false;
    std::optional<Error> m_error;
};

}  // namespace saga::ui
