// The narrow row as a function of a saga's state: the one place that says what lists show. Used when writing the row and
// when checking it (I12).
#pragma once

#include "core/model/saga_summary.h"
#include "core/saga/state.h"

namespace saga {

SagaSummary summarize(SagaNo no, const SagaId& id, const Definition& definition, const SagaState& state);

}  // namespace saga
