#include "core/admin/local_admin.h"
#include "core/admin/order_input_of.h"
#include "core/admin/page_queries.h"
#include "core/admin/request_checks.h"
#include "core/services/order_input.h"

namespace saga {
namespace {

constexpr std::string_view kGameOrder = "game-order";

Result<void> checkRequest(const OrderRequest& request, const OrderInput& input) {
    SAGA_TRY(checkOrder(input));
    SAGA_TRY(checkOptionalText("idempotencyKey", request.idempotencyKey, kMaxKeyBytes));
    return request.correlationId.empty() ? Result<void>() : checkId("correlationId", request.correlationId);
}

}  // namespace

void LocalAdmin::startOrder(const OrderRequest& request, Answer<StartedSaga> answer) {
    const OrderInput input = inputOf(request);
    if (const Result<void> checked = checkRequest(request, input); !checked)
        return answerLater<StartedSaga>(answer, checked.error());
    StartSaga start;
    start.definition = kGameOrder;
    start.input = orderInput(input);
    submitStart(std::move(start), request, std::move(answer));
}

void LocalAdmin::orders(const PageRequest& request, Answer<std::vector<Order>> answer) {
    read(std::move(answer), [request](Queries& queries) -> Result<std::vector<Order>> {
        const Result<NumberPageQuery> page = numberPage(queries, request);
        return page ? queries.orders(*page) : Result<std::vector<Order>>(page.error());
    });
}

void LocalAdmin::reservations(const PageRequest& request, Answer<std::vector<Reservation>> answer) {
    read(std::move(answer), [request](Queries& queries) -> Result<std::vector<Reservation>> {
        const Result<NumberPageQuery> page = numberPage(queries, request);
        return page ? queries.reservations(*page) : Result<std::vector<Reservation>>(page.error());
    });
}

void LocalAdmin::expireReservation(const std::string& id, const std::string& reason, Answer<AuditRecord> answer) {
    Result<void> checked = checkId("reservationId", id);
    if (checked)
        checked = checkReason(reason);
    if (!checked)
        return answerLater<AuditRecord>(answer, checked.error());
    m_pool.post([this, id, reason, answer = std::move(answer)](const Result<Queries*>& reader) {
        if (!reader)
            return answer(reader.error());
        const Result<Reservation> found = (*reader)->reservation(id);
        if (!found)
            return answer(withField("reservationId", found.error()));
        m_parts.engine.submit(ExpireReservation{found->sagaId, id, reason, origin(), replyTo(answer)});
    });
}

}  // namespace saga
