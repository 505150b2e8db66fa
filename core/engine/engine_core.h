// The engine without its thread: takes what waits, runs it through kernel and services, commits all of it with one durable
// write, then acknowledges and notifies. Single-threaded and driven from outside, so that tests and the simulator run it in
// virtual time; Engine puts it on a strand.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "core/base/log.h"
#include "core/engine/delivery_queue.h"
#include "core/engine/requests.h"
#include "core/model/saga_event.h"
#include "core/ports/event_bus.h"
#include "core/ports/notice_channels.h"
#include "core/ports/participant.h"
#include "core/ports/store.h"

namespace saga {

struct EngineLimits {
    std::size_t queue = 4096;         // requests waiting; a full queue answers Busy
    std::size_t batch = 256;          // inputs in one commit
    std::size_t runningInMemory = 200'000;
    int recoveryAttempts = 3;         // commits of one saga that fail in a row; then it gets attention PoisonInput
    Micros storeRetry{500'000};       // after an IO error: wait before reopening
    BreakerSettings breakers = {};
    DeliveryPolicy deliveries = {};
};

// What changed for one saga in one commit.
struct SagaChange {
    SagaSummary summary;
    std::vector<SagaEvent> events;    // the new ones
};
struct CommittedBatch {
    CommitNo commit;
    std::vector<SagaChange> sagas;
    StateCounts counts;
    bool shopChanged = false;         // balances, stock, users, items, notices, log entries, orders of either system
    bool faultsChanged = false;
    bool definitionsChanged = false;
    bool deadLettersChanged = false;
};
// Told after each commit, on the strand, in order. Must be short.
class CommitListener {
public:
    virtual ~CommitListener() = default;
    virtual void onCommitted(const CommittedBatch& batch) = 0;
    // The store stopped taking commits (or takes them again: `error` null). Running sagas wait; nothing is lost.
    virtual void onStoreTrouble(const Error* error) = 0;
};

struct EngineParts {
    Store& store;
    const Clock& clock;
    Log& log;
    const Participants& participants;
    CommitListener* listener = nullptr;   // may be null
    std::uint64_t seed = 1;               // ids, jitter, probabilities
    EventBus* bus = nullptr;              // null: no choreography
    RemoteCaller* remote = nullptr;       // null: nobody is behind an address
    // Takes the answers of calls outside to the engine, from any thread. Null: EngineCore takes them itself, on its own thread.
    std::function<void(OutsideAnswer)> deliver = {};
    NoticeChannels* channels = nullptr;   // null: no notice leaves the program
    // Takes what became of notices that left to the engine, as `deliver` does.
    std::function<void(DeliveryReport)> report = {};
};

struct RecoveryReport {
    int running = 0;      // sagas taken up again
    int gaveUp = 0;       // sagas that got attention because their history cannot be understood
    Micros took{0};
};

// Figures since the start, for health and benchmarks.
struct EngineFigures {
    std::int64_t commits = 0;
    std::int64_t inputs = 0;
    std::int64_t singleReruns = 0;   // inputs run alone after their batch failed
    std::int64_t started = 0;
    std::int64_t settled = 0;
    std::int64_t running = 0;        // in memory now
    std::int64_t queued = 0;
    Micros commitTime{0};            // sum
    Micros lastCommit{0};            // of the last one that succeeded
    std::int64_t deliveries = 0;     // notices that wait to leave or are under way
};

class EngineCore {
public:
    EngineCore(EngineParts parts, EngineLimits limits);
    ~EngineCore();

    // Loads facts, definitions, fault rules and all running sagas. Once, before anything else.
    Result<RecoveryReport> recover();

    // Queues a request. Busy (through its reply, at once) when the queue is full.
    void submit(EngineRequest request);
    // Queues what comes from outside (OutsideAnswer, DeliveryReport), however full the queue is.
    void submitAnswer(EngineRequest answer);

    // One batch: at most EngineLimits::batch inputs (requests, runnable sagas, due timers), one commit. Returns false when
    // there was nothing to do.
    bool runBatch();
    // The engine's time: the wall clock's, but steady while something waits for a time to come.
    Timestamp now() const;
    // When runBatch has work by itself again; not set when only a request can wake it. Earlier than now means at once.
    Timestamp nextWake() const;
    bool hasWork(Timestamp now) const;

    // At the end: no further notice leaves. Commits what became of those that have left, whatever else waits, and answers how
    // many are still under way.
    std::size_t recordDeliveries();
    // Answers every waiting request with `error`.
    void abandonRequests(const Error& error);
    EngineFigures figures() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace saga
