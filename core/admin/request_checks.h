// What every request is checked for at this border. Each returns InvalidInput naming the field. Any thread.
#pragma once

#include <string>
#include <string_view>

#include "core/base/ids.h"
#include "core/base/result.h"

namespace saga {

inline constexpr std::size_t kMaxReasonBytes = 500;
inline constexpr std::size_t kMaxKeyBytes = 200;
inline constexpr int kMaxPageRows = 1000;

// 1 .. kMaxPageRows, field "limit".
Result<void> checkLimit(int limit);
// Not blank, at most kMaxReasonBytes, valid UTF-8 without control characters; field "reason".
Result<void> checkReason(std::string_view reason);
// The same without the first condition.
Result<void> checkOptionalReason(std::string_view reason);
// Empty, or valid UTF-8 of at most `maxBytes` without control characters.
Result<void> checkOptionalText(std::string_view field, std::string_view text, std::size_t maxBytes);
// Empty (0), or a whole number from 0: a page key of rows that are numbered; field "cursor".
Result<std::int64_t> readPageKey(std::string_view text);

// The store names what it did not find by its id; here the field is named, and the id stands in the reason. Other errors
// are passed on.
Error withField(std::string_view field, const Error& error);

}  // namespace saga
