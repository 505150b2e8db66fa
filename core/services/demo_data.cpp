#include "core/services/demo_data.h"

#include <array>

#include "core/services/coupon_edits.h"
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
    std::string_view category;
};
struct DemoCoupon {
    std::string_view code;
    std::string_view name;
    CouponKind kind;
    std::int64_t value;
    std::int64_t cap;
    std::int64_t minimum;
    CouponTarget target;
    std::array<std::string_view, 2> targets;
    std::int64_t total;
    int validDays;
};

constexpr std::array kUsers{
    DemoUser{"user-123", 1000, 500, UserStatus::Active},
    DemoUser{"user-456", 50, 100, UserStatus::Active},
    DemoUser{"user-suspended", 1000, 0, UserStatus::Suspended},
    DemoUser{"testuser", 50000, 50000, UserStatus::Active},
};
constexpr std::array kItems{
    DemoItem{"item-sword", "Magic Sword", 100, 50, true, ""},
    DemoItem{"item-potion", "Health Potion", 20, 100, true, ""},
    DemoItem{"item-out-of-stock", "Rare Gem", 500, 0, true, ""},
    DemoItem{"item-disabled", "Disabled Item", 50, 10, false, ""},
    DemoItem{"magic-sword", "마법검", 10000, 50, true, "weapons"},
    DemoItem{"shield", "방패", 5000, 30, true, "armor"},
    DemoItem{"healing-potion", "회복물약", 1000, 100, true, "potions"},
};
// All but ELEC15 are issued to the demo buyer.
constexpr std::string_view kBuyer = "testuser";
constexpr std::string_view kNotIssued = "ELEC15";
constexpr std::array kCoupons{
    DemoCoupon{"WELCOME10", "Welcome, 10 % off", CouponKind::Percentage, 10, 5000, 10000, CouponTarget::All, {}, 1000, 30},
    DemoCoupon{"FIRST2000", "2,000 off", CouponKind::FixedAmount, 2000, 0, 5000, CouponTarget::All, {}, 500, 30},
    DemoCoupon{"ELEC15", "15 % off electronics and gadgets", CouponKind::Percentage, 15, 10000, 50000, CouponTarget::Category,
               {"electronics", "gadgets"}, 200, 14},
    DemoCoupon{"ITEM5000", "5,000 off sword and shield", CouponKind::FixedAmount, 5000, 0, 20000, CouponTarget::Item,
               {"magic-sword", "shield"}, 100, 30},
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
    work.putItem({id, std::string(demo.name), demo.price, demo.available, std::string(demo.category)});
    added.append(demo.id);
    return fill(work, key, stockAccount(id), demo.stock);
}

Result<void> addCoupon(UnitOfWork& work, const DemoCoupon& demo, Json& added) {
    const std::string code(demo.code);
    const auto present = work.coupon(code);
    if (!present.ok()) return present.error();
    if (present->has_value()) return {};
    Coupon coupon{code, std::string(demo.name), demo.kind, demo.value, demo.cap, demo.minimum, demo.target, {},
                  demo.validDays, {}, {}, demo.total, 0, 0, true};
    for (const std::string_view target : demo.targets)
        if (!target.empty()) coupon.targets.emplace_back(target);
    added.append(demo.code);
    work.putCoupon(coupon);
    if (demo.code == kNotIssued) return {};
    return issueCoupon(work, std::move(coupon), UserId(std::string(kBuyer)));
}

}  // namespace

Result<bool> loadDemoData(UnitOfWork& work, const PostingKey& key, AuditRecord& record) {
    Json users = Json::array();
    Json items = Json::array();
    Json coupons = Json::array();
    for (const DemoUser& user : kUsers) SAGA_TRY(addUser(work, key, user, users));
    for (const DemoItem& item : kItems) SAGA_TRY(addItem(work, key, item, items));
    for (const DemoCoupon& coupon : kCoupons) SAGA_TRY(addCoupon(work, coupon, coupons));
    const bool added = !users.items().empty() || !items.items().empty() || !coupons.items().empty();
    record.after =
        Json::object({{"users", std::move(users)}, {"items", std::move(items)}, {"coupons", std::move(coupons)}});
    return added;
}

}  // namespace saga
