// What the services share in turning errors into answers: a broken business rule is an answer of the step, everything
// else stays an error of the call.
#pragma once

#include <string_view>

#include "core/ports/participant.h"
#include "core/services/purchase_input.h"

namespace saga {

// The answer to a saga whose input breaks the rules of a purchase: refused with VALIDATION_ERROR, the field named.
StepAnswer refusedInput(const Error& error);

// Moves `amount` and answers with `data`; an amount of 0 moves nothing. A transfer that the ledger refuses (too little
// is there, an account would overflow) becomes an error answer with `code`, certainly not executed, so that the saga
// shows it.
Result<StepAnswer> transferAndAnswer(UnitOfWork& work, const PostingKey& key, const AccountKey& from,
                                     const AccountKey& to, std::int64_t amount, std::string_view code, Json data);

}  // namespace saga
