#include "core/admin/definition_cache.h"

namespace saga {

Result<DefinitionPtr> DefinitionCache::read(const DefinitionRow& row) {
    const std::lock_guard lock(m_mutex);
    const auto key = std::make_pair(row.name, row.version);
    const auto known = m_known.find(key);
    if (known != m_known.end())
        return known->second;
    Result<DefinitionPtr> definition = readDefinitionOrError(row.source, m_names);
    if (definition)
        m_known.emplace(key, *definition);
    return definition;
}

ActionNames DefinitionCache::namesAmong(const std::vector<DefinitionRow>& rows) {
    ActionNames names = m_names;
    names.definition = [this, &rows](std::string_view name) -> DefinitionPtr {
        const DefinitionRow* latest = nullptr;
        for (const DefinitionRow& row : rows)
            if (row.name == name && (latest == nullptr || latest->version < row.version))
                latest = &row;
        const Result<DefinitionPtr> definition = latest == nullptr ? Result<DefinitionPtr>(DefinitionPtr{}) : read(*latest);
        return definition ? *definition : nullptr;
    };
    return names;
}

}  // namespace saga
