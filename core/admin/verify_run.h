// One walk of the invariant checker over a database: many short reads, each a job of its own in the reader pool, so that
// other reads get their turn and no snapshot grows old. Kept alive by its jobs.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/admin/reader_pool.h"
#include "core/admin_api/admin_api.h"
#include "core/verify/invariant_checker.h"

namespace saga {

class VerifyRun : public std::enable_shared_from_this<VerifyRun> {
public:
    // Cancelled when `cancel` (may be null) is set meanwhile; `progress` may be empty.
    static void start(ReaderPool& pool, std::vector<SagaId> acknowledged, CancellationPtr cancel, OnProgress progress,
                      Answer<VerifyReport> answer);

private:
    VerifyRun(ReaderPool& pool, std::vector<SagaId> acknowledged, CancellationPtr cancel, OnProgress progress,
              Answer<VerifyReport> answer);

    void postNext();
    // One short read; true when the walk is over.
    Result<bool> step(Queries& queries);
    Result<bool> begin(Queries& queries);
    Result<bool> walkSagas(Queries& queries);
    Result<bool> walkAcknowledged(Queries& queries);
    Result<bool> checkTotals(Queries& queries);

    enum class Stage { Begin, Sagas, Acknowledged, Totals };

    ReaderPool& m_pool;
    const std::vector<SagaId> m_acknowledged;
    const CancellationPtr m_cancel;
    const OnProgress m_progress;
    const Answer<VerifyReport> m_answer;

    // Used by one job at a time: each posts the next when it is done.
    std::optional<InvariantChecker> m_checker;
    Stage m_stage = Stage::Begin;
    SagaNo m_after;
    std::size_t m_asked = 0;
    Progress m_done;
};

}  // namespace saga
