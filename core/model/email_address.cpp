#include "core/model/email_address.h"

#include <algorithm>

namespace saga {
namespace {

constexpr std::size_t kMaxLocalBytes = 64;
constexpr std::size_t kMaxLabelBytes = 63;

bool isLetterOrDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isLocalCharacter(char c) {
    return isLetterOrDigit(c) || std::string_view("!#$%&'*+-/=?^_`{|}~.").find(c) != std::string_view::npos;
}

bool isDotted(std::string_view text) {
    return !text.empty() && text.front() != '.' && text.back() != '.' && text.find("..") == std::string_view::npos;
}

bool isLocalPart(std::string_view text) {
    return text.size() <= kMaxLocalBytes && isDotted(text) && std::all_of(text.begin(), text.end(), isLocalCharacter);
}

bool isLabel(std::string_view text) {
    return !text.empty() && text.size() <= kMaxLabelBytes && text.front() != '-' && text.back() != '-' &&
           std::all_of(text.begin(), text.end(), [](char c) { return isLetterOrDigit(c) || c == '-'; });
}

bool isDomain(std::string_view text) {
    for (std::size_t begin = 0;;) {
        const std::size_t dot = text.find('.', begin);
        if (!isLabel(text.substr(begin, dot - begin))) return false;
        if (dot == std::string_view::npos) return true;
        begin = dot + 1;
    }
}

}  // namespace

std::string whyNoEmailAddress(std::string_view text) {
    if (text.empty()) return "must not be empty";
    if (text.size() > kMaxEmailBytes) return "must be at most " + std::to_string(kMaxEmailBytes) + " bytes long";
    const std::size_t at = text.rfind('@');
    if (at == std::string_view::npos) return "must have an @ between name and domain";
    if (!isLocalPart(text.substr(0, at)))
        return "must have a name before the @ of at most 64 letters, digits, dots and the like, without spaces";
    if (!isDomain(text.substr(at + 1))) return "must have a domain behind the @, such as mail.example";
    return {};
}

}  // namespace saga
