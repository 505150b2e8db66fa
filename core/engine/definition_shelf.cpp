#include "core/engine/definition_shelf.h"

namespace saga {

void DefinitionShelf::add(DefinitionPtr definition, DefinitionRow row) {
    const int version = definition->version;
    m_byName[definition->name].insert_or_assign(version, Entry{std::move(definition), std::move(row)});
}

DefinitionPtr DefinitionShelf::find(std::string_view name, int version) const {
    const auto versions = m_byName.find(name);
    if (versions == m_byName.end()) return nullptr;
    const auto it = versions->second.find(version);
    return it == versions->second.end() ? nullptr : it->second.definition;
}

DefinitionPtr DefinitionShelf::latest(std::string_view name) const {
    const auto versions = m_byName.find(name);
    return versions == m_byName.end() ? nullptr : versions->second.rbegin()->second.definition;
}

const DefinitionRow* DefinitionShelf::latestRow(std::string_view name) const {
    const auto versions = m_byName.find(name);
    return versions == m_byName.end() ? nullptr : &versions->second.rbegin()->second.row;
}

}  // namespace saga
