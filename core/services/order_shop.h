// The services that `game-order` and `order-processing` call, as the engine's participants.
#pragma once

#include "core/ports/notice_channels.h"
#include "core/ports/participant.h"
#include "core/ports/payment_gateway.h"
#include "core/services/reservation_service.h"

namespace saga {

struct OrderShopOptions {
    Micros reservationTime{std::chrono::minutes(5)};
    std::int64_t slotsPerUser = kDefaultSlots;
    const NoticeChannels* channels = nullptr;  // outlives the participants; null: no notice leaves the program
};

// Adds coupons, orders, payments, reservations, and checkouts with their payments. `gateway` outlives `participants`.
void addOrderShop(Participants& participants, PaymentGateway& gateway, const OrderShopOptions& options = {});

// The names that the services of all shops answer to, for reading a definition where there is no engine.
ActionNames shopActions();

}  // namespace saga
