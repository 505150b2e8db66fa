#include "core/admin/verify_run.h"

#include <algorithm>

namespace saga {
namespace {

constexpr int kSagasPerRead = 200;
constexpr std::size_t kIdsPerRead = 500;

}  // namespace

VerifyRun::VerifyRun(ReaderPool& pool, std::vector<SagaId> acknowledged, CancellationPtr cancel, OnProgress progress,
                     Answer<VerifyReport> answer)
    : m_pool(pool),
      m_acknowledged(std::move(acknowledged)),
      m_cancel(std::move(cancel)),
      m_progress(std::move(progress)),
      m_answer(std::move(answer)) {}

void VerifyRun::start(ReaderPool& pool, std::vector<SagaId> acknowledged, CancellationPtr cancel, OnProgress progress,
                      Answer<VerifyReport> answer) {
    const std::shared_ptr<VerifyRun> run(
        new VerifyRun(pool, std::move(acknowledged), std::move(cancel), std::move(progress), std::move(answer)));
    run->postNext();
}

void VerifyRun::postNext() {
    m_pool.post([self = shared_from_this()](const Result<Queries*>& reader) {
        if (!reader)
            return self->m_answer(reader.error());
        if (self->m_cancel && self->m_cancel->isCancelled())
            return self->m_answer(makeError(ErrorCode::Cancelled, "", "the check was given up"));
        const Result<bool> over = self->step(**reader);
        if (!over)
            return self->m_answer(over.error());
        if (self->m_progress)
            self->m_progress(self->m_done);
        if (*over)
            return self->m_answer(self->m_checker->finish());
        self->postNext();
    });
}

Result<bool> VerifyRun::step(Queries& queries) {
    switch (m_stage) {
        case Stage::Begin: return begin(queries);
        case Stage::Sagas: return walkSagas(queries);
        case Stage::Acknowledged: return walkAcknowledged(queries);
        case Stage::Totals: return checkTotals(queries);
    }
    return true;
}

Result<bool> VerifyRun::begin(Queries& queries) {
    const Result<std::vector<DefinitionRow>> definitions = queries.definitions();
    if (!definitions)
        return definitions.error();
    const Result<StateCounts> counts = queries.counts();
    if (!counts)
        return counts.error();
    m_checker.emplace(*definitions);
    m_done.total = counts->total() + static_cast<std::int64_t>(m_acknowledged.size());
    m_stage = Stage::Sagas;
    return false;
}

Result<bool> VerifyRun::walkSagas(Queries& queries) {
    const Result<std::vector<SagaFacts>> facts = queries.sagaFacts(m_after, kSagasPerRead);
    if (!facts)
        return facts.error();
    if (facts->empty()) {
        m_stage = Stage::Acknowledged;
        return false;
    }
    m_checker->addSagas(*facts);
    m_after = facts->back().summary.no;
    m_done.done += static_cast<std::int64_t>(facts->size());
    return false;
}

Result<bool> VerifyRun::walkAcknowledged(Queries& queries) {
    const std::size_t end = std::min(m_asked + kIdsPerRead, m_acknowledged.size());
    if (m_asked < end) {
        const std::vector<SagaId> ids(m_acknowledged.begin() + static_cast<std::ptrdiff_t>(m_asked),
                                      m_acknowledged.begin() + static_cast<std::ptrdiff_t>(end));
        const Result<std::vector<SagaId>> missing = queries.missingSagas(ids);
        if (!missing)
            return missing.error();
        m_checker->addAcknowledged(static_cast<std::int64_t>(ids.size()), *missing);
        m_done.done += static_cast<std::int64_t>(ids.size());
        m_asked = end;
    }
    if (m_asked == m_acknowledged.size())
        m_stage = Stage::Totals;
    return false;
}

Result<bool> VerifyRun::checkTotals(Queries& queries) {
    const Result<GlobalFacts> totals = queries.globalFacts(true);
    if (!totals)
        return totals.error();
    m_checker->addGlobal(*totals);
    return true;
}

}  // namespace saga
