#include "core/services/coupon_service.h"

#include "core/model/failure_code.h"
#include "core/services/coupon_rules.h"
#include "core/services/order_step.h"
#include "core/services/step_outcome.h"

namespace saga {
namespace {

constexpr std::string_view kRequest = "coupons.request";
constexpr std::string_view kDismiss = "coupons.dismiss";
constexpr std::string_view kReserve = "coupons.reserve";
constexpr std::string_view kRelease = "coupons.release";

StepAnswer nothingToDo() {
    StepAnswer answer = StepAnswer::succeeded();
    answer.empty = true;
    return answer;
}

StepAnswer refused(const CouponRefusal& refusal) {
    return StepAnswer::refused(refusal.code, refusal.message);
}

Result<StepAnswer> reserveCoupon(const OrderInput& input, const StepRequest& request, UnitOfWork& work) {
    auto basket = priceBasket(input, work);
    if (!basket.ok()) return basket.error();
    if (basket->refusal.has_value()) return *basket->refusal;
    const auto coupon = work.coupon(input.coupon);
    if (!coupon.ok()) return coupon.error();
    if (!coupon->has_value())
        return StepAnswer::refused(code::kCouponNotFound, "couponCode: There is no coupon " + input.coupon + ".");
    auto piece = work.userCoupon(input.coupon, input.user);
    if (!piece.ok()) return piece.error();
    if (const auto refusal = whyUnusable(**coupon, *piece, work.now())) return refused(*refusal);
    const Discount discount = discountOf(**coupon, basket->lines, basket->total);
    if (discount.refusal.has_value()) return refused(*discount.refusal);
    (*piece)->state = UserCouponState::Reserved;
    (*piece)->saga = request.saga;
    work.putUserCoupon(**piece);
    return StepAnswer::succeeded(Json::object({{"coupon", input.coupon},
                                               {"discount", discount.amount},
                                               {"total", basket->total},
                                               {"lines", linesJson(basket->lines)}}));
}

Result<StepAnswer> releaseCoupon(const OrderInput& input, const StepRequest& request, UnitOfWork& work) {
    auto piece = work.userCoupon(input.coupon, input.user);
    if (!piece.ok()) return piece.error();
    if (!piece->has_value() || (*piece)->saga != request.saga || (*piece)->state != UserCouponState::Reserved)
        return StepAnswer::error(code::kOrderError, "coupon " + input.coupon + " is not reserved by this order", Executed::No);
    (*piece)->state = UserCouponState::Active;
    (*piece)->saga = {};
    work.putUserCoupon(**piece);
    return StepAnswer::succeeded(Json::object({{"released", input.coupon}}));
}

}  // namespace

std::vector<std::string_view> CouponService::actions() const {
    return {kRequest, kDismiss, kReserve, kRelease};
}

void CouponService::collectKeys(std::string_view, const StepRequest&, KeySet&) const {}

Result<StepAnswer> CouponService::invoke(std::string_view action, const StepRequest& request, UnitOfWork& work) {
    if (action == kDismiss) return StepAnswer::succeeded();
    const auto input = readOrderInput(request.input());
    if (!input.ok()) return refusedInput(input.error());
    if (input->coupon.empty()) return action == kRelease ? StepAnswer::succeeded() : nothingToDo();
    if (action == kRequest) return StepAnswer::succeeded(Json::object({{"coupon", input->coupon}}));
    return action == kReserve ? reserveCoupon(*input, request, work) : releaseCoupon(*input, request, work);
}

}  // namespace saga
