// Waiting for a saga to end, to need a person or to be paused, without waiting for ever on a store that takes no commits.
#pragma once

#include "core/admin_api/admin_api.h"

namespace saga {

// The saga as it settled; else the error of asking, or that of the store when it has taken no commits for `patience`: the
// saga is stored then, and goes on when a program opens the database again.
Result<SagaDetail> waitUntilSettled(AdminApi& admin, const SagaId& id, Micros patience);

inline constexpr Micros kStorePatience{10'000'000};

}  // namespace saga
