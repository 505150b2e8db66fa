// Amounts in minor units of the one currency, and counts of pieces. Arithmetic is checked; no amount exceeds kMaxAmount.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/base/result.h"

namespace saga {

inline constexpr std::int64_t kMaxAmount = 1'000'000'000'000'000;  // 10^15

// The sum or product; LimitExceeded naming `field` when it leaves [-kMaxAmount, kMaxAmount].
Result<std::int64_t> addAmounts(std::string_view field, std::int64_t a, std::int64_t b);
Result<std::int64_t> multiplyAmount(std::string_view field, std::int64_t amount, std::int64_t quantity);

}  // namespace saga
