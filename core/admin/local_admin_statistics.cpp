#include "core/admin/local_admin.h"
#include "core/admin/saga_statistics.h"

namespace saga {

void LocalAdmin::statistics(const StatisticsRequest& request, Answer<Statistics> answer) {
    if (const Result<void> checked = checkStatistics(request); !checked)
        return answerLater<Statistics>(answer, checked.error());
    m_index.load(m_pool);
    m_index.whenLoaded([this, request, answer = std::move(answer)](const Result<void>& loaded) {
        if (!loaded)
            return answerLater<Statistics>(answer, loaded.error());
        read(answer, [this, request](Queries&) -> Result<Statistics> {
            const std::optional<SagaIndex::Reading> reading = m_index.read();
            if (!reading)
                return makeError(ErrorCode::Unavailable, "", "the sagas are not in memory any more; ask again");
            Statistics statistics = makeStatistics(request, reading->columns(), m_parts.clock.now());
            statistics.commit = reading->commit();
            return statistics;
        });
    });
}

}  // namespace saga
