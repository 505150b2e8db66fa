// Calls the house does without: nested event loops, sleeps, wall clocks, string-based connects, untranslated text. Pure
// functions over one file.
#pragma once

#include "tests/hygiene/finding.h"
#include "tests/hygiene/source_text.h"

namespace saga::hygiene {

// Looks at code only; the same words in comments and literals are fine.
Findings checkForbiddenCalls(const SourceText& source);
// A connect() whose third and last argument is a lambda: nothing ends the connection with the receiver.
Findings checkConnects(const SourceText& source);
// In ui: text that a person reads and that does not pass through tr(). A heuristic: a literal with a letter and with a
// space or a capital, as an argument of a call that shows text.
Findings checkUntranslated(const SourceText& source);

}  // namespace saga::hygiene
