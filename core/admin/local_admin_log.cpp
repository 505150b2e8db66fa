#include "core/admin/local_admin.h"

namespace saga {
namespace {

constexpr int kMaxLogLines = 10'000;

}  // namespace

void LocalAdmin::logLines(const LogRequest& request, Answer<LogPage> answer) {
    if (request.limit < 1 || request.limit > kMaxLogLines) {
        const Error error = makeError(ErrorCode::InvalidInput, "limit", "must be from 1 to " + std::to_string(kMaxLogLines));
        return answerLater<LogPage>(answer, error);
    }
    if (m_parts.logLines == nullptr)
        return answerLater<LogPage>(answer, makeError(ErrorCode::Unavailable, "", "this process keeps no log lines"));
    m_pool.post([this, request, answer = std::move(answer)](const Result<Queries*>&) { answer(m_parts.logLines->read(request)); });
}

}  // namespace saga
