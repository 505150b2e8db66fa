#include <memory>

#include "core/cli/arguments.h"
#include "core/cli/command_tree.h"
#include "core/cli/text_table.h"

namespace saga {
namespace {

struct AuditOptions {
    std::string object;
    std::string limit = "100";
    std::string cursor;
};

ExitCode listAudit(Session& session, const AuditOptions& options) {
    const Result<std::int64_t> limit = readNumberBetween("limit", options.limit, 1, 1000);
    if (!limit)
        return session.fail(limit.error());
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const PageRequest request{options.object, {}, options.cursor, static_cast<int>(*limit)};
    const Result<std::vector<AuditRecord>> records =
        await<std::vector<AuditRecord>>([&](auto answer) { (*admin)->audit(request, std::move(answer)); });
    if (!records)
        return session.fail(records.error());
    const bool full = records->size() == static_cast<std::size_t>(*limit);
    if (session.json()) {
        Json list = Json::array();
        for (const AuditRecord& record : *records)
            list.append(toJson(record));
        return session.print(Json::object(
            {{"audit", std::move(list)}, {"cursor", full ? Json(std::to_string(records->back().no)) : Json()}}));
    }
    TextTable table({{"NO", Align::Right}, {"TIME"}, {"WHO"}, {"ACTION"}, {"OBJECT"}, {"BEFORE"}, {"AFTER"}, {"WHY"}});
    for (const AuditRecord& record : *records) {
        const auto brief = [](const Json& value) {
            return value.isNull() ? std::string("-") : value.dump();
        };
        table.add({std::to_string(record.no), session.style().time(record.at), record.actor,
                   {record.action + (record.refused ? " (refused)" : ""), record.refused ? Tone::Bad : Tone::Plain},
                   record.resourceId.empty() ? record.resource : record.resourceId, brief(record.before), brief(record.after),
                   record.reason.empty() ? "-" : record.reason});
    }
    table.print(session.out(), session.style());
    if (full)
        session.out() << "More: --cursor " << records->back().no << '\n';
    return ExitCode::Done;
}

void printReport(Session& session, const VerifyReport& report) {
    TextTable table({{"ID"}, {"INVARIANT"}, {"HOLDS"}, {"COMPARED"}});
    for (const InvariantResult& result : report.results)
        table.add({result.id, result.title, result.holds ? TextTable::Cell("yes", Tone::Good) : TextTable::Cell("NO", Tone::Bad), result.compared});
    table.print(session.out(), session.style());
    for (const InvariantResult& result : report.results) {
        if (result.holds)
            continue;
        session.out() << '\n' << result.id << ' ' << result.title << ": " << countText(result.offenderCount) << " offenders\n";
        for (const std::string& offender : result.offenders)
            session.out() << "  " << offender << '\n';
    }
    session.out() << '\n' << (report.holds() ? "Every invariant holds" : "An invariant is violated") << ", "
                  << countText(report.sagas) << " sagas.\n";
}

ExitCode verify(Session& session, const std::string& ackedFile) {
    std::vector<SagaId> acknowledged;
    if (!ackedFile.empty()) {
        Result<std::vector<SagaId>> ids = readIdFile("acked", ackedFile);
        if (!ids)
            return session.fail(ids.error());
        acknowledged = std::move(ids).value();
    }
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const Result<VerifyReport> report = await<VerifyReport>([&](auto answer) {
        (*admin)->verify(acknowledged, nullptr, progressOn(session, "Checked"), std::move(answer));
    });
    if (session.showsProgress())
        session.err() << '\n';
    if (!report)
        return session.fail(report.error());
    if (session.json())
        session.print(toJson(*report));
    else
        printReport(session, *report);
    return report->holds() ? ExitCode::Done : ExitCode::Violated;
}

Result<Health> readHealth(Session& session) {
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return admin.error();
    return await<Health>([&](auto answer) { (*admin)->health(std::move(answer)); });
}

ExitCode showHealth(Session& session) {
    const Result<Health> health = readHealth(session);
    if (!health)
        return session.fail(health.error());
    if (session.json()) {
        session.print(toJson(*health));
    } else {
        TextTable table({{"HEALTH"}, {health->accepting ? "OK" : "TROUBLE"}});
        if (!health->trouble.empty())
            table.add({"trouble", {health->trouble, Tone::Bad}});
        table.add({"database", health->database});
        table.add({"durability", health->durability});
        table.add({"sagas", countText(health->sagas)});
        table.add({"running", countText(health->running)});
        table.add({"waiting for a person", countText(health->counts.attention)});
        table.add({"fault rules active", std::to_string(health->activeFaults) + (health->faultsBlocked ? ", STOP ALL is in force" : "")});
        for (const NoticeChannelView& channel : health->channels)
            table.add({"notices by " + channel.name, channel.configured ? channel.target : "not configured"});
        table.add({"notices waiting", countText(health->noticesWaiting)});
        table.print(session.out(), session.style());
    }
    return health->accepting ? ExitCode::Done : ExitCode::Unavailable;
}

ExitCode backup(Session& session, const std::string& file) {
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const Result<std::string> written = await<std::string>([&](auto answer) { (*admin)->backup(file, std::move(answer)); });
    if (!written)
        return session.fail(written.error());
    if (session.json())
        return session.print(Json::object({{"success", true}, {"file", *written}, {"verified", true}}));
    return session.print("Written and verified: " + *written);
}

ExitCode restore(Session& session, const std::string& file) {
    const Result<void> done = restoreDatabase(file, session.database());
    if (!done)
        return session.fail(done.error());
    if (session.json())
        return session.print(Json::object({{"success", true}, {"file", file}, {"database", session.database()}}));
    return session.print("Restored " + session.database() + " from " + file + "; the old file is kept beside it.");
}

void addFileCommand(CommandTree& tree, const std::string& name, const std::string& description,
                    ExitCode (*run)(Session&, const std::string&)) {
    const auto file = std::make_shared<std::string>();
    const Command command = tree.command(tree.root(), name, description, "sagactl " + name + " shop-backup.db",
                                     [file, run](Session& session) { return run(session, *file); });
    command.need("file", *file, "FILE", "Backup file");
}

}  // namespace

void addAssuranceCommands(CommandTree& tree) {
    const Command auditGroup = tree.group(tree.root(), "audit", "The audit trail", "sagactl audit list");
    const auto options = std::make_shared<AuditOptions>();
    const Command list = tree.command(auditGroup, "list", "Lists what operators did, newest first", "sagactl audit list --limit 20",
                                  [options](Session& session) { return listAudit(session, *options); });
    list.take("--object", options->object, "KIND/ID", "Only what was done to this object, such as user/user-123");
    list.take("--limit", options->limit, "N", "Rows, from 1 to 1000");
    list.take("--cursor", options->cursor, "C", "Go on after this row of the page before");

    const auto acked = std::make_shared<std::string>();
    const Command check = tree.command(tree.root(), "verify", "Checks every invariant; exit 3 when one is violated", "sagactl verify",
                                   [acked](Session& session) { return verify(session, *acked); });
    check.take("--acked", *acked, "FILE", "File with ids of sagas that must exist, one per line");

    tree.command(tree.root(), "health", "Shows whether the database takes commits, and its figures", "sagactl health", &showHealth);
    addFileCommand(tree, "backup", "Copies the database while it is in use and verifies the copy", &backup);
    addFileCommand(tree, "restore", "Replaces the database by a backup after verifying it", &restore);
}

}  // namespace saga
