#include "ui/models/flow_meter.h"

#include <optional>

namespace saga::ui {

namespace {

struct Call {
    Direction direction;
    bool failed;
};

// What an event says about a call that was answered; nothing when it says nothing.
std::optional<Call> callOf(const SagaEvent& event) {
    if (event.step < 0) return std::nullopt;
    switch (event.kind) {
        case EventKind::StepSucceeded:
        case EventKind::AskAgainScheduled:
            return Call{Direction::Action, false};
        case EventKind::StepFailed:
        case EventKind::RetryScheduled:
            return Call{Direction::Action, true};
        case EventKind::StepCompensated:
            return Call{Direction::Compensation, false};
        case EventKind::CompensationFailed:
        case EventKind::CompensationRetryScheduled:
            return Call{Direction::Compensation, true};
        default:
            return std::nullopt;
    }
}

}  // namespace

FlowMeter::FlowMeter(Bridge& bridge, const Clock& clock, QObject* parent) : QObject(parent), m_clock(clock) {
    connect(&bridge, &Bridge::fed, this, &FlowMeter::takeFeed);
}

std::int64_t FlowMeter::secondNow() const {
    return m_clock.monotonic().count() / 1'000'000;
}

void FlowMeter::takeFeed(const FeedBatch& batch) {
    m_left += batch.dropped;
    const std::int64_t second = secondNow();
    for (const FeedSaga& saga : batch.sagas) {
        if (saga.summary.mode != Mode::Orchestration) continue;
        for (const SagaEvent& event : saga.events) {
            const std::optional<Call> call = callOf(event);
            if (!call) continue;
            Tally& tally =
                m_tallies[{saga.summary.definition, saga.summary.version, event.step, call->direction}];
            Slot& slot = tally.slots[static_cast<std::size_t>(second) % tally.slots.size()];
            if (slot.second != second) slot = {second, 0, 0};
            ++tally.calls;
            ++slot.calls;
            tally.failures += call->failed ? 1 : 0;
            slot.failures += call->failed ? 1 : 0;
        }
    }
}

// Over the whole seconds before this one: the present one has only begun.
StepFlow FlowMeter::flowOf(const std::string& definition, int version, int step, Direction direction) const {
    const auto known = m_tallies.find({definition, version, step, direction});
    if (known == m_tallies.end()) return {};
    const std::int64_t now = secondNow();
    StepFlow flow{known->second.calls, known->second.failures, 0, 0};
    for (const Slot& slot : known->second.slots) {
        if (slot.second < now - kWindowSeconds || slot.second >= now) continue;
        flow.callsPerSecond += static_cast<double>(slot.calls) / kWindowSeconds;
        flow.failuresPerSecond += static_cast<double>(slot.failures) / kWindowSeconds;
    }
    return flow;
}

}  // namespace saga::ui
