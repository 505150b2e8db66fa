#include "core/services/order_shop.h"

#include "core/services/checkout_payment_service.h"
#include "core/services/checkout_service.h"
#include "core/services/coupon_service.h"
#include "core/services/item_shop.h"
#include "core/services/order_service.h"
#include "core/services/payment_service.h"
#include "core/services/simulated_gateway.h"

namespace saga {

void addOrderShop(Participants& participants, PaymentGateway& gateway, const OrderShopOptions& options) {
    participants.add(std::make_unique<CouponService>());
    participants.add(std::make_unique<OrderService>(options.channels));
    participants.add(std::make_unique<PaymentService>(gateway, options.reservationTime));
    participants.add(std::make_unique<ReservationService>(options.reservationTime, options.slotsPerUser));
    participants.add(std::make_unique<CheckoutService>());
    participants.add(std::make_unique<CheckoutPaymentService>(gateway));
}

ActionNames shopActions() {
    SimulatedGateway gateway;
    Participants participants;
    addItemShop(participants);
    addOrderShop(participants, gateway);
    return participants.names();
}

}  // namespace saga
