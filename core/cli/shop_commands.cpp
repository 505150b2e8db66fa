#include <memory>

#include "core/cli/page_listing.h"

namespace saga {
namespace {

const PageKind<UserView>& userPage() {
    static const PageKind<UserView> kind{
        "users", &AdminApi::users, [](const UserView& row) { return row.user.id.text; },
        {{"USER"}, {"STATUS"}, {"BALANCE", Align::Right}, {"LIMIT", Align::Right}, {"OWNS"}, {"E-MAIL"}},
        [](const Session&, const UserView& row) {
            std::string owned;
            for (const auto& [item, pieces] : row.owned)
                owned.append(owned.empty() ? "" : ", ").append(countText(pieces)).append(" x ").append(item.text);
            return std::vector<TextTable::Cell>{row.user.id.text, std::string(toText(row.user.status)), countText(row.balance),
                                                countText(row.user.limit), owned.empty() ? "-" : owned,
                                                row.user.email.empty() ? "-" : row.user.email};
        }};
    return kind;
}

const PageKind<ItemView>& itemPage() {
    static const PageKind<ItemView> kind{
        "items", &AdminApi::items, [](const ItemView& row) { return row.item.id.text; },
        {{"ITEM"}, {"NAME"}, {"PRICE", Align::Right}, {"STOCK", Align::Right}, {"AVAILABLE"}},
        [](const Session&, const ItemView& row) {
            return std::vector<TextTable::Cell>{row.item.id.text, row.item.name, countText(row.item.price), countText(row.stock),
                                                row.item.available ? "yes" : "no"};
        }};
    return kind;
}

const PageKind<PurchaseLogEntry>& logPage() {
    static const PageKind<PurchaseLogEntry> kind{
        "log", &AdminApi::purchaseLog, [](const PurchaseLogEntry& row) { return std::to_string(row.saga.value); },
        {{"ENTRY"}, {"TIME"}, {"USER"}, {"ITEM"}, {"QTY", Align::Right}, {"PRICE", Align::Right}, {"STATE"}, {"SAGA"}},
        [](const Session& session, const PurchaseLogEntry& row) {
            const bool recorded = row.state == LogState::Recorded;
            return std::vector<TextTable::Cell>{row.id, session.style().time(row.at), row.user.text, row.item.text,
                                                countText(row.quantity), countText(row.price),
                                                {recorded ? "recorded" : "compensated", recorded ? Tone::Good : Tone::Back},
                                                row.sagaId.text};
        }};
    return kind;
}

const PageKind<Notice>& noticePage() {
    static const PageKind<Notice> kind{
        "notices", &AdminApi::notices, [](const Notice& row) { return std::to_string(row.no); },
        {{"NOTICE"}, {"TIME"}, {"USER"}, {"KIND"}, {"CHANNELS"}, {"TEXT"}},
        [](const Session& session, const Notice& row) {
            std::string channels;
            for (const auto& [channel, result] : row.channels)
                channels.append(channels.empty() ? "" : ", ").append(channel).append(": ").append(result);
            return std::vector<TextTable::Cell>{row.id, session.style().time(row.at), row.user.text, row.kind, channels, row.text};
        }};
    return kind;
}

ExitCode showUser(Session& session, const std::string& id) {
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const Result<UserView> user = await<UserView>([&](auto answer) { (*admin)->user(UserId(id), std::move(answer)); });
    if (!user)
        return session.fail(user.error());
    if (session.json())
        return session.print(toJson(*user));
    TextTable table(userPage().columns);
    table.add(userPage().cells(session, *user));
    table.print(session.out(), session.style());
    return ExitCode::Done;
}

ExitCode showItem(Session& session, const std::string& id) {
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const Result<ItemView> item = await<ItemView>([&](auto answer) { (*admin)->item(ItemId(id), std::move(answer)); });
    if (!item)
        return session.fail(item.error());
    if (session.json())
        return session.print(toJson(*item));
    TextTable table(itemPage().columns);
    table.add(itemPage().cells(session, *item));
    table.print(session.out(), session.style());
    return ExitCode::Done;
}

template <class Row>
Command addNamed(CommandTree& tree, const std::string& name, const std::string& description, const std::string& someId,
                   const PageKind<Row>& (*kind)(), ExitCode (*showOne)(Session&, const std::string&)) {
    const Command group = tree.group(tree.root(), name, description, "sagactl " + name + " list");
    const auto options = std::make_shared<PageOptions>();
    const Command list = addList(tree, group, "sagactl " + name + " list --match \"" + name + "-*\"", kind, options);
    list.take("--match", options->match, "GLOB", "Only ids that match, with * and ?");
    const auto id = std::make_shared<std::string>();
    const Command show = tree.command(group, "show", "Shows one", "sagactl " + name + " show " + someId,
                                  [id, showOne](Session& session) { return showOne(session, *id); });
    show.need("id", *id, "ID", "Its id");
    return group;
}

}  // namespace

void addShopCommands(CommandTree& tree) {
    const Command users = addNamed(tree, "user", "Lists, shows and edits users", "user-123", &userPage, &showUser);
    const Command items = addNamed(tree, "item", "Lists, shows and edits items", "item-sword", &itemPage, &showItem);
    addShopEditCommands(tree, users, items);
    addLedgerCommands(tree, users, items);
    addOfSagas(tree, "log", "Lists and shows the purchase log", &logPage);
    addOfSagas(tree, "notice", "Lists and shows what users were told", &noticePage);
}

}  // namespace saga
