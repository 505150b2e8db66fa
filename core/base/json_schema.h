// A JSON Schema (draft 4), read once and then asked about values. Of the keywords it knows type, required, properties,
// additionalProperties, items (one schema), enum (texts, numbers, true, false, null), minimum, maximum, minLength, maxLength,
// minItems, maxItems, and for people $schema, title and description: a keyword that it does not know would check nothing, so
// it is refused. Immutable once made; any thread.
#pragma once

#include <memory>
#include <string_view>

#include "core/base/json.h"
#include "core/base/result.h"

namespace saga {

class JsonSchema {
public:
    // InvalidInput naming the place in the schema ("OrderCreated.v1: properties.items.type") and the reason.
    static Result<JsonSchema> make(const Json& source, std::string_view what);

    const Json& source() const;
    // InvalidInput: the field is the path of the first value that is wrong, from `what` on ("payload.items[0].quantity").
    Result<void> check(const Json& value, std::string_view what) const;

private:
    JsonSchema() = default;
    struct Inside;
    std::shared_ptr<const Inside> m_inside;
};

// Why what satisfies `older` need not satisfy `newer`; empty when all of it does. Both as JsonSchema knows them; another
// keyword cannot be judged and counts. Each names path and reason: "items[].weight: is required now",
// "all: takes no further fields any more". Cautious: a change that
// only looks incompatible is named too.
std::vector<std::string> schemaIncompatibilities(const Json& older, const Json& newer);

}  // namespace saga
