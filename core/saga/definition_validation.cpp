#include "core/saga/definition_validation.h"

#include <algorithm>
#include <cstdint>

#include "core/saga/action_address.h"
#include "core/saga/condition.h"
#include "core/saga/step_order.h"

namespace saga {

namespace {

class Validation {
public:
    Validation(const Definition& definition, const Json& root, DefinitionProblems& problems)
        : m_definition(definition), m_steps(root.at("steps").items()), m_root(root), m_problems(problems) {
        m_before.assign(static_cast<std::size_t>(count()), 0);
        const StepOrder order(m_definition);
        for (int position = 0; position < order.size(); ++position)
            for (const int p : step(order[position]).after)
                m_before[static_cast<std::size_t>(order[position])] |= m_before[static_cast<std::size_t>(p)] | (std::uint64_t{1} << p);
    }

    void checkIds() {
        for (int i = 0; i < count(); ++i) {
            const int first = m_definition.stepIndex(step(i).id);
            if (!step(i).id.empty() && first < i)
                note(i, "id", "\"" + step(i).id + "\" is the id of steps[" + std::to_string(first) + "] already");
        }
    }

    void checkActions(const ActionNames& names) {
        for (int i = 0; i < count(); ++i) {
            checkAction(i, "action", step(i).action, names);
            checkAction(i, "compensation", step(i).compensation, names);
        }
        for (std::size_t i = 0; i < m_definition.onEnd.size(); ++i) {
            const EndHook& hook = m_definition.onEnd[i];
            if (!hook.action.empty() && !names.actions.contains(hook.action))
                noteProblem(m_problems, "onEnd[" + std::to_string(i) + "].action",
                            m_root.at("onEnd").items()[i].at("action").position(), unknownAction(hook.action));
        }
    }

    // A step has an action, waits for a signal, or stands for a child saga.
    void checkKinds() {
        for (int i = 0; i < count(); ++i) {
            const StepDefinition& s = step(i);
            if (!s.child.empty() && (!s.action.empty() || !s.signal.empty()))
                note(i, "child", "a step has an action, a signal or a child saga, only one of them");
            else if (!s.signal.empty() && !s.action.empty())
                note(i, "signal", "a step has an action, a signal or a child saga, only one of them");
            if (s.action.empty() && !s.compensation.empty())
                note(i, "compensation", s.signal.empty() ? "a child saga is undone by compensating it" : "a signal leaves nothing to undo");
            if (s.child.empty() && has(i, "input"))
                note(i, "input", "is for child sagas");
            if (!s.signal.empty())
                checkSignal(i);
            if (!s.notBefore.empty() && typeOf(s.notBefore) != InputType::Text)
                note(i, "notBefore", "must name a text field of the input");
        }
    }

    void checkConditions() {
        for (int i = 0; i < count(); ++i) {
            const Json* given = m_steps[static_cast<std::size_t>(i)].find("when");
            if (given == nullptr || !given->isString())
                continue;
            ConditionNames names{m_definition.input};
            for (int p = 0; p < count(); ++p)
                if (((m_before[static_cast<std::size_t>(i)] >> p) & 1u) != 0)
                    names.steps.push_back(step(p).id);
            if (const auto problem = checkCondition(given->asString(), names))
                note(i, "when", problem->reason + " (at character " + std::to_string(problem->offset + 1) + " of the condition)");
        }
    }

    void checkPivots() {
        const int pivot = m_definition.pivotIndex();
        for (int i = 0; i < count(); ++i) {
            if (step(i).pivot && i != pivot)
                note(i, "pivot", "only one step can be the pivot, and \"" + step(pivot).id + "\" is");
            if (step(i).pivot && step(i).optional)
                note(i, "optional", "the pivot cannot be optional");
            if (step(i).pivot && !step(i).when.empty())
                note(i, "when", "the pivot cannot have a condition: what is behind it relies on it");
        }
    }

    void checkCycles() {
        m_visited.assign(static_cast<std::size_t>(count()), Visit::Not);
        for (int i = 0; i < count(); ++i) {
            if (m_visited[static_cast<std::size_t>(i)] == Visit::Not)
                walk(i);
        }
    }

    // A step that can refuse and cannot be undone is a point of no return, whether it is marked or not. What comes after such a
    // point is never undone, so a compensation behind an unmarked one is a contradiction.
    void checkRecovery() {
        const StepOrder order(m_definition);
        const std::vector<std::uint64_t>& before = m_before;
        const int pivot = m_definition.pivotIndex();
        for (int i = 0; i < count(); ++i) {
            const bool behindPivot = pivot >= 0 && ((before[static_cast<std::size_t>(i)] >> pivot) & 1u) != 0;
            if (isCompensable(i) || step(i).neverRefuses || i == pivot || behindPivot)
                continue;
            for (int position = 0; position < order.size(); ++position) {
                const int later = order[position];
                if (((before[static_cast<std::size_t>(later)] >> i) & 1u) == 0 || !isCompensable(later))
                    continue;
                noteStep(i, "step \"" + step(i).id + "\" can fail and has no compensation, but stands before \"" + step(later).id +
                                "\", which has one: give it a compensation, mark it as pivot, or say failable: false");
                break;
            }
        }
    }

private:
    enum class Visit { Not, Open, Done };

    int count() const { return static_cast<int>(m_definition.steps.size()); }
    const StepDefinition& step(int i) const { return m_definition.steps[static_cast<std::size_t>(i)]; }
    // A child saga is undone by compensating it. A compensation that is declared wrongly has its own problem already.
    // A signal leaves nothing that would have to be undone.
    bool isCompensable(int i) const { return !step(i).child.empty() || !step(i).signal.empty() || m_steps[static_cast<std::size_t>(i)].find("compensation") != nullptr; }

    bool has(int i, std::string_view key) const { return m_steps[static_cast<std::size_t>(i)].find(key) != nullptr; }
    std::optional<InputType> typeOf(std::string_view field) const {
        for (const InputField& f : m_definition.input)
            if (f.name == field)
                return f.type;
        return std::nullopt;
    }
    void checkSignal(int i) {
        if (!has(i, "timeoutMs"))
            note(i, "signal", "needs timeoutMs: how long the step waits for it");
        for (int other = 0; other < i; ++other)
            if (step(other).signal == step(i).signal)
                note(i, "signal", "\"" + step(other).id + "\" waits for this signal already");
    }

    static std::string pathOf(int i) { return "steps[" + std::to_string(i) + "]"; }
    static std::string unknownAction(const std::string& action) { return "nobody answers to the action \"" + action + "\""; }

    void note(int i, std::string_view key, std::string reason) {
        const Json& object = m_steps[static_cast<std::size_t>(i)];
        const Json* value = object.find(key);
        noteProblem(m_problems, pathOf(i) + "." + std::string(key), value ? value->position() : object.position(), std::move(reason));
    }
    void noteStep(int i, std::string reason) {
        noteProblem(m_problems, pathOf(i), m_steps[static_cast<std::size_t>(i)].position(), std::move(reason));
    }

    void checkAction(int i, std::string_view key, const std::string& action, const ActionNames& names) {
        if (!action.empty() && !isAddress(action) && !names.actions.contains(action))
            note(i, key, unknownAction(action));
    }

    // Depth first against the arrows; a step met again while it is open closes a cycle. At most kMaxSteps deep.
    void walk(int i) {
        m_visited[static_cast<std::size_t>(i)] = Visit::Open;
        m_open.push_back(i);
        for (const int p : step(i).after) {
            if (m_visited[static_cast<std::size_t>(p)] == Visit::Not)
                walk(p);
            else if (m_visited[static_cast<std::size_t>(p)] == Visit::Open)
                noteCycle(p);
        }
        m_open.pop_back();
        m_visited[static_cast<std::size_t>(i)] = Visit::Done;
    }

    void noteCycle(int closing) {
        std::string names = step(closing).id;
        for (auto open = m_open.rbegin(); open != m_open.rend(); ++open) {
            names += " -> " + step(*open).id;
            if (*open == closing)
                break;
        }
        const int named = m_open.back();
        note(named, "after", "the steps form a cycle: " + names);
    }

    const Definition& m_definition;
    const Json::Array& m_steps;
    const Json& m_root;
    DefinitionProblems& m_problems;
    std::vector<std::uint64_t> m_before;  // per step: all that stand before it
    std::vector<Visit> m_visited;
    std::vector<int> m_open;
};

}  // namespace

void validateDefinition(const Definition& definition, const Json& root, const ActionNames& names, DefinitionProblems& problems) {
    Validation validation(definition, root, problems);
    validation.checkIds();
    validation.checkActions(names);
    validation.checkKinds();
    checkChildren(definition, root, names, problems);
    validation.checkConditions();
    validation.checkPivots();
    validation.checkCycles();
    validation.checkRecovery();
}

}  // namespace saga
