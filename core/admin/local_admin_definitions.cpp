#include "core/admin/definition_view.h"
#include "core/admin/local_admin.h"

namespace saga {

void LocalAdmin::definitions(Answer<std::vector<DefinitionView>> answer) {
    read(std::move(answer), [this](Queries& queries) -> Result<std::vector<DefinitionView>> {
        Result<std::vector<DefinitionRow>> rows = queries.definitions();
        if (!rows)
            return rows.error();
        std::vector<DefinitionView> views;
        for (const DefinitionRow& row : *rows) {
            const Result<DefinitionPtr> definition = m_definitions.read(row);
            views.push_back(makeDefinitionView(row, definition ? definition->get() : nullptr));
        }
        return views;
    });
}

void LocalAdmin::validateDefinition(const std::string& source, Answer<DefinitionCheck> answer) {
    m_pool.post([this, source, answer = std::move(answer)](const Result<Queries*>&) {
        answer(checkDefinition(source, m_definitions.names()));
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
    answerLater<StartedSaga>(answer, makeError(ErrorCode::NotFound, "definition", "there is no " + request.definition));
}

void LocalAdmin::signal(const SignalRequest& request, Answer<SagaSummary> answer) {
    answerLater<SagaSummary>(answer, makeError(ErrorCode::NotFound, "saga", "there is no " + request.saga.text));
}

}  // namespace saga
