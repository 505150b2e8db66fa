// The participants behind an order's reservations: inventory slots of the buyer, and pieces of the items. Slots go from the
// unit's adjustment account to reserved and on to used, pieces from stock to reserved and on to the buyer; back the same way.
// Engine strand only.
#pragma once

#include "core/ports/participant.h"

namespace saga {

inline constexpr std::int64_t kDefaultSlots = 20;

// slots.reserve: INSUFFICIENT_SPACE; each line takes one slot. stock.reserve: INSUFFICIENT_STOCK naming the line. Both last for
// the time given. *.release gives back, *.confirm makes it the buyer's, *.unconfirm takes that back.
class ReservationService final : public Participant {
public:
    ReservationService(Micros time, std::int64_t slotsPerUser) : m_time(time), m_slots(slotsPerUser) {}
    std::vector<std::string_view> actions() const override;
    void collectKeys(std::string_view action, const StepRequest& request, KeySet& keys) const override;
    Result<StepAnswer> invoke(std::string_view action, const StepRequest& request, UnitOfWork& work) override;

private:
    Result<StepAnswer> reserveSlots(const StepRequest& request, UnitOfWork& work, const Order& order);
    Result<StepAnswer> reserveStock(const StepRequest& request, UnitOfWork& work, const Order& order);

    const Micros m_time;
    const std::int64_t m_slots;
};

}  // namespace saga
