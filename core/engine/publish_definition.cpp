#include "core/engine/publish_definition.h"

#include "core/engine/bus_post.h"

namespace saga {
namespace {

// A new name may begin with any version: it may have been published elsewhere before.
Result<void> checkVersion(const DefinitionRow* latest, const Definition& definition) {
    if (latest == nullptr || definition.version == latest->version + 1) return {};
    const std::string present = definition.name + " is at version " + std::to_string(latest->version);
    if (definition.version == latest->version)
        return makeError(ErrorCode::Conflict, "version",
                         present + " with other content; the next version is " + std::to_string(latest->version + 1));
    return makeError(ErrorCode::Conflict, "version",
                     present + "; the next version is " + std::to_string(latest->version + 1));
}

Json nameAndVersion(const Definition& definition) {
    return Json::object({{"name", Json(definition.name)}, {"version", Json(definition.version)}});
}

}  // namespace

Result<void> runPublish(EngineContext& context, Task& task) {
    const PublishDefinition& request = std::get<PublishDefinition>(*task.request);
    ActionNames names = context.parts.participants.names();
    names.definition = [&context](std::string_view name) { return context.definitions.latest(name); };
    const Result<DefinitionPtr> read = readDefinitionOrError(request.source, names);
    if (!read.ok()) {
        task.outcome = read.error();
        return {};
    }
    const DefinitionPtr definition = *read;
    const DefinitionRow* latest = context.definitions.latestRow(definition->name);
    if (latest != nullptr && latest->version == definition->version && latest->source == definition->source) {
        task.outcome = *latest;
        return {};
    }
    context.work.begin(context.time.now());
    AuditRecord& record = writeAudit(context, request.origin, context.work.now(), "definition.publish", "definition",
                                     definition->name, {});
    if (latest != nullptr)
        record.before = Json::object({{"name", Json(latest->name)}, {"version", Json(latest->version)}});
    if (const Result<void> checked = checkVersion(latest, *definition); !checked.ok()) {
        record.refused = true;
        record.after = errorJson(checked.error());
        task.outcome = checked.error();
        return keepInput(context, task);
    }
    record.after = nameAndVersion(*definition);
    DefinitionRow row{definition->name, definition->version, definition->source, context.work.now(),
                      request.origin.actor};
    context.work.input().definitions.push_back(row);
    task.published = definition;
    task.outcome = std::move(row);
    return keepInput(context, task);
}

void shelveDefinitions(EngineContext& context, const std::vector<DefinitionRow>& rows) {
    const ActionNames names = context.parts.participants.names();
    for (const DefinitionRow& row : rows) {
        const Result<DefinitionPtr> read = readDefinitionOrError(row.source, names);
        if (read.ok()) {
            context.definitions.add(*read, row);
            subscribeHandlers(context, **read);
        }
        else
            logLine(context, LogLevel::Error, LogCategory::Engine, {}, [&] {
                return "definition " + row.name + " version " + std::to_string(row.version) +
                       " cannot be used: " + describe(read.error());
            });
    }
}

}  // namespace saga
