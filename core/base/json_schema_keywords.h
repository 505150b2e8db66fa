// The keywords of JSON Schema that JsonSchema knows, and whether a schema uses them as it must. Inside this room only.
#pragma once

#include <string>
#include <string_view>

#include "core/base/json.h"
#include "core/base/result.h"

namespace saga {

bool isSchemaAnnotation(std::string_view keyword);  // for people, checks nothing
bool isSchemaKeyword(std::string_view keyword);     // known, annotations too
// "a text", "a whole number"; empty: no type.
std::string_view schemaTypeName(std::string_view type);

// InvalidInput naming the place and the reason: a keyword that is not known, or a value that its keyword does not take.
Result<void> checkSchemaKeywords(const Json& schema, std::string_view what);

}  // namespace saga
