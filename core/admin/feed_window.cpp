#include "core/admin/feed_window.h"

#include <algorithm>

namespace saga {

void FeedWindow::add(const CommittedBatch& batch) {
    m_waiting = true;
    m_knowsCounts = true;
    m_counts = batch.counts;
    m_commit = batch.commit;
    for (const SagaChange& change : batch.sagas)
        addSaga(change);
    m_batch.shopChanged |= batch.shopChanged;
    m_batch.faultsChanged |= batch.faultsChanged;
    m_batch.definitionsChanged |= batch.definitionsChanged;
    m_batch.deadLettersChanged |= batch.deadLettersChanged;
}

void FeedWindow::addSaga(const SagaChange& change) {
    const auto known = m_places.find(change.summary.no);
    if (known == m_places.end()) {
        // Once one is left out all further ones are: a half-told saga would look complete.
        if (m_batch.dropped > 0 || m_batch.sagas.size() >= kMaxFeedSagas ||
            m_events + change.events.size() > kMaxFeedEvents) {
            ++m_batch.dropped;
            return;
        }
        m_places.emplace(change.summary.no, m_batch.sagas.size());
        m_batch.sagas.push_back({change.summary, change.events});
        m_events += change.events.size();
        return;
    }
    FeedSaga& saga = m_batch.sagas[known->second];
    saga.summary = change.summary;
    saga.events.insert(saga.events.end(), change.events.begin(), change.events.end());
    m_events += change.events.size();
}

void FeedWindow::setTrouble(const Error* error) {
    m_waiting = true;
    m_trouble = error != nullptr ? std::optional<Error>(*error) : std::nullopt;
}

Micros FeedWindow::untilDue(Micros now) const {
    if (!m_lastTaken)
        return Micros{0};
    return std::max(Micros{0}, *m_lastTaken + kFeedInterval - now);
}

FeedBatch FeedWindow::take(Micros now) {
    FeedBatch batch = std::move(m_batch);
    batch.commit = m_commit;
    batch.counts = m_counts;
    batch.trouble = m_trouble;
    m_batch = {};
    m_places.clear();
    m_events = 0;
    m_waiting = false;
    m_lastTaken = now;
    return batch;
}

}  // namespace saga
