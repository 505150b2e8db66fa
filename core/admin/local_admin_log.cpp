#include "core/admin/local_admin.h"

namespace saga {

void LocalAdmin::logLines(const LogRequest&, Answer<LogPage> answer) {
    answerLater<LogPage>(answer, makeError(ErrorCode::Unavailable, "", "is not there yet"));
}

}  // namespace saga
