#include "core/admin/local_admin.h"
#include "core/saga/choreography.h"

namespace saga {

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
    answerLater<BusState>(answer, BusState{});
}

void LocalAdmin::deadLetters(const DeadLetterListRequest&, Answer<std::vector<DeadLetterView>> answer) {
    answerLater<std::vector<DeadLetterView>>(answer, std::vector<DeadLetterView>{});
}

void LocalAdmin::deadLetterGroups(Answer<std::vector<DeadLetterGroup>> answer) {
    answerLater<std::vector<DeadLetterGroup>>(answer, std::vector<DeadLetterGroup>{});
}

void LocalAdmin::resolveDeadLetters(const DeadLetterCommand&, CancellationPtr, OnProgress,
                                    Answer<std::vector<DeadLetterOutcome>> answer) {
    answerLater<std::vector<DeadLetterOutcome>>(answer, std::vector<DeadLetterOutcome>{});
}

}  // namespace saga
