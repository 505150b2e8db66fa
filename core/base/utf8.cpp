#include "core/base/utf8.h"

#include <cstdint>
#include <cstring>

#include "core/base/json.h"

namespace saga {

namespace {

bool isBetween(std::string_view text, std::size_t at, unsigned low, unsigned high) {
    if (at >= text.size()) return false;
    const unsigned byte = static_cast<unsigned char>(text[at]);
    return byte >= low && byte <= high;
}

bool isTail(std::string_view text, std::size_t at) {
    return isBetween(text, at, 0x80, 0xBF);
}

}  // namespace

// The ranges are the table of RFC 3629, section 4.
std::size_t utf8Length(std::string_view text, std::size_t at) {
    const unsigned lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return isTail(text, at + 1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const unsigned low = lead == 0xE0 ? 0xA0 : 0x80;
        const unsigned high = lead == 0xED ? 0x9F : 0xBF;
        return isBetween(text, at + 1, low, high) && isTail(text, at + 2) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const unsigned low = lead == 0xF0 ? 0x90 : 0x80;
        const unsigned high = lead == 0xF4 ? 0x8F : 0xBF;
        return isBetween(text, at + 1, low, high) && isTail(text, at + 2) && isTail(text, at + 3) ? 4 : 0;
    }
    return 0;
}

std::size_t firstBadUtf8(std::string_view text) {
    constexpr std::uint64_t kHighBits = 0x8080808080808080ull;
    std::size_t at = 0;
    while (at < text.size()) {
        if (std::uint64_t chunk = 0; at + sizeof chunk <= text.size()) {
            std::memcpy(&chunk, text.data() + at, sizeof chunk);
            if ((chunk & kHighBits) == 0) {
                at += sizeof chunk;
                continue;
            }
        }
        const std::size_t length = utf8Length(text, at);
        if (length == 0) return at;
        at += length;
    }
    return text.size();
}

bool isUtf8(std::string_view text) {
    return firstBadUtf8(text) == text.size();
}

}  // namespace saga
