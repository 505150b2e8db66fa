// Random summaries and random filters over them, for comparing a store's answers with matches().
#pragma once

#include "core/base/rng.h"
#include "core/ports/rows.h"

namespace saga::test {

// A possible row: ended exactly when its status is an end. Values repeat, so that filters hit some and miss some.
SagaSummary randomSummary(Rng& rng, SagaNo no, Timestamp now);
// A filter of one to three terms, nested at random; always well-formed.
std::string randomFilter(Rng& rng);
// Summaries numbered from 1, in batches that a store takes.
std::vector<SagaSummary> randomSummaries(std::uint64_t seed, int count, Timestamp now);
WriteBatch batchOf(const std::vector<SagaSummary>& sagas, CommitNo commit);

}  // namespace saga::test
