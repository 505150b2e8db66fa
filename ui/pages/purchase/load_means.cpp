#include "ui/pages/purchase/load_means.h"

#include <algorithm>

#include "ui/models/item_list_model.h"
#include "ui/models/user_list_model.h"

namespace saga::ui {

namespace {

// What the request names, else every row that can be used.
template <class View, class Model>
std::vector<const View*> chosen(const std::vector<std::string>& names, const Model& model) {
    std::vector<const View*> views;
    for (const std::string& name : names) views.push_back(model.find(QString::fromStdString(name)));
    if (names.empty()) {
        for (int row = 0; row < model.rowCount(); ++row)
            views.push_back(model.find(model.index(row, 0).data().toString()));
    }
    std::erase(views, nullptr);
    return views;
}

}  // namespace

LoadMeans loadMeans(const LoadRequest& request, const UserListModel& users, const ItemListModel& items) {
    double money = 0, price = 0, pieces = 0;
    for (const UserView* view : chosen<UserView>(request.users, users)) {
        if (view->user.status == UserStatus::Active) money += static_cast<double>(view->balance);
    }
    std::size_t kinds = 0;
    for (const ItemView* view : chosen<ItemView>(request.items, items)) {
        if (!view->item.available) continue;
        ++kinds;
        price += static_cast<double>(view->item.price);
        pieces += static_cast<double>(view->stock);
    }
    if (kinds == 0) return {};
    const double quantity = (1.0 + static_cast<double>(request.maxQuantity)) / 2;
    const double each = std::max(1.0, price / static_cast<double>(kinds) * quantity);
    return {static_cast<std::int64_t>(money / each), static_cast<std::int64_t>(pieces / quantity)};
}

std::int64_t plannedPurchases(const LoadRequest& request) {
    const double seconds = static_cast<double>((request.duration - request.ramp / 2).count()) / 1e6;
    return static_cast<std::int64_t>(request.ratePerSecond * seconds);
}

}  // namespace saga::ui
