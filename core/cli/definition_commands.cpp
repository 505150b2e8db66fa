#include <memory>

#include "core/cli/arguments.h"
#include "core/cli/command_tree.h"
#include "core/cli/text_table.h"

namespace saga {
namespace {

constexpr std::size_t kMaxDefinitionBytes = 1u << 20;

struct DefinitionOptions {
    std::string name;
    std::string version;
    std::string file;
};

Json viewJson(const DefinitionView& view) {
    Json steps = Json::array();
    for (const std::string& step : view.steps)
        steps.append(step);
    Json types = Json::array();
    for (const std::string& type : view.eventTypes)
        types.append(type);
    return Json::object({{"name", view.name},
                         {"version", view.version},
                         {"publishedAt", toIso(view.publishedAt)},
                         {"publishedBy", view.publishedBy},
                         {"steps", std::move(steps)},
                         {"eventTypes", std::move(types)},
                         {"running", view.running}});
}

Result<std::vector<DefinitionView>> readAll(Session& session) {
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return admin.error();
    return await<std::vector<DefinitionView>>([&](auto answer) { (*admin)->definitions(std::move(answer)); });
}

ExitCode listDefinitions(Session& session) {
    const Result<std::vector<DefinitionView>> all = readAll(session);
    if (!all)
        return session.fail(all.error());
    if (session.json()) {
        Json list = Json::array();
        for (const DefinitionView& view : *all)
            list.append(viewJson(view));
        return session.print(Json::object({{"definitions", std::move(list)}}));
    }
    TextTable table({{"DEFINITION"}, {"VERSION", Align::Right}, {"RUNNING", Align::Right}, {"PUBLISHED"}, {"BY"}, {"STEPS"}});
    for (const DefinitionView& view : *all) {
        std::string steps;
        for (const std::string& step : view.steps)
            steps.append(steps.empty() ? "" : ", ").append(step);
        table.add({view.name, std::to_string(view.version), std::to_string(view.running), session.style().time(view.publishedAt), view.publishedBy, steps});
    }
    table.print(session.out(), session.style());
    return ExitCode::Done;
}

ExitCode showDefinition(Session& session, const DefinitionOptions& options) {
    std::int64_t version = 0;
    if (!options.version.empty()) {
        const Result<std::int64_t> number = readNumberBetween("version", options.version, 1, INT32_MAX);
        if (!number)
            return session.fail(number.error());
        version = *number;
    }
    const Result<std::vector<DefinitionView>> all = readAll(session);
    if (!all)
        return session.fail(all.error());
    const DefinitionView* found = nullptr;
    for (const DefinitionView& view : *all) {
        const bool wanted = view.name == options.name && (version == 0 || view.version == version);
        if (wanted && (found == nullptr || view.version > found->version))
            found = &view;
    }
    if (found == nullptr)
        return session.fail(makeError(ErrorCode::NotFound, "name", "there is no such definition"));
    const Result<Json> source = parseJson(found->source, "source");
    if (session.json()) {
        Json json = viewJson(*found);
        json.set("source", source ? *source : Json(found->source));
        return session.print(json);
    }
    session.out() << (source ? source->dumpPretty() : found->source + "\n");
    return ExitCode::Done;
}

ExitCode validateDefinition(Session& session, const std::string& file) {
    const Result<std::string> text = readFile("file", file, kMaxDefinitionBytes);
    if (!text)
        return session.fail(text.error());
    // What is published there counts for child sagas; without a database the shipped definitions do.
    Result<AdminApi*> admin = session.open();
    if (!admin)
        admin = session.openInMemory();
    if (!admin)
        return session.fail(admin.error());
    const Result<DefinitionCheck> check =
        await<DefinitionCheck>([&](auto answer) { (*admin)->validateDefinition(*text, std::move(answer)); });
    if (!check)
        return session.fail(check.error());
    const std::vector<DefinitionIssue>& issues = check->issues;
    if (session.json()) {
        Json problems = Json::array();
        for (const DefinitionIssue& issue : issues) {
            problems.append(Json::object(
                {{"path", issue.path}, {"line", issue.line}, {"column", issue.column}, {"reason", issue.reason}}));
        }
        session.print(Json::object({{"valid", issues.empty()}, {"problems", std::move(problems)}}));
    } else if (issues.empty()) {
        session.print("Valid: " + file);
    } else {
        for (const DefinitionIssue& issue : issues) {
            session.out() << file << ':' << issue.line << ':' << issue.column << ": "
                          << (issue.path.empty() ? "" : issue.path + ": ") << issue.reason << '\n';
        }
    }
    return issues.empty() ? ExitCode::Done : ExitCode::NotCompleted;
}

ExitCode publishDefinition(Session& session, const std::string& file) {
    const Result<std::string> text = readFile("file", file, kMaxDefinitionBytes);
    if (!text)
        return session.fail(text.error());
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const Result<DefinitionView> view =
        await<DefinitionView>([&](auto answer) { (*admin)->publishDefinition(*text, std::move(answer)); });
    if (!view)
        return session.fail(view.error());
    if (session.json())
        return session.print(viewJson(*view));
    return session.print("Published " + view->name + " version " + std::to_string(view->version) + ".");
}

}  // namespace

void addDefinitionCommands(CommandTree& tree) {
    const Command group = tree.group(tree.root(), "definition", "Lists, shows, checks and publishes saga definitions",
                                 "sagactl definition list");
    tree.command(group, "list", "Lists every version", "sagactl definition list", &listDefinitions);

    const auto shown = std::make_shared<DefinitionOptions>();
    const Command show = tree.command(group, "show", "Prints a definition's source", "sagactl definition show item-purchase",
                                  [shown](Session& session) { return showDefinition(session, *shown); });
    show.need("name", shown->name, "NAME", "Definition name");
    show.take("--version", shown->version, "N", "Version; the latest when left out");

    const auto checked = std::make_shared<DefinitionOptions>();
    const Command validate = tree.command(group, "validate", "Checks a definition file; exit 1 when it has problems",
                                      "sagactl definition validate item-purchase.json",
                                      [checked](Session& session) { return validateDefinition(session, checked->file); });
    validate.need("file", checked->file, "FILE", "Definition as JSON");

    const auto published = std::make_shared<DefinitionOptions>();
    const Command publish = tree.command(group, "publish", "Publishes a definition file; new sagas use it from now on",
                                     "sagactl definition publish item-purchase.json",
                                     [published](Session& session) { return publishDefinition(session, published->file); });
    publish.need("file", published->file, "FILE", "Definition as JSON");
}

}  // namespace saga
