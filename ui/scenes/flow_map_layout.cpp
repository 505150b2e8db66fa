#include "ui/scenes/flow_map_layout.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace saga::ui {

namespace {

constexpr double kHit = 6;
constexpr double kTwinOffset = 11;  // of two arrows between the same nodes, from their middle

double distance(QPointF place, QPointF from, QPointF to) {
    const QPointF along = to - from;
    const double lengthSquared = std::max(1.0, QPointF::dotProduct(along, along));
    const double share = std::clamp(QPointF::dotProduct(place - from, along) / lengthSquared, 0.0, 1.0);
    return QLineF(place, from + share * along).length();
}

}  // namespace

FlowMapLayout::FlowMapLayout(const FlowMapContent& content, FlowMapMeasures measures, QSizeF room)
    : m_content(content), m_measures(measures) {
    const int columns = std::max(1, content.columns);
    const double gaps = (columns - 1.0) * measures.columnGap;
    const double free = (room.width() - 2 * measures.margin - gaps) / columns;
    m_nodeWidth = std::clamp<double>(free, measures.leastNode, measures.mostNode);
    const double width = columns * m_nodeWidth + gaps;
    const double height = content.rows * (measures.nodeHeight + measures.rowGap) - measures.rowGap;
    m_left = std::max<double>(measures.margin, (room.width() - width) / 2);
    m_top = std::max<double>(measures.margin, (room.height() - height) / 2);
}

QSize FlowMapLayout::leastSize(const FlowMapContent& content, const FlowMapMeasures& measures) {
    return {content.columns * (measures.leastNode + measures.columnGap) - measures.columnGap + 2 * measures.margin,
            content.rows * (measures.nodeHeight + measures.rowGap) - measures.rowGap + 2 * measures.margin};
}

QRectF FlowMapLayout::nodeRect(const FlowNode& node) const {
    const double pitch = m_measures.nodeHeight + m_measures.rowGap;
    return {m_left + node.column * (m_nodeWidth + m_measures.columnGap), m_top + node.row * pitch, m_nodeWidth,
            node.rows * pitch - m_measures.rowGap};
}

bool FlowMapLayout::hasTwin(const FlowEdge& edge) const {
    return std::count_if(m_content.edges.begin(), m_content.edges.end(), [&](const FlowEdge& other) {
               return other.from == edge.from && other.to == edge.to;
           }) > 1;
}

// Down out of the node, along the gap below it, and down into the next one; into its side when another lies between.
QPolygonF FlowMapLayout::pathBack(const FlowEdge& edge) const {
    const QRectF from = nodeRect(node(edge.from));
    const QRectF to = nodeRect(node(edge.to));
    const double gap = from.bottom() + m_measures.rowGap * 0.62;
    const QPointF start(from.center().x(), from.bottom());
    if (to.top() - from.bottom() <= m_measures.rowGap + 1)
        return QPolygonF({start, {start.x(), gap}, {to.center().x(), gap}, {to.center().x(), to.top()}});
    const double side = to.left() - m_measures.margin * 0.6;
    return QPolygonF({start, {start.x(), gap}, {side, gap}, {side, to.center().y()}, {to.left(), to.center().y()}});
}

QPolygonF FlowMapLayout::path(const FlowEdge& edge) const {
    const FlowNode& source = node(edge.from);
    const FlowNode& target = node(edge.to);
    const QRectF from = nodeRect(source);
    const QRectF to = nodeRect(target);
    if (target.column < source.column) return pathBack(edge);
    if (target.column == source.column)
        return QPolygonF({{from.center().x(), from.bottom()}, {to.center().x(), to.top()}});
    double y = (source.rows <= target.rows ? from : to).center().y();
    if (hasTwin(edge)) y += edge.kind == FlowEdge::Kind::Undo ? kTwinOffset : -kTwinOffset;
    return QPolygonF({{from.right(), y}, {to.left(), y}});
}

QRectF FlowMapLayout::labelRect(const FlowEdge& edge) const {
    const QPolygonF way = path(edge);
    QLineF longest;
    for (int i = 1; i < way.size(); ++i) {
        const QLineF stretch(way[i - 1], way[i]);
        if (std::abs(stretch.dy()) < 1 && stretch.length() > longest.length()) longest = stretch;
    }
    const double height = m_measures.label;
    if (longest.isNull()) {
        const QPointF middle = QLineF(way.first(), way.last()).center();
        return {middle.x() + 8, middle.y() - height / 2, m_nodeWidth / 2 - 8.0, height};
    }
    const double width = std::min<double>(longest.length(), m_measures.columnGap + m_nodeWidth / 2) - 12;
    const bool isBelow = hasTwin(edge) && edge.kind == FlowEdge::Kind::Undo;
    const double top = isBelow ? longest.y1() + 2 : longest.y1() - height - 2;
    return {longest.center().x() - width / 2, top, width, height};
}

bool FlowMapLayout::isOnEdge(const FlowEdge& edge, QPointF place) const {
    const QPolygonF way = path(edge);
    for (int i = 1; i < way.size(); ++i) {
        if (distance(place, way[i - 1], way[i]) <= kHit) return true;
    }
    return false;
}

}  // namespace saga::ui
