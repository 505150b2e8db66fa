#include "core/admin/local_admin.h"
#include "core/admin/rebuild_run.h"
#include "core/admin/request_checks.h"

namespace saga {

void LocalAdmin::rebuildProjections(const std::string& reason, CancellationPtr cancel, OnProgress progress,
                                    Answer<RebuildReport> answer) {
    if (const Result<void> checked = checkOptionalReason(reason); !checked)
        return answerLater<RebuildReport>(answer, checked.error());
    RebuildRun::start({m_pool, m_parts.engine, m_parts.clock, origin(), reason, std::move(cancel), std::move(progress),
                       std::move(answer)});
}

}  // namespace saga
