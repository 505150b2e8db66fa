// The rows of order processing that cross the store port: streams of events, and the projections made from them. Parts of
// KeySet, Rows and WriteBatch.
#pragma once

#include <compare>
#include <map>
#include <vector>

#include "core/model/checkout.h"

namespace saga {

// The streams with numbers from `from` to `to`.
struct StreamRange {
    SagaNo from, to;
    auto operator<=>(const StreamRange&) const = default;
};
struct StreamHead {
    SagaNo saga;
    std::int64_t version = 0;  // of its last event
};

struct CheckoutKeys {
    std::vector<SagaNo> streams;
    std::vector<StreamRange> heads;
    bool empty() const { return streams.empty() && heads.empty(); }
};

struct CheckoutRows {
    std::map<SagaNo, std::vector<CheckoutEvent>> streams;     // by version; empty: there is none
    std::map<StreamRange, std::vector<StreamHead>> heads;     // of every stream in the range, ascending
};

struct CheckoutWrites {
    std::vector<StreamRange> thrownAway;    // their projections, before anything else of this batch is written
    std::vector<CheckoutEvent> events;      // appended; Conflict when the stream has an event of that version
    std::vector<CheckoutOrder> orders;      // inserted or replaced
    std::vector<CheckoutPayment> payments;  // inserted or replaced
    bool empty() const { return thrownAway.empty() && events.empty() && orders.empty() && payments.empty(); }
};

}  // namespace saga
