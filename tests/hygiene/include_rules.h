// Who may include whom. The table of rooms lives here; core/README.md and ui/README.md explain it. Pure functions over
// the text of one file.
#pragma once

#include <string>
#include <string_view>

#include "tests/hygiene/finding.h"
#include "tests/hygiene/source_text.h"

namespace saga::hygiene {

// The room of the table that a path belongs to ("core/stores/sqlite"), or empty when it lies in none.
std::string roomOf(std::string_view path);

// Findings for includes of other rooms, of libraries kept to certain files, and of the machine in the pure rooms.
Findings checkIncludes(const SourceText& source);

}  // namespace saga::hygiene
