// What makes finished orders of order processing for measuring: a definition of one step whose participant appends a whole
// stream at once, created, paid and confirmed, and the projections made from it.
#pragma once

#include <memory>
#include <string_view>

#include "core/ports/participant.h"

namespace saga {

std::string_view benchCheckoutDefinition();  // its file
inline constexpr std::string_view kBenchCheckout = "bench-checkout";

std::unique_ptr<Participant> makeBenchCheckout();

}  // namespace saga
