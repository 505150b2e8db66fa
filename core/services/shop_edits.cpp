#include "core/services/shop_edits.h"

#include "core/base/money.h"
#include "core/model/email_address.h"
#include "core/services/shop_accounts.h"

namespace saga {
namespace {

Result<void> checkRange(std::string_view field, std::int64_t value, std::int64_t least) {
    if (value >= least && value <= kMaxAmount) return {};
    return makeError(ErrorCode::InvalidInput, std::string(field),
                     "must be from " + std::to_string(least) + " to " + std::to_string(kMaxAmount));
}

Result<User> existingUser(UnitOfWork& work, const UserId& id) {
    SAGA_TRY(checkId("userId", id.text));
    auto user = work.user(id);
    if (!user.ok()) return user.error();
    if (!user->has_value()) return makeError(ErrorCode::NotFound, "userId", "there is no user " + id.text);
    return **std::move(user);
}

Result<Item> existingItem(UnitOfWork& work, const ItemId& id) {
    SAGA_TRY(checkId("itemId", id.text));
    auto item = work.item(id);
    if (!item.ok()) return item.error();
    if (!item->has_value()) return makeError(ErrorCode::NotFound, "itemId", "there is no item " + id.text);
    return **std::move(item);
}

// A change of one account, in the words of the operator who asked for it.
struct Move {
    AccountKey account;
    std::int64_t change = 0;  // signed
    std::string_view field;   // "amount", "pieces"
    std::string_view noun;    // "balance", "stock"
};

Result<void> moveByAdjustment(UnitOfWork& work, const PostingKey& key, AuditRecord& record, const Move& move) {
    const auto before = work.balance(move.account);
    if (!before.ok()) return before.error();
    const auto after = addAmounts(move.field, *before, move.change);
    if (!after.ok()) return after.error();
    if (*after < 0)
        return makeError(ErrorCode::InvalidInput, std::string(move.field),
                         "must be at most the " + std::string(move.noun) + ", which is " + std::to_string(*before));
    const AccountKey other = adjustmentAccount(move.account.unit);
    const auto moved = move.change < 0 ? work.transfer(key, move.account, other, -move.change)
                                       : work.transfer(key, other, move.account, move.change);
    if (!moved.ok() && moved.error().code == ErrorCode::LimitExceeded)
        return wrapError(ErrorCode::LimitExceeded, std::string(move.field),
                         "is more than all adjustments together may reach", moved.error());
    if (!moved.ok()) return moved.error();
    record.before = Json::object({{std::string(move.noun), *before}});
    record.after = Json::object({{std::string(move.noun), *after}});
    return {};
}

Result<void> moveMoney(UnitOfWork& work, const PostingKey& key, AuditRecord& record, const UserId& id,
                       std::int64_t amount, int sign) {
    SAGA_TRY(checkRange("amount", amount, 1));
    SAGA_TRY(existingUser(work, id));
    return moveByAdjustment(work, key, record, {balanceAccount(id), sign * amount, "amount", "balance"});
}

Result<void> movePieces(UnitOfWork& work, const PostingKey& key, AuditRecord& record, const ItemId& id,
                        std::int64_t pieces, int sign) {
    SAGA_TRY(checkRange("pieces", pieces, 1));
    SAGA_TRY(existingItem(work, id));
    return moveByAdjustment(work, key, record, {stockAccount(id), sign * pieces, "pieces", "stock"});
}

void recordChange(AuditRecord& record, const std::string& name, Json before, Json after) {
    record.before = Json::object({{name, std::move(before)}});
    record.after = Json::object({{name, std::move(after)}});
}

}  // namespace

Result<void> topUpUser(UnitOfWork& work, const PostingKey& key, AuditRecord& record, const UserId& id,
                       std::int64_t amount) {
    return moveMoney(work, key, record, id, amount, 1);
}

Result<void> deductFromUser(UnitOfWork& work, const PostingKey& key, AuditRecord& record, const UserId& id,
                            std::int64_t amount) {
    return moveMoney(work, key, record, id, amount, -1);
}

Result<void> setUserLimit(UnitOfWork& work, AuditRecord& record, const UserId& id, std::int64_t limit) {
    SAGA_TRY(checkRange("limit", limit, 0));
    auto user = existingUser(work, id);
    if (!user.ok()) return user.error();
    recordChange(record, "limit", user->limit, limit);
    user->limit = limit;
    work.putUser(*std::move(user));
    return {};
}

Result<void> setUserEmail(UnitOfWork& work, AuditRecord& record, const UserId& id, const std::string& email) {
    if (const std::string problem = email.empty() ? std::string() : whyNoEmailAddress(email); !problem.empty())
        return makeError(ErrorCode::InvalidInput, "email", problem);
    auto user = existingUser(work, id);
    if (!user.ok()) return user.error();
    recordChange(record, "email", user->email, email);
    user->email = email;
    work.putUser(*std::move(user));
    return {};
}

Result<void> setUserStatus(UnitOfWork& work, AuditRecord& record, const UserId& id, UserStatus status) {
    auto user = existingUser(work, id);
    if (!user.ok()) return user.error();
    recordChange(record, "status", toText(user->status), toText(status));
    user->status = status;
    work.putUser(*std::move(user));
    return {};
}

Result<void> restockItem(UnitOfWork& work, const PostingKey& key, AuditRecord& record, const ItemId& id,
                         std::int64_t pieces) {
    return movePieces(work, key, record, id, pieces, 1);
}

Result<void> removeStock(UnitOfWork& work, const PostingKey& key, AuditRecord& record, const ItemId& id,
                         std::int64_t pieces) {
    return movePieces(work, key, record, id, pieces, -1);
}

Result<void> setItemPrice(UnitOfWork& work, AuditRecord& record, const ItemId& id, std::int64_t price) {
    SAGA_TRY(checkRange("price", price, 0));
    auto item = existingItem(work, id);
    if (!item.ok()) return item.error();
    recordChange(record, "price", item->price, price);
    item->price = price;
    work.putItem(*std::move(item));
    return {};
}

Result<void> setItemAvailable(UnitOfWork& work, AuditRecord& record, const ItemId& id, bool available) {
    auto item = existingItem(work, id);
    if (!item.ok()) return item.error();
    recordChange(record, "available", item->available, available);
    item->available = available;
    work.putItem(*std::move(item));
    return {};
}

}  // namespace saga
