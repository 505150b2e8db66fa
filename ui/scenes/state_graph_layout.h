// Where the states and transitions lie in a given room: forward along the upper row, back along the lower one, so that no
// two transitions cross. A plain value shared by painting, hit tests and tests.
#pragma once

#include <QLineF>
#include <QRectF>

#include "ui/scenes/state_graph_content.h"

namespace saga::ui {

struct StateGraphMeasures {
    int nodeWidth = 140;
    int nodeHeight = 52;
    int label = 15;   // height of a line of a label
    int margin = 24;
};

class StateGraphLayout {
public:
    StateGraphLayout() = default;
    StateGraphLayout(StateGraphMeasures measures, QSizeF size);

    QRectF nodeRect(SagaStatus status) const;
    // Below a state: where attention and pause are said.
    QRectF factsRect(SagaStatus status) const;
    // From border to border, in the direction of the transition.
    QLineF edgeLine(const StateEdge& edge) const;
    // Two lines of text beside the middle of the transition.
    QRectF labelRect(const StateEdge& edge) const;
    // Within a few pixels of the line or on its label.
    bool isOnEdge(const StateEdge& edge, QPointF place) const;

    static QSize leastSize(const StateGraphMeasures& measures);

private:
    StateGraphMeasures m_measures;
    QSizeF m_size{800, 320};
};

}  // namespace saga::ui
