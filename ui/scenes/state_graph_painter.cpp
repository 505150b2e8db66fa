#include "ui/scenes/state_graph_painter.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

#include "ui/widgets/format.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/state_look.h"

namespace saga::ui {

namespace {

constexpr double kArrow = 9;

QPolygonF arrowHead(const QLineF& line) {
    QLineF back(line.p2(), line.p1());
    back.setLength(kArrow);
    QLineF side = back.normalVector();
    side.setLength(kArrow * 0.45);
    const QPointF across(side.dx(), side.dy());
    return QPolygonF({line.p2(), back.p2() + across, back.p2() - across});
}

bool isSelected(const StateEdge& edge, std::int64_t seq) {
    return seq != 0 && std::any_of(edge.passages.begin(), edge.passages.end(), [seq](const StatePassage& p) { return p.seq == seq; });
}

}  // namespace

QString StateGraphPainter::visitWords(const StateNode& node) {
    if (node.visits == 0)
        return tr("not visited");
    return tr("visits: %1 · %2").arg(node.visits).arg(formatDuration(node.stayedUs));
}

void StateGraphPainter::paint(QPainter& painter, const StateGraphScene& scene) const {
    painter.setRenderHint(QPainter::Antialiasing, true);
    // What was taken lies over what was not.
    for (const bool taken : {false, true}) {
        for (const StateEdge& edge : scene.content.edges) {
            if (edge.passages.empty() != taken)
                paintEdge(painter, scene, edge);
        }
    }
    for (const StateNode& node : scene.content.nodes) {
        paintNode(painter, scene, node);
        paintFacts(painter, scene, node);
    }
}

void StateGraphPainter::paintNode(QPainter& painter, const StateGraphScene& scene, const StateNode& node) const {
    const Tokens& tokens = m_theme.tokens();
    const QRectF box = scene.layout.nodeRect(node.status);
    const bool visited = node.visits > 0;
    const QColor colour = visited ? tokens.shape.of(node.status) : tokens.lineStrong;
    QPen pen(colour, node.isLive ? 2.5 : visited ? 1.5 : 1, isEnd(node.status) ? Qt::SolidLine : Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(node.isLive ? mixed(tokens.window, colour, 0.24) : tokens.panel);
    painter.drawRoundedRect(box, 7, 7);
    if (node.isLive) {
        const QString live = tr("now");
        const int width = textWidth(m_theme, FontRole::LabelStrong, live) + 12;
        const QRectF tag(box.right() - width - 6, box.top() - 9, width, 17);
        paintBox(painter, tag, 4, colour, QColor());
        paintText(painter, tag, m_theme, FontRole::LabelStrong, tokens.panel, live, Qt::AlignHCenter);
    }
    const TextColours& text = tokens.onNeutral;
    const int glyph = m_theme.metrics().smallIcon;
    const double middle = box.top() + box.height() * 0.34;
    const QColor words = visited ? text.state.of(node.status) : text.hint;
    m_theme.icons().paint(painter, statusIcon(node.status), QRectF(box.left() + 10, middle - glyph / 2.0, glyph, glyph), words);
    paintText(painter, QRectF(box.left() + 14 + glyph, box.top(), box.width() - glyph - 18, box.height() * 0.68), m_theme, FontRole::LabelStrong, words,
              statusWord(node.status));
    paintText(painter, QRectF(box.left() + 10, box.top() + box.height() * 0.48, box.width() - 16, box.height() * 0.48), m_theme, FontRole::Label,
              visited ? text.secondary : text.hint, visitWords(node));
    if (scene.focusedPart == static_cast<int>(node.status))
        paintFocusRing(painter, box.adjusted(-4, -4, 4, 4), 9, m_theme);
}

// The two facts that stand beside the state: lit while they hold, quiet when they are past.
void StateGraphPainter::paintFacts(QPainter& painter, const StateGraphScene& scene, const StateNode& node) const {
    const TextColours& text = m_theme.tokens().onNeutral;
    const QRectF room = scene.layout.factsRect(node.status);
    const double line = room.height() / 2;
    double y = room.top();
    const auto say = [&](Icon icon, const QString& words, const QColor& colour) {
        const int glyph = m_theme.metrics().glyph;
        const int width = std::min<int>(textWidth(m_theme, FontRole::Label, words), static_cast<int>(room.width()) - glyph - 5);
        const double left = room.center().x() - (width + glyph + 5) / 2.0;
        m_theme.icons().paint(painter, icon, QRectF(left, y + (line - glyph) / 2, glyph, glyph), colour);
        paintText(painter, QRectF(left + glyph + 5, y, width + 1, line), m_theme, FontRole::Label, colour, words);
        y += line;
    };
    const Attention now = scene.content.attention;
    if (node.isLive && now != Attention::None)
        say(Icon::TriangleAlert, attentionText(now), text.state.failed);
    else if (node.attentions > 0)
        say(Icon::TriangleAlert, tr("needed attention: %1").arg(node.attentions), text.secondary);
    if (node.isLive && scene.content.paused)
        say(Icon::Pause, tr("paused"), text.state.inProgress);
    else if (node.pauses > 0)
        say(Icon::Pause, tr("was paused: %1").arg(node.pauses), text.secondary);
}

void StateGraphPainter::paintEdge(QPainter& painter, const StateGraphScene& scene, const StateEdge& edge) const {
    const Tokens& tokens = m_theme.tokens();
    const QLineF line = scene.layout.edgeLine(edge);
    const bool taken = !edge.passages.empty();
    const bool selected = isSelected(edge, scene.selectedSeq);
    const QColor colour = selected ? tokens.accent : taken ? tokens.onNeutral.secondary : tokens.lineStrong;
    painter.setPen(QPen(colour, selected ? 2.5 : taken ? 1.75 : 1, taken ? Qt::SolidLine : Qt::DotLine));
    painter.drawLine(line.p1(), line.pointAt(std::max(0.0, 1 - 4 / std::max(1.0, line.length()))));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(arrowHead(line));
    if (taken)
        paintLabel(painter, scene, edge, selected);
    const auto place = static_cast<int>(&edge - scene.content.edges.data()) + kSagaStatusCount;
    if (scene.focusedPart == place)
        paintFocusRing(painter, scene.layout.labelRect(edge).adjusted(-4, -2, 4, 2), 4, m_theme);
}

void StateGraphPainter::paintLabel(QPainter& painter, const StateGraphScene& scene, const StateEdge& edge, bool selected) const {
    const Tokens& tokens = m_theme.tokens();
    const QRectF room = scene.layout.labelRect(edge);
    const QLineF line = scene.layout.edgeLine(edge);
    const bool level = std::abs(line.dy()) < 1;
    const bool rightSide = room.center().x() < line.center().x();
    const Qt::Alignment side = level ? Qt::AlignHCenter : rightSide ? Qt::AlignRight : Qt::AlignLeft;
    const StatePassage& last = edge.passages.back();
    QString when = QLatin1Char('+') + formatDuration(last.us);
    if (edge.passages.size() > 1)
        when = tr("%1× · %2").arg(edge.passages.size()).arg(when);
    // What a line of another transition would cross stays readable.
    painter.fillRect(room.adjusted(-2, 0, 2, 0), tokens.window);
    const QRectF upper(room.left(), room.top(), room.width(), room.height() / 2);
    paintText(painter, upper, m_theme, FontRole::Mono, selected ? tokens.onNeutral.accent : tokens.onNeutral.primary, when, side);
    paintText(painter, upper.translated(0, room.height() / 2), m_theme, FontRole::Label, tokens.onNeutral.secondary, last.cause, side);
}

}  // namespace saga::ui
