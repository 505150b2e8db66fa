#include "core/engine/engine.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>

#include "core/engine/task.h"

namespace saga {
namespace {

// The write-ahead log is folded back once nothing has happened for this long.
constexpr Micros kIdleBeforeCheckpoint{1'000'000};

Error stoppedError() {
    return makeError(ErrorCode::Unavailable, "engine", "the engine is stopped");
}

void refuse(EngineRequest& request, const Error& error) {
    std::visit(
        [&](auto& r) {
            if (r.reply) r.reply(error);
        },
        request);
}

}  // namespace

// Where what comes from outside comes in, on any thread, also after the engine is gone.
class AnswerDoor {
public:
    using Take = std::function<void(EngineRequest)>;
    void open(Take take) {
        const std::lock_guard lock(m_mutex);
        m_take = std::move(take);
    }
    void close() { open({}); }
    void pass(EngineRequest answer) {
        const std::lock_guard lock(m_mutex);
        if (m_take) m_take(std::move(answer));
    }

private:
    std::mutex m_mutex;
    Take m_take;  // guarded by m_mutex
};

class Engine::Impl {
public:
    Impl(EngineParts parts, EngineLimits limits) : m_parts(withDoor(std::move(parts), m_door)), m_limits(limits) {}

    Result<RecoveryReport> start();
    void stop();
    void submit(EngineRequest request);
    EngineFigures figures() const;

private:
    static EngineParts withDoor(EngineParts parts, const std::shared_ptr<AnswerDoor>& door) {
        parts.deliver = [door](OutsideAnswer answer) { door->pass(std::move(answer)); };
        parts.report = [door](DeliveryReport report) { door->pass(std::move(report)); };
        return parts;
    }
    void submitAnswer(EngineRequest answer);
    void run(std::promise<Result<RecoveryReport>> recovered);
    void serve(EngineCore& core);
    // What was handed to a channel is as good as sent: recorded, the next start does not send it again.
    void awaitDeliveries(EngineCore& core);
    // Takes over what was submitted; waits for it, or for the core's next move, when there is nothing to do. False:
    // stop.
    bool takeRequests(EngineCore& core, std::deque<EngineRequest>& requests, bool busy);
    void waitForWork(EngineCore& core, std::unique_lock<std::mutex>& lock);

    const std::shared_ptr<AnswerDoor> m_door = std::make_shared<AnswerDoor>();
    const EngineParts m_parts;
    const EngineLimits m_limits;
    std::thread m_thread;

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    // guarded by m_mutex
    std::deque<EngineRequest> m_submitted;
    EngineFigures m_figures;
    bool m_accepting = false;
    bool m_listening = false;  // to what comes from outside, also while stopping
    bool m_stopping = false;
    bool m_waiting = false;
    // strand only
    std::int64_t m_checkpointedCommits = 0;
};

Result<RecoveryReport> Engine::Impl::start() {
    SAGA_ASSERT(!m_thread.joinable());
    std::promise<Result<RecoveryReport>> promise;
    std::future<Result<RecoveryReport>> recovered = promise.get_future();
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = false;
    }
    m_door->open([this](EngineRequest answer) { submitAnswer(std::move(answer)); });
    m_thread = std::thread([this, p = std::move(promise)]() mutable { run(std::move(p)); });
    Result<RecoveryReport> report = recovered.get();
    if (!report.ok()) m_thread.join();
    return report;
}

void Engine::Impl::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_accepting = false;
    }
    m_wake.notify_one();
    if (m_thread.joinable()) m_thread.join();
    m_door->close();
}

void Engine::Impl::submit(EngineRequest request) {
    std::unique_lock lock(m_mutex);
    if (!m_accepting) {
        lock.unlock();
        return refuse(request, stoppedError());
    }
    const std::size_t waiting = m_submitted.size() + static_cast<std::size_t>(m_figures.queued);
    if (waiting >= m_limits.queue) {
        lock.unlock();
        return refuse(request, makeError(ErrorCode::Busy, "engine", "its queue is full; try again after a moment"));
    }
    m_submitted.push_back(std::move(request));
    const bool wake = m_waiting;
    lock.unlock();
    if (wake) m_wake.notify_one();
}

// As many come as calls are under way, which are bounded: none is refused.
void Engine::Impl::submitAnswer(EngineRequest answer) {
    const std::lock_guard lock(m_mutex);
    if (!m_listening) return;
    m_submitted.push_back(std::move(answer));
    if (m_waiting) m_wake.notify_one();
}

EngineFigures Engine::Impl::figures() const {
    const std::lock_guard lock(m_mutex);
    EngineFigures figures = m_figures;
    figures.queued += static_cast<std::int64_t>(m_submitted.size());
    return figures;
}

void Engine::Impl::run(std::promise<Result<RecoveryReport>> recovered) {
    EngineCore core(m_parts, m_limits);
    Result<RecoveryReport> report = core.recover();
    const bool ok = report.ok();
    if (ok) {
        const std::lock_guard lock(m_mutex);
        m_figures = core.figures();
        m_accepting = !m_stopping;
        m_listening = true;
    }
    recovered.set_value(std::move(report));
    if (ok) serve(core);
}

void Engine::Impl::serve(EngineCore& core) {
    std::deque<EngineRequest> requests;
    bool busy = false;
    while (takeRequests(core, requests, busy)) {
        for (EngineRequest& request : requests)
            if (isFromOutside(request))
                core.submitAnswer(std::move(request));
            else
                core.submit(std::move(request));
        requests.clear();
        busy = core.runBatch();
    }
    for (EngineRequest& request : requests)
        if (isFromOutside(request))
            core.submitAnswer(std::move(request));
        else
            refuse(request, stoppedError());
    awaitDeliveries(core);
    core.abandonRequests(stoppedError());
    const std::lock_guard lock(m_mutex);
    m_listening = false;
    m_submitted.clear();
    m_figures = core.figures();
}

void Engine::Impl::awaitDeliveries(EngineCore& core) {
    const Micros end = m_parts.clock.monotonic() + m_limits.deliveries.grace;
    while (core.recordDeliveries() > 0) {
        std::deque<EngineRequest> answers;
        {
            std::unique_lock lock(m_mutex);
            m_waiting = true;
            const bool came = m_wake.wait_for(lock, end - m_parts.clock.monotonic(), [this] { return !m_submitted.empty(); });
            m_waiting = false;
            if (!came) return;
            answers.swap(m_submitted);
        }
        for (EngineRequest& answer : answers) core.submitAnswer(std::move(answer));
    }
}

bool Engine::Impl::takeRequests(EngineCore& core, std::deque<EngineRequest>& requests, bool busy) {
    std::unique_lock lock(m_mutex);
    m_figures = core.figures();
    if (!busy && m_submitted.empty() && !m_stopping && !core.hasWork(core.now())) waitForWork(core, lock);
    requests.swap(m_submitted);
    m_figures.queued += static_cast<std::int64_t>(requests.size());
    return !m_stopping;
}

void Engine::Impl::waitForWork(EngineCore& core, std::unique_lock<std::mutex>& lock) {
    const auto hasReason = [this] {
        return !m_submitted.empty() || m_stopping;
    };
    const Timestamp next = core.nextWake();
    const Micros untilNext = next.isSet() ? next - core.now() : Micros::max();
    const bool mayCheckpoint = m_checkpointedCommits != m_figures.commits;
    m_waiting = true;
    if (!mayCheckpoint && !next.isSet()) {
        m_wake.wait(lock, hasReason);
    } else {
        const Micros limit = mayCheckpoint ? std::min(untilNext, kIdleBeforeCheckpoint) : untilNext;
        const bool woken = m_wake.wait_for(lock, limit, hasReason);
        if (!woken && mayCheckpoint && limit == kIdleBeforeCheckpoint) {
            m_checkpointedCommits = m_figures.commits;
            m_waiting = false;
            lock.unlock();
            // Best effort: what cannot be folded back now is folded back later, and a broken device shows at the next
            // commit.
            static_cast<void>(m_parts.store.checkpoint());
            lock.lock();
        }
    }
    m_waiting = false;
}

Engine::Engine(EngineParts parts, EngineLimits limits) : m_impl(std::make_unique<Impl>(parts, limits)) {}
Engine::~Engine() {
    stop();
}
Result<RecoveryReport> Engine::start() {
    return m_impl->start();
}
void Engine::stop() {
    m_impl->stop();
}
void Engine::submit(EngineRequest request) {
    m_impl->submit(std::move(request));
}
EngineFigures Engine::figures() const {
    return m_impl->figures();
}

}  // namespace saga
