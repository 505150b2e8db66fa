#include "core/services/step_outcome.h"

#include "core/model/failure_code.h"

namespace saga {

StepAnswer refusedInput(const Error& error) {
    return StepAnswer::refused(code::kValidationError, error.field + " " + error.reason);
}

Result<StepAnswer> transferAndAnswer(UnitOfWork& work, const PostingKey& key, const AccountKey& from,
                                     const AccountKey& to, std::int64_t amount, std::string_view code, Json data) {
    if (amount == 0) return StepAnswer::succeeded(std::move(data));
    const auto moved = work.transfer(key, from, to, amount);
    if (moved.ok()) return StepAnswer::succeeded(std::move(data));
    const ErrorCode reason = moved.error().code;
    if (reason == ErrorCode::Conflict || reason == ErrorCode::LimitExceeded)
        return StepAnswer::error(code, "account " + moved.error().field + ": " + moved.error().reason, Executed::No);
    return moved.error();
}

}  // namespace saga
