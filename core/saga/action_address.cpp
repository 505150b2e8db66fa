#include "core/saga/action_address.h"

#include <algorithm>
#include <cctype>

namespace saga {
namespace {

constexpr std::string_view kMark = "://";
constexpr int kLastPort = 65'535;

std::string lower(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return result;
}

bool isIn(char c, std::string_view letters) {
    return letters.find(c) != std::string_view::npos;
}

bool isLetterOrDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isHexDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

struct Parts {
    std::string_view scheme;
    std::string_view authority;
    std::string_view rest;  // path, query, fragment
};

Parts partsOf(std::string_view address) {
    const std::size_t mark = address.find(kMark);
    const std::string_view behind = address.substr(mark + kMark.size());
    const std::size_t end = std::min(behind.find_first_of("/?#"), behind.size());
    return {address.substr(0, mark), behind.substr(0, end), behind.substr(end)};
}

bool isPort(std::string_view text) {
    if (text.empty() || text.size() > 5 || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return false;
    const int port = std::stoi(std::string(text));
    return port >= 1 && port <= kLastPort;
}

// A name, an IPv4 address, or an IPv6 address in brackets.
bool isHost(std::string_view host) {
    if (host.starts_with('[')) {
        const std::string_view inside = host.size() > 2 && host.ends_with(']') ? host.substr(1, host.size() - 2) : std::string_view();
        return inside.find(':') != std::string_view::npos &&
               std::all_of(inside.begin(), inside.end(), [](char c) { return isHexDigit(c) || isIn(c, ":."); });
    }
    return host.size() <= 253 && !host.starts_with('.') && !host.starts_with('-') &&
           std::all_of(host.begin(), host.end(), [](char c) { return isLetterOrDigit(c) || isIn(c, "-._"); });
}

std::string whyNoAuthority(std::string_view authority) {
    if (authority.find('@') != std::string_view::npos)
        return "must not carry a user name or a password; a definition is no place for secrets";
    const std::size_t bracket = authority.rfind(']');
    const std::size_t colon = authority.find(':', bracket == std::string_view::npos ? 0 : bracket);
    const std::string_view host = authority.substr(0, colon);
    if (host.empty())
        return "has no host";
    if (!isHost(host))
        return "has no valid host: \"" + std::string(host) + "\"";
    if (colon != std::string_view::npos && !isPort(authority.substr(colon + 1)))
        return "has a port that is no number from 1 to 65535";
    return {};
}

std::string whyNoRest(std::string_view rest) {
    if (rest.find('#') != std::string_view::npos)
        return "must not have a fragment (#...)";
    for (std::size_t i = 0; i < rest.size(); ++i) {
        if (isLetterOrDigit(rest[i]) || isIn(rest[i], "-._~!$&'()*+,;=:@/?"))
            continue;
        if (rest[i] == '%' && i + 2 < rest.size() && isHexDigit(rest[i + 1]) && isHexDigit(rest[i + 2]))
            continue;
        return "has a character that must be percent-encoded";
    }
    return {};
}

}  // namespace

bool isAddress(std::string_view action) {
    return action.find(kMark) != std::string_view::npos;
}

std::string whyNoAddress(std::string_view address) {
    if (address.size() > kMaxAddressBytes)
        return "is longer than 2048 bytes";
    const Parts parts = partsOf(address);
    const std::string scheme = lower(parts.scheme);
    if (scheme != "http" && scheme != "https")
        return "must begin with http:// or https://";
    if (std::string problem = whyNoAuthority(parts.authority); !problem.empty())
        return problem;
    return whyNoRest(parts.rest);
}

std::string participantOf(std::string_view action) {
    if (!isAddress(action))
        return std::string(action.substr(0, action.find('.')));
    const Parts parts = partsOf(action);
    return lower(parts.scheme) + std::string(kMark) + lower(parts.authority);
}

}  // namespace saga
