// Users and items of the shop as tables, in the order of their ids. UI thread.
#pragma once

#include "ui/models/page_rows.h"

namespace saga::ui {

class UserTableModel final : public PageRows<UserView> {
    Q_OBJECT

public:
    enum Column { Id, Balance, Limit, State, ColumnCount };

    explicit UserTableModel(Bridge& bridge, QObject* parent = nullptr) : PageRows(bridge, false, parent) {}

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString statusText(UserStatus status);
    // "2 × item-sword, 1 × item-potion"; empty when the user owns nothing.
    static QString ownedText(const UserView& user);

private:
    void call(const PageRequest& request, Answer<std::vector<UserView>> answer) override;
    std::string keyOf(const UserView& row) const override { return row.user.id.text; }
    bool isBefore(const UserView& a, const UserView& b) const override { return a.user.id.text < b.user.id.text; }
};

class ItemTableModel final : public PageRows<ItemView> {
    Q_OBJECT

public:
    enum Column { Id, Name, Price, Stock, OnSale, ColumnCount };

    explicit ItemTableModel(Bridge& bridge, QObject* parent = nullptr) : PageRows(bridge, false, parent) {}

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void call(const PageRequest& request, Answer<std::vector<ItemView>> answer) override;
    std::string keyOf(const ItemView& row) const override { return row.item.id.text; }
    bool isBefore(const ItemView& a, const ItemView& b) const override { return a.item.id.text < b.item.id.text; }
};

}  // namespace saga::ui
