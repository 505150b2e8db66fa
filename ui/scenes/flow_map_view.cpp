#include "ui/scenes/flow_map_view.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/scenes/flow_map_painter.h"
#include "ui/widgets/format.h"
#include "ui/widgets/painting.h"

namespace saga::ui {

FlowMapView::FlowMapView(QWidget* parent) : QWidget(parent), m_theme(Theme::of(this)) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Map of services and topics"));
    speakParts();
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void FlowMapView::setContent(FlowMapContent content) {
    const bool same = content.columns == m_content.columns && content.rows == m_content.rows;
    m_content = std::move(content);
    m_part = std::clamp(m_part, 0, std::max(0, nodeCount() - 1));
    if (!same) updateGeometry();
    update();
}

FlowMapMeasures FlowMapView::measures() const {
    FlowMapMeasures sizes;
    sizes.leastNode = m_theme.scaled(168);
    sizes.mostNode = m_theme.scaled(240);
    sizes.nodeHeight = m_theme.scaled(46);
    sizes.rowGap = m_theme.scaled(32);
    sizes.columnGap = m_theme.scaled(m_content.columns > 2 ? 88 : 220);
    sizes.label = m_theme.scaled(16);
    sizes.margin = m_theme.scaled(20);
    return sizes;
}

FlowMapLayout FlowMapView::layoutNow() const {
    return {m_content, measures(), size()};
}

QSize FlowMapView::minimumSizeHint() const {
    return FlowMapLayout::leastSize(m_content, measures());
}

int FlowMapView::partCount() const {
    return nodeCount() + static_cast<int>(m_content.edges.size());
}

bool FlowMapView::canPress(int part) const {
    return part >= 0 && part < nodeCount() && !m_content.nodes[static_cast<std::size_t>(part)].words.isEmpty();
}

QString FlowMapView::edgeName(const FlowEdge& edge) const {
    const QString from = m_content.nodes[static_cast<std::size_t>(edge.from)].title;
    const QString to = m_content.nodes[static_cast<std::size_t>(edge.to)].title;
    const bool undoes = edge.kind == FlowEdge::Kind::Undo;
    const QString way = undoes ? tr("%1 to %2, to undo").arg(from, to) : tr("%1 to %2").arg(from, to);
    const QString words = FlowMapPainter::edgeWords(edge);
    if (words.isEmpty()) return tr("%1: nothing counted").arg(way);
    return tr("%1: %2, %3 in all").arg(way, words, formatCount(edge.total));
}

PicturePart FlowMapView::partAt(int index) const {
    const FlowMapLayout layout = layoutNow();
    if (index < nodeCount()) {
        const FlowNode& node = m_content.nodes[static_cast<std::size_t>(index)];
        QStringList words{node.title};
        for (const QString& more : {node.detail, node.warning}) {
            if (!more.isEmpty()) words << more;
        }
        return {words.join(QStringLiteral(", ")), layout.nodeRect(node).toAlignedRect(), index == m_part, canPress(index)};
    }
    const FlowEdge& edge = m_content.edges[static_cast<std::size_t>(index - nodeCount())];
    return {edgeName(edge), layout.path(edge).boundingRect().toAlignedRect().adjusted(-3, -3, 3, 3), false, false};
}

void FlowMapView::pressPart(int index) {
    if (canPress(index)) Q_EMIT eventsWanted(m_content.nodes[static_cast<std::size_t>(index)].words);
}

int FlowMapView::partUnder(QPointF place) const {
    const FlowMapLayout layout = layoutNow();
    for (int i = 0; i < nodeCount(); ++i) {
        if (layout.nodeRect(m_content.nodes[static_cast<std::size_t>(i)]).contains(place)) return i;
    }
    for (std::size_t i = 0; i < m_content.edges.size(); ++i) {
        if (layout.isOnEdge(m_content.edges[i], place)) return nodeCount() + static_cast<int>(i);
    }
    return -1;
}

void FlowMapView::mousePressEvent(QMouseEvent* event) {
    const int part = partUnder(event->position());
    if (event->button() == Qt::LeftButton) pressPart(part);
}

void FlowMapView::mouseMoveEvent(QMouseEvent* event) {
    setCursor(canPress(partUnder(event->position())) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void FlowMapView::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) return pressPart(m_part);
    const bool forward = key == Qt::Key_Right || key == Qt::Key_Down;
    const bool back = key == Qt::Key_Left || key == Qt::Key_Up;
    const int next = m_part + (forward ? 1 : back ? -1 : 0);
    if (next == m_part) return QWidget::keyPressEvent(event);
    if (next < 0 || next >= nodeCount()) return;
    m_part = next;
    announcePart(this, m_part);
    update();
}

bool FlowMapView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int part = partUnder(help->pos());
    QToolTip::showText(help->globalPos(), part < 0 ? QString() : plainToolTip(partAt(part).name), this);
    return true;
}

void FlowMapView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().window);
    FlowMapPainter(m_theme).paint(painter, m_content, layoutNow(), hasFocus() ? m_part : -1);
}

Picture FlowMapView::picture() const {
    return {size(),
            [this](QPainter& painter) {
                painter.fillRect(rect(), m_theme.tokens().window);
                FlowMapPainter(m_theme).paint(painter, m_content, layoutNow(), -1);
            },
            accessibleName()};
}

}  // namespace saga::ui
