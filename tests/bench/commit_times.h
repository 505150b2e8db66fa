// When each transition of a saga became durable: stands between the engine and its feed. Filled on the engine's strand,
// asked in any thread.
#pragma once

#include <mutex>
#include <unordered_map>
#include <vector>

#include "core/base/time.h"
#include "core/engine/engine_core.h"

namespace saga::ui {

class CommitTimes final : public CommitListener {
public:
    // Both outlive it.
    CommitTimes(const Clock& clock, CommitListener& next) : m_clock(clock), m_next(next) {}

    void onCommitted(const CommittedBatch& batch) override {
        {
            const Micros now = m_clock.monotonic();
            const std::lock_guard lock(m_mutex);
            for (const SagaChange& change : batch.sagas) m_times[change.summary.no].push_back({change.summary.events, now});
        }
        m_next.onCommitted(batch);
    }
    void onStoreTrouble(const Error* error) override { m_next.onStoreTrouble(error); }

    // The commits that brought this saga beyond `from` and up to `to` events.
    std::vector<Micros> between(SagaNo no, std::int64_t from, std::int64_t to) const {
        const std::lock_guard lock(m_mutex);
        std::vector<Micros> times;
        if (const auto known = m_times.find(no); known != m_times.end()) {
            for (const Commit& commit : known->second) {
                if (commit.events > from && commit.events <= to) times.push_back(commit.at);
            }
        }
        return times;
    }

private:
    struct Commit {
        std::int64_t events;  // the saga has with it
        Micros at;            // monotonic
    };

    const Clock& m_clock;
    CommitListener& m_next;
    mutable std::mutex m_mutex;
    std::unordered_map<SagaNo, std::vector<Commit>> m_times;
};

}  // namespace saga::ui
