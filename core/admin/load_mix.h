// What the purchases of a load run are drawn from: users, items with their prices, quantities and a share with a wrong
// price. Equal seeds draw equal purchases in equal order. Pure, one thread at a time.
#pragma once

#include <vector>

#include "core/admin_api/admin_values.h"
#include "core/base/rng.h"
#include "core/services/purchase_input.h"

namespace saga {

class LoadMix {
public:
    // Neither may be empty. The price of every item times the highest quantity is below kMaxAmount.
    LoadMix(const LoadRequest& request, std::vector<UserId> users, std::vector<Item> items);
    PurchaseInput draw();

private:
    std::vector<UserId> m_users;
    std::vector<Item> m_items;
    std::uint64_t m_maxQuantity;
    std::uint64_t m_failurePercent;
    Rng m_rng;
};

}  // namespace saga
