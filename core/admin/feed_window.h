// Merges commits into one batch of the change feed and says when it is due: at once when the last one is an interval ago,
// else when it will be. Pure: time comes in, one thread at a time.
#pragma once

#include <cstddef>
#include <optional>
#include <unordered_map>

#include "core/admin_api/admin_values.h"
#include "core/base/time.h"
#include "core/engine/engine_core.h"

namespace saga {

inline constexpr Micros kFeedInterval{100'000};
inline constexpr std::size_t kMaxFeedSagas = 10'000;
inline constexpr std::size_t kMaxFeedEvents = 100'000;

class FeedWindow {
public:
    void add(const CommittedBatch& batch);
    void setTrouble(const Error* error);

    bool hasBatch() const { return m_waiting; }
    // How long from `now` (monotonic) until the waiting batch is due; zero: now. Only while hasBatch().
    Micros untilDue(Micros now) const;
    // Takes the waiting batch; the next one is due an interval after `now`.
    FeedBatch take(Micros now);

    StateCounts counts() const { return m_counts; }
    CommitNo commit() const { return m_commit; }
    const std::optional<Error>& trouble() const { return m_trouble; }
    // Total of the counts is only known after the first commit.
    bool knowsCounts() const { return m_knowsCounts; }

private:
    void addSaga(const SagaChange& change);

    FeedBatch m_batch;
    std::unordered_map<SagaNo, std::size_t> m_places;  // of a saga within m_batch.sagas
    std::size_t m_events = 0;
    bool m_waiting = false;
    bool m_knowsCounts = false;
    StateCounts m_counts;
    CommitNo m_commit;
    std::optional<Error> m_trouble;
    std::optional<Micros> m_lastTaken;
};

}  // namespace saga
