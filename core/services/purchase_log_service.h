// The participant `purchaseLog`: one entry per purchase, never removed; a purchase that is undone leaves its entry
// marked. Engine strand only.
#pragma once

#include "core/ports/participant.h"

namespace saga {

// purchaseLog.record adds the entry and answers {"logId": "LOG_..."}.
// purchaseLog.markCompensated marks it, also when it is marked already, and answers the same; an error with
// LOG_RECORD_ERROR when there is no entry.
class PurchaseLogService final : public Participant {
public:
    std::vector<std::string_view> actions() const override;
    void collectKeys(std::string_view action, const StepRequest& request, KeySet& keys) const override;
    Result<StepAnswer> invoke(std::string_view action, const StepRequest& request, UnitOfWork& work) override;
};

}  // namespace saga
