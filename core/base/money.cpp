#include "core/base/money.h"

namespace saga {

namespace {

Result<std::int64_t> withinLimit(std::string_view field, bool overflowed, std::int64_t amount) {
    if (overflowed || amount > kMaxAmount || amount < -kMaxAmount)
        return makeError(ErrorCode::LimitExceeded, std::string(field), "the amount is beyond 10^15 minor units");
    return amount;
}

}  // namespace

Result<std::int64_t> addAmounts(std::string_view field, std::int64_t a, std::int64_t b) {
    std::int64_t sum = 0;
    const bool overflowed = __builtin_add_overflow(a, b, &sum);
    return withinLimit(field, overflowed, sum);
}

Result<std::int64_t> multiplyAmount(std::string_view field, std::int64_t amount, std::int64_t quantity) {
    std::int64_t product = 0;
    const bool overflowed = __builtin_mul_overflow(amount, quantity, &product);
    return withinLimit(field, overflowed, product);
}

}  // namespace saga
