// What was done to one object by hand, and what was refused: the last records of its audit trail, newest first. UI
// thread.
#pragma once

#include <optional>

#include "ui/bridge/bridge.h"
#include "ui/models/row_model.h"

namespace saga::ui {

class ObjectAuditModel final : public RowModel {
    Q_OBJECT

public:
    enum Column { When, Action, Change, Who, Reason, ColumnCount };

    explicit ObjectAuditModel(Bridge& bridge, QObject* parent = nullptr) : RowModel(parent), m_bridge(bridge) {}

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // "user/user-123", "item/item-sword"
    void setObject(const QString& object);
    void reload();
    const std::optional<Error>& error() const { return m_error; }
    bool isLoaded() const { return m_loaded; }

    // "user.top-up", "user.deduct, refused"
    static QString actionText(const AuditRecord& record);
    // "balance: 1,000 → 1,100", or why it was refused.
    static QString changeText(const AuditRecord& record);

Q_SIGNALS:
    void refreshed();

private:
    Bridge& m_bridge;
    QString m_object;
    std::vector<AuditRecord> m_rows;
    std::optional<Error> m_error;
    std::uint64_t m_generation = 0;
    bool m_loaded = false;
    bool m_inFlight = false;
    bool m_stale = false;
};

}  // namespace saga::ui
