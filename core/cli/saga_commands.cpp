#include <memory>

#include "core/cli/arguments.h"
#include "core/cli/command_tree.h"
#include "core/cli/saga_text.h"

namespace saga {
namespace {

struct ListOptions {
    std::string filter;
    std::string limit = "100";
    std::string cursor;
};

Json pageJson(const SagaListPage& page) {
    Json rows = Json::array();
    for (const SagaSummary& saga : page.rows)
        rows.append(toJson(saga));
    return Json::object({{"sagas", std::move(rows)},
                         {"more", page.more},
                         {"cursor", page.more ? Json(std::to_string(page.rows.back().no.value)) : Json()},
                         {"commit", page.commit.value}});
}

ExitCode listSagas(Session& session, const ListOptions& options) {
    SagaListRequest request;
    request.filter = options.filter;
    const Result<std::int64_t> limit = readNumberBetween("limit", options.limit, 1, 1000);
    if (!limit)
        return session.fail(limit.error());
    request.limit = static_cast<int>(*limit);
    if (!options.cursor.empty()) {
        const Result<std::int64_t> cursor = readNumberBetween("cursor", options.cursor, 1, INT64_MAX);
        if (!cursor)
            return session.fail(cursor.error());
        request.beyond = SagaNo{*cursor};
    }
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const Result<SagaListPage> page =
        await<SagaListPage>([&](auto answer) { (*admin)->listSagas(request, std::move(answer)); });
    if (!page)
        return session.fail(page.error());
    if (session.json())
        return session.print(pageJson(*page));
    printSagaList(session, *page);
    return ExitCode::Done;
}

Result<SagaDetail> readSaga(Session& session, const std::string& id) {
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return admin.error();
    return await<SagaDetail>([&](auto answer) { (*admin)->saga(SagaId(id), std::move(answer)); });
}

Json eventsJson(const SagaDetail& detail) {
    Json events = Json::array();
    for (const SagaEvent& event : detail.events)
        events.append(toJson(event, detail.summary.id.text, stepOf(detail, event)));
    return Json::object({{"transactionId", detail.summary.id.text}, {"events", std::move(events)}});
}

ExitCode showSaga(Session& session, const std::string& id) {
    const Result<SagaDetail> detail = readSaga(session, id);
    if (!detail)
        return session.fail(detail.error());
    if (session.json())
        return session.print(exportJson(*detail));
    printSaga(session, *detail);
    return ExitCode::Done;
}

ExitCode showEvents(Session& session, const std::string& id) {
    const Result<SagaDetail> detail = readSaga(session, id);
    if (!detail)
        return session.fail(detail.error());
    if (session.json())
        return session.print(eventsJson(*detail));
    printEvents(session, *detail);
    return ExitCode::Done;
}

ExitCode exportSaga(Session& session, const std::string& id) {
    const Result<SagaDetail> detail = readSaga(session, id);
    if (!detail)
        return session.fail(detail.error());
    session.out() << exportJson(*detail).dumpPretty();
    return ExitCode::Done;
}

ExitCode showPlan(Session& session, const std::string& id) {
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const Result<CompensationPlanView> plan =
        await<CompensationPlanView>([&](auto answer) { (*admin)->compensationPlan(SagaId(id), std::move(answer)); });
    if (!plan)
        return session.fail(plan.error());
    if (session.json())
        return session.print(toJson(*plan));
    printPlan(session, *plan);
    return ExitCode::Done;
}

void addOneSagaCommand(CommandTree& tree, const Command& group, const std::string& name, const std::string& description,
                       ExitCode (*show)(Session&, const std::string&)) {
    const auto id = std::make_shared<std::string>();
    const Command command = tree.command(group, name, description, "sagactl saga " + name + " TXN_01J8ZQ4T3N8K6Y2M5R7V9W0XAB",
                                     [id, show](Session& session) { return show(session, *id); });
    command.need("id", *id, "ID", "Saga id");
}

}  // namespace

void addSagaCommands(CommandTree& tree) {
    const Command group = tree.group(tree.root(), "saga", "Lists, shows and repairs sagas", "sagactl saga list --filter \"status = FAILED\"");
    const auto options = std::make_shared<ListOptions>();
    const Command list = tree.command(group, "list", "Lists sagas, newest first",
                                  "sagactl saga list --filter \"status = COMPENSATED and item ~ item-*\" --limit 20",
                                  [options](Session& session) { return listSagas(session, *options); });
    list.take("--filter", options->filter, "EXPR", "Filter, for example: attention or code = INSUFFICIENT_STOCK");
    list.take("--limit", options->limit, "N", "Rows, from 1 to 1000");
    list.take("--cursor", options->cursor, "C", "Go on after this row of the page before");

    addOneSagaCommand(tree, group, "show", "Shows one saga: steps, first cause, what can be done", &showSaga);
    addOneSagaCommand(tree, group, "events", "Shows a saga's history", &showEvents);
    addOneSagaCommand(tree, group, "plan", "Shows what Compensate would undo, with balances and stock before and after", &showPlan);
    addOneSagaCommand(tree, group, "export", "Prints everything of a saga as one JSON file", &exportSaga);
    addRepairCommands(tree, group);
    addStartCommands(tree, group);
}

}  // namespace saga
