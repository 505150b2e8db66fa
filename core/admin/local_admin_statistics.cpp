#include "core/admin/local_admin.h"

namespace saga {

void LocalAdmin::statistics(const StatisticsRequest&, Answer<Statistics> answer) {
    answerLater<Statistics>(answer, makeError(ErrorCode::Unavailable, "", "is not there yet"));
}

}  // namespace saga
