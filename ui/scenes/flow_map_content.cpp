#include "ui/scenes/flow_map_content.h"

#include <algorithm>

#include "ui/models/saga_list_cells.h"
#include "ui/widgets/format.h"

namespace saga::ui {

namespace {

const std::string kDue = ".due";
constexpr int kTopics = 0, kHandlers = 1, kFailures = 2, kUndoing = 3, kColumns = 4;

// An event by which a handler gets its turn again: it travels from the handler to itself.
bool isDue(const std::string& event) {
    return event.ends_with(kDue);
}

struct Handler {
    std::string name;
    std::vector<std::string> events;
};

// In the order of the steps; the last one undoes.
std::vector<Handler> handlersOf(const std::string& definition, const std::vector<SubscriptionView>& subscriptions) {
    std::vector<Handler> handlers;
    for (const SubscriptionView& subscription : subscriptions) {
        if (subscription.definition != definition) continue;
        if (handlers.empty() || handlers.back().name != subscription.handler)
            handlers.push_back({subscription.handler, {}});
        handlers.back().events.push_back(subscription.event);
    }
    return handlers;
}

class ChoreographyMap {
public:
    ChoreographyMap(const DefinitionView& definition, std::vector<Handler> handlers, const BusState& bus)
        : m_definition(definition), m_handlers(std::move(handlers)), m_bus(bus) {
        if (const Result<Json> source = parseJson(definition.source, "definition")) m_events = source->at("events");
    }

    FlowMapContent make();

private:
    const BusTopicView& figuresOf(const std::string& event) const;
    QString handlerDetail(const Handler& handler) const;
    QString handlerWarning(const Handler& handler) const;
    int add(FlowNode node);
    void connect(int from, int to, FlowEdge::Kind kind, const BusTopicView& figures);
    void addStep(std::size_t place);
    int publisherOf(const std::string& event) const;
    void addUndoing();

    const DefinitionView& m_definition;
    const std::vector<Handler> m_handlers;
    const BusState& m_bus;
    Json m_events;  // public types of the saga as a whole
    FlowMapContent m_map;
    std::vector<int> m_handlerNodes;
};

const BusTopicView& ChoreographyMap::figuresOf(const std::string& event) const {
    static const BusTopicView kNone;
    for (const BusTopicView& topic : m_bus.topics) {
        if (topic.definition == m_definition.name && topic.event == event) return topic;
    }
    return kNone;
}

QString ChoreographyMap::handlerDetail(const Handler& handler) const {
    QStringList parts;
    double again = 0;
    for (const std::string& event : handler.events) again += isDue(event) ? figuresOf(event).perSecond : 0;
    for (const BusHandlerView& view : m_bus.handlers) {
        if (view.definition != m_definition.name || view.handler != handler.name) continue;
        parts << FlowMaps::tr("%1 handled").arg(formatCount(view.handled));
        if (view.waiting > 0) parts << FlowMaps::tr("%1 waiting").arg(formatCount(view.waiting));
        if (view.repeated > 0) parts << FlowMaps::tr("%1 repeated").arg(formatCount(view.repeated));
    }
    if (again > 0) parts << FlowMaps::tr("again %1").arg(flowRate(again));
    return parts.isEmpty() ? FlowMaps::tr("nothing handled yet") : parts.join(QStringLiteral(" · "));
}

QString ChoreographyMap::handlerWarning(const Handler& handler) const {
    for (const BusHandlerView& view : m_bus.handlers) {
        if (view.definition == m_definition.name && view.handler == handler.name && view.deadLettered > 0)
            return FlowMaps::tr("%1 to the dead letters").arg(formatCount(view.deadLettered));
    }
    return {};
}

int ChoreographyMap::add(FlowNode node) {
    m_map.nodes.push_back(std::move(node));
    return static_cast<int>(m_map.nodes.size()) - 1;
}

void ChoreographyMap::connect(int from, int to, FlowEdge::Kind kind, const BusTopicView& figures) {
    m_map.edges.push_back({from, to, kind, figures.perSecond, 0, figures.published});
}

// The handler whose step emits the event; -1: whoever starts the saga.
int ChoreographyMap::publisherOf(const std::string& event) const {
    const std::size_t steps = std::min(m_handlerNodes.size(), m_definition.graph.size());
    for (std::size_t i = 0; i < steps; ++i) {
        const DefinitionStepView& step = m_definition.graph[i];
        if (step.successEvent == event || step.failureEvent == event) return m_handlerNodes[i];
    }
    return -1;
}

// The topics that a step hears at the left, one below the other, its handler beside them.
void ChoreographyMap::addStep(std::size_t place) {
    const Handler& handler = m_handlers[place];
    const QString step = place < m_definition.graph.size() ? fromUtf8(m_definition.graph[place].id) : QString();
    const int first = m_map.rows;
    std::vector<int> topics;
    for (const std::string& event : handler.events) {
        if (isDue(event)) continue;
        const BusTopicView& figures = figuresOf(event);
        const int from = publisherOf(event);
        const QString name = fromUtf8(event);
        const QString published = FlowMaps::tr("%1 published").arg(formatCount(figures.published));
        const int topic = add({FlowNode::Kind::Topic, name, published, {}, name, kTopics, m_map.rows++, 1});
        connect(from < 0 ? 0 : from, topic, FlowEdge::Kind::Forward, figures);
        topics.push_back(topic);
    }
    const int rows = std::max(1, m_map.rows - first);
    m_map.rows = first + rows;
    const int node = add({FlowNode::Kind::Handler, fromUtf8(handler.name), handlerDetail(handler),
                          handlerWarning(handler), step, kHandlers, first, rows});
    m_handlerNodes.push_back(node);
    for (const int topic : topics)
        connect(topic, node, FlowEdge::Kind::Forward, figuresOf(m_map.nodes[static_cast<std::size_t>(topic)].title.toStdString()));
}

// Whatever step fails, the failure travels as the event that begins the undoing; without one, as a turn to undo.
void ChoreographyMap::addUndoing() {
    const Handler& handler = m_handlers.back();
    std::string begins(m_events.text("compensating"));
    if (begins.empty()) {
        const auto due = std::find_if(handler.events.begin(), handler.events.end(), isDue);
        if (due == handler.events.end()) return;
        begins = *due;
    }
    const BusTopicView& figures = figuresOf(begins);
    const QString name = fromUtf8(begins);
    const QString published = FlowMaps::tr("%1 published").arg(formatCount(figures.published));
    const int rows = m_map.rows - 1;
    const int topic = add({FlowNode::Kind::Topic, name, published, {}, name, kFailures, 1, rows});
    const int node = add({FlowNode::Kind::Handler, fromUtf8(handler.name), handlerDetail(handler),
                          handlerWarning(handler), {}, kUndoing, 1, rows});
    // How many of them come from which step, the bus does not tell: the rate stands where they meet.
    for (std::size_t place = 0; place < m_handlerNodes.size(); ++place) {
        const bool passesOver = place < m_definition.graph.size() && m_definition.graph[place].optional;
        if (!passesOver) connect(m_handlerNodes[place], topic, FlowEdge::Kind::Failure, BusTopicView());
    }
    connect(topic, node, FlowEdge::Kind::Undo, figures);
}

FlowMapContent ChoreographyMap::make() {
    m_map.columns = kColumns;
    m_map.rows = 1;
    add({FlowNode::Kind::Source, FlowMaps::tr("Start"), FlowMaps::tr("a new saga"), {}, {}, kTopics, 0, 1});
    for (std::size_t place = 0; place + 1 < m_handlers.size(); ++place) addStep(place);
    addUndoing();
    return std::move(m_map);
}

}  // namespace

QString flowRate(double perSecond) {
    const QString figure = perSecond >= 100  ? formatCount(qRound64(perSecond))
                           : perSecond > 0 ? QString::number(perSecond, 'f', 1)
                                           : QStringLiteral("0");
    return FlowMaps::tr("%1 /s").arg(figure);
}

FlowMapContent FlowMaps::choreography(const DefinitionView& definition,
                                      const std::vector<SubscriptionView>& subscriptions, const BusState& bus) {
    std::vector<Handler> handlers = handlersOf(definition.name, subscriptions);
    return handlers.size() < 2 ? FlowMapContent() : ChoreographyMap(definition, std::move(handlers), bus).make();
}

FlowMapContent FlowMaps::orchestration(const DefinitionView& definition, const FlowMeter& meter) {
    FlowMapContent map;
    map.columns = 2;
    std::vector<std::string> services;
    const auto serviceOf = [](const DefinitionStepView& step) { return step.action.substr(0, step.action.find('.')); };
    for (const DefinitionStepView& step : definition.graph) {
        const std::string service = serviceOf(step);
        if (!service.empty() && std::find(services.begin(), services.end(), service) == services.end())
            services.push_back(service);
    }
    map.rows = static_cast<int>(services.size());
    if (services.empty()) return map;
    map.nodes.push_back({FlowNode::Kind::Engine, tr("Engine"), tr("calls step after step"), {}, {}, 0, 0, map.rows});
    for (std::size_t row = 0; row < services.size(); ++row) {
        QStringList steps;
        FlowEdge calls{0, static_cast<int>(row) + 1, FlowEdge::Kind::Forward, 0, 0, 0};
        FlowEdge undo{0, static_cast<int>(row) + 1, FlowEdge::Kind::Undo, 0, 0, 0};
        bool undoes = false;
        for (std::size_t place = 0; place < definition.graph.size(); ++place) {
            const DefinitionStepView& step = definition.graph[place];
            if (serviceOf(step) != services[row]) continue;
            steps << fromUtf8(step.id);
            undoes = undoes || !step.compensation.empty();
            for (FlowEdge* edge : {&calls, &undo}) {
                const Direction direction = edge == &undo ? Direction::Compensation : Direction::Action;
                const StepFlow flow = meter.flowOf(definition.name, definition.version, static_cast<int>(place), direction);
                edge->perSecond += flow.callsPerSecond;
                edge->failedPerSecond += flow.failuresPerSecond;
                edge->total += flow.calls;
            }
        }
        const QString words = steps.size() == 1 ? steps.first() : QString();
        map.nodes.push_back({FlowNode::Kind::Service, fromUtf8(services[row]), steps.join(QStringLiteral(", ")), {},
                             words, 1, static_cast<int>(row), 1});
        map.edges.push_back(calls);
        if (undoes) map.edges.push_back(undo);
    }
    return map;
}

}  // namespace saga::ui
