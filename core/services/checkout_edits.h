// What an operator does with an order beside its saga, and what has to be true for taking it back. Each is told the version that
// the operator has seen; 0: whatever it is. Engine strand only. Conflict naming the version the order has when another was
// expected; NotAllowed naming the statuses that take the command; nothing is written then. Others are the store's.
#pragma once

#include "core/model/audit_record.h"
#include "core/services/stream_writer.h"

namespace saga {

// A confirmed order is sent, a shipped one has arrived. Fills before and after of the record, which is the event's cause.
Result<void> shipCheckout(UnitOfWork& work, AuditRecord& record, SagaNo saga, std::int64_t expectedVersion);
Result<void> deliverCheckout(UnitOfWork& work, AuditRecord& record, SagaNo saga, std::int64_t expectedVersion);

// An order that was not shipped yet may be cancelled; one that was, refunded. Writes nothing.
Result<void> checkCancel(UnitOfWork& work, SagaNo saga, std::int64_t expectedVersion);
Result<void> checkRefund(UnitOfWork& work, SagaNo saga, std::int64_t expectedVersion);

}  // namespace saga
