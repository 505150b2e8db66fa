// The engine with its services over one SQLite file, without AdminApi and readers: what the benchmarks drive. Made and
// destroyed on one thread.
#pragma once

#include <memory>
#include <string>

#include "core/base/log.h"
#include "core/base/system_clock.h"
#include "core/buses/inprocess/in_process_bus.h"
#include "core/bench/bench_shop.h"
#include "core/engine/engine.h"
#include "core/services/simulated_gateway.h"
#include "core/stores/sqlite/sqlite_store.h"

namespace saga {

class BenchEngine {
public:
    // Opens `file`, recovers, publishes item-purchase, stocks the shop and waits until sagas of an earlier run have settled.
    static Result<std::unique_ptr<BenchEngine>> open(const std::string& file, const BenchShop& shop, StatementRecorder* recorder = nullptr);
    ~BenchEngine();

    Engine& engine() { return *m_engine; }
    const Clock& clock() const { return m_clock; }
    int recovered() const { return m_recovered; }

private:
    explicit BenchEngine(std::unique_ptr<SqliteStore> store);
    Result<void> start(const BenchShop& shop);
    // Waits for the sagas of an earlier run; those that wait for a person are settled.
    Result<void> settleRunning();

    SystemClock m_clock;
    NullLog m_log;
    std::unique_ptr<SqliteStore> m_store;
    SimulatedGateway m_gateway;
    Participants m_participants;
    InProcessBus m_bus;
    std::unique_ptr<Engine> m_engine;
    int m_recovered = 0;
};

}  // namespace saga
