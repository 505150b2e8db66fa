#include "core/verify/definition_book.h"

#include "core/base/json.h"

namespace saga {
namespace {

void addName(const Json& value, ActionNames& names) {
    if (!value.asString().empty()) names.actions.insert(value.asString());
}

ActionNames namesIn(const Json& source) {
    ActionNames names;
    for (const Json& step : source.at("steps").items()) {
        addName(step.at("action"), names);
        addName(step.at("compensation"), names);
    }
    for (const Json& hook : source.at("onEnd").items()) addName(hook.at("action"), names);
    return names;
}

std::vector<std::bitset<kMaxSteps>> predecessorsOf(const Definition& definition) {
    std::vector<std::bitset<kMaxSteps>> all(definition.steps.size());
    for (const int step : forwardOrder(definition)) {
        auto& own = all[static_cast<std::size_t>(step)];
        for (const int before : definition.steps[static_cast<std::size_t>(step)].after)
            own |=
                all[static_cast<std::size_t>(before)] | std::bitset<kMaxSteps>().set(static_cast<std::size_t>(before));
    }
    return all;
}

BookedDefinition readBooked(const DefinitionRow& row) {
    BookedDefinition booked;
    const auto source = parseJson(row.source, "definition");
    auto definition =
        source.ok() ? readDefinitionOrError(row.source, namesIn(*source)) : Result<DefinitionPtr>(source.error());
    if (!definition.ok()) {
        booked.problem = describe(definition.error());
        return booked;
    }
    booked.definition = *std::move(definition);
    booked.predecessors = predecessorsOf(*booked.definition);
    return booked;
}

}  // namespace

DefinitionBook::DefinitionBook(const std::vector<DefinitionRow>& rows) {
    for (const DefinitionRow& row : rows) m_byName.emplace(std::pair(row.name, row.version), readBooked(row));
}

const BookedDefinition* DefinitionBook::find(const std::string& name, int version) const {
    const auto it = m_byName.find(std::pair(name, version));
    return it == m_byName.end() ? nullptr : &it->second;
}

}  // namespace saga
