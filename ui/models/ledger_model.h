// The ledger of one account: every posting with the saga and step or the edit it came from, and the balance after it,
// newest first. Pages by key; reading anew keeps the lines in place. UI thread.
#pragma once

#include "ui/bridge/bridge.h"
#include "ui/models/row_model.h"

namespace saga::ui {

class LedgerModel final : public RowModel {
    Q_OBJECT

public:
    enum Column { When, Cause, Saga, Change, Balance, ColumnCount };
    enum class Phase { Idle, Loading, Ready, Failed };

    explicit LedgerModel(Bridge& bridge, QObject* parent = nullptr) : RowModel(parent), m_bridge(bridge) {}

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    // Of another account: the lines go at once.
    void setAccount(const AccountKey& account);
    const AccountKey& account() const { return m_account; }
    void reload();

    Phase phase() const { return m_phase; }
    const Error& error() const { return m_error; }
    const LedgerEntry& entry(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    // Of the newest line; 0 when nothing ever moved.
    qint64 balance() const { return m_rows.empty() ? 0 : m_rows.front().balance; }
    // All lines down to the first are here.
    bool isWhole() const { return m_phase == Phase::Ready && !m_more; }
    // Before the oldest line there was nothing, and each balance is the one before and its change. Asks for a whole
    // ledger.
    bool addsUp() const;

    // "item_grant", "undo of item_grant", "edit 12"
    static QString causeText(const LedgerEntry& entry);

Q_SIGNALS:
    void refreshed();

private:
    void request(const std::string& beyond, int limit);
    void take(const std::string& beyond, int limit, std::vector<LedgerEntry> page);

    Bridge& m_bridge;
    AccountKey m_account;
    std::vector<LedgerEntry> m_rows;
    Error m_error;
    Phase m_phase = Phase::Idle;
    std::uint64_t m_generation = 0;  // answers for an earlier account are dropped
    bool m_more = false;
    bool m_inFlight = false;
    bool m_stale = false;
};

}  // namespace saga::ui
