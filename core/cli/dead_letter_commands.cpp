#include <memory>

#include "core/cli/arguments.h"
#include "core/cli/command_tree.h"
#include "core/cli/settle.h"
#include "core/cli/text_table.h"

namespace saga {
namespace {

constexpr std::size_t kMaxPayloadBytes = 4 << 20;
constexpr int kLettersOfOneSaga = 1000;

struct ListOptions {
    std::string state = "open";
    std::string cause;
    std::string event;
    std::string handler;
    std::string saga;
    std::string limit = "100";
    std::string cursor;
    bool groups = false;
};

struct ResolveOptions {
    std::vector<std::string> ids;
    std::string payloadFile;
    std::string reason;
    bool noWait = false;
};

Tone toneOf(DeadLetterState state) {
    return state == DeadLetterState::Open ? Tone::Bad : Tone::Plain;
}

Result<DeadLetterListRequest> readRequest(const ListOptions& options) {
    DeadLetterListRequest request{deadLetterStateFromText(options.state), options.cause, options.event, options.handler,
                                  options.saga, options.cursor, 0};
    if (!request.state && options.state != "all")
        return makeError(ErrorCode::InvalidInput, "state", "must be open, redriven, discarded or all");
    const Result<std::int64_t> limit = readNumberBetween("limit", options.limit, 1, 1000);
    if (!limit)
        return limit.error();
    request.limit = static_cast<int>(*limit);
    return request;
}

using Letters = std::vector<DeadLetterView>;

Result<Letters> ask(AdminApi& admin, const DeadLetterListRequest& request) {
    return await<Letters>([&](auto answer) { admin.deadLetters(request, std::move(answer)); });
}

ExitCode listGroups(Session& session, AdminApi& admin) {
    using Groups = std::vector<DeadLetterGroup>;
    const Result<Groups> groups = await<Groups>([&](auto answer) { admin.deadLetterGroups(std::move(answer)); });
    if (!groups)
        return session.fail(groups.error());
    if (session.json()) {
        Json list = Json::array();
        for (const DeadLetterGroup& group : *groups)
            list.append(toJson(group));
        return session.print(Json::object({{"groups", std::move(list)}}));
    }
    TextTable table({{"COUNT", Align::Right}, {"DEFINITION"}, {"EVENT"}, {"HANDLER"}, {"NEWEST"}, {"CAUSE"}});
    for (const DeadLetterGroup& group : *groups)
        table.add({countText(group.count), group.definition, group.event, group.handler, session.style().time(group.newest),
                   group.cause});
    table.print(session.out(), session.style());
    return ExitCode::Done;
}

ExitCode list(Session& session, const ListOptions& options) {
    const Result<DeadLetterListRequest> request = readRequest(options);
    if (!request)
        return session.fail(request.error());
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    if (options.groups)
        return listGroups(session, **admin);
    const Result<Letters> letters = ask(**admin, *request);
    if (!letters)
        return session.fail(letters.error());
    const bool full = letters->size() == static_cast<std::size_t>(request->limit);
    if (session.json()) {
        Json rows = Json::array();
        for (const DeadLetterView& letter : *letters)
            rows.append(toJson(letter));
        return session.print(Json::object(
            {{"deadLetters", std::move(rows)}, {"cursor", full ? Json(letters->back().id) : Json()}}));
    }
    TextTable table({{"DEAD LETTER"}, {"EVENT"}, {"STATE"}, {"TRIES", Align::Right}, {"AT"}, {"CAUSE"}});
    for (const DeadLetterView& letter : *letters)
        table.add({letter.id, letter.event, {std::string(toText(letter.state)), toneOf(letter.state)},
                   std::to_string(letter.tries), session.style().time(letter.at), letter.cause});
    table.print(session.out(), session.style());
    if (full)
        session.out() << "More: --cursor " << letters->back().id << '\n';
    return ExitCode::Done;
}

ExitCode show(Session& session, const std::string& idText) {
    const Result<DeadLetterId> id = readDeadLetterId(idText);
    if (!id)
        return session.fail(id.error());
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const Result<Letters> letters =
        ask(**admin, {std::nullopt, {}, {}, id->handler, id->saga.text, {}, kLettersOfOneSaga});
    if (!letters)
        return session.fail(letters.error());
    for (const DeadLetterView& letter : *letters) {
        if (letter.id != toText(*id))
            continue;
        if (session.json())
            return session.print(toJson(letter));
        session.print(letter.id + "  " + session.style().paint(toneOf(letter.state), std::string(toText(letter.state))));
        session.print("Event " + letter.event + " of a " + letter.definition + ", given up after " +
                      std::to_string(letter.tries) + " tries at " + session.style().time(letter.at));
        session.print("Cause: " + letter.cause);
        if (letter.state != DeadLetterState::Open)
            session.print("Settled by " + letter.resolvedBy + " at " + session.style().time(letter.resolvedAt) +
                          (letter.edited ? ", with an edited payload" : "") + ": " + letter.reason);
        return session.print("Payload: " + letter.payload);
    }
    return session.fail(makeError(ErrorCode::NotFound, "id", "there is no dead letter " + idText));
}

OnProgress progressOn(Session& session) {
    if (!session.showsProgress())
        return {};
    return [&session](Progress progress) {
        session.err() << '\r' << progress.done << " of " << progress.total << std::flush;
        if (progress.done == progress.total)
            session.err() << '\n';
    };
}

// How their sagas end, when that is waited for. NotCompleted when one waits for a person again.
Result<ExitCode> settle(AdminApi& admin, const std::vector<DeadLetterOutcome>& outcomes) {
    ExitCode code = ExitCode::Done;
    for (const DeadLetterOutcome& outcome : outcomes) {
        const Result<DeadLetterId> id = readDeadLetterId(outcome.id);
        if (outcome.error || !id)
            continue;
        const Result<SagaDetail> settled = waitUntilSettled(admin, id->saga, kStorePatience);
        if (!settled)
            return settled.error();
        if (settled->summary.attention != Attention::None)
            code = ExitCode::NotCompleted;
    }
    return code;
}

void printOutcomes(Session& session, DeadLetterAction action, const std::vector<DeadLetterOutcome>& outcomes) {
    if (!session.json()) {
        TextTable table({{"DEAD LETTER"}, {"DONE"}, {"REFUSED BECAUSE"}});
        for (const DeadLetterOutcome& outcome : outcomes) {
            if (outcome.error)
                table.add({outcome.id, "-", {outcome.error->reason, Tone::Bad}});
            else
                table.add({outcome.id, std::string(toText(action)), "-"});
        }
        table.print(session.out(), session.style());
        return;
    }
    Json rows = Json::array();
    std::int64_t refused = 0;
    for (const DeadLetterOutcome& outcome : outcomes) {
        Json row = Json::object({{"id", outcome.id}, {"done", !outcome.error}});
        if (outcome.error) {
            ++refused;
            row.set("error", errorDocument(*outcome.error).at("error"));
        }
        rows.append(std::move(row));
    }
    session.print(Json::object({{"success", refused == 0},
                                {"command", toText(action)},
                                {"done", static_cast<std::int64_t>(outcomes.size()) - refused},
                                {"refused", refused},
                                {"outcomes", std::move(rows)}}));
}

ExitCode resolve(Session& session, DeadLetterAction action, const ResolveOptions& options) {
    DeadLetterCommand command{options.ids, action, {}, options.reason};
    if (!options.payloadFile.empty()) {
        Result<std::string> payload = readFile("payload", options.payloadFile, kMaxPayloadBytes);
        if (!payload)
            return session.fail(payload.error());
        while (!payload->empty() && (payload->back() == '\n' || payload->back() == '\r'))
            payload->pop_back();
        command.payload = std::move(*payload);
    }
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    using Outcomes = std::vector<DeadLetterOutcome>;
    const Result<Outcomes> outcomes = await<Outcomes>(
        [&](auto answer) { (*admin)->resolveDeadLetters(command, nullptr, progressOn(session), std::move(answer)); });
    if (!outcomes)
        return session.fail(outcomes.error());
    Result<ExitCode> code = ExitCode::Done;
    if (action == DeadLetterAction::Redrive && !options.noWait)
        code = settle(**admin, *outcomes);
    if (!code)
        return session.fail(code.error());
    if (outcomes->size() == 1 && outcomes->front().error)
        return session.fail(*outcomes->front().error);
    printOutcomes(session, action, *outcomes);
    // The first refusal decides.
    for (const DeadLetterOutcome& outcome : *outcomes)
        if (outcome.error)
            return exitCodeOf(*outcome.error);
    return *code;
}

constexpr const char* kExampleId = "TXN_01J8ZQ4T3N8K6Y2M5R7V9W0XAB/2/ItemGrantHandler";

void addListCommand(CommandTree& tree, const Command& group) {
    const auto options = std::make_shared<ListOptions>();
    const Command command = tree.command(group, "list", "Lists them, newest first, or grouped by what they have in common",
                                         "sagactl dead-letter list --handler ItemGrantHandler",
                                         [options](Session& session) { return list(session, *options); });
    command.take("--state", options->state, "STATE", "open, redriven, discarded or all");
    command.take("--cause", options->cause, "TEXT", "Only with exactly this cause");
    command.take("--event", options->event, "EVENT", "Only of this event");
    command.take("--handler", options->handler, "HANDLER", "Only of this handler");
    command.take("--saga", options->saga, "ID", "Only of this saga");
    command.flag("--groups", options->groups, "Count open ones by cause, event and handler instead");
    command.take("--limit", options->limit, "N", "Rows, from 1 to 1000");
    command.take("--cursor", options->cursor, "C", "Go on after this row of the page before");
}

}  // namespace

void addDeadLetterCommands(CommandTree& tree) {
    const Command group = tree.group(tree.root(), "dead-letter", "Lists, shows and settles events that nobody could use",
                                     "sagactl dead-letter list");
    addListCommand(tree, group);
    const auto id = std::make_shared<std::string>();
    tree.command(group, "show", "Shows one with its message", std::string("sagactl dead-letter show ") + kExampleId,
                 [id](Session& session) { return show(session, *id); })
        .need("id", *id, "ID", "Its id");
    struct Row {
        DeadLetterAction action;
        const char* description;
        const char* reason;
    };
    constexpr Row kRows[] = {
        {DeadLetterAction::Redrive, "Hands events to their handlers again; their sagas go on", "stock service repaired"},
        {DeadLetterAction::Discard, "Settles events without handling them; a saga that waits goes on waiting", "sent by mistake"},
    };
    for (const Row& row : kRows) {
        const auto options = std::make_shared<ResolveOptions>();
        const std::string name(toText(row.action));
        const Command command = tree.command(
            group, name, row.description, "sagactl dead-letter " + name + " " + kExampleId + " --reason \"" + row.reason + "\"",
            [options, action = row.action](Session& session) { return resolve(session, action, *options); });
        command.takeMany("ids", options->ids, "ID", "Their ids");
        command.need("--reason", options->reason, "TEXT", "Why; kept in the audit trail");
        if (row.action != DeadLetterAction::Redrive)
            continue;
        command.take("--payload", options->payloadFile, "FILE", "Of a single one: the repaired message in its place");
        command.flag("--no-wait", options->noWait, "Return when it is stored");
    }
}

}  // namespace saga
