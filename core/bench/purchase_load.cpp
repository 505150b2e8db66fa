#include "core/bench/purchase_load.h"

#include <algorithm>

namespace saga {

double PurchaseLoadResult::perSecond() const {
    return took.count() == 0 ? 0 : static_cast<double>(settled) * 1e6 / static_cast<double>(took.count());
}

Micros PurchaseLoadResult::percentile(double share) const {
    if (latenciesUs.empty())
        return Micros{0};
    const auto at = static_cast<std::size_t>(share * static_cast<double>(latenciesUs.size()));
    return Micros{latenciesUs[std::min(at, latenciesUs.size() - 1)]};
}

PurchaseLoad::PurchaseLoad(Engine& engine, const Clock& clock, PurchaseLoadOptions options)
    : m_engine(engine), m_clock(clock), m_options(std::move(options)), m_rng(m_options.seed) {
    m_result.latenciesUs.reserve(static_cast<std::size_t>(m_options.sagas));
}

Result<PurchaseLoadResult> PurchaseLoad::run() {
    const Micros begun = m_clock.monotonic();
    const std::int64_t first = std::min<std::int64_t>(m_options.concurrency, m_options.sagas);
    for (std::int64_t i = 0; i < first; ++i)
        startOne();
    std::unique_lock lock(m_mutex);
    m_done.wait(lock, [this] { return m_inFlight == 0; });
    if (m_error)
        return *m_error;
    m_result.took = m_clock.monotonic() - begun;
    std::sort(m_result.latenciesUs.begin(), m_result.latenciesUs.end());
    return std::move(m_result);
}

void PurchaseLoad::startOne() {
    StartSaga start;
    {
        const std::lock_guard lock(m_mutex);
        ++m_started;
        ++m_inFlight;
        start.input = benchPurchase(m_options.shop, m_rng, m_options.failures);
    }
    start.definition = "item-purchase";
    start.mode = m_options.mode;
    start.origin = {"bench", "sagactl", {}};
    start.reply = [this, begun = m_clock.monotonic()](Result<Accepted> accepted) { takeAccepted(begun, std::move(accepted)); };
    m_engine.submit(std::move(start));
}

void PurchaseLoad::takeAccepted(Micros begun, Result<Accepted> accepted) {
    if (!accepted) {
        fail(accepted.error());
        return;
    }
    if (m_options.onAccepted)
        m_options.onAccepted(accepted->id);
    m_engine.submit(AwaitSettled{accepted->id, [this, begun](Result<SagaSummary> settled) { takeSettled(begun, std::move(settled)); }});
}

void PurchaseLoad::takeSettled(Micros begun, Result<SagaSummary> settled) {
    if (!settled) {
        fail(settled.error());
        return;
    }
    bool more = false;
    {
        const std::lock_guard lock(m_mutex);
        --m_inFlight;
        ++m_result.settled;
        ++m_result.byStatus[static_cast<int>(settled->status)];
        m_result.latenciesUs.push_back((m_clock.monotonic() - begun).count());
        more = m_started < m_options.sagas && !m_error;
        if (!more && m_inFlight == 0)
            m_done.notify_one();
    }
    if (more)
        startOne();
}

void PurchaseLoad::fail(const Error& error) {
    const std::lock_guard lock(m_mutex);
    --m_inFlight;
    if (!m_error)
        m_error = error;
    if (m_inFlight == 0)
        m_done.notify_one();
}

}  // namespace saga
