// The users of the shop to choose from. UI thread.
#pragma once

#include <vector>

#include "ui/models/shop_list_model.h"

namespace saga::ui {

class UserListModel final : public ShopListModel {
    Q_OBJECT

public:
    explicit UserListModel(Bridge& bridge, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    // Null when there is no such user among those loaded. Valid until the next refreshed().
    const UserView* find(const QString& id) const;
    static QString detail(const UserView& user);

private:
    void ask() override;
    void take(std::vector<UserView> users);

    std::vector<UserView> m_users;
};

}  // namespace saga::ui
