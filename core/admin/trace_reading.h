// Gathers what one correlation id holds together: sagas with their histories, orders, payments, streams, notices and what
// operators did, as one timeline. One call, one reader.
#pragma once

#include "core/admin/definition_cache.h"
#include "core/admin_api/checkout_values.h"
#include "core/ports/queries.h"

namespace saga {

inline constexpr int kMaxTraceSagas = 100;
inline constexpr std::size_t kMaxTraceEntries = 10'000;

// The correlation id that `key` means: that of the order or saga with this id, else the key itself. Empty: there is no such
// order.
Result<std::string> correlationOf(Queries& queries, const std::string& key);

// An event of a saga's history is caused by the one before it; one of a stream by what the stream says. Empty when no saga has
// this correlation id. Errors are the store's.
Result<Trace> readTrace(Queries& queries, DefinitionCache& definitions, const std::string& correlation, Timestamp now);

}  // namespace saga
