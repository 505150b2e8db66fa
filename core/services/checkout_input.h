// The input of `order-processing`: who buys which products at which prices, where they go, and how they are paid. Plain
// values; any thread.
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/model/checkout.h"

namespace saga {

inline constexpr std::size_t kMaxCheckoutLines = 100;
inline constexpr std::int64_t kMaxCheckoutPieces = 1'000'000'000;  // of one product
inline constexpr std::size_t kMaxProductNameBytes = 200;
inline constexpr std::size_t kMaxAddressBytes = 500;

struct CheckoutInput {
    std::string buyer;
    std::vector<CheckoutLine> lines;
    std::string address;
    PaymentMethod method{};
};

// What must be true before a saga starts. Answers what the order costs. InvalidInput or LimitExceeded naming the field:
// "buyer", "lines" (1 to kMaxCheckoutLines), "lines[1].productId" (each product once), "lines[1].productName",
// "lines[1].quantity" (1 to kMaxCheckoutPieces), "lines[1].price" (of one piece, from 0), "total" (within the range of money), "address",
// "method".
Result<std::int64_t> checkCheckout(const CheckoutInput& checkout);

Json checkoutInput(const CheckoutInput& checkout);
// Reads a saga's input and checks it as checkCheckout does.
Result<CheckoutInput> readCheckoutInput(const Json& input);

}  // namespace saga
