#include "core/admin/local_admin.h"
#include "core/admin/request_checks.h"
#include "core/admin/saga_detail.h"
#include "core/admin/state_step.h"
#include "core/services/purchase_input.h"

namespace saga {
namespace {

constexpr std::string_view kItemPurchase = "item-purchase";

Result<void> checkRequest(const PurchaseRequest& request) {
    SAGA_TRY(checkPurchase(request.userId, request.itemId, request.quantity, request.price));
    SAGA_TRY(checkOptionalText("idempotencyKey", request.idempotencyKey, kMaxKeyBytes));
    if (!request.correlationId.empty())
        SAGA_TRY(checkId("correlationId", request.correlationId));
    return {};
}

}  // namespace

void LocalAdmin::startPurchase(const PurchaseRequest& request, Answer<StartedSaga> answer) {
    if (const Result<void> checked = checkRequest(request); !checked)
        return answerLater<StartedSaga>(answer, checked.error());
    StartSaga start;
    start.definition = kItemPurchase;
    start.input = purchaseInput(request.userId, request.itemId, request.quantity, request.price);
    submitStart(std::move(start), request, std::move(answer));
}

Result<SagaDetail> LocalAdmin::readDetail(Queries& queries, const SagaId& id, const std::vector<ParticipantFigures>& participants) {
    Result<SagaHistory> history = queries.saga(id);
    if (!history)
        return withField("id", history.error());
    const Result<DefinitionPtr> definition = m_definitions.read(history->definition);
    return makeDetail(std::move(history).value(), definition ? definition->get() : nullptr, m_parts.clock.now(),
                      participants);
}

void LocalAdmin::awaitSettled(const SagaId& id, Answer<SagaDetail> answer) {
    if (const Result<void> checked = checkId("id", id.text); !checked)
        return answerLater<SagaDetail>(answer, checked.error());
    AwaitSettled request{id, {}};
    request.reply = [this, id, answer = std::move(answer)](const Result<SagaSummary>& settled) {
        if (!settled)
            return answerLater<SagaDetail>(answer, withField("id", settled.error()));
        saga(id, answer);
    };
    m_parts.engine.submit(std::move(request));
}

void LocalAdmin::listSagas(const SagaListRequest& request, Answer<SagaListPage> answer) {
    read(std::move(answer), [this, request](Queries& queries) -> Result<SagaListPage> {
        SAGA_TRY(checkLimit(request.limit));
        if (request.beyond.value < 0)
            return makeError(ErrorCode::InvalidInput, "cursor", "must not be negative");
        const Result<ParsedFilter> filter = parseFilterFor("filter", request.filter);
        if (!filter)
            return filter.error();
        Result<SagaPage> page =
            queries.sagas({*filter, request.newestFirst, request.beyond, request.limit, m_parts.clock.now()});
        if (!page)
            return page.error();
        return SagaListPage{std::move(page->rows), page->more, page->commit};
    });
}

void LocalAdmin::saga(const SagaId& id, Answer<SagaDetail> answer) {
    AskParticipants request;
    request.reply = [this, id, answer = std::move(answer)](Result<std::vector<ParticipantFigures>> known) {
        // An engine that does not answer holds nothing back.
        std::vector<ParticipantFigures> participants;
        if (known)
            participants = std::move(known).value();
        read(answer, [this, id, participants = std::move(participants)](Queries& queries) -> Result<SagaDetail> {
            SAGA_TRY(checkId("id", id.text));
            return readDetail(queries, id, participants);
        });
    };
    m_parts.engine.submit(std::move(request));
}

void LocalAdmin::stateStep(const SagaId& id, std::int64_t seq, Answer<StateStep> answer) {
    read(std::move(answer), [this, id, seq](Queries& queries) -> Result<StateStep> {
        SAGA_TRY(checkId("id", id.text));
        const Result<SagaHistory> history = queries.saga(id);
        if (!history)
            return withField("id", history.error());
        const Result<DefinitionPtr> definition = m_definitions.read(history->definition);
        if (!definition)
            return definition.error();
        return makeStateStep(**definition, history->events, seq);
    });
}

void LocalAdmin::compensationPlan(const SagaId& id, Answer<CompensationPlanView> answer) {
    if (const Result<void> checked = checkId("id", id.text); !checked)
        return answerLater<CompensationPlanView>(answer, checked.error());
    PreviewCompensation request{id, {}};
    request.reply = [this, id, answer = std::move(answer)](const Result<CompensationPreview>& preview) {
        if (!preview)
            return answerLater<CompensationPlanView>(answer, withField("id", preview.error()));
        read(answer, [this, id, preview](Queries& queries) -> Result<CompensationPlanView> {
            const Result<SagaHistory> history = queries.saga(id);
            if (!history)
                return withField("id", history.error());
            const Result<DefinitionPtr> definition = m_definitions.read(history->definition);
            if (!definition)
                return definition.error();
            return makePlanView(*preview, **definition);
        });
    };
    m_parts.engine.submit(std::move(request));
}

}  // namespace saga
