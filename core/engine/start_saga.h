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

// What every start asks of definition and input: that there is one, the fields of both, the limits of what lists show.
// Fields are named as in the input.
Result<void> checkStart(const Definition* definition, const std::string& name, const Json& input);
// InvalidInput naming `field` when a text in it is not UTF-8.
Result<void> checkTexts(const std::string& field, const Json& value);

}  // namespace saga
