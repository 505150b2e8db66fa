// What a load run is asked for: the checks of the request at this border, and the users and items that its purchases are
// drawn from. A reader thread.
#pragma once

#include "core/admin/load_mix.h"
#include "core/ports/queries.h"

namespace saga {

// More are not drawn from when none are named.
inline constexpr std::size_t kMaxLoadChoices = 10'000;

// InvalidInput naming the field: ratePerSecond, concurrency, duration, ramp, users, items, maxQuantity, failurePercent.
Result<void> checkLoad(const LoadRequest& request);

// Users and items that are named, else the active users and the available items. InvalidInput (users, items) when there
// are none, NotFound for a name that is not there, InvalidInput (maxQuantity) when so many pieces cost too much.
Result<LoadMix> makeLoadMix(Queries& queries, const LoadRequest& request);

}  // namespace saga
