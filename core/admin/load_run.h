// One run of load: asks the engine for purchases as they are due and counts what became of them. It starts no thread:
// step() is called by the generator's thread, or by a test in virtual time, and by the engine's replies. Never more
// purchases than `concurrency` are unsettled; what is due beyond that, or is refused because the engine is busy, is counted
// and not tried again. Any thread. Kept alive by its replies.
#pragma once

#include <functional>
#include <memory>
#include <mutex>

#include "core/admin/latency_histogram.h"
#include "core/admin/load_mix.h"
#include "core/admin/load_pace.h"
#include "core/admin/start_rate.h"
#include "core/engine/requests.h"

namespace saga {

class LoadRun : public std::enable_shared_from_this<LoadRun> {
public:
    using Submit = std::function<void(EngineRequest)>;

    // Begins now. The clock outlives the run; `submit` is called until the last purchase has settled.
    LoadRun(LoadRequest request, LoadMix mix, Origin origin, const Clock& clock, Submit submit);

    // Asks for what is due and ends the run when its time is over. How long until it must be called again; nothing once
    // it has ended and everything has settled.
    std::optional<Micros> step();
    // Asks for no more; what is under way settles and is still counted. False when it had ended. `because` is for
    // LoadState::endedBecause.
    bool stop(std::string because);
    bool isRunning() const;
    LoadState state() const;

private:
    struct Unheard {
        SagaId id;
        Micros asked{0};
    };

    std::int64_t takeDue(Micros elapsed);
    Micros untilNext(Micros elapsed) const;
    void end(std::string because);
    void ask(const PurchaseInput& purchase);
    void await(SagaId id, Micros asked);
    void takeAccepted(Micros asked, const Result<Accepted>& accepted);
    void takeSettled(const SagaId& id, Micros asked, const Result<SagaSummary>& settled);
    void count(const SagaSummary& saga, Micros asked);

    const Clock& m_clock;
    const Submit m_submit;
    const LoadPace m_pace;
    const std::optional<Mode> m_mode;
    const Origin m_origin;
    const Micros m_begun;

    mutable std::mutex m_mutex;
    LoadMix m_mix;                   // guarded by m_mutex, as all below
    LoadState m_state;
    std::int64_t m_due = 0;          // open loop: asked for, refused or left out
    Micros m_pauseUntil{0};          // closed loop: after the engine was busy
    Micros m_lastSettled{0};
    LatencyHistogram m_latencies;
    StartRate m_settledRate;
    std::vector<Unheard> m_unheard;  // accepted, but the engine was too busy to be asked how they end
};

}  // namespace saga
