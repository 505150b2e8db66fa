#include "core/runtime/shipped_publisher.h"

#include <algorithm>
#include <future>

#include "core/saga/choreography.h"
#include "core/services/shipped_definitions.h"

namespace saga {
namespace {

constexpr const char* kActor = "system";

}  // namespace

std::vector<std::string_view> unpublishedDefinitions(Store& store, const ActionNames& names) {
    const Result<StoreFacts> facts = store.facts();
    if (!facts)
        return {};
    std::vector<std::string_view> missing;
    for (const std::string_view source : shippedDefinitions()) {
        const Result<DefinitionPtr> shipped = readDefinitionOrError(source, names);
        SAGA_ASSERT(shipped.ok());
        const bool known =
            std::any_of(facts->definitions.begin(), facts->definitions.end(), [&](const DefinitionRow& row) {
                return row.name == (*shipped)->name && row.version >= (*shipped)->version;
            });
        if (!known)
            missing.push_back(source);
    }
    return missing;
}

Result<void> checkSubscriptions(const std::vector<std::string_view>& sources, const ActionNames& names) {
    for (const std::string_view source : sources) {
        const Result<DefinitionPtr> definition = readDefinitionOrError(source, names);
        if (!definition)
            return definition.error();
        const std::string problem = whyNotChoreographed(**definition, subscriptionsOf(**definition));
        if (!problem.empty())
            return makeError(ErrorCode::Internal, (*definition)->name, "cannot run in choreography: " + problem);
    }
    return {};
}

Result<void> publishAll(Engine& engine, const std::vector<std::string_view>& sources, const std::string& program) {
    for (const std::string_view source : sources) {
        const auto done = std::make_shared<std::promise<Result<DefinitionRow>>>();
        std::future<Result<DefinitionRow>> published = done->get_future();
        PublishDefinition request{std::string(source), {kActor, program, {}}, {}};
        request.reply = [done](const Result<DefinitionRow>& row) { done->set_value(row); };
        engine.submit(std::move(request));
        const Result<DefinitionRow> row = published.get();
        if (!row)
            return row.error();
    }
    return {};
}

}  // namespace saga
