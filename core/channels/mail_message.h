// A mail as SMTP carries it: one plain text in UTF-8 to one address (RFC 5322, 2045, 2047). Whatever a caller puts in, no header
// comes out of it that is not meant. Pure.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/base/time.h"

namespace saga {

inline constexpr std::size_t kMaxMailTextBytes = 64 * 1024;

struct Mail {
    std::string id;       // letters, digits and '_': with the sender's domain the Message-ID, the same for every attempt
    std::string from;     // e-mail addresses
    std::string to;
    std::string subject;  // control characters become spaces
    std::string text;     // 0..kMaxMailTextBytes
    Timestamp at;         // when it was written
};

// Headers and body, with lines of at most 76 characters that end with CR LF. InvalidInput naming the field.
Result<std::string> mailMessage(const Mail& mail);

// What stands behind the @.
std::string_view domainOf(std::string_view address);

}  // namespace saga
