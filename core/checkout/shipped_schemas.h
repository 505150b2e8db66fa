// The schemas that come with the program. Their source of truth is resources/schemas/TYPE.vN.json; the build puts the text of
// each file into the program. Any thread.
#pragma once

#include "core/checkout/event_catalog.h"

namespace saga {

std::vector<EventSchema> shippedSchemas();

}  // namespace saga
