#include "core/engine/saga_table.h"

#include <algorithm>

namespace saga {
namespace {

constexpr std::size_t kTimersWorthSweeping = 1024;

// For heaps with the earliest on top.
constexpr auto kLaterTimer = [](const auto& a, const auto& b) {
    return a.at > b.at;
};
constexpr auto kLaterHeld = [](const HeldRequest& a, const HeldRequest& b) {
    return a.due > b.due;
};

}  // namespace

RunningSaga& SagaTable::add(std::unique_ptr<RunningSaga> saga) {
    RunningSaga& added = *saga;
    SAGA_ASSERT(m_byNo.emplace(added.no, std::move(saga)).second);
    m_byId.emplace(added.id.text, &added);
    return added;
}

RunningSaga* SagaTable::find(SagaNo no) const {
    const auto it = m_byNo.find(no);
    return it == m_byNo.end() ? nullptr : it->second.get();
}

RunningSaga* SagaTable::find(const SagaId& id) const {
    const auto it = m_byId.find(id.text);
    return it == m_byId.end() ? nullptr : it->second;
}

void SagaTable::remove(RunningSaga& saga) {
    if (saga.queued) std::erase(m_ready, &saga);
    setArmed(saga, false);
    m_byId.erase(saga.id.text);
    m_byNo.erase(saga.no);
}

void SagaTable::schedule(RunningSaga& saga, Timestamp now) {
    saga.effects = effectsOf(*saga.definition, saga.state, now);
    std::erase_if(saga.inFlight, [&](const HeldRequest& request) { return !awaits(saga.state, request); });
    for (const HeldBack& held : saga.heldBack)
        if (held.until > now && (!saga.effects.wakeAt.isSet() || held.until < saga.effects.wakeAt)) saga.effects.wakeAt = held.until;
    std::erase_if(saga.heldBack, [&](const HeldBack& held) { return held.until <= now; });
    const Timestamp wake = saga.effects.wakeAt;
    const bool tickIsDue = wake.isSet() && wake <= now;
    bool due = dueInvocation(saga) != nullptr;
    if (saga.bus != nullptr) {
        // It is a handler's turn: the relay brings it the event, and with the event in its hands it runs.
        if (due && !saga.bus->relayed && !saga.bus->event.empty()) {
            saga.bus->relayed = true;
            m_unpublished.push_back(saga.no);
        }
        due = !saga.bus->mail.empty() && (due || saga.bus->mail.front().seq != saga.bus->seq);
    }
    if (due || !saga.arrivals.empty() || tickIsDue) enqueue(saga);
    setArmed(saga, wake.isSet());
    if (wake.isSet() && !tickIsDue) arm(saga);
}

void SagaTable::enqueue(RunningSaga& saga) {
    if (saga.queued) return;
    saga.queued = true;
    m_ready.push_back(&saga);
}

void SagaTable::hold(RunningSaga& saga, const HeldRequest& request) {
    trackInFlight(saga, request);
    m_held.push_back(request);
    std::push_heap(m_held.begin(), m_held.end(), kLaterHeld);
}

void SagaTable::arm(RunningSaga& saga) {
    const Timestamp wake = saga.effects.wakeAt;
    // An entry that fires too early costs one look; replacing it at every step would cost one entry per step.
    if (saga.timerAt.isSet() && saga.timerAt <= wake) return;
    saga.timerAt = wake;
    m_timers.push_back({wake, saga.no});
    std::push_heap(m_timers.begin(), m_timers.end(), kLaterTimer);
    if (m_timers.size() > kTimersWorthSweeping + 2 * m_byNo.size()) dropStaleTimers();
}

void SagaTable::setArmed(RunningSaga& saga, bool armed) {
    if (saga.awaitsTime == armed) return;
    saga.awaitsTime = armed;
    armed ? ++m_armed : --m_armed;
}

bool SagaTable::isLive(const Timer& timer) const {
    const RunningSaga* saga = find(timer.saga);
    return saga != nullptr && saga->timerAt == timer.at;
}

void SagaTable::dropStaleTimers() {
    std::erase_if(m_timers, [this](const Timer& timer) { return !isLive(timer); });
    std::make_heap(m_timers.begin(), m_timers.end(), kLaterTimer);
}

void SagaTable::collectDue(Timestamp now) {
    while (!m_timers.empty() && m_timers.front().at <= now) {
        std::pop_heap(m_timers.begin(), m_timers.end(), kLaterTimer);
        const Timer timer = m_timers.back();
        m_timers.pop_back();
        RunningSaga* saga = find(timer.saga);
        if (saga == nullptr || saga->timerAt != timer.at) continue;
        saga->timerAt = {};
        schedule(*saga, now);
    }
    while (!m_held.empty() && m_held.front().due <= now) {
        std::pop_heap(m_held.begin(), m_held.end(), kLaterHeld);
        const HeldRequest request = m_held.back();
        m_held.pop_back();
        // A request for a saga that has ended starts nothing.
        if (RunningSaga* saga = find(request.saga)) {
            saga->arrivals.push_back(request);
            enqueue(*saga);
        }
    }
}

void SagaTable::wakeLater(RunningSaga& saga, Timestamp at) {
    saga.effects.wakeAt = at;
    arm(saga);
}

RunningSaga* SagaTable::takeReady() {
    if (m_ready.empty()) return nullptr;
    RunningSaga* saga = m_ready.front();
    m_ready.pop_front();
    saga->queued = false;
    return saga;
}

Timestamp SagaTable::nextDue() const {
    Timestamp next;
    if (!m_timers.empty()) next = m_timers.front().at;
    if (!m_held.empty() && (!next.isSet() || m_held.front().due < next)) next = m_held.front().due;
    return next;
}

}  // namespace saga
