// Publishes the definitions that come with the program in a database that does not have them yet.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/engine/engine.h"

namespace saga {

// Shipped definitions of which the store has neither this version nor a later one. Before the engine starts, on its
// writer side. A store that cannot be asked has nothing published; starting the engine will say why.
std::vector<std::string_view> unpublishedDefinitions(Store& store, const ActionNames& names);

// That each of these can run in choreography: an event type that no handler would hear is an error of the program. Error: field is
// the definition, or where its text is wrong.
Result<void> checkSubscriptions(const std::vector<std::string_view>& sources, const ActionNames& names);

// Publishes each and waits for it. The engine's first error.
Result<void> publishAll(Engine& engine, const std::vector<std::string_view>& sources, const std::string& program);

}  // namespace saga
