// The condition of a step (`when`): the shape of the filter language over the fields of the saga's input.
//   or := and ("or" and)*   and := not ("and" not)*   not := "not" not | "(" or ")" | field op value | booleanField
//   op := = != < <= > >= ~ in      values: word, "text", number, true, false; after in: ( value, value ... )
// Here it is checked only; carrying conditions out is not part of this kernel yet.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/saga/definition.h"

namespace saga {

inline constexpr std::size_t kMaxConditionBytes = 1024;
inline constexpr int kMaxConditionDepth = 32;

struct ConditionProblem {
    std::size_t offset = 0;  // bytes into the condition
    std::string reason;
};

// The first thing wrong with it: syntax, an unknown field, a comparison its type does not have. Empty text is wrong.
std::optional<ConditionProblem> checkCondition(std::string_view text, const std::vector<InputField>& fields);

}  // namespace saga
