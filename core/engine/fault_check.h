// Checks a fault rule before it is added: where, what, for whom, how often, how long. Pure.
#pragma once

#include "core/engine/definition_shelf.h"
#include "core/model/fault_rule.h"

namespace saga {

inline constexpr Micros kShortestFaultDelay{1'000};
inline constexpr Micros kLongestFaultDelay{3'600'000'000};

// InvalidInput naming the field: definition, step, direction, kind, code, delay, probability, share, count, duration,
// where, name.
Result<void> checkFaultRule(const DefinitionShelf& definitions, const FaultRule& rule, Timestamp now);

}  // namespace saga
