#include "core/services/order_service.h"

#include <array>

#include "core/model/failure_code.h"
#include "core/services/notices.h"
#include "core/services/order_step.h"
#include "core/services/step_outcome.h"

namespace saga {
namespace {

// The coupon was validated for these prices; they are what the buyer was promised.
const Json* validatedBasket(const StepRequest& request) {
    for (const StepState& step : request.state.steps)
        if (!step.data.get().text("coupon").empty() && step.data.get().find("lines") != nullptr) return &step.data.get();
    return nullptr;
}

Result<StepAnswer> create(const StepRequest& request, UnitOfWork& work) {
    const auto input = readOrderInput(request.input());
    if (!input.ok()) return refusedInput(input.error());
    Order order;
    if (const Json* validated = validatedBasket(request)) {
        order.lines = readLines(validated->at("lines"));
        order.total = validated->integer("total");
        order.discount = validated->integer("discount");
    } else {
        auto basket = priceBasket(*input, work);
        if (!basket.ok()) return basket.error();
        if (basket->refusal.has_value()) return *basket->refusal;
        order.lines = std::move(basket->lines);
        order.total = basket->total;
    }
    order.id = work.newId("ORD_");
    order.saga = request.saga;
    order.user = input->user;
    order.coupon = input->coupon;
    order.at = order.updatedAt = work.now();
    StepAnswer answer = StepAnswer::succeeded(Json::object({{"orderId", order.id},
                                                            {"total", order.total},
                                                            {"discount", order.discount},
                                                            {"charged", order.charged()},
                                                            {"lines", linesJson(order.lines)}}));
    work.putOrder(std::move(order));
    return answer;
}

Result<StepAnswer> checkUser(const StepRequest& request, UnitOfWork& work) {
    const auto order = orderOf(request, work);
    if (!order.ok()) return order.error();
    const auto user = work.user(order->user);
    if (!user.ok()) return user.error();
    const std::string& name = order->user.text;
    if (!user->has_value()) return StepAnswer::refused(code::kUserNotFound, "userId: There is no user " + name + ".");
    if ((*user)->status != UserStatus::Active)
        return StepAnswer::refused(code::kUserNotActive, "User " + name + " is suspended.");
    if (order->charged() > (*user)->limit)
        return StepAnswer::refused(code::kPurchaseLimitExceeded, "The price " + std::to_string(order->charged()) +
                                                                     " is above the limit of " +
                                                                     std::to_string((*user)->limit) + ".");
    return StepAnswer::succeeded(Json::object({{"user", name}}));
}

// A used coupon counts once, for the order that used it.
Result<void> useCoupon(const Order& order, UnitOfWork& work, UserCouponState state, std::int64_t change) {
    if (order.coupon.empty()) return {};
    auto piece = work.userCoupon(order.coupon, order.user);
    if (!piece.ok()) return piece.error();
    auto coupon = work.coupon(order.coupon);
    if (!coupon.ok()) return coupon.error();
    if (!piece->has_value() || !coupon->has_value() || (*piece)->saga != order.saga)
        return makeError(ErrorCode::Conflict, order.coupon, "the coupon is not reserved by this order");
    (*piece)->state = state;
    (*coupon)->used += change;
    work.putUserCoupon(**piece);
    work.putCoupon(**coupon);
    return {};
}

Result<StepAnswer> moveOn(const StepRequest& request, UnitOfWork& work, bool complete) {
    auto order = orderOf(request, work);
    if (!order.ok()) return order.error();
    SAGA_TRY(useCoupon(*order, work, complete ? UserCouponState::Used : UserCouponState::Reserved, complete ? 1 : -1));
    Json data = Json::object({{"orderId", order->id}});
    setOrderState(work, std::move(*order), complete ? OrderState::Completed : OrderState::Confirmed);
    return StepAnswer::succeeded(std::move(data));
}

Result<StepAnswer> cancel(const StepRequest& request, UnitOfWork& work) {
    auto order = orderOf(request, work);
    if (!order.ok()) return order.error();
    Json data = Json::object({{"orderId", order->id}});
    setOrderState(work, std::move(*order), OrderState::Cancelled);
    return StepAnswer::succeeded(std::move(data));
}

std::string textFor(NoticeKind kind, const std::string& what, const StepRequest& request) {
    if (kind == NoticeKind::PurchaseSuccess) return "Your order " + what + " is complete.";
    if (kind == NoticeKind::Refund) return "Your order " + what + " was taken back. What you paid goes back to your balance.";
    const auto& cause = request.state.firstCause;
    const std::string_view why = cause ? failureSentence(cause->code, Language::English) : std::string_view();
    return "Your order " + what + "did not go through." + (why.empty() ? "" : " " + std::string(why));
}

Result<StepAnswer> tell(NoticeKind kind, const StepRequest& request, UnitOfWork& work, const NoticeChannels* channels) {
    auto order = work.order(request.saga);
    if (!order.ok()) return order.error();
    const bool known = order->has_value();
    std::string what;
    if (known) what = (*order)->id + " for " + std::to_string((*order)->charged());
    if (known && kind == NoticeKind::PurchaseFailed) what += " ";
    Notice notice;
    notice.id = work.newId("NOTIF_");
    notice.saga = request.saga;
    notice.user = known ? (*order)->user : UserId(std::string(request.input().text("userId")));
    notice.text = textFor(kind, what, request);
    notice.at = work.now();
    StepAnswer answer = StepAnswer::succeeded(Json::object({{"notificationId", notice.id}}));
    SAGA_TRY(writeNotice(kind, std::move(notice), channels, work));
    return answer;
}

Result<void> close(const StepRequest& request, UnitOfWork& work) {
    auto order = work.order(request.saga);
    if (!order.ok()) return order.error();
    if (order->has_value() && (*order)->state != OrderState::Cancelled) setOrderState(work, **order, OrderState::Failed);
    return {};
}

using Run = Result<StepAnswer> (*)(const StepRequest&, UnitOfWork&);
struct Action {
    std::string_view name;
    Run run;
};
constexpr std::array kActions{
    Action{"orders.create", create},
    Action{"orders.cancel", cancel},
    Action{"orders.checkUser", checkUser},
    Action{"orders.dismissUser",
           [](const StepRequest&, UnitOfWork&) -> Result<StepAnswer> { return StepAnswer::succeeded(); }},
    Action{"orders.complete",
           [](const StepRequest& request, UnitOfWork& work) { return moveOn(request, work, true); }},
    Action{"orders.reopen", [](const StepRequest& request, UnitOfWork& work) { return moveOn(request, work, false); }},
};

// What ends with telling the buyer.
struct Telling {
    std::string_view name;
    NoticeKind kind;
};
constexpr std::array kTellings{Telling{"orders.notify", NoticeKind::PurchaseSuccess},
                               Telling{"orders.notifyCancelled", NoticeKind::Refund},
                               Telling{"orders.close", NoticeKind::PurchaseFailed}};

}  // namespace

std::vector<std::string_view> OrderService::actions() const {
    std::vector<std::string_view> names;
    for (const Action& action : kActions) names.push_back(action.name);
    for (const Telling& telling : kTellings) names.push_back(telling.name);
    return names;
}

void OrderService::collectKeys(std::string_view, const StepRequest&, KeySet&) const {}

Result<StepAnswer> OrderService::invoke(std::string_view action, const StepRequest& request, UnitOfWork& work) {
    for (const Action& known : kActions)
        if (known.name == action) return known.run(request, work);
    for (const Telling& telling : kTellings) {
        if (telling.name != action) continue;
        if (telling.kind == NoticeKind::PurchaseFailed) SAGA_TRY(close(request, work));
        return tell(telling.kind, request, work, m_channels);
    }
    return makeError(ErrorCode::Internal, std::string(action), "is no action of the orders");
}

}  // namespace saga
