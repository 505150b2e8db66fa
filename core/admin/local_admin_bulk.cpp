#include "core/admin/bulk_command.h"
#include "core/admin/command_preview.h"
#include "core/admin/local_admin.h"
#include "core/admin/request_checks.h"

namespace saga {
namespace {

constexpr std::size_t kMaxCommandSagas = 10'000;
constexpr std::size_t kMaxPreviewSagas = 1'000'000;

Result<void> checkRequest(const CommandRequest& request) {
    const std::size_t sagas = request.ids.size() + request.nos.size();
    if (sagas == 0)
        return makeError(ErrorCode::InvalidInput, "ids", "names no saga");
    if (sagas > kMaxCommandSagas) {
        return makeError(ErrorCode::LimitExceeded, "ids",
                         "names more than " + std::to_string(kMaxCommandSagas) + " sagas");
    }
    if (!request.step.empty())
        SAGA_TRY(checkId("step", request.step));
    const bool needsReason = request.kind != CommandKind::Pause && request.kind != CommandKind::Resume;
    return needsReason ? checkReason(request.reason) : checkOptionalReason(request.reason);
}

Result<void> checkPreview(const std::vector<SagaNo>& nos) {
    if (nos.empty())
        return makeError(ErrorCode::InvalidInput, "nos", "names no saga");
    if (nos.size() > kMaxPreviewSagas) {
        return makeError(ErrorCode::LimitExceeded, "nos",
                         "names more than " + std::to_string(kMaxPreviewSagas) + " sagas");
    }
    return {};
}

}  // namespace

void LocalAdmin::previewCommand(CommandKind kind, const std::vector<SagaNo>& nos, CancellationPtr cancel,
                                Answer<CommandPreview> answer) {
    if (const Result<void> checked = checkPreview(nos); !checked)
        return answerLater<CommandPreview>(answer, checked.error());
    CommandPreviewRun::start(m_pool, m_definitions, kind, nos, std::move(cancel), std::move(answer));
}

void LocalAdmin::command(const CommandRequest& request, CancellationPtr cancel, OnProgress progress,
                         Answer<std::vector<CommandOutcome>> answer) {
    if (const Result<void> checked = checkRequest(request); !checked)
        return answerLater<std::vector<CommandOutcome>>(answer, checked.error());
    BulkCommand::start(m_parts.engine, m_pool, request, origin(), std::move(cancel), std::move(progress), std::move(answer));
}

}  // namespace saga
