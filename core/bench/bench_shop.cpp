#include "core/bench/bench_shop.h"

#include <cstdio>
#include <string>

#include "core/base/money.h"

namespace saga {
namespace {

constexpr std::int64_t kBalance = 1'000'000'000;
constexpr std::int64_t kStock = 1'000'000'000;
constexpr std::string_view kNotForSale = "bench-not-for-sale";

std::string numbered(const char* prefix, std::uint64_t number) {
    char text[40];
    std::snprintf(text, sizeof text, "%s%04llu", prefix, static_cast<unsigned long long>(number));
    return text;
}

Result<void> addUser(UnitOfWork& work, const PostingKey& key, const UserId& id) {
    const Result<std::optional<User>> known = work.user(id);
    if (!known)
        return known.error();
    if (known->has_value())
        return {};
    work.putUser({id, kMaxAmount, UserStatus::Active});
    const std::string money(kMoney);
    return work.transfer(key, {AccountKind::Adjustment, money, ""}, {AccountKind::UserBalance, money, id.text}, kBalance);
}

Result<void> addItem(UnitOfWork& work, const PostingKey& key, const ItemId& id, std::int64_t price, bool available) {
    const Result<std::optional<Item>> known = work.item(id);
    if (!known)
        return known.error();
    if (known->has_value())
        return {};
    work.putItem({id, "Benchmark item " + id.text, price, available});
    return work.transfer(key, {AccountKind::Adjustment, id.text, ""}, {AccountKind::Stock, id.text, ""}, kStock);
}

}  // namespace

EditShop stockBenchShop(const BenchShop& shop, Reply<AuditRecord> reply) {
    EditShop edit;
    edit.action = "bench.stock";
    edit.resource = "bench";
    edit.resourceId = "shop";
    edit.reason = "benchmark";
    edit.origin = {"bench", "sagactl", {}};
    edit.reply = std::move(reply);
    edit.change = [shop](UnitOfWork& work, const PostingKey& key, AuditRecord&) -> Result<void> {
        for (int i = 0; i < shop.users; ++i)
            SAGA_TRY(addUser(work, key, UserId(numbered("bench-user-", static_cast<std::uint64_t>(i)))));
        for (int i = 0; i < shop.items; ++i)
            SAGA_TRY(addItem(work, key, ItemId(numbered("bench-item-", static_cast<std::uint64_t>(i))), shop.price, true));
        return addItem(work, key, ItemId(std::string(kNotForSale)), shop.price, false);
    };
    return edit;
}

Json benchPurchase(const BenchShop& shop, Rng& rng, double failures) {
    const bool fails = failures > 0 && rng.unit() < failures;
    const auto users = static_cast<std::uint64_t>(shop.users);
    const auto items = static_cast<std::uint64_t>(shop.items);
    return Json::object({{"userId", numbered("bench-user-", rng.below(users))},
                         {"itemId", fails ? std::string(kNotForSale) : numbered("bench-item-", rng.below(items))},
                         {"quantity", 1},
                         {"price", shop.price}});
}

}  // namespace saga
