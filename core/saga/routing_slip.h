// The routing slip of a choreographed saga: what was done so far, with its keys, as the events of its history. It travels in
// every message, so that whoever receives one knows the saga's state, and with it the order of undoing, without asking anybody.
// Pure text; pinned, because it waits in the outbox.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/saga_event.h"

namespace saga {

inline constexpr std::size_t kMaxSlipBytes = 4 << 20;

// The slip after `events`, which follow those in `slip`; an empty slip begins one. Numbers are not written: a slip begins at 1.
std::string extendSlip(std::string_view slip, const std::vector<SagaEvent>& events);
// InvalidInput when it is not such a text; LimitExceeded above kMaxSlipBytes.
Result<std::vector<SagaEvent>> readSlip(std::string_view slip);

}  // namespace saga
