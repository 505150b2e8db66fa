#include "core/admin/local_admin.h"

namespace saga {

void LocalAdmin::trace(const std::string&, Answer<Trace> answer) {
    answerLater<Trace>(answer, makeError(ErrorCode::Unavailable, "trace", "not built yet"));
}

}  // namespace saga
