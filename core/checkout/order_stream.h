// The order aggregate of order processing: the fold of its stream of events, and the projections made from it. Pure; any thread.
#pragma once

#include <vector>

#include "core/base/result.h"
#include "core/checkout/event_catalog.h"
#include "core/model/checkout.h"

namespace saga {

// What a stream's events come to. `version` 0: the stream is empty, and there is neither an order nor a payment yet.
struct OrderStream {
    CheckoutOrder order;
    CheckoutPayment payment;
    std::int64_t version() const { return order.version; }
};

// Takes the next event in. Corrupt, naming stream, version and reason, for an event whose version is not the next one, whose
// type or schema version is not known, whose payload lacks a field or whose status cannot follow; `stream` is unchanged then.
// It is the stream that is damaged, not the store: on the engine's strand the code must become one of the command's own.
Result<void> apply(OrderStream& stream, const CheckoutEvent& event, const EventCatalog& catalog);

// The fold of a whole stream, by version from 1.
Result<OrderStream> foldStream(const std::vector<CheckoutEvent>& events, const EventCatalog& catalog);
// The folds of whole streams that follow one another, each by version from 1.
Result<std::vector<OrderStream>> foldStreams(const std::vector<CheckoutEvent>& events, const EventCatalog& catalog);

// Whether an order in status `from` may go to `to`: every change that any event may cause.
bool mayFollow(CheckoutStatus from, CheckoutStatus to);

}  // namespace saga
