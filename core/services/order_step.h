// What the services of `game-order` share. Engine strand only.
#pragma once

#include "core/ports/participant.h"
#include "core/services/order_input.h"

namespace saga {

// The saga's order; an Internal error when there is none: a step that needs it ran before the one that makes it.
Result<Order> orderOf(const StepRequest& request, UnitOfWork& work);
void setOrderState(UnitOfWork& work, Order order, OrderState state);

// The basket at catalog prices. The refusal names the line: ITEM_NOT_FOUND, ITEM_NOT_AVAILABLE; VALIDATION_ERROR when the
// sum leaves the range of money.
struct PricedBasket {
    std::vector<OrderLine> lines;
    std::int64_t total = 0;
    std::optional<StepAnswer> refusal;
};
Result<PricedBasket> priceBasket(const OrderInput& input, UnitOfWork& work);

// Adds a reservation of this step that lasts for `time` from now.
void reserve(const StepRequest& request, UnitOfWork& work, Reservation reservation, Micros time);
// Moves the saga's reservations of one kind on. Released ones are EXPIRED when their time is over, else CANCELLED.
Result<void> settleReservations(const StepRequest& request, UnitOfWork& work, ReservationKind kind, ReservationState state);
ReservationState releasedState(const Reservation& reservation, Timestamp now);

}  // namespace saga
