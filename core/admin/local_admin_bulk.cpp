#include "core/admin/local_admin.h"

namespace saga {

void LocalAdmin::previewCommand(CommandKind, const std::vector<SagaNo>&, CancellationPtr, Answer<CommandPreview> answer) {
    answerLater<CommandPreview>(answer, makeError(ErrorCode::Unavailable, "", "is not there yet"));
}

}  // namespace saga
