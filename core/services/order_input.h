// The input of `game-order`: who orders which items, and with which coupon. Plain values; any thread.
#pragma once

#include <string>
#include <vector>

#include "core/model/order.h"
#include "core/base/result.h"

namespace saga {

inline constexpr std::size_t kMaxOrderLines = 100;

struct BasketLine {
    std::string itemId;
    std::int64_t quantity = 0;
};
struct OrderInput {
    UserId user;
    std::vector<BasketLine> lines;
    std::string coupon;  // empty: none
};

// What must be true before a saga starts; whether items and coupon exist is for its steps. InvalidInput or LimitExceeded
// naming the field: "userId", "lines" (1 to kMaxOrderLines), "lines[1].itemId" (each item once), "lines[1].quantity",
// "couponCode".
Result<void> checkOrder(const OrderInput& order);

Json orderInput(const OrderInput& order);
// Reads a saga's input and checks it as checkOrder does.
Result<OrderInput> readOrderInput(const Json& input);

}  // namespace saga
