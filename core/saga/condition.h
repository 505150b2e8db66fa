// The condition of a step (`when`): the shape of the filter language over the fields of the saga's input.
//   or := and ("or" and)*   and := not ("and" not)*   not := "not" not | "(" or ")" | field op value | booleanField
//   op := = != < <= > >= ~ in      values: word, "text", number, true, false; after in: ( value, value ... )
// A field is one of the input, or STEP.NAME for a member of the data that an earlier step answered with. The type of such a
// member is known only when it is there: it is compared as what it is, and every comparison with a missing one is false.
#pragma once

#include <cstddef>
#include <functional>
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

// What a condition may name.
struct ConditionNames {
    const std::vector<InputField>& input;
    std::vector<std::string_view> steps = {};  // those before it
};

// The first thing wrong with it: syntax, an unknown field, a comparison its type does not have. Empty text is wrong.
std::optional<ConditionProblem> checkCondition(std::string_view text, const ConditionNames& names);

// The value of a field; null when there is none. Valid during the evaluation.
using ConditionValue = std::function<const Json*(std::string_view field)>;
// Whether a condition that was checked holds. `valueOf` is asked for the names in it.
bool conditionHolds(std::string_view text, const ConditionNames& names, const ConditionValue& valueOf);

}  // namespace saga
