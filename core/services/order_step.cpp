#include "core/services/order_step.h"

#include "core/model/failure_code.h"
#include "core/services/coupon_rules.h"
#include "core/services/step_outcome.h"

namespace saga {

Result<Order> orderOf(const StepRequest& request, UnitOfWork& work) {
    auto order = work.order(request.saga);
    if (!order.ok()) return order.error();
    if (!order->has_value()) return makeError(ErrorCode::Internal, request.id.text, "has no order");
    return std::move(**order);
}

void setOrderState(UnitOfWork& work, Order order, OrderState state) {
    order.state = state;
    order.updatedAt = work.now();
    work.putOrder(std::move(order));
}

Result<PricedBasket> priceBasket(const OrderInput& input, UnitOfWork& work) {
    PricedBasket basket;
    for (std::size_t at = 0; at < input.lines.size(); ++at) {
        const BasketLine& line = input.lines[at];
        const std::string place = "lines[" + std::to_string(at) + "].itemId: ";
        const auto item = work.item(ItemId(line.itemId));
        if (!item.ok()) return item.error();
        if (!item->has_value())
            basket.refusal = StepAnswer::refused(code::kItemNotFound, place + "There is no item " + line.itemId + ".");
        else if (!(*item)->available)
            basket.refusal = StepAnswer::refused(code::kItemNotAvailable, place + "Item " + line.itemId + " is not on sale.");
        if (basket.refusal.has_value()) return basket;
        basket.lines.push_back({(*item)->id, (*item)->name, (*item)->category, line.quantity, (*item)->price});
    }
    const auto total = sumOf(basket.lines);
    if (!total.ok())
        basket.refusal = refusedInput(total.error());
    else
        basket.total = *total;
    return basket;
}

void reserve(const StepRequest& request, UnitOfWork& work, Reservation reservation, Micros time) {
    reservation.id = work.newId("RES_");
    reservation.saga = request.saga;
    reservation.step = request.step;
    reservation.at = reservation.updatedAt = work.now();
    reservation.expiresAt = work.now() + time;
    work.putReservation(std::move(reservation));
}

ReservationState releasedState(const Reservation& reservation, Timestamp now) {
    return now >= reservation.expiresAt ? ReservationState::Expired : ReservationState::Cancelled;
}

Result<void> settleReservations(const StepRequest& request, UnitOfWork& work, ReservationKind kind, ReservationState state) {
    auto reservations = work.reservations(request.saga);
    if (!reservations.ok()) return reservations.error();
    for (Reservation& reservation : *reservations) {
        if (reservation.kind != kind) continue;
        reservation.state = state == ReservationState::Cancelled ? releasedState(reservation, work.now()) : state;
        reservation.updatedAt = work.now();
        work.putReservation(std::move(reservation));
    }
    return {};
}

}  // namespace saga
