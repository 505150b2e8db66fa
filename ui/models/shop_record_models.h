// What the shop wrote down: the purchase log and the notices to users, newest first. UI thread.
#pragma once

#include "ui/models/page_rows.h"

namespace saga::ui {

class PurchaseLogModel final : public PageRows<PurchaseLogEntry> {
    Q_OBJECT

public:
    enum Column { When, User, ItemName, Quantity, Price, State, Saga, ColumnCount };

    explicit PurchaseLogModel(Bridge& bridge, QObject* parent = nullptr) : PageRows(bridge, true, parent) {}

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString stateText(LogState state);

private:
    void call(const PageRequest& request, Answer<std::vector<PurchaseLogEntry>> answer) override;
    std::string keyOf(const PurchaseLogEntry& row) const override { return std::to_string(row.saga.value); }
    bool isBefore(const PurchaseLogEntry& a, const PurchaseLogEntry& b) const override { return a.saga > b.saga; }
};

class NoticeModel final : public PageRows<Notice> {
    Q_OBJECT

public:
    enum Column { When, User, Kind, Text, Channels, ColumnCount };

    explicit NoticeModel(Bridge& bridge, QObject* parent = nullptr) : PageRows(bridge, true, parent) {}

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // "push: not configured, in-app: delivered"
    static QString channelsText(const Notice& notice);
    // What became of it on one channel, in words; a reason stays as it was recorded.
    static QString resultText(const std::string& result);
    static bool hasFailed(const std::string& result) { return result.starts_with("failed"); }

private:
    void call(const PageRequest& request, Answer<std::vector<Notice>> answer) override;
    std::string keyOf(const Notice& row) const override { return std::to_string(row.no); }
    bool isBefore(const Notice& a, const Notice& b) const override { return a.no > b.no; }
};

}  // namespace saga::ui
