// The shape of files: how long they and their functions are, and what they are called. Pure functions over one file.
#pragma once

#include "tests/hygiene/finding.h"
#include "tests/hygiene/source_text.h"

namespace saga::hygiene {

inline constexpr int kMaxFileLines = 400;
inline constexpr int kMaxFunctionLines = 70;

Findings checkFileLength(const SourceText& source);
// Counts from the line on which a function's declaration begins to its closing brace. Lambdas and local classes count
// within their function. Written for clang-formatted code: braces in macros and in both branches of an #if mislead it.
Findings checkFunctionLength(const SourceText& source);
// snake_case files, no catch-all words in the names of files and types.
Findings checkNames(const SourceText& source);
// #pragma once, and a comment on the first line that says what the header is.
Findings checkHeader(const SourceText& source);

}  // namespace saga::hygiene
