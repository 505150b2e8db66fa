// What a coupon is worth and whether it may be used. Pure functions; any thread.
#pragma once

#include <optional>

#include "core/base/result.h"
#include "core/model/order.h"

namespace saga {

// A broken rule, as a code with the sentence that explains it.
struct CouponRefusal {
    std::string_view code;
    std::string message;
};

// Whether the user's piece of the coupon may be used now; not set: it may.
std::optional<CouponRefusal> whyUnusable(const Coupon& coupon, const std::optional<UserCoupon>& piece, Timestamp now);

struct Discount {
    std::int64_t amount = 0;
    std::optional<CouponRefusal> refusal;
};
// The discount on these lines, whose sum is `total`: a percentage of the lines it applies to, rounded half up and capped, or a
// fixed amount, never more than their sum.
Discount discountOf(const Coupon& coupon, const std::vector<OrderLine>& lines, std::int64_t total);

// The coupons of one user against the basket at this time. Of those that apply the highest discount comes first, then what
// expires first, then the code.
struct HeldCoupon {
    Coupon coupon;
    UserCoupon piece;
};
CouponChoice chooseCoupon(const std::vector<HeldCoupon>& held, const std::vector<OrderLine>& lines, std::int64_t total, Timestamp now);

// The sum of the lines; LimitExceeded naming "lines" beyond 10^15.
Result<std::int64_t> sumOf(const std::vector<OrderLine>& lines);

}  // namespace saga
