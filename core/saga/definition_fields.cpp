#include "core/saga/definition_fields.h"

#include <algorithm>
#include <cctype>

#include "core/saga/action_address.h"

namespace saga {

namespace {

constexpr std::size_t kMaxNameBytes = 64;

bool isName(std::string_view text, bool dots) {
    return !text.empty() && text.size() <= kMaxNameBytes && std::all_of(text.begin(), text.end(), [dots](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '-' || (dots && c == '.');
    });
}

std::string plain(double number) {
    std::string text = std::to_string(number);
    text.erase(text.find_last_not_of('0') + 1);
    return text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
}

}  // namespace

void noteProblem(DefinitionProblems& problems, std::string path, TextPosition position, std::string reason) {
    if (problems.size() < kMaxDefinitionProblems)
        problems.push_back({std::move(path), position, std::move(reason)});
}

ObjectFields::ObjectFields(const Json& object, std::string path, DefinitionProblems& problems)
    : m_object(object), m_path(std::move(path)), m_problems(problems) {
    if (!object.isObject())
        noteProblem(m_problems, m_path, object.position(), "must be an object");
}

std::string ObjectFields::pathOf(std::string_view key) const {
    return m_path.empty() ? std::string(key) : m_path + "." + std::string(key);
}

void ObjectFields::note(std::string_view key, std::string reason) {
    const Json* value = m_object.find(key);
    noteProblem(m_problems, pathOf(key), value ? value->position() : m_object.position(), std::move(reason));
}

const Json* ObjectFields::ask(std::string_view key, Need need) {
    m_asked.push_back(key);
    const Json* value = m_object.find(key);
    if (value == nullptr && need == Need::Required && m_object.isObject())
        note(key, "is missing");
    return value;
}

void ObjectFields::text(std::string_view key, Need need, TextRule rule, std::string& out) {
    const Json* value = ask(key, need);
    if (value == nullptr)
        return;
    if (!value->isString())
        return note(key, "must be a text");
    if (rule == TextRule::Action && isAddress(value->asString())) {
        if (const std::string problem = whyNoAddress(value->asString()); !problem.empty())
            return note(key, problem);
        out = value->asString();
        return;
    }
    const bool dots = rule == TextRule::DottedName || rule == TextRule::Action;
    if (rule != TextRule::Free && !isName(value->asString(), dots))
        return note(key, dots ? "must be 1 to 64 letters, digits, dots, - or _" : "must be 1 to 64 letters, digits, - or _");
    out = value->asString();
}

bool ObjectFields::inRange(std::string_view key, double value, double low, double high) {
    if (value >= low && value <= high)
        return true;
    note(key, "must lie between " + plain(low) + " and " + plain(high));
    return false;
}

void ObjectFields::integer(std::string_view key, Need need, std::int64_t low, std::int64_t high, int& out) {
    const Json* value = ask(key, need);
    if (value == nullptr)
        return;
    if (!value->isInt())
        return note(key, "must be a whole number");
    if (inRange(key, value->asDouble(), static_cast<double>(low), static_cast<double>(high)))
        out = static_cast<int>(value->asInt());
}

void ObjectFields::number(std::string_view key, double low, double high, double& out) {
    const Json* value = ask(key, Need::Optional);
    if (value == nullptr)
        return;
    if (!value->isNumber())
        return note(key, "must be a number");
    if (inRange(key, value->asDouble(), low, high))
        out = value->asDouble();
}

void ObjectFields::milliseconds(std::string_view key, std::int64_t low, std::int64_t high, Micros& out) {
    const Json* value = ask(key, Need::Optional);
    if (value == nullptr)
        return;
    if (!value->isInt())
        return note(key, "must be a whole number of milliseconds");
    if (inRange(key, value->asDouble(), static_cast<double>(low), static_cast<double>(high)))
        out = std::chrono::milliseconds{value->asInt()};
}

void ObjectFields::boolean(std::string_view key, bool& out) {
    const Json* value = ask(key, Need::Optional);
    if (value == nullptr)
        return;
    if (!value->isBool())
        return note(key, "must be true or false");
    out = value->asBool();
}

const Json* ObjectFields::array(std::string_view key, Need need) {
    const Json* value = ask(key, need);
    if (value == nullptr || value->isArray())
        return value;
    note(key, "must be a list");
    return nullptr;
}

const Json* ObjectFields::object(std::string_view key, Need need) {
    const Json* value = ask(key, need);
    if (value == nullptr || value->isObject())
        return value;
    note(key, "must be an object");
    return nullptr;
}

void ObjectFields::refuseUnknown() {
    for (const auto& [key, value] : m_object.members()) {
        if (std::find(m_asked.begin(), m_asked.end(), key) == m_asked.end())
            noteProblem(m_problems, pathOf(key), value.position(), "is an unknown field");
    }
}

}  // namespace saga
