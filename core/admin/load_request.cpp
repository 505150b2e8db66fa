#include "core/admin/load_request.h"

#include <algorithm>
#include <cmath>

#include "core/admin/request_checks.h"
#include "core/base/money.h"

namespace saga {
namespace {

constexpr double kLeastRate = 0.1;
constexpr double kMostRate = 10'000;
constexpr int kMostConcurrency = 512;
constexpr Micros kLeastDuration{1'000'000};
constexpr Micros kMostDuration = std::chrono::hours(1);
constexpr std::int64_t kMostPieces = 1'000;
constexpr std::size_t kMostNamed = 1'000;

Error invalid(const char* field, std::string reason) {
    return makeError(ErrorCode::InvalidInput, field, std::move(reason));
}

Result<void> checkNames(const char* field, const std::vector<std::string>& names) {
    if (names.size() > kMostNamed)
        return invalid(field, "names more than " + std::to_string(kMostNamed));
    for (const std::string& name : names)
        SAGA_TRY(checkId(field, name));
    return {};
}

const std::string& idOf(const UserView& view) {
    return view.user.id.text;
}
const std::string& idOf(const ItemView& view) {
    return view.item.id.text;
}

// Reads every page and keeps what `isWanted`.
template <class View, class Read, class Wanted>
Result<std::vector<View>> readAll(Read read, Wanted isWanted) {
    std::vector<View> wanted;
    TextPageQuery page{{}, {}, kMaxPageRows};
    while (wanted.size() < kMaxLoadChoices) {
        const Result<std::vector<View>> rows = read(page);
        if (!rows)
            return rows.error();
        std::copy_if(rows->begin(), rows->end(), std::back_inserter(wanted), isWanted);
        if (rows->size() < static_cast<std::size_t>(page.limit))
            break;
        page.beyond = idOf(rows->back());
    }
    return wanted;
}

Result<std::vector<UserId>> usersOf(Queries& queries, const LoadRequest& request) {
    std::vector<UserId> ids;
    for (const std::string& name : request.users) {
        const Result<UserView> view = queries.user(UserId(name));
        if (!view)
            return withField("users", view.error());
        ids.push_back(view->user.id);
    }
    if (!ids.empty())
        return ids;
    const auto read = [&](const TextPageQuery& page) { return queries.users(page); };
    const Result<std::vector<UserView>> views =
        readAll<UserView>(read, [](const UserView& view) { return view.user.status == UserStatus::Active; });
    if (!views)
        return views.error();
    for (const UserView& view : *views)
        ids.push_back(view.user.id);
    if (ids.empty())
        return invalid("users", "there is no active user to buy");
    return ids;
}

Result<std::vector<Item>> itemsOf(Queries& queries, const LoadRequest& request) {
    std::vector<Item> items;
    for (const std::string& name : request.items) {
        const Result<ItemView> view = queries.item(ItemId(name));
        if (!view)
            return withField("items", view.error());
        items.push_back(view->item);
    }
    if (!items.empty())
        return items;
    const auto read = [&](const TextPageQuery& page) { return queries.items(page); };
    const Result<std::vector<ItemView>> views =
        readAll<ItemView>(read, [](const ItemView& view) { return view.item.available; });
    if (!views)
        return views.error();
    for (const ItemView& view : *views)
        items.push_back(view.item);
    if (items.empty())
        return invalid("items", "there is no available item to buy");
    return items;
}

}  // namespace

Result<void> checkLoad(const LoadRequest& request) {
    const double rate = request.ratePerSecond;
    if (!std::isfinite(rate) || (rate != 0 && (rate < kLeastRate || rate > kMostRate)))
        return invalid("ratePerSecond", "must be 0 or from 0.1 to 10000 purchases a second");
    if (request.concurrency < 1 || request.concurrency > kMostConcurrency)
        return invalid("concurrency", "must be from 1 to " + std::to_string(kMostConcurrency));
    if (request.duration < kLeastDuration || request.duration > kMostDuration)
        return invalid("duration", "must be from 1 second to 1 hour");
    if (request.ramp < Micros{0} || request.ramp > request.duration)
        return invalid("ramp", "must be from 0 to the duration");
    if (request.maxQuantity < 1 || request.maxQuantity > kMostPieces)
        return invalid("maxQuantity", "must be from 1 to " + std::to_string(kMostPieces));
    if (request.failurePercent < 0 || request.failurePercent > 100)
        return invalid("failurePercent", "must be from 0 to 100");
    SAGA_TRY(checkNames("users", request.users));
    return checkNames("items", request.items);
}

Result<LoadMix> makeLoadMix(Queries& queries, const LoadRequest& request) {
    Result<std::vector<UserId>> users = usersOf(queries, request);
    if (!users)
        return users.error();
    Result<std::vector<Item>> items = itemsOf(queries, request);
    if (!items)
        return items.error();
    for (const Item& item : *items) {
        // One more than the price makes a wrong one.
        const Result<std::int64_t> most = multiplyAmount("maxQuantity", item.price, request.maxQuantity);
        if (!most || *most >= kMaxAmount)
            return invalid("maxQuantity", "so many pieces of " + item.id.text + " cost more than an amount can hold");
    }
    return LoadMix(request, std::move(users).value(), std::move(items).value());
}

}  // namespace saga
