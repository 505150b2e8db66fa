// The participant `coupons`: keeps a user's coupon for a running order and gives it back. Engine strand only.
#pragma once

#include "core/ports/participant.h"

namespace saga {

// coupons.request says that an order wants a coupon looked at; empty without one. coupons.dismiss: asking leaves nothing.
// coupons.reserve: COUPON_NOT_FOUND, COUPON_INACTIVE, COUPON_EXPIRED, USER_COUPON_NOT_FOUND, USER_COUPON_ALREADY_USED,
// COUPON_OUT_OF_STOCK, MIN_ORDER_AMOUNT_NOT_MET, NO_APPLICABLE_ITEMS, in this order, after the refusals of the basket. Answers
// {"coupon", "discount", "total", "lines"}; empty without a coupon.
// coupons.release gives the piece back to its user.
class CouponService final : public Participant {
public:
    std::vector<std::string_view> actions() const override;
    void collectKeys(std::string_view action, const StepRequest& request, KeySet& keys) const override;
    Result<StepAnswer> invoke(std::string_view action, const StepRequest& request, UnitOfWork& work) override;
};

}  // namespace saga
