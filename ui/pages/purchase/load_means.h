// How far money and stock of the shop go for a load run. Pure functions over the lists to choose from.
#pragma once

#include "core/admin_api/admin_values.h"

namespace saga::ui {

class ItemListModel;
class UserListModel;

struct LoadMeans {
    std::int64_t byMoney = 0;  // purchases, about: mean price over the items drawn from
    std::int64_t byStock = 0;
};
LoadMeans loadMeans(const LoadRequest& request, const UserListModel& users, const ItemListModel& items);

// How many purchases the run will ask for; 0 when that depends on how long they take.
std::int64_t plannedPurchases(const LoadRequest& request);

}  // namespace saga::ui
