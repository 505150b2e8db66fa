// The engine on its strand: one thread that owns kernel, services and the write connection. All public functions may be
// called from any thread; requests wait in a bounded queue.
#pragma once

#include <memory>

#include "core/engine/engine_core.h"

namespace saga {

class Engine {
public:
    Engine(EngineParts parts, EngineLimits limits);
    ~Engine();  // stops

    // Recovers on the strand's thread and starts it. Waits for the recovery. Errors are the store's.
    Result<RecoveryReport> start();
    // Ends after the current commit; waiting requests are answered Unavailable. Running sagas stay in the store for the
    // next start. Idempotent.
    void stop();

    // Never blocks. Busy through the reply when the queue is full, Unavailable when stopped; then on the calling thread.
    void submit(EngineRequest request);
    EngineFigures figures() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace saga
