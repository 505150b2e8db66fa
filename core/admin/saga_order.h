// Puts sagas in the order of a list. Equal values stand newest first, whatever the direction; texts are compared by their
// bytes, a saga without the value before all others.
#pragma once

#include <vector>

#include "core/admin/saga_columns.h"
#include "core/admin_api/admin_values.h"

namespace saga {

// The order of start is that of the numbers. `nos` ascending.
std::vector<SagaNo> inOrderOfStart(std::vector<SagaNo> nos, bool newestFirst);
// Any other order. `nos` ascending. Sagas that the columns do not know yet count as having no value.
std::vector<SagaNo> inOrder(const SagaColumns& columns, std::vector<SagaNo> nos, SagaSort sort, bool descending,
                            Timestamp now);

}  // namespace saga
