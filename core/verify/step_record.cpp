#include "core/verify/step_record.h"

namespace saga {
namespace {

void notePosition(std::size_t& first, std::size_t position) {
    if (first == 0) first = position;
}

void addActionEvent(StepRecord& step, const SagaEvent& event, std::size_t position) {
    step.actionOpen = event.kind == EventKind::StepStarted || event.kind == EventKind::AskAgainScheduled;
    step.actionUnknown = step.actionUnknown || event.payload.executed == Executed::Unknown;
    if (event.kind != EventKind::StepSucceeded) return;
    ++step.done;
    step.doneAt = position;
}

void addUndoEvent(StepRecord& step, const SagaEvent& event, std::size_t position) {
    step.undoOpen = event.kind == EventKind::StepCompensating || event.kind == EventKind::AskAgainScheduled;
    step.undoUnknown = step.undoUnknown || event.payload.executed == Executed::Unknown;
    if (event.kind == EventKind::CompensationFailed) notePosition(step.undoGivenUpAt, position);
    if (event.kind != EventKind::StepCompensated) return;
    ++step.undone;
    step.undoneEmpty = event.payload.empty;
    notePosition(step.undoneAt, position);
}

void addEvent(StepRecord& step, const SagaEvent& event, std::size_t position) {
    switch (event.kind) {
        case EventKind::StepStarted:
        case EventKind::StepSucceeded:
        case EventKind::StepFailed:
        case EventKind::RetryScheduled:
            return addActionEvent(step, event, position);
        case EventKind::StepCompensating:
        case EventKind::StepCompensated:
        case EventKind::CompensationFailed:
        case EventKind::CompensationRetryScheduled:
            return addUndoEvent(step, event, position);
        case EventKind::AskAgainScheduled:
            if (event.payload.direction == Direction::Action)
                addActionEvent(step, event, position);
            else
                addUndoEvent(step, event, position);
            return;
        case EventKind::StepSkipped:
            step.skipped = true;
            return;
        case EventKind::CompensationWaived:
            step.undoWaived = true;
            return;
        default:
            return;
    }
}

void addEffect(StepRecords& records, StepRecord& step, const EffectRow& row) {
    int& count = row.key.direction == Direction::Action ? step.actionEffects : step.undoEffects;
    if (++count > 1) ++records.doubledEffects;
    if (row.key.direction == Direction::Compensation) step.undoEffectEmpty = row.empty;
}

}  // namespace

StepRecords recordSteps(const SagaFacts& saga, std::size_t stepCount) {
    StepRecords records;
    records.steps.resize(stepCount);
    const auto isForeign = [stepCount](int step) {
        return step < 0 || static_cast<std::size_t>(step) >= stepCount;
    };
    std::size_t position = 0;
    for (const SagaEvent& event : saga.events) {
        ++position;
        if (event.kind == EventKind::SagaForceEnded) records.forceEnded = true;
        if (event.step == -1) continue;
        if (isForeign(event.step))
            ++records.foreign;
        else
            addEvent(records.steps[static_cast<std::size_t>(event.step)], event, position);
    }
    for (const EffectRow& row : saga.effects) {
        if (isForeign(row.key.step))
            ++records.foreign;
        else
            addEffect(records, records.steps[static_cast<std::size_t>(row.key.step)], row);
    }
    for (const Reservation& reservation : saga.reservations)
        if (reservation.state == ReservationState::Expired && !isForeign(reservation.step))
            records.steps[static_cast<std::size_t>(reservation.step)].expired = true;
    return records;
}

}  // namespace saga
