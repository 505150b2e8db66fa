#include "ui/scenes/state_graph_view.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

#include "ui/scenes/state_graph_painter.h"
#include "ui/widgets/format.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/state_look.h"

namespace saga::ui {

StateGraphView::StateGraphView(QWidget* parent) : QWidget(parent), m_theme(Theme::of(this)) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("States of the saga"));
    speakParts();
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StateGraphView::setContent(StateGraphContent content) {
    m_content = std::move(content);
    update();
}

StateGraphMeasures StateGraphView::measures() const {
    StateGraphMeasures sizes;
    sizes.nodeWidth = m_theme.scaled(142);
    sizes.nodeHeight = m_theme.scaled(52);
    sizes.label = m_theme.scaled(15);
    sizes.margin = m_theme.scaled(22);
    return sizes;
}

StateGraphLayout StateGraphView::layoutNow() const {
    return {measures(), size()};
}

void StateGraphView::selectSeq(std::int64_t seq) {
    if (seq == m_selectedSeq)
        return;
    m_selectedSeq = seq;
    update();
}

QSize StateGraphView::minimumSizeHint() const {
    return StateGraphLayout::leastSize(measures());
}

QSize StateGraphView::sizeHint() const {
    return minimumSizeHint() + QSize(m_theme.scaled(160), m_theme.scaled(40));
}

int StateGraphView::partCount() const {
    return kSagaStatusCount + static_cast<int>(m_content.edges.size());
}

bool StateGraphView::canPress(int part) const {
    if (part < kSagaStatusCount)
        return m_content.nodes[static_cast<std::size_t>(part)].lastSeq != 0;
    return !m_content.edges[static_cast<std::size_t>(part - kSagaStatusCount)].passages.empty();
}

PicturePart StateGraphView::partAt(int index) const {
    const StateGraphLayout layout = layoutNow();
    if (index < kSagaStatusCount) {
        const StateNode& node = m_content.nodes[static_cast<std::size_t>(index)];
        QStringList words{statusWord(node.status), StateGraphPainter::visitWords(node)};
        if (node.isLive)
            words << tr("the saga is here now");
        if (node.isLive && m_content.attention != Attention::None)
            words << tr("needs attention: %1").arg(attentionText(m_content.attention));
        if (node.isLive && m_content.paused)
            words << tr("paused");
        return {words.join(QStringLiteral(", ")), layout.nodeRect(node.status).toAlignedRect(), node.isLive, canPress(index)};
    }
    const StateEdge& edge = m_content.edges[static_cast<std::size_t>(index - kSagaStatusCount)];
    const QString way = tr("%1 to %2").arg(statusWord(edge.from), statusWord(edge.to));
    const QRect place = QRectF(layout.edgeLine(edge).p1(), layout.edgeLine(edge).p2()).normalized().toAlignedRect().adjusted(-3, -3, 3, 3);
    if (edge.passages.empty())
        return {tr("%1, not taken").arg(way) + (edge.byOperator ? tr(", only an operator takes it") : QString()), place, false, false};
    QStringList words{way};
    for (const StatePassage& passage : edge.passages)
        words << tr("%1 after the start: %2").arg(formatDuration(passage.us), passage.cause);
    const bool selected = std::any_of(edge.passages.begin(), edge.passages.end(), [this](const StatePassage& p) { return p.seq == m_selectedSeq; });
    return {words.join(QStringLiteral(", ")), place, selected, true};
}

// Once more goes one passage back, and from the first to the last again.
void StateGraphView::pressPart(int index) {
    if (!canPress(index))
        return;
    if (index < kSagaStatusCount) {
        Q_EMIT eventChosen(m_content.nodes[static_cast<std::size_t>(index)].lastSeq);
        return;
    }
    const auto& passages = m_content.edges[static_cast<std::size_t>(index - kSagaStatusCount)].passages;
    const auto shown = std::find_if(passages.begin(), passages.end(), [this](const StatePassage& p) { return p.seq == m_selectedSeq; });
    const bool goesBack = shown != passages.end() && shown != passages.begin();
    Q_EMIT eventChosen(goesBack ? (shown - 1)->seq : passages.back().seq);
}

int StateGraphView::partUnder(QPointF place) const {
    const StateGraphLayout layout = layoutNow();
    for (int i = 0; i < kSagaStatusCount; ++i) {
        if (layout.nodeRect(static_cast<SagaStatus>(i)).contains(place))
            return i;
    }
    for (std::size_t i = 0; i < m_content.edges.size(); ++i) {
        if (layout.isOnEdge(m_content.edges[i], place))
            return kSagaStatusCount + static_cast<int>(i);
    }
    return -1;
}

void StateGraphView::mousePressEvent(QMouseEvent* event) {
    const int part = partUnder(event->position());
    if (event->button() == Qt::LeftButton && part >= 0)
        pressPart(part);
}

void StateGraphView::mouseMoveEvent(QMouseEvent* event) {
    const int part = partUnder(event->position());
    setCursor(part >= 0 && canPress(part) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void StateGraphView::focusPart(int part) {
    m_part = part;
    announcePart(this, part);
    update();
}

void StateGraphView::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    if (m_part >= 0)
        return;
    const auto live = std::find_if(m_content.nodes.begin(), m_content.nodes.end(), [](const StateNode& node) { return node.isLive; });
    m_part = live == m_content.nodes.end() ? 0 : static_cast<int>(live->status);
}

void StateGraphView::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if ((key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) && m_part >= 0)
        return pressPart(m_part);
    const int step = key == Qt::Key_Right || key == Qt::Key_Down ? 1 : key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 0;
    if (step == 0)
        return QWidget::keyPressEvent(event);
    for (int part = m_part + step; part >= 0 && part < partCount(); part += step) {
        if (part < kSagaStatusCount || canPress(part))
            return focusPart(part);
    }
}

bool StateGraphView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int part = partUnder(help->pos());
    QToolTip::showText(help->globalPos(), part < 0 ? QString() : plainToolTip(partAt(part).name), this);
    return true;
}

void StateGraphView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().window);
    const StateGraphLayout layout = layoutNow();
    StateGraphPainter(m_theme).paint(painter, {m_content, layout, m_selectedSeq, hasFocus() ? m_part : -1});
}

Picture StateGraphView::picture() const {
    return {size(),
            [this](QPainter& painter) {
                painter.fillRect(rect(), m_theme.tokens().window);
                const StateGraphLayout layout = layoutNow();
                StateGraphPainter(m_theme).paint(painter, {m_content, layout, 0, -1});
            },
            accessibleName()};
}

}  // namespace saga::ui
