// Every stored definition, read as leniently as it can be: an action that this program does not know is no reason to
// leave a saga unchecked. Immutable after construction; any thread.
#pragma once

#include <bitset>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/ports/rows.h"
#include "core/saga/definition.h"

namespace saga {

struct BookedDefinition {
    DefinitionPtr definition;                          // null when the stored text cannot be read
    std::string problem;                               // why not
    std::vector<std::bitset<kMaxSteps>> predecessors;  // per step, direct and indirect ones
};

class DefinitionBook {
public:
    explicit DefinitionBook(const std::vector<DefinitionRow>& rows);
    // Null when there is no such row. Valid as long as the book.
    const BookedDefinition* find(const std::string& name, int version) const;

private:
    std::map<std::pair<std::string, int>, BookedDefinition> m_byName;
};

}  // namespace saga
