#include "core/admin/bulk_resolve.h"
#include "core/admin/local_admin.h"
#include "core/admin/request_checks.h"
#include "core/saga/choreography.h"
#include "core/saga/routing_slip.h"

namespace saga {
namespace {

constexpr std::size_t kMaxLetters = 10'000;
constexpr std::size_t kMaxCauseBytes = 4096;

Result<DeadLetterQuery> queryOf(const DeadLetterListRequest& request) {
    SAGA_TRY(checkLimit(request.limit));
    SAGA_TRY(checkOptionalText("cause", request.cause, kMaxCauseBytes));
    SAGA_TRY(checkOptionalText("event", request.event, kMaxIdBytes));
    SAGA_TRY(checkOptionalText("handler", request.handler, kMaxIdBytes));
    if (!request.saga.empty())
        SAGA_TRY(checkId("saga", request.saga));
    DeadLetterQuery query{request.state, request.cause, request.event, request.handler, SagaId(request.saga), {}, request.limit};
    if (request.beyond.empty())
        return query;
    const Result<DeadLetterId> beyond = readDeadLetterId(request.beyond);
    if (!beyond)
        return makeError(ErrorCode::InvalidInput, "cursor", "is not a cursor that a page before has given");
    query.beyond = *beyond;
    return query;
}

Result<BusState> stateOf(const BusFigures& figures, Queries& queries) {
    const Result<BusBacklog> backlog = queries.busBacklog();
    if (!backlog)
        return backlog.error();
    BusState state;
    for (const TopicFigures& topic : figures.topics)
        state.topics.push_back({topic.definition, topic.event, topic.published, topic.perSecond, topic.lastAt});
    for (const HandlerFigures& each : figures.handlers)
        state.handlers.push_back({each.definition, each.handler, each.events, each.delivered, each.handled, each.repeated,
                                  each.deadLettered, each.waiting, each.perSecond});
    state.outbox = backlog->outbox;
    state.oldestOutbox = backlog->oldestOutbox;
    state.deadLetters = backlog->openLetters;
    return state;
}

Result<void> checkCommand(const DeadLetterCommand& command) {
    if (command.ids.empty())
        return makeError(ErrorCode::InvalidInput, "ids", "names no dead letter");
    if (command.ids.size() > kMaxLetters)
        return makeError(ErrorCode::LimitExceeded, "ids", "names more than " + std::to_string(kMaxLetters) + " dead letters");
    if (command.payload && (command.action != DeadLetterAction::Redrive || command.ids.size() > 1))
        return makeError(ErrorCode::InvalidInput, "payload", "belongs to the redrive of a single dead letter");
    if (command.payload && command.payload->size() > kMaxSlipBytes)
        return makeError(ErrorCode::LimitExceeded, "payload", "is larger than 4 MiB");
    return checkReason(command.reason);
}

}  // namespace

void LocalAdmin::defaultMode(std::optional<Mode> change, Answer<Mode> answer) {
    m_parts.engine.submit(DefaultMode{change, origin(), replyTo(std::move(answer))});
}

void LocalAdmin::subscriptions(Answer<std::vector<SubscriptionView>> answer) {
    read(std::move(answer), [this](Queries& queries) -> Result<std::vector<SubscriptionView>> {
        const Result<std::vector<DefinitionRow>> rows = queries.definitions();
        if (!rows)
            return rows.error();
        std::map<std::string, const DefinitionRow*> latest;
        for (const DefinitionRow& row : *rows) {
            const DefinitionRow*& known = latest[row.name];
            if (known == nullptr || known->version < row.version)
                known = &row;
        }
        std::vector<SubscriptionView> views;
        for (const auto& [name, row] : latest) {
            const Result<DefinitionPtr> definition = m_definitions.read(*row);
            if (!definition)
                continue;
            const std::vector<Subscription> all = subscriptionsOf(**definition);
            if (!whyNotChoreographed(**definition, all).empty())
                continue;
            for (const Subscription& subscription : all)
                views.push_back({name, subscription.handler, subscription.event});
        }
        return views;
    });
}

void LocalAdmin::busState(Answer<BusState> answer) {
    AskBus request;
    request.reply = [this, answer = std::move(answer)](const Result<BusFigures>& figures) {
        if (!figures)
            return answerLater<BusState>(answer, figures.error());
        read(answer, [figures = *figures](Queries& queries) { return stateOf(figures, queries); });
    };
    m_parts.engine.submit(std::move(request));
}

void LocalAdmin::deadLetters(const DeadLetterListRequest& request, Answer<std::vector<DeadLetterView>> answer) {
    read(std::move(answer), [request](Queries& queries) -> Result<std::vector<DeadLetterView>> {
        const Result<DeadLetterQuery> query = queryOf(request);
        return query ? queries.deadLetters(*query) : Result<std::vector<DeadLetterView>>(query.error());
    });
}

void LocalAdmin::deadLetterGroups(Answer<std::vector<DeadLetterGroup>> answer) {
    read(std::move(answer), [](Queries& queries) { return queries.deadLetterGroups(); });
}

void LocalAdmin::resolveDeadLetters(const DeadLetterCommand& command, CancellationPtr cancel, OnProgress progress,
                                    Answer<std::vector<DeadLetterOutcome>> answer) {
    if (const Result<void> checked = checkCommand(command); !checked)
        return answerLater<std::vector<DeadLetterOutcome>>(answer, checked.error());
    BulkResolve::start(m_parts.engine, m_pool, command, origin(), std::move(cancel), std::move(progress), std::move(answer));
}

}  // namespace saga
