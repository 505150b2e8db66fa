#include "core/saga/definition.h"

#include <algorithm>

namespace saga {

bool fits(const Json& value, InputType type) {
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

namespace {

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
        if (!fits(*value, field.type))
            return makeError(ErrorCode::InvalidInput, field.name, std::string(describe(field.type)));
    }
    for (const StepDefinition& step : definition.steps) {
        if (!step.notBefore.empty() && !parseIso(input.text(step.notBefore)).ok())
            return makeError(ErrorCode::InvalidInput, step.notBefore, "must be a time like 2026-03-01T12:00:00Z; " + step.id + " waits for it");
    }
    for (const auto& [name, value] : input.members()) {
        const bool known = std::any_of(definition.input.begin(), definition.input.end(), [&](const InputField& f) { return f.name == name; });
        if (!known)
            return makeError(ErrorCode::InvalidInput, name, "is not a field of " + definition.name);
    }
    return {};
}

}  // namespace saga
