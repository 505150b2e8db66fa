#include "core/services/checkout_input.h"

#include <algorithm>

#include "core/base/money.h"

namespace saga {
namespace {

bool isControl(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f;
}

Result<void> checkText(const std::string& field, const std::string& text, std::size_t maxBytes) {
    if (text.find_first_not_of(' ') == std::string::npos) return makeError(ErrorCode::InvalidInput, field, "must not be empty");
    if (text.size() > maxBytes)
        return makeError(ErrorCode::LimitExceeded, field,
                         "is " + std::to_string(text.size()) + " bytes long; at most " + std::to_string(maxBytes) + " are allowed");
    if (!isUtf8(text)) return makeError(ErrorCode::InvalidInput, field, "is not valid UTF-8");
    if (std::any_of(text.begin(), text.end(), isControl))
        return makeError(ErrorCode::InvalidInput, field, "must not contain control characters");
    return {};
}

Result<void> checkRange(const std::string& field, std::int64_t value, std::int64_t least, std::int64_t most) {
    if (value >= least && value <= most) return {};
    return makeError(ErrorCode::InvalidInput, field, "must be from " + std::to_string(least) + " to " + std::to_string(most));
}

Result<void> checkLine(const std::vector<CheckoutLine>& lines, std::size_t at) {
    const CheckoutLine& line = lines[at];
    const std::string place = "lines[" + std::to_string(at) + "].";
    SAGA_TRY(checkId(place + "productId", line.product));
    const auto begin = lines.begin();
    const auto end = begin + static_cast<std::ptrdiff_t>(at);
    if (std::any_of(begin, end, [&](const CheckoutLine& other) { return other.product == line.product; }))
        return makeError(ErrorCode::InvalidInput, place + "productId", "is in the basket already; give one quantity for it");
    SAGA_TRY(checkText(place + "productName", line.name, kMaxProductNameBytes));
    SAGA_TRY(checkRange(place + "quantity", line.quantity, 1, kMaxCheckoutPieces));
    return checkRange(place + "price", line.price, 0, kMaxAmount);
}

Result<std::int64_t> totalOf(const std::vector<CheckoutLine>& lines) {
    std::int64_t total = 0;
    for (const CheckoutLine& line : lines) {
        const auto sum = multiplyAmount("total", line.price, line.quantity);
        if (!sum.ok()) return sum.error();
        const auto added = addAmounts("total", total, *sum);
        if (!added.ok()) return added.error();
        total = *added;
    }
    return total;
}

}  // namespace

Result<std::int64_t> checkCheckout(const CheckoutInput& checkout) {
    SAGA_TRY(checkId("buyer", checkout.buyer));
    if (checkout.lines.empty()) return makeError(ErrorCode::InvalidInput, "lines", "must not be empty");
    if (checkout.lines.size() > kMaxCheckoutLines)
        return makeError(ErrorCode::LimitExceeded, "lines",
                         "are " + std::to_string(checkout.lines.size()) + "; at most " + std::to_string(kMaxCheckoutLines) +
                             " are allowed");
    for (std::size_t at = 0; at < checkout.lines.size(); ++at) SAGA_TRY(checkLine(checkout.lines, at));
    const auto total = totalOf(checkout.lines);
    if (!total.ok()) return total;
    SAGA_TRY(checkText("address", checkout.address, kMaxAddressBytes));
    if (toText(checkout.method).empty()) return makeError(ErrorCode::InvalidInput, "method", "is not a payment method");
    return total;
}

Json checkoutInput(const CheckoutInput& checkout) {
    return Json::object({{"userId", checkout.buyer},
                         {"lines", checkoutLinesJson(checkout.lines)},
                         {"shippingAddress", checkout.address},
                         {"paymentMethod", toText(checkout.method)}});
}

Result<CheckoutInput> readCheckoutInput(const Json& input) {
    const auto method = paymentMethodFromText(input.text("paymentMethod"));
    if (!method.has_value())
        return makeError(ErrorCode::InvalidInput, "method", "must be credit_card, debit_card, bank_transfer or digital_wallet");
    CheckoutInput checkout{std::string(input.text("userId")), readCheckoutLines(input.at("lines")),
                           std::string(input.text("shippingAddress")), *method};
    SAGA_TRY(checkCheckout(checkout));
    return checkout;
}

}  // namespace saga
