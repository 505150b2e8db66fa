// Reads one value of a filter by the kind of its field. Internal to the room; pure.
#pragma once

#include <string_view>

#include "core/model/filter.h"

namespace saga {

// InvalidInput with a reason that says what such a value looks like; the error has no field.
Result<FilterValue> readFilterValue(FilterField field, std::string_view text);

// At most 40 bytes of a word, cut between characters, for an error text.
std::string shownWord(std::string_view word);

}  // namespace saga
