// The folded state of a saga as JSON for people, and what one event did to it. Pure functions over values.
#pragma once

#include "core/admin_api/admin_values.h"
#include "core/saga/definition.h"
#include "core/saga/state.h"

namespace saga {

// Every fact of the state under its name, steps under their ids; what is not set is left out.
Json toJson(const SagaState& state, const Definition& definition);

// The state before and after event `seq` of a history. NotFound when there is no such event, Corrupt when the history does
// not fold up to there.
Result<StateStep> makeStateStep(const Definition& definition, const std::vector<SagaEvent>& events, std::int64_t seq);

}  // namespace saga
