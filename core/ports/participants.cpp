#include "core/ports/participant.h"

namespace saga {

void Participants::add(std::unique_ptr<Participant> participant) {
    SAGA_ASSERT(participant != nullptr);
    for (const std::string_view action : participant->actions()) {
        const bool isNew = m_byAction.emplace(std::string(action), participant.get()).second;
        SAGA_ASSERT(isNew);
    }
    m_all.push_back(std::move(participant));
}

Participant* Participants::find(std::string_view action) const {
    const auto it = m_byAction.find(action);
    return it == m_byAction.end() ? nullptr : it->second;
}

ActionNames Participants::names() const {
    ActionNames names;
    for (const auto& [action, participant] : m_byAction) names.actions.insert(action);
    return names;
}

}  // namespace saga
