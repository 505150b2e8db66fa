#include "core/admin/load_run.h"

#include <algorithm>

namespace saga {
namespace {

constexpr std::string_view kItemPurchase = "item-purchase";
constexpr Micros kPauseWhenBusy{50'000};
// The thread looks at least this often, and sleeps at least so long.
constexpr Micros kMostWait{20'000};
constexpr Micros kLeastWait{1'000};

}  // namespace

LoadRun::LoadRun(LoadRequest request, LoadMix mix, Origin origin, const Clock& clock, Submit submit)
    : m_clock(clock),
      m_submit(std::move(submit)),
      m_pace(request),
      m_mode(request.mode),
      m_origin(std::move(origin)),
      m_begun(clock.monotonic()),
      m_mix(std::move(mix)) {
    m_state.running = true;
    m_state.correlation = m_origin.correlation.text;
    m_state.startedAt = clock.now();
    m_state.endsAt = m_state.startedAt + request.duration;
    m_state.request = std::move(request);
}

std::optional<Micros> LoadRun::step() {
    std::vector<PurchaseInput> purchases;
    std::vector<Unheard> unheard;
    std::optional<Micros> next;
    {
        const std::lock_guard lock(m_mutex);
        unheard.swap(m_unheard);
        if (m_state.running) {
            const Micros elapsed = std::min(m_clock.monotonic() - m_begun, m_state.request.duration);
            const std::int64_t count = takeDue(elapsed);
            for (std::int64_t i = 0; i < count; ++i)
                purchases.push_back(m_mix.draw());
            m_state.underway += count;
            if (elapsed >= m_state.request.duration)
                end(std::string(kLoadDone));
            next = m_state.running ? untilNext(elapsed) : kMostWait;
        } else if (m_state.underway > 0) {
            next = kMostWait;
        }
    }
    for (const Unheard& saga : unheard)
        await(saga.id, saga.asked);
    for (const PurchaseInput& purchase : purchases)
        ask(purchase);
    return next;
}

std::int64_t LoadRun::takeDue(Micros elapsed) {
    const std::int64_t free = std::max<std::int64_t>(0, m_pace.placesAt(elapsed) - m_state.underway);
    if (!m_pace.isOpenLoop()) {
        const bool over = elapsed >= m_state.request.duration;
        return over || elapsed < m_pauseUntil ? 0 : free;
    }
    const std::int64_t due = m_pace.dueBy(elapsed) - m_due;
    m_due += due;
    if (due > free) {
        m_state.refused += due - free;
        m_state.lastRefusal = kLoadNoPlace;
    }
    return std::min(due, free);
}

Micros LoadRun::untilNext(Micros elapsed) const {
    Micros next = std::min(kMostWait, m_state.request.duration - elapsed);
    if (m_pace.isOpenLoop())
        next = std::min(next, m_pace.dueAt(m_due + 1) - elapsed);
    return std::max(kLeastWait, next);
}

void LoadRun::end(std::string because) {
    m_state.running = false;
    m_state.endedAt = m_clock.now();
    m_state.endedBecause = std::move(because);
}

bool LoadRun::stop(std::string because) {
    const std::lock_guard lock(m_mutex);
    if (!m_state.running)
        return false;
    end(std::move(because));
    return true;
}

void LoadRun::ask(const PurchaseInput& purchase) {
    StartSaga start;
    start.definition = kItemPurchase;
    start.input = purchaseInput(purchase.user.text, purchase.item.text, purchase.quantity, purchase.price);
    start.origin = m_origin;
    start.mode = m_mode;
    start.reply = [self = shared_from_this(), asked = m_clock.monotonic()](const Result<Accepted>& accepted) {
        self->takeAccepted(asked, accepted);
    };
    m_submit(std::move(start));
}

void LoadRun::await(SagaId id, Micros asked) {
    AwaitSettled request{id, {}};
    request.reply = [self = shared_from_this(), id = std::move(id), asked](const Result<SagaSummary>& settled) {
        self->takeSettled(id, asked, settled);
    };
    m_submit(std::move(request));
}

void LoadRun::takeAccepted(Micros asked, const Result<Accepted>& accepted) {
    {
        const std::lock_guard lock(m_mutex);
        if (!accepted) {
            --m_state.underway;
            ++m_state.refused;
            m_state.lastRefusal = describe(accepted.error());
            m_pauseUntil = m_clock.monotonic() - m_begun + kPauseWhenBusy;
            if (m_state.running && accepted.error().code != ErrorCode::Busy)
                end(m_state.lastRefusal);
            return;
        }
        ++m_state.started;
    }
    await(accepted->id, asked);
}

void LoadRun::takeSettled(const SagaId& id, Micros asked, const Result<SagaSummary>& settled) {
    {
        const std::lock_guard lock(m_mutex);
        if (!settled && settled.error().code == ErrorCode::Busy) {
            m_unheard.push_back({id, asked});
            return;
        }
        --m_state.underway;
        if (settled)
            count(*settled, asked);
        else if (m_state.running)
            end(describe(settled.error()));
    }
    if (!m_pace.isOpenLoop())
        step();
}

void LoadRun::count(const SagaSummary& saga, Micros asked) {
    switch (saga.status) {
        case SagaStatus::Completed: ++m_state.completed; break;
        case SagaStatus::Failed: ++m_state.failed; break;
        case SagaStatus::Compensated: ++m_state.compensated; break;
        default: ++m_state.attention; break;
    }
    m_lastSettled = m_clock.monotonic();
    m_latencies.add(m_lastSettled - asked);
    m_settledRate.add(m_lastSettled, 1);
}

bool LoadRun::isRunning() const {
    const std::lock_guard lock(m_mutex);
    return m_state.running;
}

LoadState LoadRun::state() const {
    const std::lock_guard lock(m_mutex);
    LoadState state = m_state;
    state.latency = m_latencies.figures();
    if (state.running) {
        state.settledPerSecond = m_settledRate.perSecond(m_clock.monotonic());
    } else if (const Micros took = std::max(m_lastSettled - m_begun, state.endedAt - state.startedAt); took > Micros{0}) {
        state.settledPerSecond = static_cast<double>(state.latency.count) * 1e6 / static_cast<double>(took.count());
    }
    return state;
}

}  // namespace saga
