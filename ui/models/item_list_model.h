// The items of the shop to choose from. UI thread.
#pragma once

#include <vector>

#include "ui/models/shop_list_model.h"

namespace saga::ui {

class ItemListModel final : public ShopListModel {
    Q_OBJECT

public:
    explicit ItemListModel(Bridge& bridge, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    // Null when there is no such item among those loaded. Valid until the next refreshed().
    const ItemView* find(const QString& id) const;
    static QString detail(const ItemView& item);

private:
    void ask() override;
    void take(std::vector<ItemView> items);

    std::vector<ItemView> m_items;
};

}  // namespace saga::ui
