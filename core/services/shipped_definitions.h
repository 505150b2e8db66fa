// The saga definitions that come with the program. Their source of truth is resources/definitions/*.json; the build
// puts the text of each file into the program. Any thread.
#pragma once

#include <string_view>
#include <vector>

namespace saga {

// The text of each shipped definition file, in the order of publishing. Static storage.
const std::vector<std::string_view>& shippedDefinitions();

}  // namespace saga
