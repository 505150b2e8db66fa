#include "core/services/coupon_rules.h"

#include <algorithm>

#include "core/base/money.h"
#include "core/model/failure_code.h"

namespace saga {
namespace {

bool appliesTo(const Coupon& coupon, const OrderLine& line) {
    if (coupon.target == CouponTarget::All) return true;
    const std::string& name = coupon.target == CouponTarget::Item ? line.item.text : line.category;
    return std::find(coupon.targets.begin(), coupon.targets.end(), name) != coupon.targets.end();
}

// Half up; split so that no product leaves 64 bits.
std::int64_t percentOf(std::int64_t amount, std::int64_t percent) {
    return amount / 100 * percent + (amount % 100 * percent + 50) / 100;
}

// The piece's own end or the coupon's, whichever comes first; not set: neither has one.
Timestamp endOf(const HeldCoupon& held) {
    const Timestamp piece = held.piece.expiresAt;
    const Timestamp window = held.coupon.until;
    if (!piece.isSet() || !window.isSet()) return piece.isSet() ? piece : window;
    return std::min(piece, window);
}

CouponWorth worthOf(const HeldCoupon& held, const std::vector<OrderLine>& lines, std::int64_t total, Timestamp now) {
    CouponWorth worth{held.coupon.code, held.coupon.name, 0, endOf(held), {}, {}};
    std::optional<CouponRefusal> refusal = whyUnusable(held.coupon, held.piece, now);
    if (!refusal.has_value()) {
        Discount discount = discountOf(held.coupon, lines, total);
        worth.discount = discount.amount;
        refusal = std::move(discount.refusal);
    }
    if (refusal.has_value()) {
        worth.refusal = refusal->code;
        worth.message = std::move(refusal->message);
    }
    return worth;
}

bool isBetter(const CouponWorth& a, const CouponWorth& b) {
    if (a.refusal.empty() != b.refusal.empty()) return a.refusal.empty();
    if (a.discount != b.discount) return a.discount > b.discount;
    const bool bothApply = a.refusal.empty();
    if (bothApply && a.expiresAt != b.expiresAt) return a.expiresAt.isSet() && (!b.expiresAt.isSet() || a.expiresAt < b.expiresAt);
    return a.code < b.code;
}

bool isOver(Timestamp end, Timestamp now) {
    return end.isSet() && now >= end;
}

}  // namespace

std::optional<CouponRefusal> whyUnusable(const Coupon& coupon, const std::optional<UserCoupon>& piece, Timestamp now) {
    const std::string name = "Coupon " + coupon.code;
    if (!coupon.active) return CouponRefusal{code::kCouponInactive, name + " was stopped."};
    if (isOver(coupon.until, now) || now < coupon.from)
        return CouponRefusal{code::kCouponExpired, name + " is not valid at this time."};
    if (!piece.has_value() || piece->state == UserCouponState::Revoked)
        return CouponRefusal{code::kUserCouponNotFound, name + " was not issued to this user."};
    if (piece->state == UserCouponState::Used || piece->state == UserCouponState::Reserved)
        return CouponRefusal{code::kUserCouponAlreadyUsed, name + " is used already."};
    if (piece->state == UserCouponState::Expired || isOver(piece->expiresAt, now))
        return CouponRefusal{code::kCouponExpired, name + " of this user has expired."};
    if (coupon.used >= coupon.total)
        return CouponRefusal{code::kCouponOutOfStock, "All " + std::to_string(coupon.total) + " pieces are used."};
    return std::nullopt;
}

Discount discountOf(const Coupon& coupon, const std::vector<OrderLine>& lines, std::int64_t total) {
    if (total < coupon.minimum)
        return {0, CouponRefusal{code::kMinOrderAmountNotMet, "The order is " + std::to_string(total) + ", the minimum " +
                                                                  std::to_string(coupon.minimum) + "."}};
    std::int64_t base = 0;
    for (const OrderLine& line : lines)
        if (appliesTo(coupon, line)) base += line.price * line.quantity;
    if (base == 0)
        return {0, CouponRefusal{code::kNoApplicableItems, "Coupon " + coupon.code + " applies to none of the items."}};
    if (coupon.kind == CouponKind::FixedAmount) return {std::min(coupon.value, base), std::nullopt};
    const std::int64_t share = percentOf(base, coupon.value);
    return {coupon.cap > 0 ? std::min(share, coupon.cap) : share, std::nullopt};
}

CouponChoice chooseCoupon(const std::vector<HeldCoupon>& held, const std::vector<OrderLine>& lines, std::int64_t total, Timestamp now) {
    CouponChoice choice;
    choice.total = total;
    for (const HeldCoupon& one : held) choice.coupons.push_back(worthOf(one, lines, total, now));
    std::sort(choice.coupons.begin(), choice.coupons.end(), isBetter);
    return choice;
}

Result<std::int64_t> sumOf(const std::vector<OrderLine>& lines) {
    std::int64_t total = 0;
    for (const OrderLine& line : lines) {
        const auto sum = multiplyAmount("lines", line.price, line.quantity);
        if (!sum.ok()) return sum;
        const auto added = addAmounts("lines", total, *sum);
        if (!added.ok()) return added;
        total = *added;
    }
    return total;
}

}  // namespace saga
