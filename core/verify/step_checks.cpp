#include "core/verify/step_checks.h"

#include "core/saga/action_address.h"

namespace saga {
namespace {

// Steps without an action of their own, signals and child sagas, have no effect rows.
std::string_view whyEffectsDiffer(const StepDefinition& definition, const StepRecord& step) {
    if (definition.action.empty())
        return step.actionEffects + step.undoEffects > 0 ? "has an effect row though it has no action" : "";
    if (step.done > 1) return "was done more than once";
    if (step.done > 0 && step.actionEffects == 0) return "was done but has no effect row";
    if (step.actionEffects > 0 && step.done == 0 && !step.actionUnknown && !step.actionOpen)
        return "has an effect row but no event says that it was done";
    if (step.undone > 0 && step.undoEffects == 0) return "was undone but its undo has no effect row";
    if (step.undoEffects > 0 && !step.mayBeUndone() && !step.expired)
        return "has an effect row of its undo but no event says that it was undone";
    // Only who is behind an address can have undone what this program never heard of.
    const bool maybeRan = step.ran() || (isAddress(definition.compensation) && step.mayHaveRun());
    if (step.undoEffects > 0 && !step.undoEffectEmpty && !maybeRan) return "was undone though it had never been done";
    if (step.undoEffects > 0 && step.undoEffectEmpty && step.ran()) return "was done but its undo did nothing";
    if (step.undone > 0 && step.undoneEmpty != step.undoEffectEmpty)
        return "has an undo that event and effect row disagree about";
    return {};
}

std::string_view whyNotCompleted(const StepDefinition& definition, const StepRecord& step) {
    if (!definition.optional && step.done == 0 && !step.skipped) return "is required and was not done";
    if (step.undone > 0 || step.undoEffects > 0) return "was undone";
    return {};
}

std::string_view whyNotCompensated(const StepDefinition& definition, const StepRecord& step) {
    if (!isCompensable(definition) || !step.mayHaveRun() || step.undone > 0 || step.undoWaived) return {};
    return step.ran() ? "was done and is neither undone nor waived" : "may have run and is neither undone nor waived";
}

std::string_view whyNotFailed(const StepDefinition& definition, const StepRecord& step) {
    return step.mayHaveRun() && isCompensable(definition)
               ? "was done or may have been, though the saga ended FAILED"
               : "";
}

std::string_view whyNotAsEnded(const CheckedSaga& saga, std::size_t step) {
    const StepRecord& record = saga.records.steps[step];
    switch (saga.status()) {
        case SagaStatus::Completed:
            return whyNotCompleted(saga.definition().steps[step], record);
        case SagaStatus::Compensated:
            return whyNotCompensated(saga.definition().steps[step], record);
        case SagaStatus::Failed:
            return saga.records.forceEnded ? std::string_view() : whyNotFailed(saga.definition().steps[step], record);
        default:
            return {};
    }
}

void offendByStep(const CheckedSaga& saga, SagaFindings& findings, Invariant invariant, std::size_t step,
                  std::string_view why) {
    if (!why.empty()) findings.offend(invariant, "step " + saga.stepId(step) + " " + std::string(why));
}

// The undo of `later`, a successor, was settled before position `at`: undone, or given up for the time being.
bool isSettledBefore(const StepRecord& later, std::size_t at) {
    return (later.undoneAt != 0 && later.undoneAt < at) || (later.undoGivenUpAt != 0 && later.undoGivenUpAt < at);
}

}  // namespace

void checkEffects(const CheckedSaga& saga, SagaFindings& findings) {
    if (saga.records.doubledEffects > 0)
        findings.offend(Invariant::SingleEffect, "more than one effect row of a step and direction");
    if (saga.records.foreign > 0)
        findings.offend(Invariant::SingleEffect, "an event or effect row of a step that the definition does not have");
    for (std::size_t step = 0; step < saga.records.steps.size(); ++step)
        offendByStep(saga, findings, saga.effectInvariant(), step,
                      whyEffectsDiffer(saga.definition().steps[step], saga.records.steps[step]));
}

void checkUndoOrder(const CheckedSaga& saga, SagaFindings& findings) {
    const std::vector<StepRecord>& steps = saga.records.steps;
    for (std::size_t step = 0; step < steps.size(); ++step) {
        if (steps[step].undone == 0) continue;
        if (steps[step].undone > 1)
            offendByStep(saga, findings, Invariant::Compensation, step, "was undone more than once");
        if (steps[step].doneAt > steps[step].undoneAt)
            offendByStep(saga, findings, Invariant::Compensation, step, "was done after its undo");
        for (std::size_t later = 0; later < steps.size(); ++later) {
            const bool owesUndo =
                steps[later].undone > 0 || (steps[later].ran() && isCompensable(saga.definition().steps[later]));
            if (saga.booked.predecessors[later].test(step) && owesUndo &&
                !isSettledBefore(steps[later], steps[step].undoneAt))
                offendByStep(saga, findings, Invariant::Compensation, step,
                             "was undone before its successor " + saga.stepId(later));
        }
    }
}

void checkEnd(const CheckedSaga& saga, SagaFindings& findings) {
    for (std::size_t step = 0; step < saga.records.steps.size(); ++step)
        offendByStep(saga, findings, saga.effectInvariant(), step, whyNotAsEnded(saga, step));
}

}  // namespace saga
