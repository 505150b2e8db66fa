#include "core/model/checkout.h"

#include <array>

namespace saga {
namespace {

template <class Enum>
struct Word {
    Enum value;
    std::string_view text;
};

constexpr std::array kStatuses{
    Word{CheckoutStatus::Pending, "pending"},     Word{CheckoutStatus::Processing, "processing"},
    Word{CheckoutStatus::Paid, "paid"},           Word{CheckoutStatus::Confirmed, "confirmed"},
    Word{CheckoutStatus::Shipped, "shipped"},     Word{CheckoutStatus::Delivered, "delivered"},
    Word{CheckoutStatus::Cancelled, "cancelled"}, Word{CheckoutStatus::Failed, "failed"},
};
constexpr std::array kPayments{
    Word{PaymentStatus::Pending, "pending"},     Word{PaymentStatus::Processing, "processing"},
    Word{PaymentStatus::Completed, "completed"}, Word{PaymentStatus::Failed, "failed"},
    Word{PaymentStatus::Refunded, "refunded"},
};
constexpr std::array kMethods{
    Word{PaymentMethod::CreditCard, "credit_card"},
    Word{PaymentMethod::DebitCard, "debit_card"},
    Word{PaymentMethod::BankTransfer, "bank_transfer"},
    Word{PaymentMethod::DigitalWallet, "digital_wallet"},
};

template <class Words, class Enum>
std::string_view textOf(const Words& words, Enum value) {
    for (const auto& word : words)
        if (word.value == value) return word.text;
    return {};
}

template <class Enum, class Words>
std::optional<Enum> valueOf(const Words& words, std::string_view text) {
    for (const auto& word : words)
        if (word.text == text) return word.value;
    return std::nullopt;
}

Json timeOrNull(Timestamp at) {
    return at.isSet() ? Json(toIso(at)) : Json();
}

Json textOrNull(const std::string& text) {
    return text.empty() ? Json() : Json(text);
}

}  // namespace

std::string_view toText(CheckoutStatus status) { return textOf(kStatuses, status); }
std::string_view toText(PaymentStatus status) { return textOf(kPayments, status); }
std::string_view toText(PaymentMethod method) { return textOf(kMethods, method); }
std::optional<CheckoutStatus> checkoutStatusFromText(std::string_view text) { return valueOf<CheckoutStatus>(kStatuses, text); }
std::optional<PaymentMethod> paymentMethodFromText(std::string_view text) { return valueOf<PaymentMethod>(kMethods, text); }

Json checkoutLinesJson(const std::vector<CheckoutLine>& lines) {
    Json array = Json::array();
    for (const CheckoutLine& line : lines)
        array.append(Json::object({{"productId", line.product},
                                   {"productName", line.name},
                                   {"quantity", line.quantity},
                                   {"price", line.price}}));
    return array;
}

std::vector<CheckoutLine> readCheckoutLines(const Json& lines) {
    std::vector<CheckoutLine> read;
    for (const Json& line : lines.items())
        read.push_back({std::string(line.text("productId")), std::string(line.text("productName")), line.integer("quantity"),
                        line.integer("price")});
    return read;
}

Json toJson(const CheckoutOrder& order) {
    return Json::object({{"orderId", order.id},
                         {"transactionId", order.sagaId.text},
                         {"userId", order.buyer},
                         {"status", toText(order.status)},
                         {"version", order.version},
                         {"items", checkoutLinesJson(order.lines)},
                         {"totalAmount", order.total},
                         {"shippingAddress", order.address},
                         {"paymentMethod", toText(order.method)},
                         {"createdAt", timeOrNull(order.at)},
                         {"updatedAt", timeOrNull(order.updatedAt)}});
}

Json toJson(const CheckoutPayment& payment) {
    return Json::object({{"paymentId", payment.id},
                         {"orderId", payment.order},
                         {"transactionId", payment.sagaId.text},
                         {"userId", payment.buyer},
                         {"status", toText(payment.status)},
                         {"amount", payment.amount},
                         {"paymentMethod", toText(payment.method)},
                         {"reference", textOrNull(payment.reference)},
                         {"code", textOrNull(payment.code)},
                         {"createdAt", timeOrNull(payment.at)},
                         {"updatedAt", timeOrNull(payment.updatedAt)}});
}

Json toJson(const CheckoutEvent& event) {
    return Json::object({{"id", event.id},
                         {"version", event.version},
                         {"type", event.type},
                         {"schemaVersion", event.schema},
                         {"at", timeOrNull(event.at)},
                         {"correlationId", event.correlation},
                         {"causationId", textOrNull(event.causation)},
                         {"payload", event.payload}});
}

}  // namespace saga
