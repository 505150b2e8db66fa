#include <algorithm>
#include <array>

#include "core/base/json_schema.h"
#include "core/base/json_schema_keywords.h"

namespace saga {
namespace {

const Json& anything() {
    static const Json schema = Json::object({});
    return schema;
}

std::string below(const std::string& path, const std::string& name) {
    return path.empty() ? name : path + "." + name;
}

bool holds(const Json::Array& list, const Json& wanted) {
    return std::find(list.begin(), list.end(), wanted) != list.end();
}

Json::Array typesOf(const Json& schema) {
    const Json& type = schema.at("type");
    if (type.isString()) return {type};
    if (type.isArray()) return type.items();
    return {"string", "number", "boolean", "object", "array", "null"};
}

class Comparison {
public:
    std::vector<std::string> reasons;

    void compare(const std::string& path, const Json& older, const Json& newer) {
        if (!isJudged(path, older) || !isJudged(path, newer)) return;
        compareTypes(path, older, newer);
        compareValues(path, older, newer);
        compareLimits(path, older, newer);
        compareFields(path, older, newer);
        if (newer.find("items") != nullptr)
            compare(path + "[]", older.find("items") != nullptr ? older.at("items") : anything(), newer.at("items"));
    }

private:
    void add(const std::string& path, const std::string& reason) {
        reasons.push_back((path.empty() ? "all" : path) + ": " + reason);
    }

    bool isJudged(const std::string& path, const Json& schema) {
        for (const auto& [keyword, value] : schema.members()) {
            if (isSchemaKeyword(keyword)) continue;
            add(path, "the keyword " + keyword + " cannot be judged");
            return false;
        }
        return true;
    }

    void compareTypes(const std::string& path, const Json& older, const Json& newer) {
        const Json::Array taken = typesOf(newer);
        for (const Json& type : typesOf(older))
            if (!holds(taken, type) && !(type.asString() == "integer" && holds(taken, "number")))
                add(path, "may not be " + std::string(schemaTypeName(type.asString())) + " any more");
    }

    void compareValues(const std::string& path, const Json& older, const Json& newer) {
        if (newer.find("enum") == nullptr) return;
        if (older.find("enum") == nullptr) return add(path, "takes listed values only now");
        for (const Json& value : older.at("enum").items())
            if (!holds(newer.at("enum").items(), value))
                add(path, "may not be " + (value.isString() ? value.asString() : value.dump()) + " any more");
    }

    void compareLimits(const std::string& path, const Json& older, const Json& newer) {
        for (const char* least : {"minimum", "minLength", "minItems"})
            if (newer.find(least) != nullptr &&
                (older.find(least) == nullptr || older.at(least).asDouble() < newer.at(least).asDouble()))
                add(path, std::string(least) + " is " + newer.at(least).dump() + " now");
        for (const char* most : {"maximum", "maxLength", "maxItems"})
            if (newer.find(most) != nullptr &&
                (older.find(most) == nullptr || older.at(most).asDouble() > newer.at(most).asDouble()))
                add(path, std::string(most) + " is " + newer.at(most).dump() + " now");
    }

    // What a schema says of a field that it does not name: null when such a field may not be there.
    static const Json* furtherField(const Json& schema) {
        const Json* further = schema.find("additionalProperties");
        if (further == nullptr) return &anything();
        if (further->isBool()) return further->asBool() ? &anything() : nullptr;
        return further;
    }

    void compareFields(const std::string& path, const Json& older, const Json& newer) {
        for (const Json& name : newer.at("required").items())
            if (!holds(older.at("required").items(), name)) add(below(path, name.asString()), "is required now");
        const Json* olderFurther = furtherField(older);
        const Json* newerFurther = furtherField(newer);
        for (const auto& [name, field] : older.at("properties").members()) {
            const Json* same = newer.at("properties").find(name);
            if (same == nullptr) same = newerFurther;
            if (same == nullptr)
                add(below(path, name), "may not be there any more");
            else
                compare(below(path, name), field, *same);
        }
        if (olderFurther == nullptr) return;
        for (const auto& [name, field] : newer.at("properties").members())
            if (older.at("properties").find(name) == nullptr) compare(below(path, name), *olderFurther, field);
        if (newerFurther == nullptr)
            add(path, "takes no further fields any more");
        else if (newerFurther != &anything())
            compare(below(path, "*"), *olderFurther, *newerFurther);
    }
};

}  // namespace

std::vector<std::string> schemaIncompatibilities(const Json& older, const Json& newer) {
    Comparison comparison;
    comparison.compare({}, older, newer);
    return std::move(comparison.reasons);
}

}  // namespace saga
