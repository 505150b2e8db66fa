// How payloads of older versions become those of the next one. A released upcaster never changes what it makes of a payload.
#pragma once

#include "core/checkout/event_catalog.h"

namespace saga {

std::vector<Upcaster> shippedUpcasters();

}  // namespace saga
