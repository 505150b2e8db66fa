// What happens to a text before it becomes part of a log line. Pure functions.
#pragma once

#include <string>
#include <string_view>

namespace saga {

// Control characters as \n, \t, \x1b and so on, so that a line stays one line and a terminal is not driven by it.
std::string escapeControls(std::string_view text);

// The value after a field whose name ends in password, token, secret or key (any case; "name=value", "name: value" or
// JSON) is replaced by ***.
std::string maskSecrets(std::string_view text);

}  // namespace saga
