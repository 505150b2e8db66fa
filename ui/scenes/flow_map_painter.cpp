#include "ui/scenes/flow_map_painter.h"

#include <QLineF>
#include <QPainter>

#include <algorithm>

#include "ui/widgets/painting.h"

namespace saga::ui {

namespace {

constexpr double kArrow = 8;

QPolygonF arrowHead(const QPolygonF& way) {
    QLineF back(way.last(), way[way.size() - 2]);
    back.setLength(kArrow);
    QLineF side = back.normalVector();
    side.setLength(kArrow * 0.45);
    const QPointF across(side.dx(), side.dy());
    return QPolygonF({way.last(), back.p2() + across, back.p2() - across});
}

// The line ends inside the head, or its square end would show at the tip.
QPolygonF shortened(QPolygonF way) {
    QLineF last(way.last(), way[way.size() - 2]);
    last.setLength(kArrow * 0.6);
    way.last() = last.p2();
    return way;
}

}  // namespace

Icon FlowMapPainter::iconOf(FlowNode::Kind kind) {
    switch (kind) {
        case FlowNode::Kind::Source:
            return Icon::Play;
        case FlowNode::Kind::Engine:
            return Icon::Saga;
        case FlowNode::Kind::Service:
            return Icon::Plug;
        case FlowNode::Kind::Topic:
            return Icon::Radio;
        case FlowNode::Kind::Handler:
            return Icon::Workflow;
    }
    return Icon::None;
}

QString FlowMapPainter::edgeWords(const FlowEdge& edge) {
    if (edge.total == 0) return {};
    const QString rate = flowRate(edge.perSecond);
    return edge.failedPerSecond > 0 ? tr("%1, %2 failed").arg(rate, flowRate(edge.failedPerSecond)) : rate;
}

QColor FlowMapPainter::colourOf(const FlowEdge& edge) const {
    const Tokens& t = m_theme.tokens();
    if (edge.perSecond <= 0) return t.lineStrong;
    switch (edge.kind) {
        case FlowEdge::Kind::Forward:
            return t.shape.inProgress;
        case FlowEdge::Kind::Failure:
            return t.shape.failed;
        case FlowEdge::Kind::Undo:
            return t.shape.compensating;
    }
    return t.lineStrong;
}

void FlowMapPainter::paint(QPainter& painter, const FlowMapContent& content, const FlowMapLayout& layout,
                           int focused) const {
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const FlowEdge& edge : content.edges) paintEdge(painter, edge, layout);
    for (const FlowNode& node : content.nodes) paintNode(painter, node, layout.nodeRect(node));
    if (focused >= 0 && static_cast<std::size_t>(focused) < content.nodes.size())
        paintFocusRing(painter, layout.nodeRect(content.nodes[static_cast<std::size_t>(focused)]).adjusted(-4, -4, 4, 4),
                       9, m_theme);
}

// A dashed line: what undoes. Quiet: nothing travels now.
void FlowMapPainter::paintEdge(QPainter& painter, const FlowEdge& edge, const FlowMapLayout& layout) const {
    const QColor colour = colourOf(edge);
    const QPolygonF way = layout.path(edge);
    const bool undoes = edge.kind != FlowEdge::Kind::Forward;
    painter.setPen(QPen(colour, edge.perSecond > 0 ? 2 : 1.25, undoes ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(shortened(way));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(arrowHead(way));
    const QString words = edgeWords(edge);
    if (words.isEmpty()) return;
    const TextColours& text = m_theme.tokens().onNeutral;
    const QColor tone = edge.failedPerSecond > 0 ? text.state.failed : edge.perSecond > 0 ? text.primary : text.secondary;
    const bool isUpright = way.first().x() == way.last().x();
    paintText(painter, layout.labelRect(edge), m_theme, FontRole::Mono, tone, words,
              isUpright ? Qt::AlignLeft : Qt::AlignHCenter);
}

void FlowMapPainter::paintNode(QPainter& painter, const FlowNode& node, const QRectF& box) const {
    const Tokens& t = m_theme.tokens();
    const Metrics& m = m_theme.metrics();
    const bool isTopic = node.kind == FlowNode::Kind::Topic;
    const bool warns = !node.warning.isEmpty();
    const QColor border = warns ? t.shape.failed : isTopic ? t.line : t.lineStrong;
    paintBox(painter, box, isTopic ? 14 : m.panelRadius, isTopic ? t.raised : t.panel, border, warns ? 1.5 : 1);
    const double inside = isTopic ? m.padding : m.cellPadding;
    const double line = m_theme.measures(FontRole::Body).ascent + 5;
    const double top = box.center().y() - line - 1;
    const QRectF icon(box.left() + inside, top + (line - m.smallIcon) / 2, m.smallIcon, m.smallIcon);
    m_theme.icons().paint(painter, iconOf(node.kind), icon, warns ? t.onNeutral.state.failed : t.onNeutral.secondary);
    const double left = icon.right() + m.unit + 2;
    paintText(painter, QRectF(left, top, box.right() - left - m.unit, line), m_theme,
              isTopic ? FontRole::BodyMedium : FontRole::BodyStrong, t.onNeutral.primary, node.title);
    paintText(painter, QRectF(box.left() + inside, top + line + 2, box.width() - inside - m.unit, line), m_theme,
              FontRole::Secondary, warns ? t.onNeutral.state.failed : t.onNeutral.secondary,
              warns ? node.warning : node.detail);
}

}  // namespace saga::ui
