// Changes of users and items by an operator, outside a saga. Each fills before and after of the audit record it is
// given:
// {"balance": 900}, {"limit": 500}, {"status": "active"}, {"stock": 49}, {"price": 100}, {"available": true}.
// Engine strand only. Errors: NotFound (field "userId" or "itemId"), InvalidInput or LimitExceeded naming the field
// ("amount", "limit", "email", "pieces", "price"); nothing is written then. Others are the store's.
#pragma once

#include <cstdint>

#include "core/model/audit_record.h"
#include "core/ports/unit_of_work.h"

namespace saga {

// Money between a user's balance and the adjustment account. `amount` from 1 to kMaxAmount; a deduction is at most the
// balance.
Result<void> topUpUser(UnitOfWork& work, const PostingKey& key, AuditRecord& record, const UserId& id,
                       std::int64_t amount);
Result<void> deductFromUser(UnitOfWork& work, const PostingKey& key, AuditRecord& record, const UserId& id,
                            std::int64_t amount);
// The highest amount of one purchase, from 0 to kMaxAmount.
Result<void> setUserLimit(UnitOfWork& work, AuditRecord& record, const UserId& id, std::int64_t limit);
// Where mails to the user go; empty: nowhere, any more. InvalidInput (field "email").
Result<void> setUserEmail(UnitOfWork& work, AuditRecord& record, const UserId& id, const std::string& email);
// Setting the state that a user has already changes nothing and is no error.
Result<void> setUserStatus(UnitOfWork& work, AuditRecord& record, const UserId& id, UserStatus status);

// Pieces between an item's stock and the item's adjustment account. `pieces` from 1 to kMaxAmount; at most the stock is
// removed.
Result<void> restockItem(UnitOfWork& work, const PostingKey& key, AuditRecord& record, const ItemId& id,
                         std::int64_t pieces);
Result<void> removeStock(UnitOfWork& work, const PostingKey& key, AuditRecord& record, const ItemId& id,
                         std::int64_t pieces);
// Price of one piece, from 0 to kMaxAmount. Purchases that are under way were agreed at the old price and then fail
// with PRICE_MISMATCH.
Result<void> setItemPrice(UnitOfWork& work, AuditRecord& record, const ItemId& id, std::int64_t price);
Result<void> setItemAvailable(UnitOfWork& work, AuditRecord& record, const ItemId& id, bool available);

}  // namespace saga
