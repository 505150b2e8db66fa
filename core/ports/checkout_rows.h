// The rows of order processing that cross the store port: streams of events, and the projections made from them. Parts of
// KeySet, Rows and WriteBatch.
#pragma once

#include <map>
#include <vector>

#include "core/model/checkout.h"

namespace saga {

struct CheckoutKeys {
    std::vector<SagaNo> streams;
    bool empty() const { return streams.empty(); }
};

struct CheckoutRows {
    std::map<SagaNo, std::vector<CheckoutEvent>> streams;  // by version; empty: there is none
};

struct CheckoutWrites {
    // The projections of the streams from..to, thrown away before anything else of this batch is written.
    struct Range {
        SagaNo from, to;
    };
    std::vector<Range> thrownAway;
    std::vector<CheckoutEvent> events;      // appended; Conflict when the stream has an event of that version
    std::vector<CheckoutOrder> orders;      // inserted or replaced
    std::vector<CheckoutPayment> payments;  // inserted or replaced
    bool empty() const { return thrownAway.empty() && events.empty() && orders.empty() && payments.empty(); }
};

}  // namespace saga
