#include "ui/scenes/state_graph_layout.h"

#include <algorithm>
#include <cmath>

namespace saga::ui {

namespace {

constexpr int kColumns = 3;
constexpr double kPairOffset = 11;  // of a transition that has one the other way, from the middle
constexpr double kHit = 7;

struct Cell {
    int column;
    int row;
};

Cell cellOf(SagaStatus status) {
    switch (status) {
        case SagaStatus::Pending: return {0, 0};
        case SagaStatus::InProgress: return {1, 0};
        case SagaStatus::Completed: return {2, 0};
        case SagaStatus::Failed: return {0, 1};
        case SagaStatus::Compensating: return {1, 1};
        case SagaStatus::Compensated: return {2, 1};
    }
    return {0, 0};
}

// Where the way from `origin`, which lies in the box, leaves it.
QPointF borderOf(const QRectF& box, QPointF origin, QPointF direction) {
    const double edgeX = direction.x() > 0 ? box.right() : box.left();
    const double edgeY = direction.y() > 0 ? box.bottom() : box.top();
    const double shareX = direction.x() == 0 ? 1e9 : (edgeX - origin.x()) / direction.x();
    const double shareY = direction.y() == 0 ? 1e9 : (edgeY - origin.y()) / direction.y();
    return origin + direction * std::min(shareX, shareY);
}

bool isBetween(const StateEdge& edge, SagaStatus a, SagaStatus b) {
    return (edge.from == a && edge.to == b) || (edge.from == b && edge.to == a);
}

// To the left of what goes down at the left, to the right of everything else: no label lies over another transition.
bool hasLabelAtLeft(const StateEdge& edge) {
    return edge.to == SagaStatus::Failed && edge.from != SagaStatus::Compensating;
}

}  // namespace

StateGraphLayout::StateGraphLayout(StateGraphMeasures measures, QSizeF size) : m_measures(measures), m_size(size) {}

QSize StateGraphLayout::leastSize(const StateGraphMeasures& measures) {
    return {kColumns * measures.nodeWidth + (kColumns - 1) * 104 + 2 * measures.margin,
            2 * measures.nodeHeight + 10 * measures.label + 2 * measures.margin};
}

QRectF StateGraphLayout::nodeRect(SagaStatus status) const {
    const Cell cell = cellOf(status);
    const double width = m_measures.nodeWidth;
    const double height = m_measures.nodeHeight;
    // Not farther apart than labels need: a small graph in a large room stays one picture.
    const double pitchX = std::clamp((m_size.width() - 2 * m_measures.margin - width) / (kColumns - 1), width + 90, width + 190);
    const double facts = 2 * m_measures.label + 6;
    const double pitchY = std::clamp(m_size.height() - 2 * m_measures.margin - height - facts, height + facts + 44, height + facts + 170);
    const double left = std::max<double>(m_measures.margin, (m_size.width() - pitchX * (kColumns - 1) - width) / 2);
    const double top = std::max<double>(m_measures.margin, (m_size.height() - pitchY - height - facts) / 2);
    return {left + cell.column * pitchX, top + cell.row * pitchY, width, height};
}

QRectF StateGraphLayout::factsRect(SagaStatus status) const {
    const QRectF node = nodeRect(status);
    return {node.left() - 12, node.bottom() + 5, node.width() + 24, 2.0 * m_measures.label + 2};
}

QLineF StateGraphLayout::edgeLine(const StateEdge& edge) const {
    const QRectF from = nodeRect(edge.from);
    const QRectF to = nodeRect(edge.to);
    const QPointF way = to.center() - from.center();
    QPointF aside;
    if (isBetween(edge, SagaStatus::InProgress, SagaStatus::Failed))
        aside = QPointF(-way.y(), way.x()) / std::hypot(way.x(), way.y()) * kPairOffset;
    return {borderOf(from, from.center() + aside, way), borderOf(to, to.center() + aside, -way)};
}

QRectF StateGraphLayout::labelRect(const StateEdge& edge) const {
    const QLineF line = edgeLine(edge);
    const QPointF middle = line.center();
    const double height = 2.0 * m_measures.label;
    if (std::abs(line.dy()) < 1) {
        const double width = std::abs(line.dx()) - 10;
        return {middle.x() - width / 2, middle.y() - height - 3, width, height};
    }
    // A slanted line comes nearer at one corner of its label.
    const double gap = 8 + std::abs(line.dx() / line.dy()) * height / 2;
    const double pitch = nodeRect(SagaStatus::Completed).left() - nodeRect(SagaStatus::InProgress).left();
    const double width = pitch / 2 - gap - 6;
    if (hasLabelAtLeft(edge))
        return {std::max(2.0, middle.x() - gap - width), middle.y() - height / 2, std::min(width, middle.x() - gap - 2), height};
    return {middle.x() + gap, middle.y() - height / 2, width, height};
}

bool StateGraphLayout::isOnEdge(const StateEdge& edge, QPointF place) const {
    if (!edge.passages.empty() && labelRect(edge).contains(place))
        return true;
    const QLineF line = edgeLine(edge);
    const QPointF along = line.p2() - line.p1();
    const double lengthSquared = QPointF::dotProduct(along, along);
    const double share = std::clamp(QPointF::dotProduct(place - line.p1(), along) / std::max(1.0, lengthSquared), 0.0, 1.0);
    return QLineF(place, line.p1() + share * along).length() <= kHit;
}

}  // namespace saga::ui
