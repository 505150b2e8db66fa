// What must hold of a definition as a whole, beyond the shape of its fields.
#pragma once

#include "core/saga/definition_fields.h"

namespace saga {

// `root` is the document the definition was read from: its steps array has one item per step, in the same order. Checks
// duplicate ids, cycles (named), actions nobody answers to, conditions, pivots, and that nothing which can fail and cannot be
// undone stands before something that can be undone.
void validateDefinition(const Definition& definition, const Json& root, const ActionNames& names, DefinitionProblems& problems);

// The child sagas that its steps stand for: they exist, their inputs are given, and no definition is its own descendant.
void checkChildren(const Definition& definition, const Json& root, const ActionNames& names, DefinitionProblems& problems);

}  // namespace saga
