// Where the nodes of a directed acyclic graph lie, from the top down: a node one layer below the deepest of those before it,
// neighbours ordered so that few edges cross, long edges led around the layers they pass. After K. Sugiyama, S. Tagawa,
// M. Toda, "Methods for visual understanding of hierarchical system structures" (1981): longest-path layers, barycentres.
// Pure; equal graphs give equal layouts.
#pragma once

#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace saga::ui {

struct DagNode {
    std::vector<int> after;  // indexes of its predecessors; one that is not there, or would close a cycle, is left out
    double height = 60;
};

struct DagMeasures {
    double nodeWidth = 220;
    double gapX = 28;
    double gapY = 34;
    double margin = 20;
};

struct DagEdge {
    int from = 0;
    int to = 0;
    QPolygonF path;          // from the lower border of one to the upper border of the other; bends at the layers between
};

class DagLayout {
public:
    DagLayout() = default;
    DagLayout(const DagMeasures& measures, const std::vector<DagNode>& nodes);

    QSizeF size() const { return m_size; }
    const QRectF& nodeRect(int node) const { return m_rects[static_cast<std::size_t>(node)]; }
    int nodeCount() const { return static_cast<int>(m_rects.size()); }
    const std::vector<DagEdge>& edges() const { return m_edges; }
    // From the top, 0 first.
    int layerOf(int node) const { return m_layers[static_cast<std::size_t>(node)]; }
    // The node in this direction that is nearest; -1: none.
    int below(int node) const { return neighbour(node, 1); }
    int above(int node) const { return neighbour(node, -1); }
    int beside(int node, int direction) const;
    int nodeAt(QPointF place) const;  // -1: none

private:
    int neighbour(int node, int direction) const;

    std::vector<QRectF> m_rects;
    std::vector<int> m_layers;
    std::vector<DagEdge> m_edges;
    QSizeF m_size;
};

}  // namespace saga::ui
