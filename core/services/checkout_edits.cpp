#include "core/services/checkout_edits.h"

#include <algorithm>
#include <initializer_list>

#include "core/services/checkout_step.h"

namespace saga {
namespace {

using Statuses = std::initializer_list<CheckoutStatus>;

std::string namesOf(Statuses statuses) {
    std::string names;
    for (const CheckoutStatus status : statuses)
        names.append(names.empty() ? "" : status == *(statuses.end() - 1) ? " and " : ", ").append(toText(status));
    return names;
}

// The stream when it has the version and one of the statuses.
Result<OrderStream> fitting(UnitOfWork& work, SagaNo saga, std::int64_t expected, std::string_view command, Statuses statuses) {
    auto stream = readStream(work, saga);
    if (!stream.ok()) return stream;
    const CheckoutOrder& order = stream->order;
    if (stream->version() == 0) return makeError(ErrorCode::NotFound, "order", "its saga has no order yet");
    const std::string status(toText(order.status));
    if (expected != 0 && expected != stream->version())
        return makeError(ErrorCode::Conflict, "expectedVersion", "is " + std::to_string(expected) + "; the order has version " +
                                                                     std::to_string(stream->version()) + " now and is " + status);
    if (std::find(statuses.begin(), statuses.end(), order.status) == statuses.end())
        return makeError(ErrorCode::NotAllowed, "order",
                         "is " + status + "; " + std::string(command) + " acts on orders that are " + namesOf(statuses));
    return stream;
}

Json stateJson(const OrderStream& stream) {
    return Json::object({{"status", toText(stream.order.status)}, {"version", stream.version()}});
}

Result<void> moveOn(UnitOfWork& work, AuditRecord& record, Result<OrderStream> stream, CheckoutStatus to) {
    if (!stream.ok()) return stream.error();
    const auto events = work.stream(stream->order.saga);
    if (!events.ok()) return events.error();
    if (record.correlation.empty()) record.correlation = events->front().correlation;
    record.before = stateJson(*stream);
    const StreamCause cause{stream->order.saga, record.correlation, auditId(record.no)};
    SAGA_TRY(appendToStream(work, *stream, cause, {statusChanged(stream->order, to, record.reason)}));
    record.after = stateJson(*stream);
    return {};
}

}  // namespace

Result<void> shipCheckout(UnitOfWork& work, AuditRecord& record, SagaNo saga, std::int64_t expectedVersion) {
    return moveOn(work, record, fitting(work, saga, expectedVersion, "ship", {CheckoutStatus::Confirmed}), CheckoutStatus::Shipped);
}

Result<void> deliverCheckout(UnitOfWork& work, AuditRecord& record, SagaNo saga, std::int64_t expectedVersion) {
    return moveOn(work, record, fitting(work, saga, expectedVersion, "deliver", {CheckoutStatus::Shipped}),
                  CheckoutStatus::Delivered);
}

Result<void> checkCancel(UnitOfWork& work, SagaNo saga, std::int64_t expectedVersion) {
    const auto fits = fitting(work, saga, expectedVersion, "cancel",
                              {CheckoutStatus::Pending, CheckoutStatus::Processing, CheckoutStatus::Paid, CheckoutStatus::Confirmed});
    return fits.ok() ? Result<void>() : Result<void>(fits.error());
}

Result<void> checkRefund(UnitOfWork& work, SagaNo saga, std::int64_t expectedVersion) {
    const auto fits =
        fitting(work, saga, expectedVersion, "refund", {CheckoutStatus::Shipped, CheckoutStatus::Delivered});
    return fits.ok() ? Result<void>() : Result<void>(fits.error());
}

}  // namespace saga
