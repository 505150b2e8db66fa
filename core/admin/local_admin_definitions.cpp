#include "core/admin/definition_view.h"
#include "core/admin/local_admin.h"
#include "core/admin/request_checks.h"

namespace saga {
namespace {

constexpr std::size_t kMaxInputBytes = 64 * 1024;

// Sagas that run, of one version.
Result<std::int64_t> countRunning(Queries& queries, const DefinitionRow& row, Timestamp now) {
    const Result<ParsedFilter> filter = parseFilterFor(
        "definition", "status in (PENDING, IN_PROGRESS, COMPENSATING) and definition = \"" + row.name + "\" and version = " + std::to_string(row.version));
    return filter ? queries.countSagas(*filter, now, {}) : Result<std::int64_t>(filter.error());
}

Result<void> checkRequest(const SagaRequest& request) {
    SAGA_TRY(checkId("definition", request.definition));
    if (request.version < 0)
        return makeError(ErrorCode::InvalidInput, "version", "must not be negative");
    if (!request.input.isObject())
        return makeError(ErrorCode::InvalidInput, "input", "must be an object");
    if (request.input.dump().size() > kMaxInputBytes)
        return makeError(ErrorCode::LimitExceeded, "input", "must be at most " + std::to_string(kMaxInputBytes) + " bytes");
    SAGA_TRY(checkOptionalText("idempotencyKey", request.idempotencyKey, kMaxKeyBytes));
    return request.correlationId.empty() ? Result<void>() : checkId("correlationId", request.correlationId);
}

// What the engine says of a field of the input names it as one.
Error ofRequest(const Error& error, const SagaRequest& request) {
    for (const std::string_view own : {"definition", "version", "mode", "input", "idempotencyKey", "correlationId", "engine", "store"})
        if (error.field == own && request.input.find(own) == nullptr)
            return error;
    Error named = error;
    if (error.code == ErrorCode::InvalidInput)
        named.field = "input." + error.field;
    return named;
}

}  // namespace

void LocalAdmin::definitions(Answer<std::vector<DefinitionView>> answer) {
    read(std::move(answer), [this](Queries& queries) -> Result<std::vector<DefinitionView>> {
        Result<std::vector<DefinitionRow>> rows = queries.definitions();
        if (!rows)
            return rows.error();
        std::vector<DefinitionView> views;
        for (const DefinitionRow& row : *rows) {
            const Result<DefinitionPtr> definition = m_definitions.read(row);
            views.push_back(makeDefinitionView(row, definition ? definition->get() : nullptr));
            const Result<std::int64_t> running = countRunning(queries, row, m_parts.clock.now());
            if (!running)
                return running.error();
            views.back().running = *running;
        }
        return views;
    });
}

void LocalAdmin::validateDefinition(const std::string& source, Answer<DefinitionCheck> answer) {
    read(std::move(answer), [this, source](Queries& queries) -> Result<DefinitionCheck> {
        const Result<std::vector<DefinitionRow>> rows = queries.definitions();
        if (!rows)
            return rows.error();
        return checkDefinition(source, m_definitions.namesAmong(*rows));
    });
}

void LocalAdmin::publishDefinition(const std::string& source, Answer<DefinitionView> answer) {
    PublishDefinition request{source, origin(), {}};
    request.reply = [this, answer = std::move(answer)](const Result<DefinitionRow>& row) {
        if (!row)
            return answerLater<DefinitionView>(answer, row.error());
        const Result<DefinitionPtr> definition = m_definitions.read(*row);
        answerLater<DefinitionView>(answer, makeDefinitionView(*row, definition ? definition->get() : nullptr));
    };
    m_parts.engine.submit(std::move(request));
}

void LocalAdmin::startSaga(const SagaRequest& request, Answer<StartedSaga> answer) {
    if (const Result<void> checked = checkRequest(request); !checked)
        return answerLater<StartedSaga>(answer, checked.error());
    StartSaga start;
    start.definition = request.definition;
    start.version = request.version;
    start.input = request.input;
    start.idempotencyKey = request.idempotencyKey;
    start.mode = request.mode;
    start.origin = origin();
    if (!request.correlationId.empty())
        start.origin.correlation = CorrelationId(request.correlationId);
    start.reply = [this, request, answer = std::move(answer)](const Result<Accepted>& accepted) {
        if (!accepted)
            return answerLater<StartedSaga>(answer, ofRequest(accepted.error(), request));
        answerLater<StartedSaga>(answer, StartedSaga{accepted->id, accepted->no, accepted->existing});
    };
    m_parts.engine.submit(std::move(start));
}

void LocalAdmin::signal(const SignalRequest& request, Answer<SagaSummary> answer) {
    if (const Result<void> checked = checkId("saga", request.saga.text); !checked)
        return answerLater<SagaSummary>(answer, checked.error());
    m_parts.engine.submit(SignalSaga{request.saga, request.name, request.data, origin(), replyTo(std::move(answer))});
}

}  // namespace saga
