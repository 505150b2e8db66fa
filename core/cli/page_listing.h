// Commands that list rows a page at a time, as a table or as JSON with the cursor of the next page.
#pragma once

#include <functional>
#include <memory>

#include "core/cli/arguments.h"
#include "core/cli/command_tree.h"
#include "core/cli/text_table.h"

namespace saga {

struct PageOptions {
    std::string match;
    std::string saga;
    std::string limit = "100";
    std::string cursor;
};

// How one kind of rows is asked for, keyed and shown.
template <class Row>
struct PageKind {
    const char* name;  // of the array in JSON
    void (AdminApi::*ask)(const PageRequest&, Answer<std::vector<Row>>);
    std::string (*keyOf)(const Row&);
    std::vector<TextTable::Column> columns;
    std::function<std::vector<TextTable::Cell>(const Session&, const Row&)> cells;
};

inline Result<PageRequest> readPage(const PageOptions& options) {
    const Result<std::int64_t> limit = readNumberBetween("limit", options.limit, 1, 1000);
    if (!limit)
        return limit.error();
    return PageRequest{options.match, options.saga, options.cursor, static_cast<int>(*limit)};
}

template <class Row>
ExitCode listPage(Session& session, const PageOptions& options, const PageKind<Row>& kind) {
    const Result<PageRequest> request = readPage(options);
    if (!request)
        return session.fail(request.error());
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const Result<std::vector<Row>> rows =
        await<std::vector<Row>>([&](auto answer) { ((*admin)->*kind.ask)(*request, std::move(answer)); });
    if (!rows)
        return session.fail(rows.error());
    const bool full = rows->size() == static_cast<std::size_t>(request->limit);
    const std::string cursor = full ? kind.keyOf(rows->back()) : std::string();
    if (session.json()) {
        Json list = Json::array();
        for (const Row& row : *rows)
            list.append(toJson(row));
        return session.print(Json::object({{kind.name, std::move(list)}, {"cursor", full ? Json(cursor) : Json()}}));
    }
    TextTable table(kind.columns);
    for (const Row& row : *rows)
        table.add(kind.cells(session, row));
    table.print(session.out(), session.style());
    if (full)
        session.out() << "More: --cursor " << cursor << '\n';
    return ExitCode::Done;
}

template <class Row>
Command addList(CommandTree& tree, const Command& group, const std::string& example, const PageKind<Row>& (*kind)(),
                  const std::shared_ptr<PageOptions>& options) {
    const Command list = tree.command(group, "list", "Lists them, a page at a time", example,
                                  [options, kind](Session& session) { return listPage(session, *options, kind()); });
    list.take("--limit", options->limit, "N", "Rows, from 1 to 1000");
    list.take("--cursor", options->cursor, "C", "Go on after this row of the page before");
    return list;
}

// Log entries and notices are named by the saga they belong to.
template <class Row>
void addOfSagas(CommandTree& tree, const std::string& name, const std::string& description, const PageKind<Row>& (*kind)()) {
    const Command group = tree.group(tree.root(), name, description, "sagactl " + name + " list --user user-123");
    const auto listed = std::make_shared<PageOptions>();
    const Command list = addList(tree, group, "sagactl " + name + " list --user user-123", kind, listed);
    list.take("--user", listed->match, "ID", "Only this user's");
    list.take("--saga", listed->saga, "ID", "Only this saga's");
    const auto shown = std::make_shared<PageOptions>();
    const Command show = tree.command(group, "show", "Shows those of one saga", "sagactl " + name + " show TXN_01J8ZQ4T3N8K6Y2M5R7V9W0XAB",
                                  [shown, kind](Session& session) { return listPage(session, *shown, kind()); });
    show.need("saga", shown->saga, "ID", "Saga id");
}

}  // namespace saga
