#include <algorithm>

#include "core/engine/engine_core_impl.h"

namespace saga {
namespace {

constexpr int kMostDoublings = 6;

bool needsReopen(ErrorCode code) {
    return code != ErrorCode::DiskFull && code != ErrorCode::ReadOnly;
}

Error unavailableBecause(const Error& trouble) {
    return wrapError(ErrorCode::Unavailable, "store", "the database takes no changes at the moment", trouble);
}

}  // namespace

void EngineCore::Impl::enterTrouble(const Error& error, Batch batch, bool mayHaveHappened) {
    discardBatch(m_context);
    const int attempts = m_trouble.has_value() ? m_trouble->attempts + 1 : 0;
    const bool isNew = !m_trouble.has_value();
    const bool isOther = isNew || m_trouble->error.code != error.code;
    // An unknown outcome is settled at once: somebody waits for it.
    const bool atOnce = error.code == ErrorCode::UnknownOutcome && isNew;
    const Micros wait = atOnce ? Micros{0} : m_context.limits.storeRetry * (1 << std::min(attempts, kMostDoublings));
    const bool distrusted = m_trouble.has_value() && m_trouble->reopen;
    m_trouble = Trouble{error, distrusted || needsReopen(error.code), now() + wait, attempts};
    logLine(m_context, LogLevel::Error, LogCategory::Store, {},
            [&] { return "the store takes no commits: " + describe(error); });

    if (error.code != ErrorCode::UnknownOutcome)
        for (Task& task : batch.tasks)
            if (task.request.has_value() && !isFromOutside(*task.request)) {
                answerError(*task.request, error);
                task.request.reset();
            }
    if (mayHaveHappened && m_trouble->reopen)
        m_unsettled = std::move(batch);
    else
        giveBack(std::move(batch.tasks));
    if (isOther && m_context.parts.listener != nullptr) m_context.parts.listener->onStoreTrouble(&m_trouble->error);
}

// Nothing of these tasks was kept: requests that still want an answer wait in front, sagas keep their due work.
void EngineCore::Impl::giveBack(std::vector<Task> tasks) {
    for (auto task = tasks.rbegin(); task != tasks.rend(); ++task) {
        task->forgetRun();
        if (task->request.has_value()) m_requests.push_front(std::move(*task->request));
        releaseSaga(m_context, task->saga);
    }
}

bool EngineCore::Impl::runInTrouble() {
    bool did = false;
    while (!m_requests.empty()) {
        EngineRequest request = std::move(m_requests.front());
        m_requests.pop_front();
        answerInTrouble(std::move(request));
        did = true;
    }
    if (now() < m_trouble->retryAt) return did;
    repair();
    return true;
}

void EngineCore::Impl::answerInTrouble(EngineRequest request) {
    if (AskParticipants* ask = std::get_if<AskParticipants>(&request)) return ask->reply(m_context.breakers.figures());
    if (isFromOutside(request)) return m_keptAnswers.push_back(std::move(request));
    AwaitSettled* await = std::get_if<AwaitSettled>(&request);
    RunningSaga* saga = await == nullptr ? nullptr : m_context.sagas.find(await->id);
    if (saga != nullptr && !isEnd(saga->state.status))
        saga->waiters.push_back(std::move(await->reply));
    else
        answerError(request, unavailableBecause(m_trouble->error));
}

void EngineCore::Impl::repair() {
    if (m_trouble->reopen)
        if (const Result<void> reopened = reopenAndSettle(); !reopened.ok())
            return enterTrouble(reopened.error(), {}, false);
    // A commit that changes nothing but its number tells whether commits work again.
    Batch probe;
    probe.numbers = m_context.committed;
    ++probe.numbers.commit.value;
    probe.writes.counts = m_context.committed.counts;
    probe.writes.commit = probe.numbers.commit;
    if (const Result<void> committed = commit(probe.writes); !committed.ok())
        return enterTrouble(committed.error(), std::move(probe), true);
    m_context.committed = probe.numbers;
    leaveTrouble();
}

Result<void> EngineCore::Impl::reopenAndSettle() {
    SAGA_TRY(m_context.parts.store.reopen());
    const Result<StoreFacts> facts = m_context.parts.store.facts();
    if (!facts.ok()) return facts.error();
    const bool happened = m_unsettled.has_value() && facts->commit == m_unsettled->writes.commit;
    if (!happened && facts->commit != m_context.committed.commit)
        return makeError(ErrorCode::Corrupt, "store",
                         "the database is at commit " + std::to_string(facts->commit.value) + ", the engine at " +
                             std::to_string(m_context.committed.commit.value));
    m_trouble->reopen = false;
    std::optional<Batch> unsettled = std::move(m_unsettled);
    m_unsettled.reset();
    if (happened)
        finish(*unsettled);
    else if (unsettled.has_value())
        giveBack(std::move(unsettled->tasks));
    return {};
}

void EngineCore::Impl::leaveTrouble() {
    m_trouble.reset();
    for (EngineRequest& answer : m_keptAnswers) m_requests.push_back(std::move(answer));
    m_keptAnswers.clear();
    logLine(m_context, LogLevel::Warning, LogCategory::Store, {},
            [] { return std::string("the store takes commits again"); });
    if (m_context.parts.listener != nullptr) m_context.parts.listener->onStoreTrouble(nullptr);
}

}  // namespace saga
