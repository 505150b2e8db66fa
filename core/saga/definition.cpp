#include "core/saga/definition.h"

#include <algorithm>

#include "core/saga/step_order.h"

namespace saga {

namespace {

bool hasType(const Json& value, InputType type) {
    switch (type) {
    case InputType::Text: return value.isString();
    case InputType::Integer: return value.isInt();
    case InputType::Number: return value.isNumber();
    case InputType::Boolean: return value.isBool();
    case InputType::Object: return value.isObject();
    case InputType::Array: return value.isArray();
    }
    return false;
}

std::string_view describe(InputType type) {
    switch (type) {
    case InputType::Text: return "must be a text";
    case InputType::Integer: return "must be a whole number";
    case InputType::Number: return "must be a number";
    case InputType::Boolean: return "must be true or false";
    case InputType::Object: return "must be an object";
    case InputType::Array: return "must be a list";
    }
    return {};
}

}  // namespace

int Definition::stepIndex(std::string_view id) const {
    const auto found = std::find_if(steps.begin(), steps.end(), [id](const StepDefinition& step) { return step.id == id; });
    return found == steps.end() ? -1 : static_cast<int>(found - steps.begin());
}

int Definition::pivotIndex() const {
    const auto found = std::find_if(steps.begin(), steps.end(), [](const StepDefinition& step) { return step.pivot; });
    return found == steps.end() ? -1 : static_cast<int>(found - steps.begin());
}

Result<void> checkInput(const Definition& definition, const Json& input) {
    if (!input.isObject())
        return makeError(ErrorCode::InvalidInput, "input", "must be an object");
    for (const InputField& field : definition.input) {
        const Json* value = input.find(field.name);
        if (value == nullptr)
            return makeError(ErrorCode::InvalidInput, field.name, "is missing");
        if (!hasType(*value, field.type))
            return makeError(ErrorCode::InvalidInput, field.name, std::string(describe(field.type)));
    }
    for (const auto& [name, value] : input.members()) {
        const bool known = std::any_of(definition.input.begin(), definition.input.end(), [&](const InputField& f) { return f.name == name; });
        if (!known)
            return makeError(ErrorCode::InvalidInput, name, "is not a field of " + definition.name);
    }
    return {};
}

std::vector<DefinitionProblem> unsupportedFeatures(const Definition& definition) {
    std::vector<DefinitionProblem> problems;
    const StepOrder order(definition);
    int previous = -1;
    for (int position = 0; position < order.size(); ++position) {
        const int index = order[position];
        const StepDefinition& step = definition.steps[static_cast<std::size_t>(index)];
        const std::string path = "steps[" + std::to_string(index) + "]";
        const std::vector<int> chain = previous < 0 ? std::vector<int>{} : std::vector<int>{previous};
        if (step.after != chain)
            problems.push_back({path + ".after", {}, "step " + step.id + ": branches are not carried out yet; steps must form one sequence"});
        if (!step.when.empty())
            problems.push_back({path + ".when", {}, "step " + step.id + ": conditions are not carried out yet"});
        if (step.delay > Micros{0})
            problems.push_back({path + ".delayMs", {}, "step " + step.id + ": delays are not carried out yet"});
        if (!step.child.empty())
            problems.push_back({path + ".child", {}, "step " + step.id + ": child sagas are not carried out yet"});
        previous = index;
    }
    return problems;
}

}  // namespace saga
