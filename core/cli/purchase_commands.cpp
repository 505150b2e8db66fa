#include <memory>

#include "core/cli/arguments.h"
#include "core/cli/purchase_json.h"
#include "core/cli/saga_start.h"

namespace saga {
namespace {

struct PurchaseOptions {
    std::string user;
    std::string item;
    std::string quantity;
    std::string price;
    std::shared_ptr<StartOptions> start = std::make_shared<StartOptions>();
};

Result<PurchaseRequest> readRequest(const PurchaseOptions& options, const Session& session) {
    PurchaseRequest request;
    request.userId = options.user;
    request.itemId = options.item;
    const Result<std::int64_t> quantity = readNumber("quantity", options.quantity);
    if (!quantity)
        return quantity.error();
    request.quantity = *quantity;
    const Result<std::int64_t> price = readNumber("price", options.price);
    if (!price)
        return price.error();
    request.price = *price;
    SAGA_TRY(putTerms(*options.start, session, request));
    return request;
}

ExitCode purchase(Session& session, const PurchaseOptions& options) {
    return startAndShow(session, readRequest(options, session), &AdminApi::startPurchase, options.start->noWait, &purchaseJson);
}

ExitCode loadDemo(Session& session) {
    const Result<AdminApi*> admin = session.open(IfMissing::Create);
    if (!admin)
        return session.fail(admin.error());
    const Result<bool> added = await<bool>([&](auto answer) { (*admin)->loadDemo(std::move(answer)); });
    if (!added)
        return session.fail(added.error());
    if (session.json())
        return session.print(Json::object({{"success", true}, {"added", *added}, {"database", session.database()}}));
    return session.print((*added ? "Demo data added to " : "The demo data is there already in ") + session.database());
}

}  // namespace

void addPurchaseCommands(CommandTree& tree) {
    const Command demo = tree.group(tree.root(), "demo", "Demo data", "sagactl demo load");
    tree.command(demo, "load", "Adds users, items and coupons of the demo; what exists is left as it is. Checkouts need none of it: any buyer, any product", "sagactl demo load",
                 &loadDemo);

    const auto options = std::make_shared<PurchaseOptions>();
    const Command command = tree.command(
        tree.root(), "purchase", "Buys an item: runs the saga item-purchase and waits for its end",
        "sagactl purchase --user user-123 --item item-sword --quantity 1 --price 100",
        [options](Session& session) { return purchase(session, *options); });
    command.need("--user", options->user, "ID", "Who buys");
    command.need("--item", options->item, "ID", "What");
    command.need("--quantity", options->quantity, "N", "How many pieces, from 1");
    command.need("--price", options->price, "P", "The total agreed to, in minor units");
    addStartOptions(command, options->start, "purchase");
}

}  // namespace saga
