#include "ui/models/page_model.h"

#include <algorithm>

namespace saga::ui {

namespace {

constexpr int kPageRows = 200;
constexpr int kMaxPageRows = 1000;

}  // namespace

PageModel::PageModel(Bridge& bridge, bool newestFirst, QObject* parent)
    : RowModel(parent), m_bridge(bridge), m_newestFirst(newestFirst) {
    connect(&m_bridge, &Bridge::fed, this, [this](const FeedBatch& batch) {
        if (batch.shopChanged || batch.dropped > 0) refresh();
    });
}

void PageModel::setMatch(const QString& match) {
    m_match = match;
    reload();
}

void PageModel::reload() {
    ++m_generation;
    m_phase = Phase::Loading;
    m_inFlight = false;
    m_stale = false;
    Q_EMIT phaseChanged();
    request({}, kPageRows, true);
}

bool PageModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_more && !m_inFlight && m_phase == Phase::Ready;
}

void PageModel::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent)) request(keyAt(rowCount() - 1), kPageRows, false);
}

void PageModel::setInView(int first, int last) {
    m_firstInView = std::max(0, first);
    m_lastInView = std::max(m_firstInView, last);
}

void PageModel::setFollowing(bool following) {
    m_following = following;
    if (following && m_hasNews) refresh();
}

void PageModel::request(const std::string& beyond, int limit, bool replaces) {
    if (!m_bridge.isAttached()) return;
    m_inFlight = true;
    m_stale = false;
    Ask ask;
    ask.request.match = m_match.toStdString();
    ask.request.beyond = beyond;
    ask.request.limit = limit;
    ask.generation = m_generation;
    ask.replaces = replaces;
    send(ask);
}

// The rows around what is in view are as they were.
void PageModel::refresh() {
    if (m_phase == Phase::Idle || m_phase == Phase::Failed) return;
    if (m_inFlight) {
        m_stale = true;
        return;
    }
    const int shown = std::clamp(m_lastInView - m_firstInView + 1, kPageRows / 4, kMaxPageRows);
    const bool atTop = !m_newestFirst || m_following || rowCount() == 0;
    if (!atTop) setNews(true);
    const int first = std::min(m_firstInView, rowCount() - 1);
    if (atTop && m_newestFirst) return request({}, std::max(shown, kPageRows), false);
    int above = first - 1;
    while (above >= 0 && keyAt(above) == keyAt(first)) --above;
    request(above >= 0 ? keyAt(above) : std::string(), above >= 0 || m_newestFirst ? shown : std::max(shown, kPageRows),
            false);
}

void PageModel::finish(bool reachesEnd, bool more) {
    m_inFlight = false;
    if (reachesEnd) m_more = more;
    if (m_following) setNews(false);
    const bool changed = m_phase != Phase::Ready;
    m_phase = Phase::Ready;
    if (changed) Q_EMIT phaseChanged();
    if (m_stale) refresh();
}

void PageModel::fail(const Error& error) {
    m_inFlight = false;
    m_error = error;
    m_phase = Phase::Failed;
    Q_EMIT phaseChanged();
}

void PageModel::setNews(bool news) {
    if (news == m_hasNews) return;
    m_hasNews = news;
    Q_EMIT newsChanged();
}

}  // namespace saga::ui
