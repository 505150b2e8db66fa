// Actions that are addresses: "https://stock.example:8443/reserve" is asked of a participant behind HTTP, every other action
// by its dotted name of one within the program. Pure.
#pragma once

#include <string>
#include <string_view>

namespace saga {

inline constexpr std::size_t kMaxAddressBytes = 2048;

// Something before "://": meant as an address, whether or not it is a good one.
bool isAddress(std::string_view action);

// What is wrong with an address as an action; empty when it can be called. It is absolute, http or https, with a host and
// without credentials or a fragment; other letters than those of RFC 3986 are percent-encoded.
std::string whyNoAddress(std::string_view address);

// Who carries the action out: the origin of an address ("https://stock.example:8443", in lower case), else what stands
// before the first dot ("inventory").
std::string participantOf(std::string_view action);

}  // namespace saga
