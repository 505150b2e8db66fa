#include "core/services/inventory_service.h"

#include "core/base/money.h"
#include "core/model/failure_code.h"
#include "core/services/shop_accounts.h"
#include "core/services/step_outcome.h"

namespace saga {
namespace {

constexpr std::string_view kGrant = "inventory.grant";
constexpr std::string_view kRestore = "inventory.restore";

// A total beyond the largest amount matches no price that a buyer can agree to.
bool priceMatches(const Item& item, const PurchaseInput& purchase) {
    const auto total = multiplyAmount("price", item.price, purchase.quantity);
    return total.ok() && *total == purchase.price;
}

Result<StepAnswer> grant(const PurchaseInput& purchase, PriceCheck priceCheck, const PostingKey& key,
                         UnitOfWork& work) {
    const auto item = work.item(purchase.item);
    if (!item.ok()) return item.error();
    if (!item->has_value())
        return StepAnswer::refused(code::kItemNotFound, "There is no item " + purchase.item.text + ".");
    if (!(*item)->available)
        return StepAnswer::refused(code::kItemNotAvailable, "Item " + purchase.item.text + " is not on sale.");
    if (priceCheck == PriceCheck::Strict && !priceMatches(**item, purchase))
        return StepAnswer::refused(code::kPriceMismatch, "The price " + std::to_string(purchase.price) + " is not " +
                                                             std::to_string(purchase.quantity) + " x " +
                                                             std::to_string((*item)->price) + ".");
    const auto stock = work.balance(stockAccount(purchase.item));
    if (!stock.ok()) return stock.error();
    if (*stock < purchase.quantity)
        return StepAnswer::refused(code::kInsufficientStock, "The stock is " + std::to_string(*stock) + ", " +
                                                                 std::to_string(purchase.quantity) + " were ordered.");
    return transferAndAnswer(work, key, stockAccount(purchase.item), ownedAccount(purchase.item, purchase.user),
                             purchase.quantity, code::kGrantError, Json::object({{"granted", purchase.quantity}}));
}

}  // namespace

std::vector<std::string_view> InventoryService::actions() const {
    return {kGrant, kRestore};
}

void InventoryService::collectKeys(std::string_view action, const StepRequest& request, KeySet& keys) const {
    const ItemId item(std::string(request.input().text("itemId")));
    if (action == kGrant) keys.items.push_back(item);
    keys.accounts.push_back(stockAccount(item));
    keys.accounts.push_back(ownedAccount(item, UserId(std::string(request.input().text("userId")))));
}

Result<StepAnswer> InventoryService::invoke(std::string_view action, const StepRequest& request, UnitOfWork& work) {
    const auto purchase = readPurchaseInput(request.input());
    if (!purchase.ok()) return refusedInput(purchase.error());
    if (action == kGrant) return grant(*purchase, m_priceCheck, request.postingKey(), work);
    return transferAndAnswer(work, request.postingKey(), ownedAccount(purchase->item, purchase->user),
                             stockAccount(purchase->item), purchase->quantity, code::kGrantError,
                             Json::object({{"restored", purchase->quantity}}));
}

}  // namespace saga
