// Checks of order processing (I12): every stream folds, and its projections are what the fold says.
#pragma once

#include "core/verify/checked_saga.h"

namespace saga {

// Needs neither definition nor state.
void checkProjections(const SagaFacts& saga, SagaFindings& findings);

}  // namespace saga
