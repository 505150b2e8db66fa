// Pages asked for, checked and made queries. InvalidInput or NotFound naming the field. Any thread.
#pragma once

#include "core/admin_api/admin_values.h"
#include "core/ports/queries.h"

namespace saga {

Result<TextPageQuery> textPage(const PageRequest& request);
// Looks the saga of the request up.
Result<NumberPageQuery> numberPage(Queries& queries, const PageRequest& request);

}  // namespace saga
