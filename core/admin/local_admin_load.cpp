#include "core/admin/local_admin.h"

namespace saga {

void LocalAdmin::startLoad(const LoadRequest&, Answer<LoadState> answer) {
    answerLater<LoadState>(answer, makeError(ErrorCode::Unavailable, "", "is not there yet"));
}

void LocalAdmin::loadState(Answer<LoadState> answer) {
    answerLater<LoadState>(answer, makeError(ErrorCode::Unavailable, "", "is not there yet"));
}

void LocalAdmin::stopLoad(Answer<bool> answer) {
    answerLater<bool>(answer, makeError(ErrorCode::Unavailable, "", "is not there yet"));
}

}  // namespace saga
