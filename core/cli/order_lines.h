// The lines of an order as they are typed: "magic-sword:2".
#pragma once

#include <string>
#include <vector>

#include "core/admin_api/admin_values.h"
#include "core/base/result.h"

namespace saga {

// ITEM:QUANTITY each. InvalidInput naming "lines[1]" or "lines[1].quantity".
Result<std::vector<OrderRequest::Line>> readOrderLines(const std::vector<std::string>& texts);

}  // namespace saga
