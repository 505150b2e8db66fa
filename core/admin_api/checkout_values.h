// What an operator's program asks about order processing, and what it is answered: checkouts, commands with an expected
// version, projections, traces. Plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/model/checkout.h"
#include "core/model/saga_event.h"
#include "core/model/saga_summary.h"

namespace saga {

struct CheckoutRequest {
    std::string buyer;
    std::vector<CheckoutLine> lines;   // 1..100, each product once
    std::string address;               // 1..500 bytes
    PaymentMethod method = PaymentMethod::CreditCard;
    std::string idempotencyKey;        // empty: none; per buyer, covers the whole request
    std::string correlationId;         // empty: one is made
    std::optional<Mode> mode = {};     // not set: the default of new sagas
};

// A line of the list: the order with the state of its payment, which it has from the moment it is created.
struct CheckoutRow : CheckoutOrder {
    std::optional<PaymentStatus> paymentStatus;
    bool operator==(const CheckoutRow&) const = default;
};

// What moves an order on beside its saga. Ship wants a confirmed order, Deliver a shipped one; Cancel one that is not yet
// shipped, and takes back what its saga did: a paid one is refunded. Refund does so for a shipped or delivered one.
enum class CheckoutCommandKind { Ship, Deliver, Cancel, Refund };
struct CheckoutCommand {
    std::string order;                 // ORD_...
    CheckoutCommandKind kind{};
    std::int64_t expectedVersion = 0;  // of the stream; 0: whatever it is
    std::string reason;
};

struct RebuildReport {
    std::int64_t streams = 0;
    std::int64_t events = 0;
    Micros took{0};
};

// Everything that one correlation id holds together, over all sagas and systems.
enum class TraceSource : std::uint8_t { Saga, Order, Payment, Notice, Operator };
struct TraceEntry {
    Timestamp at;
    TraceSource source{};
    SagaId saga;                       // empty: none
    std::int64_t seq = 0;              // number in the saga or version in the stream; 0: it has none
    std::string id;                    // of the event; empty: it has none
    std::string causation;             // empty: not known
    std::string type;                  // "OrderCreated", "StepStarted", "purchase_success", "saga.retry"
    std::string step;                  // empty: none
    std::string text;                  // for people, English; may be empty
};
struct Trace {
    std::string correlation;           // empty: nothing was found
    std::vector<SagaSummary> sagas;    // by number
    std::vector<CheckoutOrder> orders;
    std::vector<CheckoutPayment> payments;
    Json gameOrders;                   // array: orders of `game-order`, as they are shown elsewhere
    std::vector<TraceEntry> timeline;  // by time, then saga, then number
    Micros took{0};                    // from the first entry to the last
    int failures = 0;                  // sagas that did not complete
    bool running = false;
    bool cut = false;                  // there are more sagas or entries than a trace holds (100 sagas, 10,000 entries)
};

std::string_view toText(CheckoutCommandKind kind);  // "ship", ...
std::string_view toText(TraceSource source);        // "saga", ...
Json toJson(const CheckoutDetail& detail);
Json toJson(const RebuildReport& report);
// {correlationId, found, saga, order, payment, sagas[], orders[], payments[], timeline[], summary{}}; the single ones are the first
// of their arrays or null.
Json toJson(const Trace& trace);

}  // namespace saga
