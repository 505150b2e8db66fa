// Definitions as read from their stored source, kept because a version never changes. Any thread.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <utility>

#include "core/ports/rows.h"
#include "core/saga/definition.h"

namespace saga {

class DefinitionCache {
public:
    explicit DefinitionCache(ActionNames names) : m_names(std::move(names)) {}

    // InvalidInput when this program cannot read it, for instance because an action is gone.
    Result<DefinitionPtr> read(const DefinitionRow& row);
    const ActionNames& names() const { return m_names; }
    // With the latest of these definitions, for the checks of child sagas. They must outlive the names.
    ActionNames namesAmong(const std::vector<DefinitionRow>& rows);

private:
    const ActionNames m_names;
    std::mutex m_mutex;
    std::map<std::pair<std::string, int>, DefinitionPtr> m_known;  // guarded by m_mutex
};

}  // namespace saga
