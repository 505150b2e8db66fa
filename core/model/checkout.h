// Values of order processing that cross borders: orders that a buyer checks out, their payment, and the events from which
// both are folded. Amounts are minor units of the one currency. Plain values; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ids.h"
#include "core/base/json.h"

namespace saga {

enum class CheckoutStatus : std::uint8_t {  // pinned
    Pending = 0, Processing = 1, Paid = 2, Confirmed = 3, Shipped = 4, Delivered = 5, Cancelled = 6, Failed = 7
};
enum class PaymentStatus : std::uint8_t {   // pinned
    Pending = 0, Processing = 1, Completed = 2, Failed = 3, Refunded = 4
};
enum class PaymentMethod : std::uint8_t {   // pinned
    CreditCard = 0, DebitCard = 1, BankTransfer = 2, DigitalWallet = 3
};

struct CheckoutLine {
    std::string product;          // id; need not be in the catalog
    std::string name;
    std::int64_t quantity = 0;
    std::int64_t price = 0;       // of one piece
    bool operator==(const CheckoutLine&) const = default;
};

// A row of the projection of orders. Its stream of events is its truth; this can be thrown away and made anew.
struct CheckoutOrder {
    std::string id;               // ORD_...
    SagaNo saga;                  // which is also the number of its stream
    SagaId sagaId;                // filled by queries
    std::string buyer;
    std::vector<CheckoutLine> lines;
    std::string address;
    PaymentMethod method{};
    std::int64_t total = 0;
    CheckoutStatus status = CheckoutStatus::Pending;
    std::int64_t version = 0;     // of the stream: the number of its last event
    Timestamp at;
    Timestamp updatedAt;
    bool operator==(const CheckoutOrder&) const = default;
};

// A row of the projection of payments; an order has one from the moment it is created.
struct CheckoutPayment {
    std::string id;               // PAY_...
    SagaNo saga;
    SagaId sagaId;                // filled by queries
    std::string order;
    std::string buyer;
    PaymentMethod method{};
    std::int64_t amount = 0;
    PaymentStatus status = PaymentStatus::Pending;
    std::string reference;        // the gateway's own; empty until it has charged
    std::string code;             // why it failed; empty: it did not
    Timestamp at;
    Timestamp updatedAt;
    bool operator==(const CheckoutPayment&) const = default;
};

// The public types of the stream's events, pinned.
namespace checkout_event {
inline constexpr std::string_view kOrderCreated = "OrderCreated";
inline constexpr std::string_view kOrderConfirmed = "OrderConfirmed";
inline constexpr std::string_view kOrderCancelled = "OrderCancelled";
inline constexpr std::string_view kOrderStatusChanged = "OrderStatusChanged";
inline constexpr std::string_view kPaymentProcessed = "PaymentProcessed";
inline constexpr std::string_view kPaymentFailed = "PaymentFailed";
inline constexpr std::string_view kPaymentRefunded = "PaymentRefunded";
}  // namespace checkout_event

inline constexpr std::size_t kMaxEventPayloadBytes = 64 * 1024;  // as compact JSON

// One event of an order's stream, as it was stored: its payload has the shape of schema version `schema` of its type.
struct CheckoutEvent {
    std::string id;               // EVT_...
    SagaNo saga;                  // the stream
    std::int64_t version = 0;     // 1..n in the stream without gap; with the stream unique
    std::string type;
    int schema = 1;
    Timestamp at;
    std::string correlation;
    std::string causation;        // id of the event or command that caused it; empty: the start
    Json payload;
};

// An order with all that belongs to it, of one commit.
struct CheckoutDetail {
    CheckoutOrder order;
    std::optional<CheckoutPayment> payment;
    std::vector<CheckoutEvent> events;  // by version
};

std::string_view toText(CheckoutStatus status);  // "pending", ...
std::string_view toText(PaymentStatus status);   // "pending", ...
std::string_view toText(PaymentMethod method);   // "credit_card", ...
std::optional<CheckoutStatus> checkoutStatusFromText(std::string_view text);
std::optional<PaymentMethod> paymentMethodFromText(std::string_view text);

Json toJson(const CheckoutOrder& order);
Json toJson(const CheckoutPayment& payment);
Json toJson(const CheckoutEvent& event);

// The lines as they are stored and shown: [{"productId", "productName", "quantity", "price"}].
Json checkoutLinesJson(const std::vector<CheckoutLine>& lines);
std::vector<CheckoutLine> readCheckoutLines(const Json& lines);

}  // namespace saga
