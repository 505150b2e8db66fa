#include "core/admin/local_admin.h"
#include "core/admin/page_queries.h"
#include "core/admin/request_checks.h"
#include "core/services/checkout_edits.h"
#include "core/services/checkout_input.h"

namespace saga {
namespace {

constexpr std::string_view kOrderProcessing = "order-processing";
constexpr std::string_view kSagaPrefix = "TXN_";

Result<void> checkRequest(const CheckoutRequest& request, const CheckoutInput& input) {
    if (const auto total = checkCheckout(input); !total)
        return total.error();
    SAGA_TRY(checkOptionalText("idempotencyKey", request.idempotencyKey, kMaxKeyBytes));
    return request.correlationId.empty() ? Result<void>() : checkId("correlationId", request.correlationId);
}

// By the id of the order or of its saga.
Result<SagaNo> sagaOf(Queries& queries, const std::string& order) {
    SAGA_TRY(checkId("order", order));
    if (!order.starts_with(kSagaPrefix)) {
        const Result<SagaNo> no = queries.sagaOfOrder(order);
        return no ? no : Result<SagaNo>(withField("order", no.error()));
    }
    const Result<SagaHistory> history = queries.saga(SagaId(order));
    return history ? Result<SagaNo>(history->summary.no) : Result<SagaNo>(withField("order", history.error()));
}

Error noCheckout(const std::string& order) {
    return makeError(ErrorCode::NotFound, "order", order + " is no checkout");
}

Result<CheckoutOrder> orderOf(Queries& queries, const std::string& order) {
    const Result<SagaNo> saga = sagaOf(queries, order);
    if (!saga)
        return saga.error();
    const Result<std::vector<CheckoutOrder>> rows = queries.checkouts({{}, *saga, 0, 1});
    if (!rows)
        return rows.error();
    if (rows->empty())
        return noCheckout(order);
    return rows->front();
}

Result<CheckoutDetail> detailOf(Queries& queries, const std::string& order) {
    const Result<SagaNo> saga = sagaOf(queries, order);
    if (!saga)
        return saga.error();
    Result<std::vector<CheckoutDetail>> details = queries.checkoutDetails({{}, *saga, 0, 1});
    if (!details)
        return details.error();
    if (details->empty())
        return noCheckout(order);
    return std::move(details->front());
}

Result<std::vector<CheckoutRow>> rowsOf(Queries& queries, const NumberPageQuery& page) {
    Result<std::vector<CheckoutDetail>> details = queries.checkoutDetails(page);
    if (!details)
        return details.error();
    std::vector<CheckoutRow> rows;
    for (CheckoutDetail& detail : *details)
        rows.push_back({std::move(detail.order), detail.payment ? std::optional(detail.payment->status) : std::nullopt});
    return rows;
}

std::string actionOf(const CheckoutCommand& command) {
    return "checkout." + std::string(toText(command.kind));
}

Result<void> checkCommand(const CheckoutCommand& command) {
    if (toText(command.kind).empty())
        return makeError(ErrorCode::InvalidInput, "kind", "is not a command");
    SAGA_TRY(checkId("order", command.order));
    if (command.expectedVersion < 0)
        return makeError(ErrorCode::InvalidInput, "expectedVersion", "must be 0 or more");
    return checkReason(command.reason);
}

// Ship and Deliver: an event of the stream, in a commit of its own.
EditShop editOf(const CheckoutCommand& command, const CheckoutOrder& order) {
    EditShop edit;
    edit.action = actionOf(command);
    edit.resource = "order";
    edit.resourceId = order.id;
    edit.reason = command.reason;
    edit.atRest = order.saga;
    edit.change = [kind = command.kind, expected = command.expectedVersion, saga = order.saga](
                      UnitOfWork& work, const PostingKey&, AuditRecord& record) {
        return kind == CheckoutCommandKind::Ship ? shipCheckout(work, record, saga, expected)
                                                 : deliverCheckout(work, record, saga, expected);
    };
    return edit;
}

// Cancel and Refund: the saga takes back what it did. Of two that come at once the second finds it going back.
CommandSaga takeBackOf(const CheckoutCommand& command, const CheckoutOrder& order) {
    CommandSaga request{order.sagaId, CommandKind::Compensate, {}, command.reason, {}, {}};
    const auto check = [kind = command.kind, expected = command.expectedVersion, saga = order.saga](
                           UnitOfWork& work, const SagaState& state) -> Result<void> {
        SAGA_TRY(kind == CheckoutCommandKind::Cancel ? checkCancel(work, saga, expected) : checkRefund(work, saga, expected));
        if (!state.goingBack || state.endedAt.isSet())
            return {};
        return makeError(ErrorCode::Conflict, "order", "is being taken back already: its saga is " + std::string(toText(state.status)));
    };
    request.purpose = CommandPurpose{actionOf(command), "order", order.id, check};
    return request;
}

}  // namespace

void LocalAdmin::startCheckout(const CheckoutRequest& request, Answer<StartedSaga> answer) {
    const CheckoutInput input{request.buyer, request.lines, request.address, request.method};
    if (const Result<void> checked = checkRequest(request, input); !checked)
        return answerLater<StartedSaga>(answer, checked.error());
    StartSaga start;
    start.definition = kOrderProcessing;
    start.input = checkoutInput(input);
    start.keyScope = "checkout/" + request.buyer;
    submitStart(std::move(start), request, std::move(answer));
}

void LocalAdmin::checkouts(const PageRequest& request, Answer<std::vector<CheckoutRow>> answer) {
    read(std::move(answer), [request](Queries& queries) -> Result<std::vector<CheckoutRow>> {
        const Result<NumberPageQuery> page = numberPage(queries, request);
        return page ? rowsOf(queries, *page) : Result<std::vector<CheckoutRow>>(page.error());
    });
}

void LocalAdmin::checkout(const std::string& order, Answer<CheckoutDetail> answer) {
    read(std::move(answer), [order](Queries& queries) { return detailOf(queries, order); });
}

void LocalAdmin::checkoutCommand(const CheckoutCommand& command, Answer<CheckoutOrder> answer) {
    if (const Result<void> checked = checkCommand(command); !checked)
        return answerLater<CheckoutOrder>(answer, checked.error());
    m_pool.post([this, command, answer = std::move(answer)](const Result<Queries*>& reader) {
        const Result<CheckoutOrder> order = reader ? orderOf(**reader, command.order) : Result<CheckoutOrder>(reader.error());
        if (!order)
            return answer(order.error());
        const auto answerWith = [this, id = order->id, answer](const auto& done) {
            if (!done)
                return answerLater<CheckoutOrder>(answer, done.error());
            read(answer, [id](Queries& queries) { return orderOf(queries, id); });
        };
        if (command.kind == CheckoutCommandKind::Ship || command.kind == CheckoutCommandKind::Deliver) {
            EditShop edit = editOf(command, *order);
            edit.origin = origin();
            edit.reply = answerWith;
            return m_parts.engine.submit(std::move(edit));
        }
        CommandSaga request = takeBackOf(command, *order);
        request.origin = origin();
        request.reply = answerWith;
        m_parts.engine.submit(std::move(request));
    });
}

}  // namespace saga
