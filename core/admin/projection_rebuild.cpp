#include "core/admin/local_admin.h"

namespace saga {

void LocalAdmin::rebuildProjections(const std::string&, CancellationPtr, OnProgress, Answer<RebuildReport> answer) {
    answerLater<RebuildReport>(answer, makeError(ErrorCode::Unavailable, "projections", "not built yet"));
}

}  // namespace saga
