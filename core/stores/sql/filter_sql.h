// A parsed filter as a condition on the columns of saga_summary, with every value bound. Accepts exactly the sagas that
// matches() of core/model/filter.h accepts.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/model/filter.h"
#include "core/stores/sql/connection.h"
#include "core/stores/sql/dialect.h"

namespace saga {

// A bound value that owns its text.
using SqlValue = std::variant<std::int64_t, std::string>;

struct SqlCondition {
    std::string text;              // "1 = 1" for a filter that accepts all
    std::vector<SqlValue> values;  // for the parameters from `firstParam` on
    std::string index;             // the partial index that holds every matching row, or empty

    std::vector<SqlParam> params() const;  // borrow from this condition
};

SqlCondition filterCondition(Dialect dialect, const ParsedFilter& filter, Timestamp now, int firstParam);

}  // namespace saga
