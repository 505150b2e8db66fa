// The participant `inventory`: catalog, stock and what users own. Engine strand only.
#pragma once

#include "core/ports/participant.h"

namespace saga {

// Strict: the total agreed to must be catalog price x quantity. Trust: it is taken as it is.
enum class PriceCheck { Strict, Trust };

// inventory.grant: ITEM_NOT_FOUND, ITEM_NOT_AVAILABLE, PRICE_MISMATCH (strict only), INSUFFICIENT_STOCK, in this order;
// then the pieces go from stock to the buyer. Answers {"granted": quantity}. inventory.restore: the inverse transfer.
// Answers {"restored": quantity}; an error with GRANT_ERROR when the buyer no longer owns the pieces.
class InventoryService final : public Participant {
public:
    explicit InventoryService(PriceCheck priceCheck) : m_priceCheck(priceCheck) {}
    std::vector<std::string_view> actions() const override;
    void collectKeys(std::string_view action, const StepRequest& request, KeySet& keys) const override;
    Result<StepAnswer> invoke(std::string_view action, const StepRequest& request, UnitOfWork& work) override;

private:
    const PriceCheck m_priceCheck;
};

}  // namespace saga
