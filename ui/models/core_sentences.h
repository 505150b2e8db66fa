// The sentences of core that the window knows in other languages, each as the source of a translation in the context
// CoreWords. %1 to %9 stand for what differs from time to time; no two of them follow on each other. Internal to
// core_words.cpp and its test, but for the rule that a new sentence of core gets its line here.
#pragma once

#include <span>

namespace saga::ui {

// Titles of the invariants, what was compared, what is wrong.
std::span<const char* const> invariantSentences();
// Why an edit, a command, a start, a load or a fault rule was refused, and what became of a notice on its way.
std::span<const char* const> refusalSentences();
// Why a text, a filter, a definition, an event or a database cannot be read.
std::span<const char* const> readingSentences();

}  // namespace saga::ui
