// A saga with as many spans as asked for: attempts that fail and are repeated, steps that follow each other, idle stretches
// between. For benchmarks; equal arguments give equal sagas.
#pragma once

#include "core/admin_api/admin_values.h"

namespace saga::ui {

SagaDetail longSaga(int spans, int steps);

}  // namespace saga::ui
