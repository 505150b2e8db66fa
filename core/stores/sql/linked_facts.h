// The sagas that the events of others name, as the checker compares them: children and parents, of the same snapshot.
#pragma once

#include <vector>

#include "core/ports/queries.h"
#include "core/stores/sql/connection.h"

namespace saga {

// Fills `linked` of each saga by its events. Reads nothing for sagas that name no other.
Result<void> readLinks(Connection& connection, std::vector<SagaFacts>& facts);

}  // namespace saga
