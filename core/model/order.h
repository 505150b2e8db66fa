// Values of the game order that cross borders: orders, what is reserved for them, and coupons. Amounts are minor units of
// the one currency, quantities whole pieces. Plain values; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ids.h"
#include "core/base/json.h"

namespace saga {

enum class OrderState : std::uint8_t {  // pinned
    Pending = 0, Processing = 1, Confirmed = 2, Completed = 3, Failed = 4, Cancelled = 5
};

struct OrderLine {
    ItemId item;
    std::string name;             // as the catalog had it when the order was made
    std::string category;
    std::int64_t quantity = 0;
    std::int64_t price = 0;       // of one piece
    bool operator==(const OrderLine&) const = default;
};

struct Order {
    std::string id;               // ORD_...
    SagaNo saga;
    SagaId sagaId;                // filled by queries
    UserId user;
    std::string coupon;           // empty: none
    OrderState state = OrderState::Pending;
    std::vector<OrderLine> lines;
    std::int64_t total = 0;
    std::int64_t discount = 0;
    Timestamp at;
    Timestamp updatedAt;
    std::int64_t charged() const { return total - discount; }
};

// What a running order keeps for itself until it is confirmed: money, inventory slots, pieces of one item.
enum class ReservationKind : std::uint8_t { Money = 0, Slots = 1, Item = 2 };                            // pinned
enum class ReservationState : std::uint8_t { Reserved = 0, Confirmed = 1, Cancelled = 2, Expired = 3 };  // pinned

struct Reservation {
    std::string id;               // RES_...
    SagaNo saga;
    SagaId sagaId;                // filled by queries
    int line = 0;                 // unique within its saga: 0 money, 1 slots, 2... items
    int step = -1;                // whose action made it and whose compensation gives it back
    ReservationKind kind{};
    UserId user;
    ItemId item;                  // empty but for Item
    std::int64_t quantity = 0;    // minor units, slots or pieces
    ReservationState state = ReservationState::Reserved;
    Timestamp at;
    Timestamp expiresAt;
    Timestamp updatedAt;
};

enum class CouponKind : std::uint8_t { Percentage = 0, FixedAmount = 1 };     // pinned
enum class CouponTarget : std::uint8_t { All = 0, Category = 1, Item = 2 };   // pinned

struct Coupon {
    std::string code;
    std::string name;
    CouponKind kind{};
    std::int64_t value = 0;       // percent from 1 to 100, or minor units
    std::int64_t cap = 0;         // highest discount of a percentage; 0: none
    std::int64_t minimum = 0;     // of the whole order
    CouponTarget target{};
    std::vector<std::string> targets;  // categories or item ids
    int validDays = 0;            // from issue; 0: the window counts
    Timestamp from;               // the window; not set: open
    Timestamp until;
    std::int64_t total = 0;       // pieces that may be issued
    std::int64_t issued = 0;
    std::int64_t used = 0;
    bool active = true;
    // A tenth of the pieces or fewer are left to issue.
    bool isRunningOut() const { return (total - issued) * 10 <= total; }
};

enum class UserCouponState : std::uint8_t { Active = 0, Reserved = 1, Used = 2, Expired = 3, Revoked = 4 };  // pinned

// One user's piece of a coupon; there is at most one per user.
struct UserCoupon {
    std::string code;
    UserId user;
    UserCouponState state = UserCouponState::Active;
    Timestamp issuedAt;
    Timestamp expiresAt;          // not set: when the coupon's window ends
    SagaNo saga;                  // that reserved or used it
};

// What one of a user's coupons would take off a basket now.
struct CouponWorth {
    std::string code;
    std::string name;
    std::int64_t discount = 0;    // 0 when it does not apply
    Timestamp expiresAt;          // of the piece or of the coupon, whichever is first; not set: never
    std::string refusal;          // code of why it does not apply; empty: it does
    std::string message;          // the same in words
};
struct CouponChoice {
    std::int64_t total = 0;       // of the basket at catalog prices
    std::vector<CouponWorth> coupons;  // those that apply, best first; then the others by code
    // Null when none takes anything off.
    const CouponWorth* best() const {
        return coupons.empty() || coupons.front().discount == 0 ? nullptr : &coupons.front();
    }
};

std::string_view toText(OrderState state);        // "PENDING", ...
std::string_view toText(ReservationKind kind);    // "money", "slots", "item"
std::string_view toText(ReservationState state);  // "RESERVED", ...
std::string_view toText(UserCouponState state);   // "ACTIVE", ...

Json toJson(const Order& order);
Json toJson(const Reservation& reservation);
Json toJson(const Coupon& coupon);
Json toJson(const UserCoupon& coupon);
Json toJson(const CouponChoice& choice);

// The lines as they are stored and shown: [{"itemId", "name", "category", "quantity", "price"}].
Json linesJson(const std::vector<OrderLine>& lines);
std::vector<OrderLine> readLines(const Json& lines);

}  // namespace saga
