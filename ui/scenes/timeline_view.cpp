#include "ui/scenes/timeline_view.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>

#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/painting.h"

namespace saga::ui {

namespace {
constexpr int kNowIntervalMs = 100;
}  // namespace

TimelineView::TimelineView(QWidget* parent)
    : QAbstractScrollArea(parent),
      m_theme(Theme::of(this)),
      m_painter(m_theme),
      m_live(new Button(Button::Kind::Plain, Icon::Play, tr("Back to live"), viewport())) {
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Timeline of the steps"));
    speakParts();
    m_live->hide();
    connect(m_live, &Button::clicked, this, &TimelineView::goLive);
    m_nowTimer.setInterval(kNowIntervalMs);
    connect(&m_nowTimer, &QTimer::timeout, this, &TimelineView::tick);
    connect(&m_theme, &Theme::changed, this, [this] { layOut(Keep::Drawn); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { layOut(Keep::Drawn); });
}

void TimelineView::setContent(TimelineContent content) {
    m_content = std::move(content);
    if (m_selection.lane >= static_cast<int>(m_content.lanes.size()))
        m_selection = {};
    rebuildScale();
    layOut(m_following ? Keep::All : Keep::Drawn);
    if (m_content.ended)
        m_nowTimer.stop();
    else
        m_nowTimer.start();
}

// Once the hand has taken over, idle time keeps the length it is drawn with, so that everything stays in its place.
void TimelineView::rebuildScale() {
    ++m_revision;
    const std::int64_t plainGap = m_following ? 0 : m_scale.plainGap();
    m_scale = TimeScale(m_content.workStretches(), m_content.endUs, m_collapseIdle, plainGap);
    if (const qint64 now = nowSinceStart(); now > m_content.endUs)
        m_scale.extendTo(now, m_content.hasOpenWork());
}

// Time goes on without events: the end of a running saga moves.
void TimelineView::tick() {
    if (const qint64 now = nowSinceStart(); now > m_scale.realEnd()) {
        m_scale.extendTo(now, m_content.hasOpenWork());
        ++m_revision;
        layOut(m_following ? Keep::All : Keep::Drawn);
    }
    viewport()->update();
}

void TimelineView::setIdleCollapsed(bool collapsed) {
    if (collapsed == m_collapseIdle)
        return;
    const std::int64_t from = m_scale.toReal(m_geometry.from());
    const std::int64_t to = m_scale.toReal(m_geometry.to());
    m_collapseIdle = collapsed;
    m_measurement.reset();
    ++m_revision;
    m_scale = TimeScale(m_content.workStretches(), std::max(m_content.endUs, m_scale.realEnd()), m_collapseIdle);
    layOut(Keep::All);
    if (!m_following)
        showStretch(m_scale.toDrawn(from), m_scale.toDrawn(to));
}

TimelineMeasures TimelineView::measures() const {
    TimelineMeasures measures;
    measures.nameWidth = std::clamp(viewport()->width() * 15 / 100, m_theme.scaled(196), m_theme.scaled(260));
    measures.minimap = m_theme.scaled(32);
    measures.axis = m_theme.scaled(22);
    measures.lane = m_theme.metrics().lane;
    measures.bar = m_theme.scaled(22);
    return measures;
}

void TimelineView::layOut(Keep keep) {
    const double from = m_geometry.from();
    const double to = m_geometry.to();
    const TimelineMeasures sizes = measures();
    const int needed = static_cast<int>(m_content.lanes.size()) * sizes.lane;
    const int room = std::max(0, viewport()->height() - sizes.minimap - sizes.axis);
    verticalScrollBar()->setRange(0, std::max(0, needed - room));
    verticalScrollBar()->setPageStep(std::max(1, room));
    verticalScrollBar()->setSingleStep(sizes.lane);
    m_geometry = TimelineGeometry(sizes, viewport()->size(), verticalScrollBar()->value(), m_scale.drawnEnd());
    if (keep == Keep::Drawn)
        m_geometry.show(from, to);
    updateLive();
    viewport()->update();
}

void TimelineView::setFollowing(bool following) {
    if (following == m_following)
        return;
    m_following = following;
    m_eventsSeen = m_content.eventTimes.size();
    updateLive();
    Q_EMIT followingChanged(following);
}

void TimelineView::goLive() {
    setFollowing(true);
    rebuildScale();
    layOut(Keep::All);
}

std::int64_t TimelineView::behindUs() const {
    return m_following ? 0 : std::max<std::int64_t>(0, m_scale.realEnd() - m_scale.toReal(m_geometry.to()));
}

// The button keeps its place at the lower right; its words say what one misses.
void TimelineView::updateLive() {
    m_live->setVisible(!m_following);
    if (m_following)
        return;
    const std::int64_t behind = behindUs();
    const std::size_t arrived = m_content.eventTimes.size() - std::min(m_eventsSeen, m_content.eventTimes.size());
    QStringList parts;
    if (behind > 0)
        parts << tr("%1 behind").arg(formatDuration(behind));
    if (arrived > 0)
        parts << tr("new events: %1").arg(formatCount(static_cast<qint64>(arrived)));
    parts << (m_content.ended ? tr("show all") : tr("back to live"));
    m_live->setLabel(parts.join(QStringLiteral(" · ")));
    m_live->adjustSize();
    const int margin = m_theme.metrics().padding;
    m_live->move(viewport()->width() - m_live->width() - margin, viewport()->height() - m_live->height() - margin);
    m_live->raise();
}

void TimelineView::showStretch(double from, double to) {
    m_geometry.show(from, to);
    takeHand();
}

// After the hand has moved the view.
void TimelineView::takeHand() {
    setFollowing(m_geometry.showsAll());
    updateLive();
    viewport()->update();
}

void TimelineView::zoomBy(double factor) {
    m_geometry.zoomAt(m_geometry.plot().center().x(), factor);
    takeHand();
}

void TimelineView::panBy(double pixels) {
    m_geometry.panBy(pixels);
    takeHand();
}

void TimelineView::select(int lane, std::int64_t seq) {
    if (lane == m_selection.lane && seq == m_selection.seq)
        return;
    m_selection = {lane, seq};
    viewport()->update();
    announcePart(this, lane);
    Q_EMIT selectionChanged(lane, seq);
}

void TimelineView::selectStep(const QString& step) {
    for (std::size_t i = 0; i < m_content.lanes.size(); ++i) {
        if (m_content.lanes[i].step == step)
            select(static_cast<int>(i), 0);
    }
}

QSize TimelineView::sizeHint() const {
    const int lanes = std::max(4, static_cast<int>(m_content.lanes.size()));
    return {m_theme.scaled(760), m_theme.scaled(54) + lanes * m_theme.metrics().lane + 2};
}

qint64 TimelineView::nowSinceStart() const {
    return m_content.ended || !m_now ? -1 : m_now() - m_content.startUs;
}

TimelineScene TimelineView::scene(qint64 nowUs) const {
    return {m_content, m_scale, m_geometry, m_selection, m_measurement, hasFocus(), std::min<qint64>(nowUs, m_scale.realEnd()), m_revision};
}

void TimelineView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.tokens().window);
    m_painter.paint(painter, scene(nowSinceStart()));
}

Picture TimelineView::picture() const {
    const TimelineMeasures sizes = measures();
    const QSize size(viewport()->width(), sizes.minimap + sizes.axis + static_cast<int>(m_content.lanes.size()) * sizes.lane);
    return {size,
            [this, sizes, size](QPainter& painter) {
                TimelineGeometry whole(sizes, size, 0, m_scale.drawnEnd());
                whole.show(m_geometry.from(), m_geometry.to());
                painter.fillRect(QRect(QPoint(0, 0), size), m_theme.tokens().window);
                m_painter.paint(painter, {m_content, m_scale, whole, {}, m_measurement, false, std::min<qint64>(nowSinceStart(), m_scale.realEnd()), 0});
            },
            accessibleName()};
}

QString TimelineView::measurementText() const {
    if (!m_measurement)
        return {};
    const auto [low, high] = std::minmax(m_measurement->from, m_measurement->to);
    return TimelinePainter::measurementText(scene(-1), m_scale.toReal(low), m_scale.toReal(high));
}

void TimelineView::resizeEvent(QResizeEvent*) {
    layOut(m_following ? Keep::All : Keep::Drawn);
}

}  // namespace saga::ui
