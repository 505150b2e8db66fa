#include "ui/scenes/state_graph_layout.h"

#include <algorithm>
#include <cmath>

namespace saga::ui {

namespace {

constexpr int kColumns = 4;
constexpr double kPairOffset = 18;  // between a transition and the one that goes the other way
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
        case SagaStatus::Failed: return {1, 1};
        case SagaStatus::Compensating: return {2, 1};
        case SagaStatus::Compensated: return {3, 1};
    }
    return {0, 0};
}

// Where the way from the middle of `box` to `target` leaves the box.
QPointF borderTowards(const QRectF& box, QPointF target) {
    const QPointF middle = box.center();
    const double dx = target.x() - middle.x();
    const double dy = target.y() - middle.y();
    const double shareX = dx == 0 ? 1e9 : box.width() / 2 / std::abs(dx);
    const double shareY = dy == 0 ? 1e9 : box.height() / 2 / std::abs(dy);
    return middle + QPointF(dx, dy) * std::min(shareX, shareY);
}

bool hasOpposite(const StateEdge& edge) {
    const auto is = [&](SagaStatus a, SagaStatus b) { return edge.from == a && edge.to == b; };
    return is(SagaStatus::InProgress, SagaStatus::Failed) || is(SagaStatus::Failed, SagaStatus::InProgress);
}

}  // namespace

StateGraphLayout::StateGraphLayout(StateGraphMeasures measures, QSizeF size) : m_measures(measures), m_size(size) {}

QSize StateGraphLayout::leastSize(const StateGraphMeasures& measures) {
    return {kColumns * measures.nodeWidth + (kColumns - 1) * 64 + 2 * measures.margin,
            2 * measures.nodeHeight + 8 * measures.label + 2 * measures.margin};
}

QRectF StateGraphLayout::nodeRect(SagaStatus status) const {
    const Cell cell = cellOf(status);
    const double width = m_measures.nodeWidth;
    const double height = m_measures.nodeHeight;
    // Not farther apart than labels need: a small graph in a large room stays one picture.
    const double pitchX = std::clamp((m_size.width() - 2 * m_measures.margin - width) / (kColumns - 1), width + 40, width + 170);
    const double facts = 2 * m_measures.label + 6;
    const double pitchY = std::clamp(m_size.height() - 2 * m_measures.margin - height - facts, height + 56, height + 120.0);
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
    QPointF begin = borderTowards(from, to.center());
    QPointF end = borderTowards(to, from.center());
    if (hasOpposite(edge)) {
        const double side = edge.from == SagaStatus::InProgress ? -kPairOffset : kPairOffset;
        begin.rx() += side;
        end.rx() += side;
    }
    return {begin, end};
}

QRectF StateGraphLayout::labelRect(const StateEdge& edge) const {
    const QLineF line = edgeLine(edge);
    const QPointF middle = line.center();
    const double height = 2.0 * m_measures.label;
    if (std::abs(line.dy()) < 1) {
        const double width = std::abs(line.dx()) - 10;
        return {middle.x() - width / 2, middle.y() - height - 3, width, height};
    }
    const double width = m_measures.nodeWidth * 0.82;
    const bool leftSide = hasOpposite(edge) && edge.from == SagaStatus::InProgress;
    if (leftSide)
        return {middle.x() - width - 7, middle.y() - height / 2, width, height};
    return {middle.x() + 9, middle.y() - height / 2, width, height};
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
