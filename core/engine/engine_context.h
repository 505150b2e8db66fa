// Everything the strand works with, passed to the functions that run inputs. Strand only.
#pragma once

#include <vector>

#include "core/base/rng.h"
#include "core/engine/bus_meter.h"
#include "core/engine/circuit_breakers.h"
#include "core/engine/definition_shelf.h"
#include "core/engine/delivery_queue.h"
#include "core/engine/engine_core.h"
#include "core/engine/engine_time.h"
#include "core/engine/expiry_queue.h"
#include "core/engine/fault_injector.h"
#include "core/engine/saga_table.h"
#include "core/engine/task.h"
#include "core/ports/unit_of_work.h"

namespace saga {

// The numbers a commit moves on.
struct Numbers {
    CommitNo commit;
    SagaNo lastSaga;
    std::int64_t lastAudit = 0;
    StateCounts counts;
};

struct EngineContext {
    EngineContext(const EngineParts& p, const EngineLimits& l)
        : parts(p), limits(l), time(p.clock), rng(p.seed), ids(rng.next()), work(p.store, ids), faults(rng.next()),
          breakers(l.breakers), deliveries(l.deliveries) {}

    EngineParts parts;
    EngineLimits limits;
    EngineTime time;
    Rng rng;
    IdSource ids;
    UnitOfWork work;
    FaultInjector faults;
    CircuitBreakers breakers;
    DefinitionShelf definitions;
    SagaTable sagas;
    Mode defaultMode = Mode::Orchestration;  // of new sagas
    std::vector<std::string> busGroups;      // one per handler
    BusMeter busMeter;
    ExpiryQueue expiries;
    DeliveryQueue deliveries;
    Numbers committed;  // as of the last commit
    Numbers draft;      // with what the current batch writes
    std::vector<const RunningSaga*> startedInBatch;
    std::uint64_t batchNo = 0;  // of the batch being made; RunningSaga::batch

    Log& log() const { return parts.log; }
    InputTime inputTime() { return {time.now(), rng.unit()}; }
};

// Writes a line when the level is enabled; `text` is made only then.
template <class MakeText>
void logLine(const EngineContext& context, LogLevel level, LogCategory category, const LogContext& about,
             const MakeText& text) {
    if (context.log().enabled(level, category)) context.log().write(level, category, about, text());
}

}  // namespace saga
