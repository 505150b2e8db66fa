#include "ui/scenes/state_graph_content.h"

#include <algorithm>

namespace saga::ui {

namespace {

std::vector<StateEdge> legalEdges() {
    using S = SagaStatus;
    return {{S::Pending, S::InProgress, false, {}},      {S::Pending, S::Failed, false, {}},
            {S::InProgress, S::Completed, false, {}},    {S::InProgress, S::Failed, false, {}},
            {S::InProgress, S::Compensating, false, {}}, {S::Compensating, S::Compensated, false, {}},
            {S::Compensating, S::Failed, true, {}},      {S::Completed, S::Compensating, true, {}},
            {S::Failed, S::InProgress, true, {}}};
}

class GraphBuilder {
public:
    GraphBuilder(const SagaSummary& saga, const std::vector<SagaEvent>& events, const CauseWords& causeOf)
        : m_startUs(saga.startedAt.us), m_events(events), m_causeOf(causeOf) {
        m_graph.edges = legalEdges();
        for (std::size_t i = 0; i < m_graph.nodes.size(); ++i)
            m_graph.nodes[i].status = static_cast<SagaStatus>(i);
    }

    void take(const StatusChange& change);
    StateGraphContent finish(std::int64_t endUs);

private:
    StateNode& node(SagaStatus status) { return m_graph.nodes[static_cast<std::size_t>(status)]; }
    StatePassage passage(const StatusChange& change, StatePassage::What what) const;
    void move(const StatusChange& change);

    std::int64_t m_startUs;
    const std::vector<SagaEvent>& m_events;
    const CauseWords& m_causeOf;
    StateGraphContent m_graph;
    StatusChange m_last;
    std::int64_t m_enteredUs = 0;
};

StatePassage GraphBuilder::passage(const StatusChange& change, StatePassage::What what) const {
    StatePassage made;
    made.what = what;
    made.seq = change.seq;
    made.from = m_last.status;
    made.to = change.status;
    made.attention = change.attention;
    if (change.seq >= 1 && static_cast<std::size_t>(change.seq) <= m_events.size()) {
        const SagaEvent& event = m_events[static_cast<std::size_t>(change.seq - 1)];
        made.us = std::max<std::int64_t>(0, event.endedAt.us - m_startUs);
        made.cause = m_causeOf(event);
    }
    return made;
}

void GraphBuilder::move(const StatusChange& change) {
    const bool first = m_last.seq == 0;
    const StatePassage made = passage(change, first ? StatePassage::What::Started : StatePassage::What::Moved);
    if (!first) {
        node(m_last.status).stayedUs += made.us - m_enteredUs;
        const auto edge = std::find_if(m_graph.edges.begin(), m_graph.edges.end(),
                                       [&](const StateEdge& e) { return e.from == made.from && e.to == made.to; });
        if (edge != m_graph.edges.end())
            edge->passages.push_back(made);
    }
    m_enteredUs = made.us;
    ++node(change.status).visits;
    node(change.status).lastSeq = change.seq;
    m_graph.path.push_back(made);
}

void GraphBuilder::take(const StatusChange& change) {
    const bool first = m_last.seq == 0;
    if (first || change.status != m_last.status)
        move(change);
    if (change.attention != m_last.attention) {
        const bool raised = change.attention != Attention::None;
        node(change.status).attentions += raised ? 1 : 0;
        m_graph.path.push_back(passage(change, raised ? StatePassage::What::AttentionRaised : StatePassage::What::AttentionCleared));
    }
    if (change.paused != m_last.paused) {
        node(change.status).pauses += change.paused ? 1 : 0;
        m_graph.path.push_back(passage(change, change.paused ? StatePassage::What::Paused : StatePassage::What::Resumed));
    }
    m_last = change;
}

StateGraphContent GraphBuilder::finish(std::int64_t endUs) {
    if (m_last.seq != 0) {
        node(m_last.status).isLive = true;
        node(m_last.status).stayedUs += std::max<std::int64_t>(0, endUs - m_enteredUs);
    }
    m_graph.attention = m_last.attention;
    m_graph.paused = m_last.paused;
    return std::move(m_graph);
}

}  // namespace

StateGraphContent stateGraphOf(const SagaSummary& saga, const std::vector<StatusChange>& changes, const std::vector<SagaEvent>& events,
                               std::int64_t nowUs, const CauseWords& causeOf) {
    GraphBuilder builder(saga, events, causeOf);
    for (const StatusChange& change : changes)
        builder.take(change);
    const std::int64_t endUs = saga.endedAt.isSet() ? saga.endedAt.us : nowUs;
    return builder.finish(endUs - saga.startedAt.us);
}

}  // namespace saga::ui
