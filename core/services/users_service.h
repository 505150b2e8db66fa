// The participant `users`: takes the price of a purchase from the buyer's balance and gives it back. Engine strand
// only.
#pragma once

#include "core/ports/participant.h"

namespace saga {

// users.debit: USER_NOT_FOUND, USER_NOT_ACTIVE, INSUFFICIENT_BALANCE, PURCHASE_LIMIT_EXCEEDED, in this order; then the
// price goes from the buyer's balance to revenue. Answers {"debited": price}. users.credit: the inverse transfer,
// whatever the balance has become since and whatever the buyer's state is. Answers
// {"credited": price}; an error with VALIDATION_ERROR when revenue does not hold that much.
class UsersService final : public Participant {
public:
    std::vector<std::string_view> actions() const override;
    void collectKeys(std::string_view action, const StepRequest& request, KeySet& keys) const override;
    Result<StepAnswer> invoke(std::string_view action, const StepRequest& request, UnitOfWork& work) override;
};

}  // namespace saga
