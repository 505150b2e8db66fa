// Well-formed UTF-8 (RFC 3629), one code point at a time: no overlong forms, no surrogates, nothing above U+10FFFF.
// Pure.
#pragma once

#include <cstddef>
#include <string_view>

namespace saga {

// Bytes of the code point that begins at `at` (which must be below the size): 1 to 4, or 0 when it is malformed.
std::size_t utf8Length(std::string_view text, std::size_t at);

// Offset of the first byte that is not part of well-formed UTF-8; the size of the text when there is none.
std::size_t firstBadUtf8(std::string_view text);

}  // namespace saga
