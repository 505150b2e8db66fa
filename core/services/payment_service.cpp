#include "core/services/payment_service.h"

#include "core/model/failure_code.h"
#include "core/services/order_step.h"
#include "core/services/payment_question.h"
#include "core/services/shop_accounts.h"
#include "core/services/step_outcome.h"

namespace saga {
namespace {

constexpr std::string_view kHold = "payments.hold";
constexpr std::string_view kRelease = "payments.release";
constexpr std::string_view kCharge = "payments.charge";
constexpr std::string_view kRefund = "payments.refund";
constexpr std::string_view kConfirm = "payments.confirm";
constexpr std::string_view kUnconfirm = "payments.unconfirm";

Result<StepAnswer> move(const StepRequest& request, UnitOfWork& work, const AccountKey& from, const AccountKey& to,
                        std::int64_t amount) {
    return transferAndAnswer(work, request.postingKey(), from, to, amount, code::kOrderError,
                             Json::object({{"amount", amount}}));
}

}  // namespace

std::vector<std::string_view> PaymentService::actions() const {
    return {kHold, kRelease, kCharge, kRefund, kConfirm, kUnconfirm};
}

void PaymentService::collectKeys(std::string_view, const StepRequest&, KeySet&) const {}

Micros PaymentService::underWay(std::string_view action, const StepRequest& request) const {
    return action == kCharge ? m_gateway.underWay(paymentOf(request, 0)) : Micros{0};
}

Result<OutsideCall> PaymentService::outside(std::string_view action, const StepRequest& request, UnitOfWork& work) const {
    if (action != kCharge && action != kRefund) return OutsideCall{};
    const auto order = orderOf(request, work);
    if (!order.ok()) return order.error();
    if (order->charged() == 0) return OutsideCall{};
    return m_gateway.converse(action == kCharge ? PaymentOperation::Charge : PaymentOperation::Refund,
                              paymentOf(request, order->charged()));
}

Result<StepAnswer> PaymentService::hold(const StepRequest& request, UnitOfWork& work, Order order) {
    const auto balance = work.balance(balanceAccount(order.user));
    if (!balance.ok()) return balance.error();
    const std::int64_t amount = order.charged();
    if (*balance < amount)
        return StepAnswer::refused(code::kInsufficientBalance, "The balance is " + std::to_string(*balance) +
                                                                   ", the price " + std::to_string(amount) + ".");
    Reservation reservation;
    reservation.line = 0;
    reservation.kind = ReservationKind::Money;
    reservation.user = order.user;
    reservation.quantity = amount;
    reserve(request, work, std::move(reservation), m_holdTime);
    auto answer = move(request, work, balanceAccount(order.user), holdAccount(order.user), amount);
    setOrderState(work, std::move(order), OrderState::Processing);
    return answer;
}

Result<StepAnswer> PaymentService::charge(const StepRequest& request, UnitOfWork& work, const Order& order) {
    const std::int64_t amount = order.charged();
    const PaymentAnswer answer = askToCharge(m_gateway, request, amount);
    if (!answer.approved)
        return StepAnswer::refused(code::kPaymentDeclined, "The gateway declined " + std::to_string(amount) + ".");
    SAGA_TRY(settleReservations(request, work, ReservationKind::Money, ReservationState::Confirmed));
    return transferAndAnswer(work, request.postingKey(), holdAccount(order.user), gatewayAccount(), amount,
                             code::kOrderError, Json::object({{"amount", amount}, {"reference", answer.reference}}));
}

Result<StepAnswer> PaymentService::invoke(std::string_view action, const StepRequest& request, UnitOfWork& work) {
    auto order = orderOf(request, work);
    if (!order.ok()) return order.error();
    const AccountKey held = holdAccount(order->user);
    const std::int64_t amount = order->charged();
    if (action == kHold) return hold(request, work, std::move(*order));
    if (action == kCharge) return charge(request, work, *order);
    if (action == kRelease) {
        SAGA_TRY(settleReservations(request, work, ReservationKind::Money, ReservationState::Cancelled));
        return move(request, work, held, balanceAccount(order->user), amount);
    }
    if (action == kRefund) {
        if (amount > 0 && request.outside == nullptr) m_gateway.refund(paymentOf(request, amount));
        SAGA_TRY(settleReservations(request, work, ReservationKind::Money, ReservationState::Reserved));
        return move(request, work, gatewayAccount(), held, amount);
    }
    const bool confirm = action == kConfirm;
    setOrderState(work, std::move(*order), confirm ? OrderState::Confirmed : OrderState::Processing);
    return confirm ? move(request, work, gatewayAccount(), revenueAccount(), amount)
                   : move(request, work, revenueAccount(), gatewayAccount(), amount);
}

}  // namespace saga
