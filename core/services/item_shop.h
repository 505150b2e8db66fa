// The item shop as the engine's participants: every service that `item-purchase` calls.
#pragma once

#include "core/ports/notice_channels.h"
#include "core/ports/participant.h"
#include "core/services/inventory_service.h"

namespace saga {

struct ItemShopOptions {
    PriceCheck priceCheck = PriceCheck::Strict;
    const NoticeChannels* channels = nullptr;  // outlives the participants; null: no notice leaves the program
};

// Adds users, inventory, purchaseLog and notifications. Their names must be new to `participants`.
void addItemShop(Participants& participants, const ItemShopOptions& options = {});

// The names they answer to, for reading a definition where there is no engine.
ActionNames itemShopActions();

}  // namespace saga
