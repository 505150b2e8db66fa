// How the services of `order-processing` write: they fold an order's stream, append events behind what they have read, and put
// the projections made from it, all in one commit. Engine strand only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/checkout/order_stream.h"
#include "core/ports/unit_of_work.h"

namespace saga {

// Whose stream, and why something is appended to it. `causation` is the id of the event that was the saga's last one when its
// step ran, or of the audit record of the command that came from outside it.
struct StreamCause {
    SagaNo saga;
    std::string correlation;
    std::string causation;
};

struct NewCheckoutEvent {
    std::string_view type;
    Json payload;          // of the type's latest schema version
};

// The stream as this input sees it; version 0 when it is empty. Internal when it does not fold: one damaged stream is no reason
// to distrust the store.
Result<OrderStream> readStream(UnitOfWork& work, SagaNo saga);

// Appends to `stream`, which was read in this input, and puts both projections. Each event is checked against its schema and
// the fold before anything is written: Internal when one does not fit. The store refuses the commit with Conflict when
// somebody else has appended since.
Result<void> appendToStream(UnitOfWork& work, OrderStream& stream, const StreamCause& cause, std::vector<NewCheckoutEvent> events);

}  // namespace saga
