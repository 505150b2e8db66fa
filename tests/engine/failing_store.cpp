#include "tests/engine/failing_store.h"

namespace saga::test {
namespace {

Error injected(ErrorCode code) {
    return makeError(code, "store", "injected by the test");
}
Error dead() {
    return makeError(ErrorCode::Unavailable, "store", "the process has died");
}

}  // namespace

std::optional<Error> FailingStore::Times::next() {
    if (left == 0) return std::nullopt;
    --left;
    return injected(code);
}

void FailingStore::heal() {
    m_faults.clear();
    m_judge = nullptr;
    m_loads = m_reopens = {};
    m_crash = {};
    m_dead = false;
}

std::optional<FailingStore::Fault> FailingStore::faultFor(const WriteBatch& batch) {
    if (const auto it = m_faults.find(m_commits); it != m_faults.end()) return it->second;
    return m_judge ? m_judge(batch) : std::nullopt;
}

Result<void> FailingStore::commit(const WriteBatch& batch) {
    if (m_dead) return dead();
    ++m_commits;
    if (m_commits == m_crash.at) {
        m_dead = true;
        if (m_crash.afterCommit) SAGA_TRY(m_inner.commit(batch));
        return dead();
    }
    const std::optional<Fault> fault = faultFor(batch);
    if (!fault.has_value()) return m_inner.commit(batch);
    if (fault->happened) SAGA_TRY(m_inner.commit(batch));
    return injected(fault->code);
}

Result<void> FailingStore::load(const KeySet& keys, Rows& rows) {
    if (m_dead) return dead();
    if (const std::optional<Error> error = m_loads.next()) return *error;
    return m_inner.load(keys, rows);
}

Result<void> FailingStore::reopen() {
    if (m_dead) return dead();
    if (const std::optional<Error> error = m_reopens.next()) return *error;
    ++m_reopened;
    return m_inner.reopen();
}

Result<StoreFacts> FailingStore::facts() {
    if (m_dead) return dead();
    return m_inner.facts();
}

Result<std::vector<StoredSaga>> FailingStore::loadRunning(SagaNo after, int limit) {
    if (m_dead) return dead();
    return m_inner.loadRunning(after, limit);
}

Result<StoredSaga> FailingStore::loadSaga(SagaNo no) {
    if (m_dead) return dead();
    return m_inner.loadSaga(no);
}

Result<SagaNo> FailingStore::findSaga(const SagaId& id) {
    if (m_dead) return dead();
    return m_inner.findSaga(id);
}

}  // namespace saga::test
