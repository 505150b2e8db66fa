#include "core/base/json_schema_keywords.h"

#include <algorithm>
#include <array>

namespace saga {
namespace {

struct TypeName {
    std::string_view type;
    std::string_view name;
};
constexpr std::array<TypeName, 7> kTypes{{{"string", "a text"},
                                          {"integer", "a whole number"},
                                          {"number", "a number"},
                                          {"boolean", "true or false"},
                                          {"object", "an object"},
                                          {"array", "an array"},
                                          {"null", "null"}}};

constexpr std::array<std::string_view, 3> kAnnotations{"$schema", "title", "description"};
constexpr std::array<std::string_view, 2> kNumbers{"minimum", "maximum"};
constexpr std::array<std::string_view, 4> kCounts{"minLength", "maxLength", "minItems", "maxItems"};
constexpr std::array<std::string_view, 6> kOthers{"type", "required", "properties", "additionalProperties", "items", "enum"};

template <class List>
bool holds(const List& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool isType(const Json& value) {
    return value.isString() && !schemaTypeName(value.asString()).empty();
}

bool isListOf(const Json& value, bool (*isOne)(const Json&)) {
    return value.isArray() && !value.items().empty() && std::all_of(value.items().begin(), value.items().end(), isOne);
}

// What is wrong with the value of a keyword that holds no schema; empty: nothing.
std::string_view problemOf(std::string_view keyword, const Json& value) {
    if (holds(kAnnotations, keyword)) return value.isString() ? "" : "must be a text";
    if (holds(kNumbers, keyword)) return value.isNumber() ? "" : "must be a number";
    if (holds(kCounts, keyword)) return value.isInt() && value.asInt() >= 0 ? "" : "must be a whole number of 0 or more";
    if (keyword == "type") return isType(value) || isListOf(value, isType) ? "" : "must be a type or a list of types";
    if (keyword == "required")
        return isListOf(value, [](const Json& one) { return one.isString(); }) ? "" : "must be a list of names";
    if (keyword == "enum")
        return isListOf(value, [](const Json& one) { return !one.isArray() && !one.isObject(); })
                   ? ""
                   : "must be a list of texts, numbers, true, false or null";
    return {};
}

std::string below(std::string_view path, std::string_view name) {
    return std::string(path) + (path.empty() ? "" : ".") + std::string(name);
}

Result<void> checkNode(const Json& schema, std::string_view what, const std::string& path) {
    const auto refuse = [&](const std::string& place, std::string_view reason) {
        return makeError(ErrorCode::InvalidInput, std::string(what) + (place.empty() ? "" : ": " + place), std::string(reason));
    };
    if (!schema.isObject()) return refuse(path, "must be an object");
    for (const auto& [keyword, value] : schema.members()) {
        const std::string place = below(path, keyword);
        if (!isSchemaKeyword(keyword)) return refuse(place, "is not a keyword that is known here");
        if (const std::string_view problem = problemOf(keyword, value); !problem.empty()) return refuse(place, problem);
        if (keyword == "items" || (keyword == "additionalProperties" && !value.isBool()))
            SAGA_TRY(checkNode(value, what, place));
        if (keyword != "properties") continue;
        if (!value.isObject()) return refuse(place, "must be an object");
        for (const auto& [name, property] : value.members()) SAGA_TRY(checkNode(property, what, below(place, name)));
    }
    return {};
}

}  // namespace

bool isSchemaAnnotation(std::string_view keyword) {
    return holds(kAnnotations, keyword);
}

bool isSchemaKeyword(std::string_view keyword) {
    return holds(kAnnotations, keyword) || holds(kNumbers, keyword) || holds(kCounts, keyword) || holds(kOthers, keyword);
}

std::string_view schemaTypeName(std::string_view type) {
    for (const TypeName& known : kTypes)
        if (known.type == type) return known.name;
    return {};
}

Result<void> checkSchemaKeywords(const Json& schema, std::string_view what) {
    return checkNode(schema, what, {});
}

}  // namespace saga
