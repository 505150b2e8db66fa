#include "core/services/order_input.h"

#include <algorithm>

#include "core/base/money.h"

namespace saga {
namespace {

Result<void> checkLine(const std::vector<BasketLine>& lines, std::size_t at) {
    const BasketLine& line = lines[at];
    const std::string place = "lines[" + std::to_string(at) + "].";
    SAGA_TRY(checkId(place + "itemId", line.itemId));
    if (line.itemId.find(':') != std::string::npos)
        return makeError(ErrorCode::InvalidInput, place + "itemId", "must not contain ':'");
    const auto begin = lines.begin();
    const auto end = begin + static_cast<std::ptrdiff_t>(at);
    if (std::any_of(begin, end, [&](const BasketLine& other) { return other.itemId == line.itemId; }))
        return makeError(ErrorCode::InvalidInput, place + "itemId", "is in the basket already; give one quantity for it");
    if (line.quantity < 1 || line.quantity > kMaxAmount)
        return makeError(ErrorCode::InvalidInput, place + "quantity", "must be from 1 to " + std::to_string(kMaxAmount));
    return {};
}

}  // namespace

Result<void> checkOrder(const OrderInput& order) {
    SAGA_TRY(checkId("userId", order.user.text));
    if (order.lines.empty()) return makeError(ErrorCode::InvalidInput, "lines", "must not be empty");
    if (order.lines.size() > kMaxOrderLines)
        return makeError(ErrorCode::LimitExceeded, "lines",
                         "are " + std::to_string(order.lines.size()) + "; at most " + std::to_string(kMaxOrderLines) +
                             " are allowed");
    for (std::size_t at = 0; at < order.lines.size(); ++at) SAGA_TRY(checkLine(order.lines, at));
    return order.coupon.empty() ? Result<void>() : checkId("couponCode", order.coupon);
}

Json orderInput(const OrderInput& order) {
    Json lines = Json::array();
    for (const BasketLine& line : order.lines)
        lines.append(Json::object({{"itemId", line.itemId}, {"quantity", line.quantity}}));
    return Json::object({{"userId", order.user.text}, {"lines", std::move(lines)}, {"couponCode", order.coupon}});
}

Result<OrderInput> readOrderInput(const Json& input) {
    OrderInput order{UserId(std::string(input.text("userId"))), {}, std::string(input.text("couponCode"))};
    for (const Json& line : input.at("lines").items())
        order.lines.push_back({std::string(line.text("itemId")), line.integer("quantity")});
    SAGA_TRY(checkOrder(order));
    return order;
}

}  // namespace saga
