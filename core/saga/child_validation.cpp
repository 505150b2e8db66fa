#include <algorithm>

#include "core/saga/definition_validation.h"

namespace saga {

namespace {

const InputField* fieldOf(const Definition& definition, std::string_view name) {
    const auto& input = definition.input;
    const auto found = std::find_if(input.begin(), input.end(), [&](const InputField& f) { return f.name == name; });
    return found == input.end() ? nullptr : &*found;
}

class ChildValidation {
public:
    ChildValidation(const Definition& definition, const Json& step, std::size_t index, const ActionNames& names, DefinitionProblems& problems)
        : m_definition(definition), m_object(step), m_step(definition.steps[index]), m_path("steps[" + std::to_string(index) + "]"),
          m_names(names), m_problems(problems) {}

    void check() {
        checkSources();
        if (!m_names.definition || noteDescent())
            return;
        const DefinitionPtr child = m_names.definition(m_step.child);
        if (!child)
            return note("child", "there is no definition " + m_step.child);
        checkInputOf(*child);
    }

private:
    void note(const std::string& key, std::string reason) {
        const Json* value = m_object.find(key);
        noteProblem(m_problems, m_path + "." + key, value ? value->position() : m_object.position(), std::move(reason));
    }
    void noteInput(const std::string& field, std::string reason) {
        const Json* value = m_object.at("input").find(field);
        noteProblem(m_problems, m_path + ".input." + field, value ? value->position() : m_object.position(), std::move(reason));
    }

    void checkSources() {
        for (const ChildInput& given : m_step.childInput)
            if (!given.from.empty() && fieldOf(m_definition, given.from) == nullptr)
                noteInput(given.field, "the input has no field \"" + given.from + "\"");
    }

    void checkInputOf(const Definition& child) {
        for (const ChildInput& given : m_step.childInput) {
            const InputField* wanted = fieldOf(child, given.field);
            const InputField* source = given.from.empty() ? nullptr : fieldOf(m_definition, given.from);
            if (wanted == nullptr)
                noteInput(given.field, "is not a field of " + child.name);
            else if (given.from.empty() ? !fits(given.value, wanted->type) : source != nullptr && source->type != wanted->type)
                noteInput(given.field, "is of another type than this field of " + child.name);
        }
        for (const InputField& wanted : child.input) {
            const auto& all = m_step.childInput;
            if (std::none_of(all.begin(), all.end(), [&](const ChildInput& g) { return g.field == wanted.name; }))
                note("input", child.name + " needs the field \"" + wanted.name + "\"");
        }
    }

    // Down from the child, by the latest versions. True when a problem was noted.
    bool noteDescent() {
        m_line = {m_definition.name};
        return descend(m_step.child);
    }
    bool descend(const std::string& name) {
        const bool again = std::find(m_line.begin(), m_line.end(), name) != m_line.end();
        m_line.push_back(name);
        if (again || static_cast<int>(m_line.size()) > kMaxChildDepth + 1) {
            std::string names;
            for (const std::string& each : m_line)
                names += (names.empty() ? "" : " -> ") + each;
            note("child", again ? "the definitions form a cycle: " + names
                                : "child sagas are nested deeper than " + std::to_string(kMaxChildDepth) + ": " + names);
            return true;
        }
        const DefinitionPtr definition = m_names.definition(name);
        for (std::size_t i = 0; definition && i < definition->steps.size(); ++i)
            if (!definition->steps[i].child.empty() && descend(definition->steps[i].child))
                return true;
        m_line.pop_back();
        return false;
    }

    const Definition& m_definition;
    const Json& m_object;
    const StepDefinition& m_step;
    const std::string m_path;
    const ActionNames& m_names;
    DefinitionProblems& m_problems;
    std::vector<std::string> m_line;
};

}  // namespace

void checkChildren(const Definition& definition, const Json& root, const ActionNames& names, DefinitionProblems& problems) {
    const Json::Array& steps = root.at("steps").items();
    for (std::size_t i = 0; i < definition.steps.size(); ++i)
        if (!definition.steps[i].child.empty())
            ChildValidation(definition, steps[i], i, names, problems).check();
}

}  // namespace saga
