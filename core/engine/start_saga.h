// Accepts a new saga: checks what any definition can check, answers a repeated idempotency key with the first saga, and
// writes the saga's first event. Strand only.
#pragma once

#include "core/engine/saga_input.h"

namespace saga {

inline constexpr std::size_t kMaxStartBytes = 64 * 1024;  // of the whole request as canonical JSON
inline constexpr std::size_t kMaxIdempotencyKeyBytes = 200;

// Sets task.outcome: Accepted, or NotFound, InvalidInput, LimitExceeded, Conflict naming the field. Errors are the
// store's.
Result<void> runStart(EngineContext& context, Task& task);

// The rows that runStart will read.
void collectStartKeys(const StartSaga& request, KeySet& keys);

}  // namespace saga
