// Definitions as an operator sees them: the graph, the event types, what is wrong with a text.
#pragma once

#include <string_view>
#include <vector>

#include "core/admin_api/admin_values.h"
#include "core/ports/rows.h"
#include "core/saga/definition.h"

namespace saga {

std::vector<DefinitionStepView> graphOf(const Definition& definition);
// Without graph and event types when the definition cannot be read (null).
DefinitionView makeDefinitionView(const DefinitionRow& row, const Definition* definition);
DefinitionCheck checkDefinition(std::string_view source, const ActionNames& names);

}  // namespace saga
