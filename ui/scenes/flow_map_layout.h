// Where the nodes and arrows of a flow map lie in a given room: columns of equal width, rows of equal height; arrows go
// straight to the right or down, and from a column back to the one before below their node, so that no two cross. A
// plain value shared by painting, hit tests and tests.
#pragma once

#include <QPolygonF>
#include <QRectF>

#include "ui/scenes/flow_map_content.h"

namespace saga::ui {

struct FlowMapMeasures {
    int leastNode = 150;   // width
    int mostNode = 240;
    int nodeHeight = 46;
    int rowGap = 34;
    int columnGap = 96;    // room for the words on an arrow
    int label = 16;        // height of the words on an arrow
    int margin = 20;
};

class FlowMapLayout {
public:
    // The content is borrowed.
    FlowMapLayout(const FlowMapContent& content, FlowMapMeasures measures, QSizeF room);

    QRectF nodeRect(const FlowNode& node) const;
    // From border to border, in the direction of travel; the last stretch carries the arrow head.
    QPolygonF path(const FlowEdge& edge) const;
    // Where the words of an arrow stand: above its longest level stretch.
    QRectF labelRect(const FlowEdge& edge) const;
    bool isOnEdge(const FlowEdge& edge, QPointF place) const;

    static QSize leastSize(const FlowMapContent& content, const FlowMapMeasures& measures);

private:
    const FlowNode& node(int index) const { return m_content.nodes[static_cast<std::size_t>(index)]; }
    bool hasTwin(const FlowEdge& edge) const;
    QPolygonF pathBack(const FlowEdge& edge) const;

    const FlowMapContent& m_content;
    FlowMapMeasures m_measures;
    double m_left = 0;
    double m_top = 0;
    double m_nodeWidth = 0;
};

}  // namespace saga::ui
