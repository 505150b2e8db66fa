// SequenceView: mouse, keys, tool tips, and what it says to those who listen.
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

#include "ui/scenes/sequence_view.h"
#include "ui/widgets/format.h"
#include "ui/widgets/painting.h"

namespace saga::ui {

namespace {

constexpr double kZoomStep = 1.15;

}  // namespace

void SequenceView::wheelEvent(QWheelEvent* event) {
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    zoomBy(std::pow(kZoomStep, event->angleDelta().y() / 120.0));
    event->accept();
}

void SequenceView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    const SequenceLayout layout = layoutNow();
    if (const int head = layout.headAt(event->position()); head >= 0)
        return pressHead(head);
    chooseRow(layout.rowAt(event->position().y()));
}

void SequenceView::mouseMoveEvent(QMouseEvent* event) {
    const int head = layoutNow().headAt(event->position());
    viewport()->setCursor(head >= 0 && isLink(head) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void SequenceView::mouseDoubleClickEvent(QMouseEvent* event) {
    const int row = layoutNow().rowAt(event->position().y());
    if (row >= 0)
        Q_EMIT eventOpened(m_content.messages[static_cast<std::size_t>(row)].seq);
}

bool SequenceView::isLink(int head) const {
    const LifelineKind kind = m_content.lifelines[static_cast<std::size_t>(head)].kind;
    return kind == LifelineKind::Child || kind == LifelineKind::Parent;
}

void SequenceView::focusHead(int head) {
    m_head = std::clamp(head, 0, static_cast<int>(m_content.lifelines.size()) - 1);
    const SequenceLayout layout = layoutNow();
    const QRectF box = layout.headRect(m_head);
    const QRectF plot = layout.plot();
    if (box.right() > plot.right())
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + static_cast<int>(box.right() - plot.right()) + 8);
    else if (box.left() < plot.left())
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - static_cast<int>(plot.left() - box.left()) - 8);
    announcePart(this, m_head);
    viewport()->update();
}

void SequenceView::pressHead(int head) {
    if (isLink(head))
        Q_EMIT sagaOpened(m_content.lifelines[static_cast<std::size_t>(head)].name);
}

void SequenceView::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(m_content.messages.size()) - 1;
    switch (event->key()) {
        case Qt::Key_Up: chooseRow(m_row < 0 ? last : std::max(0, m_row - 1)); break;
        case Qt::Key_Down: chooseRow(std::min(last, m_row + 1)); break;
        case Qt::Key_Home: chooseRow(0); break;
        case Qt::Key_End: chooseRow(last); break;
        case Qt::Key_Left: focusHead(m_head < 0 ? 0 : m_head - 1); break;
        case Qt::Key_Right: focusHead(m_head + 1); break;
        case Qt::Key_Plus:
        case Qt::Key_Equal: zoomBy(kZoomStep); break;
        case Qt::Key_Minus: zoomBy(1 / kZoomStep); break;
        case Qt::Key_0: zoomBy(1 / m_zoom); break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_head >= 0)
                pressHead(m_head);
            else if (m_row >= 0)
                Q_EMIT eventOpened(m_seq);
            break;
        default: QAbstractScrollArea::keyPressEvent(event); return;
    }
    event->accept();
}

void SequenceView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

// "inventory to the saga engine: ItemGrantFailed, INSUFFICIENT_STOCK, +340 ms, injected by a fault rule"
QString SequenceView::spoken(int row) const {
    const SequenceMessage& message = m_content.messages[static_cast<std::size_t>(row)];
    const auto who = [this](int lifeline) { return SequencePainter::headName(m_content.lifelines[static_cast<std::size_t>(lifeline)]); };
    QStringList facts;
    facts << (message.from == message.to ? tr("%1: %2").arg(who(message.from), SequencePainter::words(message))
                                         : tr("%1 to %2: %3").arg(who(message.from), who(message.to), SequencePainter::words(message)));
    if (message.kind == MessageKind::Undo || message.kind == MessageKind::Undone)
        facts << tr("compensation");
    if (!message.code.isEmpty())
        facts << message.code;
    if (message.injected)
        facts << tr("injected by a fault rule");
    facts << tr("%1 after the start").arg(formatDuration(message.us));
    if (message.request >= 0)
        facts << tr("%1 after it was asked for").arg(formatDuration(message.us - m_content.messages[static_cast<std::size_t>(message.request)].us));
    return facts.join(QStringLiteral(", "));
}

QString SequenceView::toolTipAt(QPointF place) const {
    const SequenceLayout layout = layoutNow();
    if (const int head = layout.headAt(place); head >= 0)
        return partAt(head).name;
    const int row = layout.rowAt(place.y());
    return row < 0 ? QString() : spoken(row);
}

int SequenceView::partCount() const {
    return static_cast<int>(m_content.lifelines.size() + m_content.messages.size());
}

PicturePart SequenceView::partAt(int index) const {
    const SequenceLayout layout = layoutNow();
    const int heads = static_cast<int>(m_content.lifelines.size());
    if (index < heads) {
        const SequenceLifeline& line = m_content.lifelines[static_cast<std::size_t>(index)];
        return {tr("%1, %2").arg(line.name.isEmpty() ? SequencePainter::headName(line) : line.name, SequencePainter::headKind(line)),
                layout.headRect(index).toAlignedRect(), index == m_head, isLink(index)};
    }
    const int row = index - heads;
    return {spoken(row), layout.rowRect(row).toAlignedRect(), row == m_row, true};
}

void SequenceView::pressPart(int index) {
    const int heads = static_cast<int>(m_content.lifelines.size());
    if (index < heads)
        pressHead(index);
    else
        chooseRow(index - heads);
}

bool SequenceView::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), plainToolTip(toolTipAt(help->pos())), viewport());
    return true;
}

}  // namespace saga::ui
