#include "core/verify/link_checks.h"

#include <algorithm>
#include <map>
#include <string>

namespace saga {
namespace {

const LinkedSaga* linkedTo(const SagaFacts& saga, const SagaId& id) {
    const auto found =
        std::find_if(saga.linked.begin(), saga.linked.end(), [&](const LinkedSaga& linked) { return linked.id == id; });
    return found == saga.linked.end() || !found->exists ? nullptr : &*found;
}

void checkParent(const SagaFacts& saga, SagaFindings& findings) {
    const SagaId parent = saga.events.empty() ? SagaId() : parentNamedBy(saga.events.front());
    if (parent.empty()) return;
    const LinkedSaga* linked = linkedTo(saga, parent);
    if (linked == nullptr) return findings.offend(Invariant::NoLostSaga, "its parent " + parent.text + " does not exist");
    const auto& named = linked->children;
    if (std::find(named.begin(), named.end(), saga.summary.id) == named.end())
        findings.offend(Invariant::NoLostSaga, "its parent " + parent.text + " knows nothing of it");
}

// The children of a step in the order in which they were started: a later one was an operator's retry.
std::map<std::size_t, std::vector<SagaId>> childrenOf(const CheckedSaga& saga) {
    std::map<std::size_t, std::vector<SagaId>> children;
    for (const SagaEvent& event : saga.facts.events) {
        const bool isOfStep = event.step >= 0 && static_cast<std::size_t>(event.step) < saga.records.steps.size();
        SagaId child = childNamedBy(event);
        if (child.empty() || !isOfStep) continue;
        std::vector<SagaId>& of = children[static_cast<std::size_t>(event.step)];
        if (std::find(of.begin(), of.end(), child) == of.end()) of.push_back(std::move(child));
    }
    return children;
}

std::string_view whyNotLinked(const CheckedSaga& saga, std::size_t step, const LinkedSaga* child) {
    if (child == nullptr) return "does not exist";
    return child->parent != saga.facts.summary.id || child->parentStep != saga.stepId(step) ? "names another parent" : "";
}

// Where the child may not stand when its parent has ended.
std::string_view whyNotAsParent(const CheckedSaga& saga, const StepRecord& record, const LinkedSaga& child, bool isLast) {
    const bool isDone = child.status == SagaStatus::Completed;
    const bool isBack = child.status == SagaStatus::Compensated || child.status == SagaStatus::Failed;
    switch (saga.status()) {
        case SagaStatus::Completed:
            if (record.done == 0) return {};
            if (isLast) return isDone ? "" : "its parent is COMPLETED";
            return isBack ? "" : "another one did the step";
        case SagaStatus::Compensated:
            return isBack || record.undoWaived ? "" : "its parent is COMPENSATED";
        case SagaStatus::Failed:
            return isBack || saga.records.forceEnded ? "" : "its parent is FAILED";
        default:
            return {};
    }
}

void checkChild(const CheckedSaga& saga, std::size_t step, const SagaId& id, bool isLast, SagaFindings& findings) {
    const std::string name = "child " + id.text + " of step " + saga.stepId(step) + " ";
    const LinkedSaga* child = linkedTo(saga.facts, id);
    if (const std::string_view why = whyNotLinked(saga, step, child); !why.empty())
        return findings.offend(Invariant::NoLostSaga, name + std::string(why));
    const std::string_view why = whyNotAsParent(saga, saga.records.steps[step], *child, isLast);
    if (!why.empty())
        findings.offend(saga.effectInvariant(), name + "is " + std::string(toText(child->status)) + " though " + std::string(why));
}

}  // namespace

void checkLinks(const CheckedSaga& saga, SagaFindings& findings) {
    checkParent(saga.facts, findings);
    for (const auto& [step, children] : childrenOf(saga))
        for (const SagaId& child : children) checkChild(saga, step, child, child == children.back(), findings);
}

}  // namespace saga
