// E-mail addresses as users have them: a local part and a domain in ASCII (RFC 5321, without quoted local parts and address
// literals). What passes can stand in a header and in an SMTP command as it is. Pure.
#pragma once

#include <string>
#include <string_view>

namespace saga {

inline constexpr std::size_t kMaxEmailBytes = 254;

// What is wrong with it, to follow the name of a field; empty when nothing is.
std::string whyNoEmailAddress(std::string_view text);

}  // namespace saga
