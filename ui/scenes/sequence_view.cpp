#include "ui/scenes/sequence_view.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>

#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/painting.h"

namespace saga::ui {

namespace {

constexpr double kLeastZoom = 0.6;
constexpr double kMostZoom = 2.4;
constexpr int kMostPictureHeight = 16'000;  // twice that in pixels is what an image can hold

}  // namespace

SequenceView::SequenceView(QWidget* parent)
    : QAbstractScrollArea(parent),
      m_theme(Theme::of(this)),
      m_painter(m_theme),
      m_live(new Button(Button::Kind::Plain, Icon::Play, tr("Back to live"), viewport())) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Sequence of messages"));
    speakParts();
    m_live->hide();
    connect(m_live, &Button::clicked, this, &SequenceView::goLive);
    connect(&m_theme, &Theme::changed, this, &SequenceView::layOut);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &SequenceView::takeScroll);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, viewport(), qOverload<>(&QWidget::update));
}

SequenceMeasures SequenceView::measures() const {
    SequenceMeasures sizes;
    sizes.gutter = m_theme.scaled(72);
    sizes.head = m_theme.scaled(46);
    sizes.row = std::max(m_theme.metrics().target, static_cast<int>(m_theme.scaled(38) * m_zoom));
    sizes.column = static_cast<int>(m_theme.scaled(138) * std::max(1.0, m_zoom * 0.8));
    sizes.widest = static_cast<int>(m_theme.scaled(340) * std::max(1.0, m_zoom));
    sizes.activation = m_theme.scaled(10);
    return sizes;
}

SequenceLayout SequenceView::layoutNow() const {
    return {measures(), viewport()->size(), QPoint(horizontalScrollBar()->value(), verticalScrollBar()->value()), static_cast<int>(m_content.lifelines.size()),
            static_cast<int>(m_content.messages.size())};
}

void SequenceView::setContent(SequenceContent content) {
    const SequenceLayout before = layoutNow();
    const bool first = m_content.messages.empty();
    const int anchor = before.firstRow();
    std::optional<SequenceMessage> kept;
    if (anchor < static_cast<int>(m_content.messages.size()))
        kept = m_content.messages[static_cast<std::size_t>(anchor)];
    const double y = first ? 0 : before.rowY(anchor);
    m_content = std::move(content);
    // What has ended is read from its beginning.
    if (first && m_content.ended)
        m_following = false;
    if (!m_following && first)
        m_rowsSeen = m_content.messages.size();
    m_row = m_seq == 0 ? -1 : m_content.rowOfSeq(m_seq);
    m_head = std::min(m_head, static_cast<int>(m_content.lifelines.size()) - 1);
    layOut();
    if (!m_following && kept) {
        // A message may have found its place above what is seen.
        const auto& rows = m_content.messages;
        const auto again = std::find_if(rows.begin(), rows.end(), [&](const SequenceMessage& m) { return m.seq == kept->seq && m.kind == kept->kind && m.to == kept->to; });
        if (again != rows.end())
            keepRow(static_cast<int>(again - rows.begin()), y);
    }
}

void SequenceView::keepRow(int row, double y) {
    verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(layoutNow().rowY(row) - y));
}

void SequenceView::layOut() {
    m_laying = true;
    // The bars show only what does not fit; each takes room from the other.
    for (int pass = 0; pass < 2; ++pass) {
        const SequenceLayout layout = layoutNow();
        const QSize all = layout.contentSize();
        const QSize room = viewport()->size();
        verticalScrollBar()->setRange(0, std::max(0, all.height() - room.height()));
        verticalScrollBar()->setPageStep(std::max(1, room.height() - layout.measures().head));
        verticalScrollBar()->setSingleStep(layout.measures().row);
        horizontalScrollBar()->setRange(0, std::max(0, all.width() - room.width()));
        horizontalScrollBar()->setPageStep(room.width());
        horizontalScrollBar()->setSingleStep(layout.measures().row);
    }
    if (m_following)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    m_laying = false;
    updateLive();
    viewport()->update();
}

// Whoever scrolls to the end follows; whoever leaves it does not.
void SequenceView::takeScroll() {
    viewport()->update();
    if (m_laying)
        return;
    const bool atEnd = verticalScrollBar()->value() == verticalScrollBar()->maximum();
    if (atEnd != m_following) {
        m_following = atEnd;
        m_rowsSeen = m_content.messages.size();
    }
    updateLive();
}

void SequenceView::goLive() {
    m_following = true;
    m_rowsSeen = m_content.messages.size();
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    updateLive();
}

// The button keeps its place at the lower right; its words say what one misses.
void SequenceView::updateLive() {
    const std::size_t arrived = m_content.messages.size() - std::min(m_rowsSeen, m_content.messages.size());
    m_live->setVisible(!m_following && (arrived > 0 || !m_content.ended) && verticalScrollBar()->value() < verticalScrollBar()->maximum());
    if (!m_live->isVisibleTo(this))
        return;
    QStringList parts;
    if (arrived > 0)
        parts << tr("new messages: %1").arg(formatCount(static_cast<qint64>(arrived)));
    parts << (m_content.ended ? tr("to the end") : tr("back to live"));
    m_live->setLabel(parts.join(QStringLiteral(" · ")));
    m_live->adjustSize();
    const int margin = m_theme.metrics().padding;
    m_live->move(viewport()->width() - m_live->width() - margin, viewport()->height() - m_live->height() - margin);
    m_live->raise();
}

// The row in the middle stays where it is.
void SequenceView::zoomBy(double factor) {
    const double before = m_zoom;
    const SequenceLayout layout = layoutNow();
    const int row = std::max(0, layout.rowAt(layout.plot().center().y()));
    const double y = layout.rowY(row);
    m_zoom = std::clamp(m_zoom * factor, kLeastZoom, kMostZoom);
    if (m_zoom == before)
        return;
    layOut();
    if (!m_following)
        keepRow(row, y);
}

void SequenceView::selectSeq(std::int64_t seq) {
    if (seq == m_seq)
        return;
    m_seq = seq;
    const int row = seq == 0 ? -1 : m_content.rowOfSeq(seq);
    // A request and its answer share an event: the one that was chosen stays.
    m_row = row;
    if (row >= 0)
        scrollToRow(row);
    viewport()->update();
}

void SequenceView::chooseRow(int row) {
    m_head = -1;
    if (row < 0 || row >= static_cast<int>(m_content.messages.size()))
        return;
    m_row = row;
    m_seq = m_content.messages[static_cast<std::size_t>(row)].seq;
    scrollToRow(row);
    viewport()->update();
    announcePart(this, static_cast<int>(m_content.lifelines.size()) + row);
    Q_EMIT eventChosen(m_seq);
}

void SequenceView::scrollToRow(int row) {
    const SequenceLayout layout = layoutNow();
    const QRectF place = layout.rowRect(row);
    const QRectF plot = layout.plot();
    if (place.bottom() > plot.bottom())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(place.bottom() - plot.bottom()) + layout.measures().row / 2);
    else if (place.top() < plot.top())
        verticalScrollBar()->setValue(verticalScrollBar()->value() - static_cast<int>(plot.top() - place.top()));
}

QSize SequenceView::sizeHint() const {
    return {m_theme.scaled(760), m_theme.scaled(420)};
}

void SequenceView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.tokens().window);
    const SequenceLayout layout = layoutNow();
    m_painter.paint(painter, {m_content, layout, m_row, hasFocus() ? m_head : -1, hasFocus()});
}

void SequenceView::resizeEvent(QResizeEvent*) {
    layOut();
}

Picture SequenceView::picture() const {
    const SequenceMeasures sizes = measures();
    const SequenceLayout seen = layoutNow();
    const QSize all = seen.contentSize();
    const bool whole = all.height() <= kMostPictureHeight;
    const QSize size(std::max(all.width(), viewport()->width()), std::min(all.height(), kMostPictureHeight));
    const QPoint from(0, whole ? 0 : std::min(seen.firstRow() * sizes.row, all.height() - size.height()));
    const SequenceLayout layout(sizes, size, from, static_cast<int>(m_content.lifelines.size()), static_cast<int>(m_content.messages.size()));
    return {size,
            [this, size, layout](QPainter& painter) {
                painter.fillRect(QRect(QPoint(0, 0), size), m_theme.tokens().window);
                m_painter.paint(painter, {m_content, layout, -1, -1, false});
            },
            accessibleName()};
}

}  // namespace saga::ui
