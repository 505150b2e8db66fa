#include "core/services/demo_data.h"

#include <array>

#include "core/services/shop_accounts.h"

namespace saga {
namespace {

struct DemoUser {
    std::string_view id;
    std::int64_t balance;
    std::int64_t limit;
    UserStatus status;
};
struct DemoItem {
    std::string_view id;
    std::string_view name;
    std::int64_t price;
    std::int64_t stock;
    bool available;
};

constexpr std::array kUsers{
    DemoUser{"user-123", 1000, 500, UserStatus::Active},
    DemoUser{"user-456", 50, 100, UserStatus::Active},
    DemoUser{"user-suspended", 1000, 0, UserStatus::Suspended},
};
constexpr std::array kItems{
    DemoItem{"item-sword", "Magic Sword", 100, 50, true},
    DemoItem{"item-potion", "Health Potion", 20, 100, true},
    DemoItem{"item-out-of-stock", "Rare Gem", 500, 0, true},
    DemoItem{"item-disabled", "Disabled Item", 50, 10, false},
};

Result<void> fill(UnitOfWork& work, const PostingKey& key, const AccountKey& account, std::int64_t amount) {
    return amount == 0 ? Result<void>() : work.transfer(key, adjustmentAccount(account.unit), account, amount);
}

Result<void> addUser(UnitOfWork& work, const PostingKey& key, const DemoUser& demo, Json& added) {
    const UserId id(std::string(demo.id));
    const auto present = work.user(id);
    if (!present.ok()) return present.error();
    if (present->has_value()) return {};
    work.putUser({id, demo.limit, demo.status});
    added.append(demo.id);
    return fill(work, key, balanceAccount(id), demo.balance);
}

Result<void> addItem(UnitOfWork& work, const PostingKey& key, const DemoItem& demo, Json& added) {
    const ItemId id(std::string(demo.id));
    const auto present = work.item(id);
    if (!present.ok()) return present.error();
    if (present->has_value()) return {};
    work.putItem({id, std::string(demo.name), demo.price, demo.available});
    added.append(demo.id);
    return fill(work, key, stockAccount(id), demo.stock);
}

}  // namespace

Result<bool> loadDemoData(UnitOfWork& work, const PostingKey& key, AuditRecord& record) {
    Json users = Json::array();
    Json items = Json::array();
    for (const DemoUser& user : kUsers) SAGA_TRY(addUser(work, key, user, users));
    for (const DemoItem& item : kItems) SAGA_TRY(addItem(work, key, item, items));
    const bool added = !users.items().empty() || !items.items().empty();
    record.after = Json::object({{"users", std::move(users)}, {"items", std::move(items)}});
    return added;
}

}  // namespace saga
