#include "tests/ui/fake_admin.h"

namespace saga::ui {

void FakeAdmin::startSaga(const SagaRequest& request, Answer<StartedSaga> answer) {
    startsAsked.push_back(request);
    reply<StartedSaga>(std::move(answer), StartedSaga{SagaId("TXN_STARTED"), SagaNo{1}, false});
}

void FakeAdmin::signal(const SignalRequest& request, Answer<SagaSummary> answer) {
    signalsAsked.push_back(request);
    reply<SagaSummary>(std::move(answer), makeSaga(1));
}

void FakeAdmin::definitions(Answer<std::vector<DefinitionView>> answer) {
    reply<std::vector<DefinitionView>>(std::move(answer), publishedDefinitions);
}

void FakeAdmin::validateDefinition(const std::string& source, Answer<DefinitionCheck> answer) {
    validationsAsked.push_back(source);
    reply<DefinitionCheck>(std::move(answer), definitionCheck);
}

void FakeAdmin::publishDefinition(const std::string& source, Answer<DefinitionView> answer) {
    publicationsAsked.push_back(source);
    reply<DefinitionView>(std::move(answer), publishedDefinitions.empty() ? DefinitionView() : publishedDefinitions.front());
}

void FakeAdmin::defaultMode(std::optional<Mode> change, Answer<Mode> answer) {
    if (change && !failure) {
        modesAsked.push_back(*change);
        modeNow = *change;
    }
    reply<Mode>(std::move(answer), modeNow);
}

void FakeAdmin::subscriptions(Answer<std::vector<SubscriptionView>> answer) {
    reply<std::vector<SubscriptionView>>(std::move(answer), knownSubscriptions);
}

void FakeAdmin::participants(Answer<std::vector<ParticipantView>> answer) {
    reply<std::vector<ParticipantView>>(std::move(answer), knownParticipants);
}

void FakeAdmin::busState(Answer<BusState> answer) {
    reply<BusState>(std::move(answer), busNow);
}

void FakeAdmin::deadLetters(const DeadLetterListRequest& request, Answer<std::vector<DeadLetterView>> answer) {
    lettersAsked.push_back(request);
    std::vector<DeadLetterView> page;
    bool reached = request.beyond.empty();
    for (const DeadLetterView& letter : letters) {
        const bool wanted = (!request.state || letter.state == *request.state) &&
                            (request.cause.empty() || letter.cause == request.cause) &&
                            (request.event.empty() || letter.event == request.event) &&
                            (request.handler.empty() || letter.handler == request.handler) &&
                            (request.saga.empty() || letter.saga.text == request.saga);
        if (reached && wanted && static_cast<int>(page.size()) < request.limit) page.push_back(letter);
        reached = reached || letter.id == request.beyond;
    }
    reply<std::vector<DeadLetterView>>(std::move(answer), std::move(page));
}

void FakeAdmin::deadLetterGroups(Answer<std::vector<DeadLetterGroup>> answer) {
    reply<std::vector<DeadLetterGroup>>(std::move(answer), letterGroups);
}

void FakeAdmin::resolveDeadLetters(const DeadLetterCommand& command, CancellationPtr, OnProgress,
                                   Answer<std::vector<DeadLetterOutcome>> answer) {
    letterCommandsAsked.push_back(command);
    std::vector<DeadLetterOutcome> outcomes;
    for (const std::string& id : command.ids) {
        const auto refusal = letterRefusals.find(id);
        outcomes.push_back({id, refusal == letterRefusals.end() ? std::nullopt : std::optional(refusal->second)});
        if (refusal != letterRefusals.end()) continue;
        for (DeadLetterView& letter : letters) {
            if (letter.id != id) continue;
            letter.state = command.action == DeadLetterAction::Redrive ? DeadLetterState::Redriven : DeadLetterState::Discarded;
            letter.reason = command.reason;
            letter.edited = command.payload.has_value();
        }
    }
    reply<std::vector<DeadLetterOutcome>>(std::move(answer), std::move(outcomes));
}

}  // namespace saga::ui
