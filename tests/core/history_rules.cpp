#include "tests/core/history_rules.h"

namespace saga::test {

HistoryRules::HistoryRules(const Definition& definition) : m_definition(definition), m_steps(definition.steps.size()) {}

std::string HistoryRules::take(const SagaEvent& event, const SagaState& after) {
    if (m_ended && event.kind != EventKind::SagaReopened)
        return "something follows the end";
    if (event.kind == EventKind::SagaReopened) {
        m_reopened = true;
        m_cause.reset();
    }
    m_ended = event.kind == EventKind::SagaCompleted || event.kind == EventKind::SagaFailed || event.kind == EventKind::SagaForceEnded;
    if (after.status != m_status && !isLegalTransition(m_status, after.status))
        return "an illegal change of status";
    m_status = after.status;
    if (m_cause && !(after.firstCause == m_cause))
        return "the first cause changed";
    if (!m_reopened || event.kind != EventKind::SagaReopened)
        m_cause = after.goingBack ? after.firstCause : m_cause;
    if (event.kind == EventKind::CompensationStarted && m_pivotDone && !m_reopened)
        return "taken back behind the pivot";
    if (event.step >= 0) {
        if (std::string broken = takeStepEvent(event); !broken.empty())
            return broken;
    }
    return m_ended ? checkEnd(event, after) : std::string{};
}

std::string HistoryRules::takeStepEvent(const SagaEvent& event) {
    Step& step = m_steps[static_cast<std::size_t>(event.step)];
    switch (event.kind) {
    case EventKind::StepStarted:
    case EventKind::AskAgainScheduled: step.perhaps = true; return {};
    case EventKind::StepSucceeded:
        m_pivotDone = m_pivotDone || m_definition.steps[static_cast<std::size_t>(event.step)].pivot;
        step.perhaps = true;
        return ++step.done > 1 || step.undone > 0 ? "done twice, or after its undo" : "";
    case EventKind::RetryScheduled:
    case EventKind::StepFailed:
        step.perhaps = step.perhaps || event.payload.executed == Executed::Unknown;
        step.passed = step.passed || event.payload.passedOver;
        return step.done > 0 ? "failed after it was done" : "";
    case EventKind::StepSkipped: step.passed = true; return {};
    case EventKind::CompensationFailed: step.undoFailed = true; return {};
    case EventKind::CompensationWaived: step.waived = true; return step.undoFailed ? "" : "waived without failure";
    case EventKind::StepCompensated: ++step.undone; return checkUndo(event.step);
    default: return {};
    }
}

std::string HistoryRules::checkUndo(int index) const {
    const Step& step = m_steps[static_cast<std::size_t>(index)];
    if (step.undone > 1 || step.waived)
        return "undone twice, or after a waiver";
    if (!step.perhaps)
        return "undone, but it never ran";
    for (int later = 0; later < static_cast<int>(m_steps.size()); ++later) {
        const Step& other = m_steps[static_cast<std::size_t>(later)];
        const bool left = other.done > other.undone && !other.undoFailed && !other.waived;
        if (left && comesAfter(later, index) && !m_definition.steps[static_cast<std::size_t>(later)].compensation.empty())
            return "undone before a step that came after it";
    }
    return {};
}

std::string HistoryRules::checkEnd(const SagaEvent& event, const SagaState& after) const {
    const bool forced = event.kind == EventKind::SagaForceEnded;
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const Step& step = m_steps[i];
        const bool compensable = !m_definition.steps[i].compensation.empty();
        if (after.status == SagaStatus::Completed && (step.undone > 0 || (step.done == 0 && !step.passed)))
            return "COMPLETED without " + m_definition.steps[i].id;
        if (after.status == SagaStatus::Compensated && compensable && step.done > step.undone && !step.waived)
            return "COMPENSATED, but " + m_definition.steps[i].id + " is done";
        if (after.status == SagaStatus::Failed && !forced && ((compensable && step.done > 0) || step.undone > 0))
            return "FAILED, but " + m_definition.steps[i].id + " was done";
    }
    return isEnd(after.status) && after.endedAt.isSet() ? std::string{} : "an end without end";
}

bool HistoryRules::comesAfter(int step, int predecessor) const {
    for (const int p : m_definition.steps[static_cast<std::size_t>(step)].after) {
        if (p == predecessor || comesAfter(p, predecessor))
            return true;
    }
    return false;
}

}  // namespace saga::test
