#include <algorithm>
#include <memory>

#include "core/cli/arguments.h"
#include "core/cli/command_tree.h"
#include "core/cli/settle.h"
#include "core/cli/text_table.h"

namespace saga {
namespace {

constexpr std::size_t kMaxSagas = 10'000;
constexpr int kPageRows = 1000;

struct RepairOptions {
    CommandKind kind{};
    std::vector<std::string> ids;
    std::string filter;
    std::string step;
    std::string reason;
    bool yes = false;
    bool noWait = false;
};

Result<std::vector<SagaId>> idsOfFilter(AdminApi& admin, const std::string& filter) {
    std::vector<SagaId> ids;
    SagaListRequest request;
    request.filter = filter;
    request.limit = kPageRows;
    while (true) {
        const Result<SagaListPage> page =
            await<SagaListPage>([&](auto answer) { admin.listSagas(request, std::move(answer)); });
        if (!page)
            return page.error();
        for (const SagaSummary& saga : page->rows)
            ids.push_back(saga.id);
        if (ids.size() > kMaxSagas) {
            return makeError(ErrorCode::LimitExceeded, "filter",
                             "matches more than " + std::to_string(kMaxSagas) + " sagas; narrow it down");
        }
        if (!page->more)
            return ids;
        request.beyond = page->rows.back().no;
    }
}

Result<std::vector<SagaId>> chosenIds(AdminApi& admin, const RepairOptions& options) {
    if (options.filter.empty() == options.ids.empty())
        return makeError(ErrorCode::InvalidInput, "ids", "name sagas by id, or by --filter");
    if (!options.ids.empty()) {
        std::vector<SagaId> ids;
        for (const std::string& id : options.ids)
            ids.emplace_back(id);
        return ids;
    }
    Result<std::vector<SagaId>> ids = idsOfFilter(admin, options.filter);
    if (ids && ids->empty())
        return makeError(ErrorCode::InvalidInput, "filter", "matches no saga");
    if (ids && !options.yes) {
        return makeError(ErrorCode::InvalidInput, "yes",
                         "the filter matches " + std::to_string(ids->size()) + " sagas; repeat with --yes to act on all of them");
    }
    return ids;
}

// What the sagas came to after the commands: an undo takes its steps, and the engine ends with this program.
Result<void> settle(AdminApi& admin, std::vector<CommandOutcome>& outcomes) {
    for (CommandOutcome& outcome : outcomes) {
        if (outcome.error)
            continue;
        const Result<SagaDetail> settled = waitUntilSettled(admin, outcome.id, kStorePatience);
        if (!settled)
            return settled.error();
        outcome.after = settled->summary;
    }
    return {};
}

Json outcomesJson(const RepairOptions& options, const std::vector<CommandOutcome>& outcomes) {
    Json list = Json::array();
    std::int64_t refused = 0;
    for (const CommandOutcome& outcome : outcomes) {
        Json json = Json::object({{"transactionId", outcome.id.text}, {"done", !outcome.error}});
        if (outcome.error) {
            ++refused;
            json.set("error", errorDocument(*outcome.error).at("error"));
        } else {
            json.set("before", toJson(outcome.before));
            json.set("after", toJson(outcome.after));
        }
        list.append(std::move(json));
    }
    return Json::object({{"success", refused == 0},
                         {"command", toText(options.kind)},
                         {"done", static_cast<std::int64_t>(outcomes.size()) - refused},
                         {"refused", refused},
                         {"outcomes", std::move(list)}});
}

void printOutcomes(Session& session, const std::vector<CommandOutcome>& outcomes) {
    TextTable table({{"SAGA"}, {"BEFORE"}, {"AFTER"}, {"REFUSED BECAUSE"}});
    for (const CommandOutcome& outcome : outcomes) {
        if (outcome.error)
            table.add({outcome.id.text, "-", "-", {outcome.error->reason, Tone::Bad}});
        else
            table.add({outcome.id.text, stateText(outcome.before), {stateText(outcome.after), toneOf(outcome.after.status)}, "-"});
    }
    table.print(session.out(), session.style());
}

// The first refusal decides; a saga that an undo left waiting for a person was not brought to its end.
ExitCode codeOf(const RepairOptions& options, const std::vector<CommandOutcome>& outcomes) {
    for (const CommandOutcome& outcome : outcomes) {
        if (outcome.error)
            return exitCodeOf(*outcome.error);
    }
    const bool waits = options.kind != CommandKind::Pause && !options.noWait;
    const bool stuck = std::any_of(outcomes.begin(), outcomes.end(), [](const CommandOutcome& outcome) {
        return outcome.after.attention != Attention::None;
    });
    return waits && stuck ? ExitCode::NotCompleted : ExitCode::Done;
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

ExitCode repair(Session& session, const RepairOptions& options) {
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const Result<std::vector<SagaId>> ids = chosenIds(**admin, options);
    if (!ids)
        return session.fail(ids.error());
    const CommandRequest request{*ids, options.kind, options.step, options.reason};
    Result<std::vector<CommandOutcome>> outcomes = await<std::vector<CommandOutcome>>(
        [&](auto answer) { (*admin)->command(request, nullptr, progressOn(session), std::move(answer)); });
    if (!outcomes)
        return session.fail(outcomes.error());
    if (options.kind != CommandKind::Pause && !options.noWait) {
        if (const Result<void> settled = settle(**admin, *outcomes); !settled)
            return session.fail(settled.error());
    }
    if (outcomes->size() == 1 && outcomes->front().error)
        return session.fail(*outcomes->front().error);
    if (session.json())
        session.print(outcomesJson(options, *outcomes));
    else
        printOutcomes(session, *outcomes);
    return codeOf(options, *outcomes);
}

struct RepairCommand {
    CommandKind kind;
    const char* description;
};

constexpr RepairCommand kCommands[] = {
    {CommandKind::Compensate, "Undoes what a saga did; of a COMPLETED one too"},
    {CommandKind::Retry, "Tries again what waits, or what failed before anything was done"},
    {CommandKind::Skip, "Waives a failed step or a failed compensation"},
    {CommandKind::HandledOutside, "Waives a compensation that was done by other means"},
    {CommandKind::Pause, "Stops a saga where it stands"},
    {CommandKind::Resume, "Lets a paused saga go on"},
    {CommandKind::Cancel, "Stops going forward, then undoes"},
    {CommandKind::ForceEnd, "Ends a saga without undoing anything"},
};

}  // namespace

void addRepairCommands(CommandTree& tree, const Command& sagaGroup) {
    for (const RepairCommand& repairCommand : kCommands) {
        const auto options = std::make_shared<RepairOptions>();
        options->kind = repairCommand.kind;
        const std::string name(toText(repairCommand.kind));
        const Command command =
            tree.command(sagaGroup, name, repairCommand.description,
                         "sagactl saga " + name + " TXN_01J8ZQ4T3N8K6Y2M5R7V9W0XAB --reason \"wrong item bought\"",
                         [options](Session& session) { return repair(session, *options); });
        command.takeMany("ids", options->ids, "ID", "Saga ids");
        command.take("--filter", options->filter, "EXPR", "Act on every saga that matches, instead of ids");
        command.flag("--yes", options->yes, "Really act on all that match the filter");
        command.take("--reason", options->reason, "TEXT", "Why; kept in the history and the audit trail");
        command.flag("--no-wait", options->noWait, "Return when the command is stored");
        if (repairCommand.kind == CommandKind::Skip || repairCommand.kind == CommandKind::HandledOutside)
            command.take("--step", options->step, "STEP", "Step id; the one that waits when left out");
    }
}

}  // namespace saga
