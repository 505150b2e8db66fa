#include "core/services/users_service.h"

#include "core/model/failure_code.h"
#include "core/services/shop_accounts.h"
#include "core/services/step_outcome.h"

namespace saga {
namespace {

constexpr std::string_view kDebit = "users.debit";
constexpr std::string_view kCredit = "users.credit";

Result<StepAnswer> debit(const PurchaseInput& purchase, const PostingKey& key, UnitOfWork& work) {
    const auto user = work.user(purchase.user);
    if (!user.ok()) return user.error();
    if (!user->has_value())
        return StepAnswer::refused(code::kUserNotFound, "There is no user " + purchase.user.text + ".");
    if ((*user)->status != UserStatus::Active)
        return StepAnswer::refused(code::kUserNotActive, "User " + purchase.user.text + " is suspended.");
    const auto balance = work.balance(balanceAccount(purchase.user));
    if (!balance.ok()) return balance.error();
    if (*balance < purchase.price)
        return StepAnswer::refused(
            code::kInsufficientBalance,
            "The balance is " + std::to_string(*balance) + ", the price " + std::to_string(purchase.price) + ".");
    if (purchase.price > (*user)->limit)
        return StepAnswer::refused(code::kPurchaseLimitExceeded, "The price " + std::to_string(purchase.price) +
                                                                     " is above the limit of " +
                                                                     std::to_string((*user)->limit) + ".");
    return transferAndAnswer(work, key, balanceAccount(purchase.user), revenueAccount(), purchase.price,
                             code::kValidationError, Json::object({{"debited", purchase.price}}));
}

}  // namespace

std::vector<std::string_view> UsersService::actions() const {
    return {kDebit, kCredit};
}

void UsersService::collectKeys(std::string_view action, const StepRequest& request, KeySet& keys) const {
    const UserId user(std::string(request.input().text("userId")));
    if (action == kDebit) keys.users.push_back(user);
    keys.accounts.push_back(balanceAccount(user));
    keys.accounts.push_back(revenueAccount());
}

Result<StepAnswer> UsersService::invoke(std::string_view action, const StepRequest& request, UnitOfWork& work) {
    const auto purchase = readPurchaseInput(request.input());
    if (!purchase.ok()) return refusedInput(purchase.error());
    if (action == kDebit) return debit(*purchase, request.postingKey(), work);
    return transferAndAnswer(work, request.postingKey(), revenueAccount(), balanceAccount(purchase->user),
                             purchase->price, code::kValidationError, Json::object({{"credited", purchase->price}}));
}

}  // namespace saga
