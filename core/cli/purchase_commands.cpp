#include <memory>

#include "core/cli/arguments.h"
#include "core/cli/command_tree.h"
#include "core/cli/purchase_json.h"
#include "core/cli/saga_text.h"
#include "core/cli/settle.h"

namespace saga {
namespace {

struct PurchaseOptions {
    std::string user;
    std::string item;
    std::string quantity;
    std::string price;
    std::optional<std::string> key;
    std::optional<std::string> mode;
    bool noWait = false;
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
    if (options.key && options.key->empty())
        return makeError(ErrorCode::InvalidInput, "idempotencyKey", "is empty");
    request.idempotencyKey = options.key.value_or("");
    if (options.mode) {
        const Result<Mode> mode = readMode("mode", *options.mode);
        if (!mode)
            return mode.error();
        request.mode = *mode;
    }
    request.correlationId = session.options().correlation;
    return request;
}

ExitCode showPurchase(Session& session, const SagaDetail& detail) {
    if (session.json())
        session.print(purchaseJson(detail));
    else
        printPurchase(session, detail);
    return detail.summary.status == SagaStatus::Completed ? ExitCode::Done : ExitCode::NotCompleted;
}

ExitCode purchase(Session& session, const PurchaseOptions& options) {
    const Result<PurchaseRequest> request = readRequest(options, session);
    if (!request)
        return session.fail(request.error());
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const Result<StartedSaga> started =
        await<StartedSaga>([&](auto answer) { (*admin)->startPurchase(*request, std::move(answer)); });
    if (!started)
        return session.fail(started.error());
    if (options.noWait)
        return session.json() ? session.print(acceptedJson(*started)) : session.print(started->id.text);
    const Result<SagaDetail> settled = waitUntilSettled(**admin, started->id, kStorePatience);
    return settled ? showPurchase(session, *settled) : session.fail(settled.error());
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
    tree.command(demo, "load", "Adds the users and items of the demo; what exists is left as it is", "sagactl demo load",
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
    command.take("--idempotency-key", options->key, "K", "Repeating the same purchase with this key answers with the first one");
    command.take("--mode", options->mode, "M", "orchestration or choreography; the default of new sagas when left out");
    command.flag("--no-wait", options->noWait, "Return when the purchase is stored; print its id");
}

}  // namespace saga
