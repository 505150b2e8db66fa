#include "ui/scenes/definition_graph_painter.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

#include "ui/widgets/format.h"
#include "ui/widgets/painting.h"

namespace saga::ui {

namespace {

constexpr double kArrow = 8;

}  // namespace

std::vector<DefinitionGraphPainter::Line> DefinitionGraphPainter::linesOf(const GraphStep& step) const {
    std::vector<Line> lines;
    const auto say = [&lines](Icon icon, const QString& text, TextTone tone = TextTone::Secondary, FontRole role = FontRole::Secondary) {
        lines.push_back({icon, text, tone, role});
    };
    if (!step.action.isEmpty())
        say(Icon::Play, step.action, TextTone::Secondary, FontRole::Mono);
    if (!step.child.isEmpty())
        say(Icon::ExternalLink, tr("child saga %1").arg(step.child), TextTone::Accent);
    if (!step.signal.isEmpty())
        say(Icon::Radio, tr("waits for the signal %1").arg(step.signal));
    if (!step.when.isEmpty())
        say(Icon::Funnel, tr("only when %1").arg(step.when));
    if (step.delayUs > 0)
        say(Icon::Clock, tr("%1 later").arg(formatDuration(step.delayUs)));
    if (!step.compensation.isEmpty())
        say(Icon::Undo, step.compensation, TextTone::Compensating, FontRole::Mono);
    return lines;
}

DagLayout DefinitionGraphPainter::layoutOf(const std::vector<GraphStep>& steps) const {
    DagMeasures sizes;
    sizes.nodeWidth = m_theme.scaled(264);
    sizes.gapX = m_theme.scaled(26);
    sizes.gapY = m_theme.scaled(30);
    sizes.margin = m_theme.scaled(18);
    std::vector<DagNode> nodes;
    for (const GraphStep& step : steps) {
        DagNode node;
        node.height = m_theme.scaled(32) + static_cast<double>(linesOf(step).size()) * m_theme.scaled(18) + m_theme.scaled(4);
        for (const QString& id : step.after) {
            const auto before = std::find_if(steps.begin(), steps.end(), [&id](const GraphStep& other) { return other.id == id; });
            node.after.push_back(before == steps.end() ? -1 : static_cast<int>(before - steps.begin()));
        }
        nodes.push_back(std::move(node));
    }
    return {sizes, nodes};
}

void DefinitionGraphPainter::paint(QPainter& painter, const GraphScene& scene) const {
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const DagEdge& edge : scene.layout.edges())
        paintEdge(painter, scene, edge);
    for (int node = 0; node < scene.layout.nodeCount(); ++node)
        paintNode(painter, scene, node);
}

void DefinitionGraphPainter::paintEdge(QPainter& painter, const GraphScene& scene, const DagEdge& edge) const {
    const Tokens& tokens = m_theme.tokens();
    const bool near = scene.selected >= 0 && (edge.from == scene.selected || edge.to == scene.selected);
    const QColor colour = near ? tokens.accent : tokens.onNeutral.secondary;
    const GraphStep& target = scene.steps[static_cast<std::size_t>(edge.to)];
    QPainterPath path(edge.path.front());
    for (int i = 1; i < edge.path.size(); ++i) {
        const QPointF from = edge.path[i - 1];
        const QPointF to = i + 1 == edge.path.size() ? edge.path[i] - QPointF(0, kArrow - 1) : edge.path[i];
        const double half = (to.y() - from.y()) / 2;
        if (qFuzzyCompare(from.x(), to.x()))
            path.lineTo(to);
        else
            path.cubicTo(from + QPointF(0, half), to - QPointF(0, half), to);
    }
    // A way that is not always taken is dashed.
    painter.setPen(QPen(colour, near ? 2 : 1.5, target.when.isEmpty() ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    const QPointF tip = edge.path.back();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF({tip, tip + QPointF(-kArrow * 0.5, -kArrow), tip + QPointF(kArrow * 0.5, -kArrow)}));
}

void DefinitionGraphPainter::paintNode(QPainter& painter, const GraphScene& scene, int node) const {
    const GraphStep& step = scene.steps[static_cast<std::size_t>(node)];
    const Tokens& tokens = m_theme.tokens();
    const QRectF box = scene.layout.nodeRect(node);
    const bool selected = node == scene.selected;
    const TextColours& text = tokens.text(selected ? Surface::Selected : Surface::Neutral);
    const QColor border = selected || step.pivot ? tokens.accent : tokens.lineStrong;
    painter.setPen(QPen(border, step.pivot ? 2.25 : selected ? 1.75 : 1, step.optional ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(selected ? tokens.selected : tokens.panel);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
    const int pad = m_theme.metrics().cellPadding;
    const int glyph = m_theme.metrics().glyph;
    const QRectF title(box.left() + pad, box.top() + m_theme.scaled(3), box.width() - 2 * pad, m_theme.scaled(28));
    double right = title.right();
    const auto tag = [&](const QString& word, const QColor& colour) {
        const int width = textWidth(m_theme, FontRole::LabelStrong, word) + 12;
        const QRectF room(right - width, title.center().y() - m_theme.scaled(8), width, m_theme.scaled(16));
        paintBox(painter, room, room.height() / 2, QColor(), colour);
        paintText(painter, room, m_theme, FontRole::LabelStrong, colour, word, Qt::AlignHCenter);
        right = room.left() - 4;
    };
    if (step.pivot)
        tag(tr("pivot"), text.accent);
    if (step.optional)
        tag(tr("optional"), text.secondary);
    paintText(painter, QRectF(title.left(), title.top(), right - title.left() - 4, title.height()), m_theme, FontRole::BodyStrong, text.primary, step.id);
    double y = title.bottom();
    for (const Line& line : linesOf(step)) {
        const QRectF room(title.left(), y, title.width(), m_theme.scaled(18));
        const QColor colour = text.of(line.tone);
        m_theme.icons().paint(painter, line.icon, QRectF(room.left(), room.center().y() - glyph / 2.0, glyph, glyph), colour);
        paintText(painter, room.adjusted(glyph + 6, 0, 0, 0), m_theme, line.role, colour, line.text);
        y += room.height();
    }
    if (selected && scene.hasFocus)
        paintFocusRing(painter, box.adjusted(-4, -4, 4, 4), 9, m_theme);
}

QString DefinitionGraphPainter::spoken(const GraphStep& step) {
    QStringList facts{step.id};
    if (!step.action.isEmpty())
        facts << tr("does %1").arg(step.action);
    if (!step.child.isEmpty())
        facts << tr("child saga %1").arg(step.child);
    if (!step.signal.isEmpty())
        facts << tr("waits for the signal %1").arg(step.signal);
    if (!step.after.isEmpty())
        facts << tr("after %1").arg(step.after.join(QStringLiteral(", ")));
    if (!step.when.isEmpty())
        facts << tr("only when %1").arg(step.when);
    if (step.delayUs > 0)
        facts << tr("%1 later").arg(formatDuration(step.delayUs));
    if (step.pivot)
        facts << tr("pivot");
    if (step.optional)
        facts << tr("optional");
    facts << (step.compensation.isEmpty() ? tr("nothing takes it back") : tr("taken back by %1").arg(step.compensation));
    return facts.join(QStringLiteral(", "));
}

}  // namespace saga::ui
