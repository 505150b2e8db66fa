#include "core/admin/local_admin.h"

namespace saga {

void LocalAdmin::sagaSet(const SagaSetRequest&, CancellationPtr, Answer<SagaSet> answer) {
    answerLater<SagaSet>(answer, makeError(ErrorCode::Unavailable, "", "is not there yet"));
}

void LocalAdmin::sagaRows(const std::vector<SagaNo>&, Answer<SagaListPage> answer) {
    answerLater<SagaListPage>(answer, makeError(ErrorCode::Unavailable, "", "is not there yet"));
}

}  // namespace saga
