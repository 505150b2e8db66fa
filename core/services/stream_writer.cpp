#include "core/services/stream_writer.h"

namespace saga {
namespace {

Error streamError(SagaNo saga, const Error& cause) {
    return wrapError(ErrorCode::Internal, "stream", "of saga number " + std::to_string(saga.value) + " cannot be used", cause);
}

}  // namespace

Result<OrderStream> readStream(UnitOfWork& work, SagaNo saga) {
    const auto events = work.stream(saga);
    if (!events.ok()) return events.error();
    auto stream = foldStream(*events, EventCatalog::shipped());
    return stream.ok() ? std::move(stream) : streamError(saga, stream.error());
}

Result<void> appendToStream(UnitOfWork& work, OrderStream& stream, const StreamCause& cause, std::vector<NewCheckoutEvent> events) {
    const EventCatalog& catalog = EventCatalog::shipped();
    std::vector<CheckoutEvent> appended;
    for (NewCheckoutEvent& event : events) {
        const Result<void> fits = catalog.check(event.type, event.payload);
        if (!fits.ok()) return streamError(cause.saga, fits.error());
        CheckoutEvent next{work.newId("EVT_"), cause.saga, stream.version() + 1, std::string(event.type), catalog.latest(event.type),
                           work.now(), cause.correlation, cause.causation, std::move(event.payload)};
        const Result<void> applied = apply(stream, next, catalog);
        if (!applied.ok()) return streamError(cause.saga, applied.error());
        appended.push_back(std::move(next));
    }
    for (CheckoutEvent& event : appended) work.appendEvent(std::move(event));
    work.putCheckoutOrder(stream.order);
    work.putCheckoutPayment(stream.payment);
    return {};
}

}  // namespace saga
