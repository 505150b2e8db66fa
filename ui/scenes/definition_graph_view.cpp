#include "ui/scenes/definition_graph_view.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

#include "ui/widgets/painting.h"

namespace saga::ui {

namespace {

constexpr double kStaleOpacity = 0.5;

}  // namespace

DefinitionGraphView::DefinitionGraphView(QWidget* parent) : QAbstractScrollArea(parent), m_theme(Theme::of(this)), m_painter(m_theme) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Graph of the steps"));
    speakParts();
    connect(&m_theme, &Theme::changed, this, [this] { setSteps(m_steps); });
}

void DefinitionGraphView::setSteps(std::vector<GraphStep> steps) {
    m_steps = std::move(steps);
    m_layout = m_painter.layoutOf(m_steps);
    layOut();
}

void DefinitionGraphView::setStale(bool stale) {
    if (stale == m_stale)
        return;
    m_stale = stale;
    viewport()->update();
}

int DefinitionGraphView::indexOf(const QString& id) const {
    const auto found = std::find_if(m_steps.begin(), m_steps.end(), [&id](const GraphStep& step) { return step.id == id; });
    return found == m_steps.end() || id.isEmpty() ? -1 : static_cast<int>(found - m_steps.begin());
}

void DefinitionGraphView::selectStep(const QString& id) {
    if (id == m_selected)
        return;
    m_selected = id;
    if (const int node = indexOf(id); node >= 0)
        scrollTo(node);
    viewport()->update();
}

void DefinitionGraphView::layOut() {
    const QSize all = m_layout.size().toSize();
    for (int pass = 0; pass < 2; ++pass) {
        const QSize room = viewport()->size();
        verticalScrollBar()->setRange(0, std::max(0, all.height() - room.height()));
        verticalScrollBar()->setPageStep(std::max(1, room.height()));
        verticalScrollBar()->setSingleStep(m_theme.metrics().lane);
        horizontalScrollBar()->setRange(0, std::max(0, all.width() - room.width()));
        horizontalScrollBar()->setPageStep(std::max(1, room.width()));
        horizontalScrollBar()->setSingleStep(m_theme.metrics().lane);
    }
    viewport()->update();
}

// In the middle while it is narrower than the view.
QPointF DefinitionGraphView::origin() const {
    const double spare = std::max(0.0, (viewport()->width() - m_layout.size().width()) / 2);
    return {std::floor(spare) - horizontalScrollBar()->value(), static_cast<double>(-verticalScrollBar()->value())};
}

void DefinitionGraphView::choose(int node) {
    const QString id = node < 0 ? QString() : m_steps[static_cast<std::size_t>(node)].id;
    selectStep(id);
    if (node >= 0)
        announcePart(this, node);
    Q_EMIT stepChosen(id);
}

void DefinitionGraphView::scrollTo(int node) {
    const QRectF place = m_layout.nodeRect(node).translated(origin()).adjusted(-8, -8, 8, 8);
    const QRectF seen = viewport()->rect();
    if (place.bottom() > seen.bottom())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(place.bottom() - seen.bottom()));
    else if (place.top() < seen.top())
        verticalScrollBar()->setValue(verticalScrollBar()->value() - static_cast<int>(seen.top() - place.top()));
    if (place.right() > seen.right())
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + static_cast<int>(place.right() - seen.right()));
    else if (place.left() < seen.left())
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - static_cast<int>(seen.left() - place.left()));
}

QSize DefinitionGraphView::sizeHint() const {
    return {m_theme.scaled(420), m_theme.scaled(420)};
}

void DefinitionGraphView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.tokens().window);
    painter.setOpacity(m_stale ? kStaleOpacity : 1);
    painter.translate(origin());
    m_painter.paint(painter, {m_steps, m_layout, indexOf(m_selected), hasFocus()});
}

void DefinitionGraphView::resizeEvent(QResizeEvent*) {
    layOut();
}

void DefinitionGraphView::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        choose(m_layout.nodeAt(event->position() - origin()));
}

void DefinitionGraphView::keyPressEvent(QKeyEvent* event) {
    const int count = m_layout.nodeCount();
    const int at = indexOf(m_selected);
    int next = -1;
    switch (event->key()) {
        case Qt::Key_Down: next = at < 0 ? 0 : m_layout.below(at); break;
        case Qt::Key_Up: next = at < 0 ? 0 : m_layout.above(at); break;
        case Qt::Key_Left: next = at < 0 ? 0 : m_layout.beside(at, -1); break;
        case Qt::Key_Right: next = at < 0 ? 0 : m_layout.beside(at, 1); break;
        case Qt::Key_Home: next = 0; break;
        case Qt::Key_End: next = count - 1; break;
        default: return QAbstractScrollArea::keyPressEvent(event);
    }
    if (next >= 0 && next < count)
        choose(next);
    event->accept();
}

void DefinitionGraphView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void DefinitionGraphView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool DefinitionGraphView::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int node = m_layout.nodeAt(QPointF(help->pos()) - origin());
    QToolTip::showText(help->globalPos(), node < 0 ? QString() : plainToolTip(partAt(node).name), viewport());
    return true;
}

Picture DefinitionGraphView::picture() const {
    return {m_layout.size().toSize(),
            [this](QPainter& painter) {
                painter.fillRect(QRectF(QPointF(0, 0), m_layout.size()), m_theme.tokens().window);
                m_painter.paint(painter, {m_steps, m_layout, -1, false});
            },
            accessibleName()};
}

int DefinitionGraphView::partCount() const {
    return m_layout.nodeCount();
}

PicturePart DefinitionGraphView::partAt(int index) const {
    return {DefinitionGraphPainter::spoken(m_steps[static_cast<std::size_t>(index)]), m_layout.nodeRect(index).translated(origin()).toAlignedRect(),
            index == indexOf(m_selected), true};
}

void DefinitionGraphView::pressPart(int index) {
    choose(index);
}

}  // namespace saga::ui
