// The vocabulary of the filter language: its fields with what can be asked of them, its flags, operators and keywords.
// Internal to the room; tables without state.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/filter.h"

namespace saga {

enum class FilterFieldKind { Text, Number, Duration, Time, Status, Mode };

FilterFieldKind kindOf(FilterField field);
// "a number", "text", "a status", ...
std::string_view describeKind(FilterFieldKind kind);

std::optional<FilterField> filterFieldFromText(std::string_view word);  // letters of any case
std::optional<FilterFlag> filterFlagFromText(std::string_view word);
std::string_view toText(FilterOp op);  // "=", "in", ...
bool isAllowed(FilterFieldKind kind, FilterOp op);
bool isFilterKeyword(std::string_view word);  // and, or, not, in
bool equalIgnoringCase(std::string_view a, std::string_view b);

// What a condition can begin with: fields, flags, "not", "(".
std::vector<std::string> conditionStarts();
std::vector<std::string> operatorsOf(FilterField field);
// Values to propose for the field; empty when there is nothing sensible.
std::vector<std::string> valuesOf(FilterField field);

// The field or flag whose name is at most two typing errors away; empty when there is none.
std::string_view nearestWord(std::string_view word);

}  // namespace saga
