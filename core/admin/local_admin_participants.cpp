#include <algorithm>
#include <map>

#include "core/admin/local_admin.h"
#include "core/saga/action_address.h"

namespace saga {
namespace {

BreakerState stateOf(BreakerPosition position) {
    switch (position) {
        case BreakerPosition::Closed: return BreakerState::Closed;
        case BreakerPosition::Open: return BreakerState::Open;
        case BreakerPosition::HalfOpen: return BreakerState::HalfOpen;
    }
    return {};
}

using ByName = std::map<std::string, ParticipantView>;

void addAction(ByName& views, const std::string& action) {
    if (action.empty())
        return;
    ParticipantView& view = views[participantOf(action)];
    view.remote = isAddress(action);
    if (std::find(view.actions.begin(), view.actions.end(), action) == view.actions.end())
        view.actions.push_back(action);
}

void addFigures(ByName& views, const ParticipantFigures& figures) {
    ParticipantView& view = views[figures.name];
    view.remote = isAddress(figures.name);
    view.breaker = stateOf(figures.breaker);
    view.failuresInRow = figures.failuresInRow;
    view.openUntil = figures.openUntil;
    view.calls = figures.calls;
    view.errors = figures.errors;
    view.p50 = figures.p50;
    view.p99 = figures.p99;
}

}  // namespace

void LocalAdmin::participants(Answer<std::vector<ParticipantView>> answer) {
    AskParticipants request;
    request.reply = [this, answer = std::move(answer)](const Result<std::vector<ParticipantFigures>>& figures) {
        if (!figures)
            return answerLater<std::vector<ParticipantView>>(answer, figures.error());
        read(answer, [this, figures = *figures](Queries& queries) -> Result<std::vector<ParticipantView>> {
            const Result<std::vector<DefinitionRow>> rows = queries.definitions();
            if (!rows)
                return rows.error();
            ByName views;
            for (const DefinitionRow& row : *rows) {
                const Result<DefinitionPtr> definition = m_definitions.read(row);
                if (!definition)
                    continue;
                for (const StepDefinition& step : (*definition)->steps) {
                    addAction(views, step.action);
                    addAction(views, step.compensation);
                }
                for (const EndHook& hook : (*definition)->onEnd)
                    addAction(views, hook.action);
            }
            for (const ParticipantFigures& one : figures)
                addFigures(views, one);
            std::vector<ParticipantView> all;
            for (auto& [name, view] : views) {
                view.name = name;
                all.push_back(std::move(view));
            }
            return all;
        });
    };
    m_parts.engine.submit(std::move(request));
}

}  // namespace saga
