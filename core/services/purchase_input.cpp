#include "core/services/purchase_input.h"

#include "core/base/money.h"

namespace saga {
namespace {

Result<void> checkItemId(std::string_view itemId) {
    SAGA_TRY(checkId("itemId", itemId));
    if (itemId.find(':') != std::string_view::npos)
        return makeError(ErrorCode::InvalidInput, "itemId", "must not contain ':'");
    return {};
}

Result<void> checkRange(std::string_view field, std::int64_t value, std::int64_t least) {
    if (value < least)
        return makeError(ErrorCode::InvalidInput, std::string(field), "must be " + std::to_string(least) + " or more");
    if (value > kMaxAmount)
        return makeError(ErrorCode::InvalidInput, std::string(field), "must be at most " + std::to_string(kMaxAmount));
    return {};
}

}  // namespace

Result<void> checkPurchase(std::string_view userId, std::string_view itemId, std::int64_t quantity,
                           std::int64_t price) {
    SAGA_TRY(checkId("userId", userId));
    SAGA_TRY(checkItemId(itemId));
    SAGA_TRY(checkRange("quantity", quantity, 1));
    return checkRange("price", price, 0);
}

Json purchaseInput(std::string_view userId, std::string_view itemId, std::int64_t quantity, std::int64_t price) {
    return Json::object({{"userId", userId}, {"itemId", itemId}, {"quantity", quantity}, {"price", price}});
}

Result<PurchaseInput> readPurchaseInput(const Json& input) {
    for (const std::string_view field : {"quantity", "price"})
        if (!input.at(field).isInt())
            return makeError(ErrorCode::InvalidInput, std::string(field), "must be a whole number");
    PurchaseInput read{UserId(std::string(input.text("userId"))), ItemId(std::string(input.text("itemId"))),
                       input.integer("quantity"), input.integer("price")};
    SAGA_TRY(checkPurchase(read.user.text, read.item.text, read.quantity, read.price));
    return read;
}

}  // namespace saga
