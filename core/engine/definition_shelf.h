// The published definitions, by name and version, ready to run. Strand only.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/ports/rows.h"
#include "core/saga/definition.h"

namespace saga {

class DefinitionShelf {
public:
    void add(DefinitionPtr definition, DefinitionRow row);
    DefinitionPtr find(std::string_view name, int version) const;  // null when there is none
    DefinitionPtr latest(std::string_view name) const;             // null when there is none
    const DefinitionRow* latestRow(std::string_view name) const;   // null when there is none

private:
    struct Entry {
        DefinitionPtr definition;
        DefinitionRow row;
    };
    std::map<std::string, std::map<int, Entry>, std::less<>> m_byName;
};

}  // namespace saga
