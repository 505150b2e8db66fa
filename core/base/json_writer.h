// Writing JSON into a text that is being put together, for encodings on the hot path that build no Json tree. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/json.h"

namespace saga {

// Appends `text` in quotes, escaped where RFC 8259 asks for it. Malformed UTF-8 becomes U+FFFD, so that what is written
// can always be read back.
void appendJsonText(std::string& out, std::string_view text);
void appendJsonInt(std::string& out, std::int64_t value);
// The shortest digits that read back the same double, always with a point or an exponent; null when it is not finite.
void appendJsonDouble(std::string& out, double value);
// The value as Json::dump writes it.
void appendJson(std::string& out, const Json& value);

}  // namespace saga
