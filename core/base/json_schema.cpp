#include "core/base/json_schema.h"

#include <algorithm>
#include <array>
#include <optional>

#include <rapidjson/document.h>
#include <rapidjson/schema.h>

#include "core/base/json_schema_keywords.h"

namespace saga {
namespace {

using SchemaValidator = rapidjson::SchemaValidator;

// Tells the validator a value piece by piece. False as soon as the validator has found something wrong.
template <class Handler>
bool tell(Handler& handler, const Json& value) {
    const auto length = [](const auto& list) { return static_cast<rapidjson::SizeType>(list.size()); };
    switch (value.type()) {
        case Json::Type::Null: return handler.Null();
        case Json::Type::Bool: return handler.Bool(value.asBool());
        case Json::Type::Int: return handler.Int64(value.asInt());
        case Json::Type::Double: return handler.Double(value.asDouble());
        case Json::Type::String: return handler.String(value.asString().data(), length(value.asString()), false);
        case Json::Type::Array:
            if (!handler.StartArray()) return false;
            for (const Json& item : value.items())
                if (!tell(handler, item)) return false;
            return handler.EndArray(length(value.items()));
        case Json::Type::Object:
            if (!handler.StartObject()) return false;
            for (const auto& [key, member] : value.members())
                if (!handler.Key(key.data(), length(key), false) || !tell(handler, member)) return false;
            return handler.EndObject(length(value.members()));
    }
    return false;
}

// Where the validator stopped: the value there (null when it is none) and its path, "payload.items[0].quantity".
struct Place {
    const Json* value = nullptr;
    std::string path;
};

Place placeOf(const rapidjson::Pointer& pointer, const Json& root, std::string_view what) {
    Place place{&root, std::string(what)};
    for (std::size_t i = 0; i < pointer.GetTokenCount(); ++i) {
        const auto& token = pointer.GetTokens()[i];
        if (place.value != nullptr && place.value->isArray()) {
            place.path += "[" + std::to_string(token.index) + "]";
            place.value = token.index < place.value->items().size() ? &place.value->items()[token.index] : nullptr;
        } else {
            const std::string_view name(token.name, token.length);
            place.path += (place.path.empty() ? "" : ".") + std::string(name);
            place.value = place.value == nullptr ? nullptr : place.value->find(name);
        }
    }
    return place;
}

std::string listed(const Json& values) {
    std::string list;
    for (const Json& value : values.items())
        list += (list.empty() ? "" : ", ") + (value.isString() ? value.asString() : value.dump());
    return list;
}

std::string typeReason(const Json& type) {
    if (type.isString()) return "must be " + std::string(schemaTypeName(type.asString()));
    std::string names;
    for (const Json& one : type.items())
        names += (names.empty() ? "" : " or ") + std::string(schemaTypeName(one.asString()));
    return "must be " + names;
}

// In words, what the rule `keyword` of `schema` asks for.
std::string reasonOf(const Json& schema, std::string_view keyword) {
    const Json& rule = schema.at(keyword);
    const std::string number = rule.dump();
    if (keyword == "type") return typeReason(rule);
    if (keyword == "enum") return "must be one of " + listed(rule);
    if (keyword == "minimum") return "must be " + number + " or more";
    if (keyword == "maximum") return "must be " + number + " or less";
    if (keyword == "minLength") return rule.asInt() == 1 ? "must not be empty" : "must have " + number + " characters or more";
    if (keyword == "maxLength") return "must have " + number + " characters or fewer";
    if (keyword == "minItems") return rule.asInt() == 1 ? "must not be empty" : "must have " + number + " items or more";
    if (keyword == "maxItems") return "must have " + number + " items or fewer";
    if (keyword == "additionalProperties") return "is not a known field";
    return "does not satisfy " + std::string(keyword);
}

Error missingField(const Place& place, const Json& schema) {
    for (const Json& name : schema.at("required").items())
        if (place.value == nullptr || place.value->find(name.asString()) == nullptr)
            return makeError(ErrorCode::InvalidInput, place.path + (place.path.empty() ? "" : ".") + name.asString(), "is missing");
    return makeError(ErrorCode::InvalidInput, place.path, "lacks a field");
}

}  // namespace

struct JsonSchema::Inside {
    explicit Inside(Json schema, const rapidjson::Document& document) : source(std::move(schema)), compiled(document) {}
    Json source;
    rapidjson::SchemaDocument compiled;
};

Result<JsonSchema> JsonSchema::make(const Json& source, std::string_view what) {
    SAGA_TRY(checkSchemaKeywords(source, what));
    rapidjson::Document document;
    document.Parse(source.dump().c_str());
    SAGA_ASSERT(!document.HasParseError());
    JsonSchema schema;
    schema.m_inside = std::make_shared<const Inside>(source, document);
    return schema;
}

const Json& JsonSchema::source() const {
    return m_inside->source;
}

Result<void> JsonSchema::check(const Json& value, std::string_view what) const {
    SchemaValidator validator(m_inside->compiled);
    if (tell(validator, value)) return {};
    const char* keyword = validator.GetInvalidSchemaKeyword();
    const Place place = placeOf(validator.GetInvalidDocumentPointer(), value, what);
    const Json& schema = *placeOf(validator.GetInvalidSchemaPointer(), m_inside->source, {}).value;
    if (keyword == nullptr) return makeError(ErrorCode::InvalidInput, place.path, "does not satisfy its schema");
    if (std::string_view(keyword) == "required") return missingField(place, schema);
    return makeError(ErrorCode::InvalidInput, place.path, reasonOf(schema, keyword));
}

}  // namespace saga
