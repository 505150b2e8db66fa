#include "core/admin/saga_index.h"

#include <algorithm>
#include <utility>

namespace saga {
namespace {

// Numbers that one read transaction walks.
constexpr std::int64_t kRange = 16'384;

Error tooMany() {
    return makeError(ErrorCode::LimitExceeded, "",
                     "there are more than " + std::to_string(kMaxIndexedSagas) +
                         " sagas, or their ids take more than 4 GiB; only the order of start is kept");
}

}  // namespace

void SagaIndex::load(ReaderPool& pool) {
    {
        const std::lock_guard lock(m_phaseMutex);
        if (m_phase != Phase::Idle)
            return;
        m_phase = Phase::Loading;
    }
    // Before the first read: a commit is either seen by a read that begins later or told after this.
    m_following = true;
    loadRange(pool, SagaNo{1});
}

void SagaIndex::loadRange(ReaderPool& pool, SagaNo from) {
    pool.post([this, &pool, from](Result<Queries*> reader) {
        if (!reader)
            return endLoad(reader.error());
        const SagaNo to{from.value + kRange - 1};
        const Result<SagaIndexWindow> window = readRange(**reader, from, to);
        if (!window)
            return endLoad(window.error());
        if (to < window->last)
            return loadRange(pool, SagaNo{to.value + 1});
        endLoad({});
    });
}

Result<SagaIndexWindow> SagaIndex::readRange(Queries& queries, SagaNo from, SagaNo to) {
    const std::lock_guard lock(m_columnsMutex);
    takeWaiting();
    // What a commit has told meanwhile is at least as new as what is read here.
    bool hasRoom = true;
    Result<SagaIndexWindow> window = queries.sagaIndexRows(from, to, [&](const SagaIndexRow& row) {
        if (!m_columns.has(row.no))
            hasRoom = m_columns.put(row) && hasRoom;
    });
    if (!window)
        return window;
    if (window->last.value > kMaxIndexedSagas || !hasRoom)
        return tooMany();
    if (!m_told && m_commit.value == 0)
        m_commit = window->commit;
    return window;
}

void SagaIndex::endLoad(const Result<void>& result) {
    std::vector<OnLoaded> askers;
    m_loaded = result.ok();
    {
        const std::lock_guard lock(m_phaseMutex);
        m_phase = result ? Phase::Loaded : Phase::Idle;
        askers.swap(m_askers);
    }
    for (const OnLoaded& asker : askers)
        asker(result);
}

void SagaIndex::whenLoaded(OnLoaded onLoaded) {
    bool isLoaded = false;
    {
        const std::lock_guard lock(m_phaseMutex);
        isLoaded = m_phase == Phase::Loaded;
        if (m_phase == Phase::Loading) {
            m_askers.push_back(std::move(onLoaded));
            return;
        }
    }
    if (isLoaded)
        return onLoaded({});
    onLoaded(makeError(ErrorCode::Unavailable, "", "the sagas are not being read"));
}

std::optional<SagaIndex::Reading> SagaIndex::read() {
    if (!m_loaded)
        return std::nullopt;
    Reading reading;
    reading.m_lock = std::unique_lock(m_columnsMutex);
    takeWaiting();
    reading.m_columns = &m_columns;
    reading.m_commit = m_commit;
    return reading;
}

void SagaIndex::onCommitted(const CommittedBatch& batch) {
    if (!m_following)
        return;
    const std::unique_lock columns(m_columnsMutex, std::try_to_lock);
    if (!columns.owns_lock()) {
        const std::lock_guard lock(m_waitingMutex);
        for (const SagaChange& change : batch.sagas)
            m_waiting.push_back(change.summary);
        m_waitingCommit = batch.commit;
        return;
    }
    takeWaiting();
    for (const SagaChange& change : batch.sagas)
        take(change.summary);
    m_commit = batch.commit;
    m_told = true;
}

void SagaIndex::onStoreTrouble(const Error*) {}

void SagaIndex::takeWaiting() {
    std::vector<SagaSummary> waiting;
    {
        const std::lock_guard lock(m_waitingMutex);
        if (m_waitingCommit) {
            m_commit = *m_waitingCommit;
            m_told = true;
        }
        m_waitingCommit.reset();
        waiting.swap(m_waiting);
    }
    for (const SagaSummary& saga : waiting)
        take(saga);
}

void SagaIndex::take(const SagaSummary& saga) {
    if (!m_columns.put(indexRowOf(saga)))
        giveUp();
}

// The next attempt to load says why.
void SagaIndex::giveUp() {
    m_loaded = false;
    const std::lock_guard lock(m_phaseMutex);
    if (m_phase == Phase::Loaded)
        m_phase = Phase::Idle;
}

}  // namespace saga
