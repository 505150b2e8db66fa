// The part of SagaListModel that listens: rows change where they stand, and what is new waits.
#include "ui/models/saga_list_model.h"

namespace saga::ui {

namespace {

// Beyond this many the numbers are counted without being remembered.
constexpr std::size_t kMaxWaiting = 100'000;
constexpr std::size_t kMaxMeanwhile = 50'000;

}  // namespace

void SagaListModel::takeFeed(const FeedBatch& batch) {
    if (m_phase == Phase::Idle || m_phase == Phase::Failed || m_phase == Phase::Lost) return;
    m_heardAt = m_clock.now();
    for (const FeedSaga& change : batch.sagas) {
        takeChange(batch.commit, change.summary);
        if (!m_asking) continue;
        if (m_meanwhile.size() < kMaxMeanwhile)
            m_meanwhile.emplace_back(batch.commit, change.summary);
        else
            m_recountWanted = true;
    }
    if (batch.dropped > 0) {
        m_rowsOutdated = true;
        readRows();
        recount();
    }
    countNew();
    followOn();
}

void SagaListModel::takeChange(CommitNo commit, const SagaSummary& saga) {
    if (m_order.rowOf(saga.no) >= 0) return keep(saga);
    if (commit <= m_orderCommit) return;
    // Beyond the first page nobody knows yet what is in the list.
    const bool inReach = m_whole || (!m_order.isEmpty() && saga.no > m_order.nos().back());
    if (!inReach || !matches(m_filter, saga, m_clock.now()))
        m_waiting.erase(saga.no);
    else
        wait({saga.no});
}

void SagaListModel::keep(const SagaSummary& saga) {
    const auto known = m_rows.find(saga.no);
    if (known == m_rows.end()) {
        if (m_rowsOnTheirWay) m_changed[saga.no] = saga;
        return;
    }
    if (known->second.events >= saga.events) return;
    known->second = saga;
    const int row = m_order.rowOf(saga.no);
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

// A set replaces what was known; what happened after it was made must not be lost with it.
void SagaListModel::replayMeanwhile() {
    for (const auto& [commit, saga] : m_meanwhile) takeChange(commit, saga);
    // The first page is not the set: what was told is told again then.
    if (!m_asking) m_meanwhile.clear();
    countNew();
    if (m_recountWanted) recount();
}

void SagaListModel::wait(const std::vector<SagaNo>& nos) {
    for (const SagaNo no : nos) {
        if (m_waiting.size() < kMaxWaiting)
            m_waiting.insert(no);
        else if (!m_waiting.contains(no))
            ++m_uncounted;
    }
    countNew();
}

// At most once a second: the engine is busy when the feed leaves something out.
void SagaListModel::recount() {
    m_recountWanted = true;
    if (m_asking || m_recountPause.isActive() || !m_bridge.isAttached()) return;
    m_recountWanted = false;
    m_recountPause.start();
    ask(Why::Recount);
}

void SagaListModel::followOn() {
    const bool wanted = (m_following && isNewestFirst()) || m_order.isEmpty();
    if (wanted && m_whole && m_newCount > 0) showNew();
}

}  // namespace saga::ui
