#include <charconv>
#include <filesystem>
#include <memory>

#include "core/base/json_schema.h"
#include "core/checkout/event_catalog.h"
#include "core/cli/arguments.h"
#include "core/cli/command_tree.h"
#include "core/cli/text_table.h"

namespace saga {
namespace {

constexpr std::size_t kMaxSchemaBytes = 64 * 1024;

struct SchemaName {
    std::string type;
    int version = 0;  // 0: none was named
};

// "OrderCreated.v2", or "OrderCreated" alone.
SchemaName readName(const std::string& text) {
    const std::size_t dot = text.rfind(".v");
    if (dot == std::string::npos)
        return {text, 0};
    int version = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data() + dot + 2, end, version);
    return read.ec == std::errc() && read.ptr == end && version > 0 ? SchemaName{text.substr(0, dot), version} : SchemaName{text, 0};
}

std::string nameOf(const std::string& type, int version) {
    return type + ".v" + std::to_string(version);
}

const EventSchema* find(const SchemaName& name) {
    const EventCatalog& catalog = EventCatalog::shipped();
    const int version = name.version > 0 ? name.version : catalog.latest(name.type);
    for (const EventSchema& schema : catalog.schemas())
        if (schema.type == name.type && schema.version == version)
            return &schema;
    return nullptr;
}

// How a payload of this version becomes one of the next.
std::string_view wayOn(const EventSchema& schema) {
    const EventSchema* next = find({schema.type, schema.version + 1});
    if (next == nullptr)
        return "latest";
    return incompatibilities(schema, *next).empty() ? "fits the next" : "upcaster";
}

ExitCode listSchemas(Session& session) {
    const std::vector<EventSchema>& schemas = EventCatalog::shipped().schemas();
    if (session.json()) {
        Json list = Json::array();
        for (const EventSchema& schema : schemas)
            list.append(Json::object({{"type", schema.type}, {"version", schema.version}, {"next", wayOn(schema)}}));
        return session.print(Json::object({{"schemas", std::move(list)}}));
    }
    TextTable table({{"EVENT"}, {"VERSION", Align::Right}, {"TO THE NEXT VERSION"}});
    for (const EventSchema& schema : schemas)
        table.add({schema.type, std::to_string(schema.version), std::string(wayOn(schema))});
    table.print(session.out(), session.style());
    return ExitCode::Done;
}

ExitCode showSchema(Session& session, const std::string& name) {
    const EventSchema* schema = find(readName(name));
    if (schema == nullptr)
        return session.fail(makeError(ErrorCode::NotFound, "type", "there is no such event type or version; see sagactl schema list"));
    const Result<Json> source = parseJson(schema->source, nameOf(schema->type, schema->version));
    if (!source)
        return session.fail(source.error());
    if (session.json())
        return session.print(Json::object({{"type", schema->type}, {"version", schema->version}, {"schema", *source}}));
    session.out() << schema->source;
    return ExitCode::Done;
}

// What speaks against releasing the schema; empty: nothing. An error when it is no schema at all.
Result<std::vector<std::string>> problemsOf(const EventSchema& offered) {
    const std::string name = nameOf(offered.type, offered.version);
    const Result<Json> source = parseJson(offered.source, name, JsonLimits{kMaxSchemaBytes});
    if (!source)
        return source.error();
    const Result<JsonSchema> schema = JsonSchema::make(*source, name);
    if (!schema)
        return schema.error();
    std::vector<std::string> problems;
    if (source->text("type") != "object")
        problems.push_back("must describe an object");
    const int latest = EventCatalog::shipped().latest(offered.type);
    if (const EventSchema* released = find({offered.type, offered.version}); released != nullptr && offered.version <= latest) {
        const Result<Json> known = parseJson(released->source, name);
        if (!known || !(*known == *source))
            problems.push_back("version " + std::to_string(offered.version) + " was released with another schema; a change needs version " +
                               std::to_string(latest + 1));
        return problems;
    }
    if (offered.version != latest + 1)
        problems.push_back("the next version of " + offered.type + " is " + std::to_string(latest + 1));
    else if (latest > 0)
        for (std::string& reason : incompatibilities(*find({offered.type, latest}), offered))
            problems.push_back(std::move(reason));
    return problems;
}

ExitCode checkSchema(Session& session, const std::string& file) {
    const SchemaName name = readName(std::filesystem::path(file).stem().string());
    if (name.version == 0)
        return session.fail(makeError(ErrorCode::InvalidInput, "file", "must be named after type and version: OrderCreated.v3.json"));
    Result<std::string> text = readFile("file", file, kMaxSchemaBytes);
    if (!text)
        return session.fail(text.error());
    const Result<std::vector<std::string>> problems = problemsOf({name.type, name.version, std::move(*text)});
    if (!problems)
        return session.fail(problems.error());
    if (session.json()) {
        Json list = Json::array();
        for (const std::string& problem : *problems)
            list.append(problem);
        session.print(Json::object({{"type", name.type}, {"version", name.version}, {"compatible", problems->empty()}, {"problems", std::move(list)}}));
    } else if (problems->empty()) {
        session.print("Compatible: " + nameOf(name.type, name.version));
    } else {
        for (const std::string& problem : *problems)
            session.out() << file << ": " << problem << '\n';
    }
    return problems->empty() ? ExitCode::Done : ExitCode::NotCompleted;
}

}  // namespace

void addSchemaCommands(CommandTree& tree) {
    const Command group = tree.group(tree.root(), "schema", "Lists, shows and checks the schemas of event payloads", "sagactl schema list");
    tree.command(group, "list", "Lists every version of every event type", "sagactl schema list", &listSchemas);

    const auto shown = std::make_shared<std::string>();
    const Command show = tree.command(group, "show", "Prints a JSON Schema; the latest version when none is named",
                                      "sagactl schema show OrderCreated.v1", [shown](Session& session) { return showSchema(session, *shown); });
    show.need("type", *shown, "TYPE", "Event type, with .vN for a version");

    const auto checked = std::make_shared<std::string>();
    const Command check = tree.command(group, "check", "Checks whether a new schema takes every event of the version before as it is; exit 1 when an upcaster is needed",
                                       "sagactl schema check OrderCreated.v3.json",
                                       [checked](Session& session) { return checkSchema(session, *checked); });
    check.need("file", *checked, "FILE", "JSON Schema, named TYPE.vN.json");
}

}  // namespace saga
