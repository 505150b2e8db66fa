// What travels between whom for one definition: in choreography handlers and the topics they hear and publish, in
// orchestration the engine and the services it calls. Nodes stand in columns and rows, so that what follows is below and
// what undoes is at the right. Plain values.
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <vector>

#include "ui/models/flow_meter.h"

namespace saga::ui {

struct FlowNode {
    enum class Kind { Source, Engine, Service, Topic, Handler };

    Kind kind{};
    QString title;     // "ItemGrantHandler", "UserValidated", "inventory"
    QString detail;    // one line below the title
    QString warning;   // in the place of the detail: what waits for a person
    QString words;     // by which its events are found in the stream; empty: it has none
    int column = 0;
    int row = 0;
    int rows = 1;      // that it spans
};

struct FlowEdge {
    enum class Kind { Forward, Failure, Undo };

    int from = 0;
    int to = 0;
    Kind kind{};
    double perSecond = 0;
    double failedPerSecond = 0;
    std::int64_t total = 0;
};

struct FlowMapContent {
    std::vector<FlowNode> nodes;
    std::vector<FlowEdge> edges;
    int columns = 0;
    int rows = 0;

    bool isEmpty() const { return nodes.empty(); }
};

// Makes the content for one definition. Words are translated in this context.
struct FlowMaps {
    Q_DECLARE_TR_FUNCTIONS(saga::ui::FlowMaps)

public:
    // `subscriptions` of every definition; figures of `bus` where it knows them. Empty when nothing subscribes.
    static FlowMapContent choreography(const DefinitionView& definition,
                                       const std::vector<SubscriptionView>& subscriptions, const BusState& bus);
    static FlowMapContent orchestration(const DefinitionView& definition, const FlowMeter& meter);
};

// "12.4 /s", "0.3 /s", "0 /s"
QString flowRate(double perSecond);

}  // namespace saga::ui
