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

// A child that its parent waits for is asked to go back once the parent does.
bool isToBeCancelled(const RunningSaga& saga, const HeldRequest& request) {
    const bool child = !saga.definition->steps[static_cast<std::size_t>(request.step)].child.empty();
    return child && request.direction == Direction::Action && saga.state.goingBack && !request.turnedBack;
}

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
    if (saga.queued) m_ready.remove(saga);
    setArmed(saga, false);
    m_byId.erase(saga.id.text);
    m_byNo.erase(saga.no);
}

void SagaTable::schedule(RunningSaga& saga, Timestamp now) {
    saga.effects = effectsOf(*saga.definition, saga.state, now);
    std::erase_if(saga.inFlight, [&](const HeldRequest& request) { return !awaits(saga.state, request) || isToBeCancelled(saga, request); });
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
    const Invocation* next = dueInvocation(saga);
    m_ready.push(saga, next == nullptr ? 0 : saga.definition->steps[static_cast<std::size_t>(next->step)].priority);
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
    if (!m_heldBack.empty()) {
        for (const HeldEvent& event : m_heldBack)
            if (event.until <= now) release(event);
        std::erase_if(m_heldBack, [&](const HeldEvent& event) { return event.until <= now; });
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

void SagaTable::holdBack(RunningSaga& saga, Timestamp until, bool mayBeOvertaken) {
    saga.bus->heldBack = true;
    m_heldBack.push_back({until, saga.no, saga.bus->seq});
    if (mayBeOvertaken) m_overtakable.push_back(m_heldBack.back());
}

void SagaTable::release(const HeldEvent& event) {
    RunningSaga* saga = find(event.saga);
    // Whoever ended its way meanwhile has published what follows.
    if (saga == nullptr || saga->bus == nullptr || saga->bus->seq != event.seq || !saga->bus->heldBack) return;
    saga->bus->heldBack = false;
    m_unpublished.push_back(saga->no);
}

void SagaTable::releaseOvertaken() {
    for (const HeldEvent& event : m_overtakable) release(event);
    m_overtakable.clear();
}

void SagaTable::releaseAll() {
    for (const HeldEvent& event : m_heldBack) release(event);
    m_heldBack.clear();
    m_overtakable.clear();
}

void SagaTable::wakeLater(RunningSaga& saga, Timestamp at) {
    saga.effects.wakeAt = at;
    arm(saga);
}

RunningSaga* SagaTable::takeReady() {
    RunningSaga* saga = m_ready.take();
    if (saga != nullptr) saga->queued = false;
    return saga;
}

Timestamp SagaTable::nextDue() const {
    Timestamp next;
    if (!m_timers.empty()) next = m_timers.front().at;
    if (!m_held.empty() && (!next.isSet() || m_held.front().due < next)) next = m_held.front().due;
    for (const HeldEvent& event : m_heldBack)
        if (!next.isSet() || event.until < next) next = event.until;
    return next;
}

}  // namespace saga
