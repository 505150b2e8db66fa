#include "core/runtime/log_text.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace saga {
namespace {

constexpr std::array kSecretNames{std::string_view("password"), std::string_view("token"), std::string_view("secret"),
                                  std::string_view("key")};
constexpr std::string_view kMask = "***";

bool isNameChar(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-';
}

bool isSecretName(std::string_view name) {
    std::string lower(name);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::any_of(kSecretNames.begin(), kSecretNames.end(),
                       [&](std::string_view secret) { return lower.ends_with(secret); });
}

// The name that stands before the separator at `at`, without the quotes of JSON.
std::string_view nameBefore(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '"'))
        --end;
    std::size_t begin = end;
    while (begin > 0 && isNameChar(text[begin - 1]))
        --begin;
    return text.substr(begin, end - begin);
}

// Where the value that begins at `begin` ends; a quoted one ends before its closing quote.
std::size_t endOfValue(std::string_view text, std::size_t begin, bool quoted) {
    std::size_t end = begin;
    for (; end < text.size(); ++end) {
        const char c = text[end];
        if (quoted && c == '\\') {
            ++end;
            continue;
        }
        if (quoted ? c == '"' : std::string_view(" ,;&)}]").find(c) != std::string_view::npos)
            break;
    }
    return std::min(end, text.size());
}

}  // namespace

std::string escapeControls(std::string_view text) {
    constexpr std::string_view kHex = "0123456789abcdef";
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else if (c == '\r')
            out += "\\r";
        else if (byte < 0x20 || byte == 0x7f)
            out += {'\\', 'x', kHex[byte >> 4], kHex[byte & 15]};
        else
            out += c;
    }
    return out;
}

std::string maskSecrets(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        out += text[at];
        if ((text[at] != '=' && text[at] != ':') || !isSecretName(nameBefore(text, at)))
            continue;
        while (at + 1 < text.size() && text[at + 1] == ' ')
            out += text[++at];
        const bool quoted = at + 1 < text.size() && text[at + 1] == '"';
        if (quoted)
            out += text[++at];
        const std::size_t end = endOfValue(text, at + 1, quoted);
        if (end == at + 1)
            continue;
        out += kMask;
        at = end - 1;
    }
    return out;
}

}  // namespace saga
