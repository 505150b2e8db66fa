#include <memory>

#include "core/cli/arguments.h"
#include "core/cli/command_tree.h"
#include "core/cli/text_table.h"

namespace saga {
namespace {

struct LedgerOptions {
    std::string id;
    std::string item;  // of a user's pieces; empty: money
    std::string limit = "100";
    std::string cursor;
};

std::string signedText(std::int64_t amount) {
    return (amount > 0 ? "+" : "") + countText(amount);
}

// "item_grant", "undo of item_grant", "edit 12"
std::string causeText(const LedgerEntry& entry) {
    if (entry.saga.value == 0)
        return "edit " + std::to_string(entry.edit);
    return entry.direction == Direction::Compensation ? "undo of " + entry.step : entry.step;
}

// So that an id without an account is told from an account that nothing moved.
Result<void> checkOwner(AdminApi& admin, const AccountKey& account) {
    if (account.kind == AccountKind::Stock) {
        const auto item = await<ItemView>([&](auto answer) { admin.item(ItemId(account.unit), std::move(answer)); });
        return item ? Result<void>() : Result<void>(item.error());
    }
    const auto user = await<UserView>([&](auto answer) { admin.user(UserId(account.owner), std::move(answer)); });
    return user ? Result<void>() : Result<void>(user.error());
}

ExitCode showLedger(Session& session, const AccountKey& account, const LedgerOptions& options) {
    const Result<std::int64_t> limit = readNumberBetween("limit", options.limit, 1, 1000);
    if (!limit)
        return session.fail(limit.error());
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    if (const Result<void> known = checkOwner(**admin, account); !known)
        return session.fail(known.error());
    const LedgerRequest request{account, options.cursor, static_cast<int>(*limit)};
    const auto entries = await<std::vector<LedgerEntry>>([&](auto answer) { (*admin)->ledger(request, std::move(answer)); });
    if (!entries)
        return session.fail(entries.error());
    const bool full = entries->size() == static_cast<std::size_t>(*limit);
    if (session.json()) {
        Json list = Json::array();
        for (const LedgerEntry& entry : *entries)
            list.append(toJson(entry));
        return session.print(
            Json::object({{"ledger", std::move(list)}, {"cursor", full ? Json(entries->back().key) : Json()}}));
    }
    TextTable table({{"TIME"}, {"CAUSE"}, {"CHANGE", Align::Right}, {"BALANCE", Align::Right}, {"SAGA"}});
    for (const LedgerEntry& entry : *entries)
        table.add({session.style().time(entry.at), causeText(entry), signedText(entry.amount), countText(entry.balance),
                   entry.sagaId.empty() ? "-" : entry.sagaId.text});
    table.print(session.out(), session.style());
    if (full)
        session.out() << "More: --cursor " << entries->back().key << '\n';
    return ExitCode::Done;
}

void takePage(const Command& command, LedgerOptions& options, const char* what) {
    command.need("id", options.id, "ID", what);
    command.take("--limit", options.limit, "N", "Lines, from 1 to 1000");
    command.take("--cursor", options.cursor, "C", "Go on after this line of the page before");
}

}  // namespace

void addLedgerCommands(CommandTree& tree, const Command& users, const Command& items) {
    const auto ofUser = std::make_shared<LedgerOptions>();
    const Command user = tree.command(
        users, "ledger", "Shows what moved a user's money, or pieces of an item", "sagactl user ledger user-123",
        [ofUser](Session& session) {
            if (ofUser->item.empty())
                return showLedger(session, {AccountKind::UserBalance, std::string(kMoney), ofUser->id}, *ofUser);
            return showLedger(session, {AccountKind::Owned, ofUser->item, ofUser->id}, *ofUser);
        });
    takePage(user, *ofUser, "User id");
    user.take("--item", ofUser->item, "ID", "Pieces of this item instead of money");

    const auto ofItem = std::make_shared<LedgerOptions>();
    const Command item = tree.command(
        items, "ledger", "Shows what moved an item's stock", "sagactl item ledger item-sword",
        [ofItem](Session& session) { return showLedger(session, {AccountKind::Stock, ofItem->id, {}}, *ofItem); });
    takePage(item, *ofItem, "Item id");
}

}  // namespace saga
