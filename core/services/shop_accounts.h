// The accounts of the item shop's ledger, by what they are for. Values; any thread.
#pragma once

#include "core/model/shop.h"

namespace saga {

inline AccountKey balanceAccount(const UserId& user) {
    return {AccountKind::UserBalance, std::string(kMoney), user.text};
}
inline AccountKey revenueAccount() {
    return {AccountKind::Revenue, std::string(kMoney), {}};
}
inline AccountKey stockAccount(const ItemId& item) {
    return {AccountKind::Stock, item.text, {}};
}
inline AccountKey ownedAccount(const ItemId& item, const UserId& user) {
    return {AccountKind::Owned, item.text, user.text};
}
inline AccountKey holdAccount(const UserId& user) {
    return {AccountKind::Hold, std::string(kMoney), user.text};
}
inline AccountKey gatewayAccount() {
    return {AccountKind::Gateway, std::string(kMoney), {}};
}
inline AccountKey payerAccount() {
    return {AccountKind::Payer, std::string(kMoney), {}};
}
inline AccountKey reservedAccount(const ItemId& item) {
    return {AccountKind::Reserved, item.text, {}};
}
inline AccountKey reservedSlots(const UserId& user) {
    return {AccountKind::SlotsReserved, std::string(kSlot), user.text};
}
inline AccountKey usedSlots(const UserId& user) {
    return {AccountKind::SlotsUsed, std::string(kSlot), user.text};
}
// Where initial amounts and corrections of `unit` (kMoney or an item id) come from and go to.
inline AccountKey adjustmentAccount(std::string_view unit) {
    return {AccountKind::Adjustment, std::string(unit), {}};
}

}  // namespace saga
