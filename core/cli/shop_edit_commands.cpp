#include <memory>

#include "core/cli/arguments.h"
#include "core/cli/command_tree.h"

namespace saga {
namespace {

struct EditCommand {
    EditKind kind;
    bool aboutUser;
    const char* name;
    const char* description;
    const char* value;             // option that holds the value; null when there is none
    const char* valueDescription;
};

constexpr EditCommand kEdits[] = {
    {EditKind::TopUpUser, true, "top-up", "Adds money to a user's balance", "--amount", "Minor units, from 1"},
    {EditKind::DeductUser, true, "deduct", "Takes money from a user's balance", "--amount", "Minor units, from 1"},
    {EditKind::SetUserLimit, true, "set-limit", "Sets the highest amount of one purchase", "--limit", "Minor units, from 0"},
    {EditKind::SetUserEmail, true, "set-email", "Sets where mails to a user go; \"\" takes the address away", "--email", "Address, such as mina@mail.example"},
    {EditKind::SuspendUser, true, "suspend", "Suspends a user: purchases are refused", nullptr, nullptr},
    {EditKind::ActivateUser, true, "activate", "Activates a suspended user", nullptr, nullptr},
    {EditKind::RestockItem, false, "restock", "Adds pieces to the stock", "--pieces", "Pieces, from 1"},
    {EditKind::RemoveStock, false, "remove-stock", "Takes pieces out of the stock", "--pieces", "Pieces, from 1"},
    {EditKind::SetItemPrice, false, "set-price", "Sets the price of one piece", "--price", "Minor units, from 0"},
    {EditKind::SetItemAvailable, false, "enable", "Puts an item on sale", nullptr, nullptr},
    {EditKind::SetItemUnavailable, false, "disable", "Takes an item off sale", nullptr, nullptr},
};

struct EditOptions {
    std::string id;
    std::string value;
    std::string reason;
};

ExitCode edit(Session& session, const EditCommand& command, const EditOptions& options) {
    EditRequest request{command.kind, options.id, 0, options.reason};
    if (command.kind == EditKind::SetUserEmail) {
        request.text = options.value;
    } else if (command.value != nullptr) {
        const std::string_view field = std::string_view(command.value).substr(2);
        const Result<std::int64_t> value = readNumber(field, options.value);
        if (!value)
            return session.fail(value.error());
        request.value = *value;
    }
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const Result<AuditRecord> record =
        await<AuditRecord>([&](auto answer) { (*admin)->edit(request, std::move(answer)); });
    if (!record)
        return session.fail(record.error());
    if (session.json())
        return session.print(toJson(*record));
    return session.print(record->resourceId + ": " + record->before.dump() + " -> " + record->after.dump());
}

}  // namespace

void addShopEditCommands(CommandTree& tree, const Command& users, const Command& items) {
    for (const EditCommand& row : kEdits) {
        const auto options = std::make_shared<EditOptions>();
        const bool isText = row.kind == EditKind::SetUserEmail;
        const std::string value =
            row.value == nullptr ? std::string() : " " + std::string(row.value) + (isText ? " mina@mail.example" : " 100");
        const std::string example = std::string("sagactl ") + (row.aboutUser ? "user " : "item ") + row.name + " " +
                                    (row.aboutUser ? "user-123" : "item-sword") + value + " --reason \"corrected by hand\"";
        const Command command = tree.command(row.aboutUser ? users : items, row.name, row.description, example,
                                         [options, &row](Session& session) { return edit(session, row, *options); });
        command.need("id", options->id, "ID", row.aboutUser ? "User id" : "Item id");
        if (row.value != nullptr)
            command.need(row.value, options->value, isText ? "ADDRESS" : "N", row.valueDescription);
        command.need("--reason", options->reason, "TEXT", "Why; kept in the audit trail");
    }
}

}  // namespace saga
