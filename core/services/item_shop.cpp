#include "core/services/item_shop.h"

#include "core/services/notifications_service.h"
#include "core/services/purchase_log_service.h"
#include "core/services/users_service.h"

namespace saga {

void addItemShop(Participants& participants, const ItemShopOptions& options) {
    participants.add(std::make_unique<UsersService>());
    participants.add(std::make_unique<InventoryService>(options.priceCheck));
    participants.add(std::make_unique<PurchaseLogService>());
    participants.add(std::make_unique<NotificationsService>(options.channels));
}

ActionNames itemShopActions() {
    Participants participants;
    addItemShop(participants);
    return participants.names();
}

}  // namespace saga
