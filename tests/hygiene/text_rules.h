// What comments may hold: reasons and contracts, no reminders, no dead code, no decoration. Pure functions over one
// file.
#pragma once

#include "tests/hygiene/finding.h"
#include "tests/hygiene/source_text.h"

namespace saga::hygiene {

// Reminders ("to do" words), lines of commented-out code, and banners.
Findings checkComments(const SourceText& source);

}  // namespace saga::hygiene
