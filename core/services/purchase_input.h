// The input of `item-purchase`: who buys how many pieces of what, for which total. Plain values; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/ids.h"
#include "core/base/json.h"
#include "core/base/result.h"

namespace saga {

struct PurchaseInput {
    UserId user;
    ItemId item;
    std::int64_t quantity = 0;  // whole pieces
    std::int64_t price = 0;     // the total the buyer agreed to, minor units
};

// What must be true before a saga starts. InvalidInput naming the field: "userId", "itemId" (checkId; an item id holds
// no
// ':'), "quantity" (1 .. kMaxAmount), "price" (0 .. kMaxAmount; whether 0 is right is for the price check of the
// grant).
Result<void> checkPurchase(std::string_view userId, std::string_view itemId, std::int64_t quantity, std::int64_t price);

// The saga input of a purchase: {userId, itemId, quantity, price}. The arguments are taken as they are.
Json purchaseInput(std::string_view userId, std::string_view itemId, std::int64_t quantity, std::int64_t price);

// Reads a saga's input and checks it as checkPurchase does; InvalidInput naming the field, also for a missing one.
Result<PurchaseInput> readPurchaseInput(const Json& input);

}  // namespace saga
