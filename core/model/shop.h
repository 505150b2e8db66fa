// Values of the item shop that cross borders: users, items, accounts, purchases, notices. Amounts are minor units of the
// one currency, quantities whole pieces.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/base/json.h"

namespace saga {

enum class UserStatus : std::uint8_t { Active = 0, Suspended = 1 };  // pinned

struct User {
    UserId id;
    std::int64_t limit = 0;      // highest amount of one purchase
    UserStatus status = UserStatus::Active;
    std::string email{};         // where mails to the user go; empty: nowhere
    bool operator==(const User&) const = default;
};

struct Item {
    ItemId id;
    std::string name;
    std::int64_t price = 0;
    bool available = true;
    std::string category{};      // empty: none
    bool operator==(const Item&) const = default;
};

// One ledger holds money and pieces. Every change is a pair of postings between two accounts of one unit, so that the
// postings of a unit sum to zero; each balance is the sum of its postings. The kinds from Revenue on may be negative
// where said; all others never are.
enum class AccountKind : std::uint8_t {  // pinned
    UserBalance = 1,   // unit money, owner user id
    Revenue = 2,       // unit money, owner ""
    Stock = 3,         // unit item id, owner ""
    Owned = 4,         // unit item id, owner user id
    Adjustment = 5,    // any unit, owner "": where initial amounts and corrections come from; may be negative
    Hold = 6,          // unit money, owner user id: held for a running order
    Gateway = 7,       // unit money, owner "": charged by the payment gateway, not yet the shop's
    Reserved = 8,      // unit item id, owner "": pieces kept for running orders
    SlotsReserved = 9, // unit slot, owner user id: inventory space kept for running orders
    SlotsUsed = 10,    // unit slot, owner user id
    Payer = 11,        // unit money, owner "": buyers' money outside the shop, that the gateway charges; may be negative
};

struct AccountKey {
    AccountKind kind{};
    std::string unit;    // "money", "slot" or an item id
    std::string owner;   // user id or ""
    auto operator<=>(const AccountKey&) const = default;
};
inline constexpr std::string_view kMoney = "money";
inline constexpr std::string_view kSlot = "slot";
// Stored form "<kind letter>:<unit>:<owner>"; units hold no ':'.
std::string encodeAccount(const AccountKey& key);
std::optional<AccountKey> decodeAccount(std::string_view text);
constexpr bool mayBeNegative(AccountKind kind) { return kind == AccountKind::Adjustment || kind == AccountKind::Payer; }

struct UserView {
    User user;
    std::int64_t balance = 0;
    std::vector<std::pair<ItemId, std::int64_t>> owned;  // pieces; only those above 0
    std::int64_t held = 0;       // money held for running orders
    std::int64_t slotsReserved = 0;
    std::int64_t slotsUsed = 0;
};

struct ItemView {
    Item item;
    std::int64_t stock = 0;      // available
    std::int64_t reserved = 0;   // for running orders
};

// Pinned numbers.
enum class LogState : std::uint8_t { Recorded = 0, Compensated = 1 };
struct PurchaseLogEntry {
    std::string id;      // LOG_...
    SagaNo saga;
    SagaId sagaId;       // filled by queries
    UserId user;
    ItemId item;
    std::int64_t quantity = 0;
    std::int64_t price = 0;
    LogState state = LogState::Recorded;
    Timestamp at;
};

struct Notice {
    std::int64_t no = 0; // given by the store, filled by queries: the page key
    std::string id;      // NOTIF_...
    SagaNo saga;
    SagaId sagaId;       // filled by queries
    UserId user;
    std::string kind;    // "purchase_success", "item_granted", "purchase_failed", "refund"
    // One result per channel, in the order of the kind's channels: {"push":"not configured","in-app":"delivered"}. Results are
    // "delivered", "not configured", "no address", "pending", "sent" and "failed"; ": " and a reason may follow "pending" and "failed".
    std::vector<std::pair<std::string, std::string>> channels;
    std::string text;    // what the user reads; plain text
    Timestamp at;
};

// What a kind of notice says, in one sentence, for those who do not read the language it was sent in; empty for an
// unknown kind.
std::string_view noticeSentence(std::string_view kind, Language language);

Json toJson(const UserView& user);
Json toJson(const ItemView& item);
Json toJson(const PurchaseLogEntry& entry);
Json toJson(const Notice& notice);
std::string_view toText(UserStatus status);  // "active", "suspended"

}  // namespace saga
