// What must hold of every history, judged from the events alone and without the kernel's own rules: a second opinion for
// random tests.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/saga/state.h"

namespace saga::test {

class HistoryRules {
public:
    explicit HistoryRules(const Definition& definition);

    // Takes the next event and the state after it. Text: the rule it breaks; empty when it breaks none.
    std::string take(const SagaEvent& event, const SagaState& after);

private:
    struct Step {
        int done = 0;
        int undone = 0;
        bool perhaps = false;   // some attempt began and did not end with a certain no
        bool undoFailed = false;
        bool waived = false;
        bool passed = false;    // skipped or passed over
    };

    std::string takeStepEvent(const SagaEvent& event);
    std::string checkUndo(int step) const;
    std::string checkEnd(const SagaEvent& event, const SagaState& after) const;
    bool comesAfter(int step, int predecessor) const;

    const Definition& m_definition;
    std::vector<Step> m_steps;
    SagaStatus m_status = SagaStatus::Pending;
    std::optional<FirstCause> m_cause;
    bool m_ended = false;
    bool m_pivotDone = false;
    bool m_reopened = false;
};

}  // namespace saga::test
