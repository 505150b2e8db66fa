#include "core/services/reservation_service.h"

#include "core/model/failure_code.h"
#include "core/services/order_step.h"
#include "core/services/shop_accounts.h"
#include "core/services/step_outcome.h"

namespace saga {
namespace {

constexpr int kSlotsLine = 1;
constexpr int kFirstItemLine = 2;

std::int64_t slotsFor(const Order& order) {
    return static_cast<std::int64_t>(order.lines.size());
}

// Every line's pieces, all or none: the first that cannot move ends the step, whose writes are dropped.
template <class From, class To>
Result<StepAnswer> moveLines(const StepRequest& request, UnitOfWork& work, const Order& order, const From& from, const To& to) {
    for (const OrderLine& line : order.lines) {
        auto moved = transferAndAnswer(work, request.postingKey(), from(line.item), to(line.item), line.quantity,
                                       code::kOrderError, {});
        if (!moved.ok() || moved->kind != StepAnswer::Kind::Succeeded) return moved;
    }
    return StepAnswer::succeeded(Json::object({{"lines", linesJson(order.lines)}}));
}

Result<StepAnswer> moveSlots(const StepRequest& request, UnitOfWork& work, const AccountKey& from, const AccountKey& to,
                             std::int64_t slots) {
    return transferAndAnswer(work, request.postingKey(), from, to, slots, code::kOrderError, Json::object({{"slots", slots}}));
}

// What a step does to the reservations of its kind, by the last part of its name.
ReservationState stateAfter(std::string_view what) {
    if (what == "release") return ReservationState::Cancelled;
    return what == "confirm" ? ReservationState::Confirmed : ReservationState::Reserved;
}

}  // namespace

std::vector<std::string_view> ReservationService::actions() const {
    return {"slots.reserve", "slots.release", "slots.confirm", "slots.unconfirm",
            "stock.reserve", "stock.release", "stock.confirm", "stock.unconfirm"};
}

void ReservationService::collectKeys(std::string_view, const StepRequest&, KeySet&) const {}

Result<StepAnswer> ReservationService::reserveSlots(const StepRequest& request, UnitOfWork& work, const Order& order) {
    std::int64_t taken = slotsFor(order);
    for (const AccountKey& account : {reservedSlots(order.user), usedSlots(order.user)}) {
        const auto slots = work.balance(account);
        if (!slots.ok()) return slots.error();
        taken += *slots;
    }
    if (taken > m_slots)
        return StepAnswer::refused(code::kInsufficientSpace, "The order needs " + std::to_string(slotsFor(order)) +
                                                                 " slots; " + std::to_string(m_slots - (taken - slotsFor(order))) +
                                                                 " of " + std::to_string(m_slots) + " are free.");
    Reservation reservation;
    reservation.line = kSlotsLine;
    reservation.kind = ReservationKind::Slots;
    reservation.user = order.user;
    reservation.quantity = slotsFor(order);
    reserve(request, work, std::move(reservation), m_time);
    return moveSlots(request, work, adjustmentAccount(kSlot), reservedSlots(order.user), slotsFor(order));
}

Result<StepAnswer> ReservationService::reserveStock(const StepRequest& request, UnitOfWork& work, const Order& order) {
    for (std::size_t at = 0; at < order.lines.size(); ++at) {
        const OrderLine& line = order.lines[at];
        const auto stock = work.balance(stockAccount(line.item));
        if (!stock.ok()) return stock.error();
        if (*stock < line.quantity)
            return StepAnswer::refused(code::kInsufficientStock, "lines[" + std::to_string(at) + "].quantity: The stock of " +
                                                                     line.item.text + " is " + std::to_string(*stock) + ", " +
                                                                     std::to_string(line.quantity) + " were ordered.");
        Reservation reservation;
        reservation.line = kFirstItemLine + static_cast<int>(at);
        reservation.kind = ReservationKind::Item;
        reservation.user = order.user;
        reservation.item = line.item;
        reservation.quantity = line.quantity;
        reserve(request, work, std::move(reservation), m_time);
    }
    return moveLines(request, work, order, stockAccount, reservedAccount);
}

Result<StepAnswer> ReservationService::invoke(std::string_view action, const StepRequest& request, UnitOfWork& work) {
    const auto order = orderOf(request, work);
    if (!order.ok()) return order.error();
    if (action == "slots.reserve") return reserveSlots(request, work, *order);
    if (action == "stock.reserve") return reserveStock(request, work, *order);
    const bool slots = action.starts_with("slots.");
    const std::string_view what = action.substr(action.find('.') + 1);
    SAGA_TRY(settleReservations(request, work, slots ? ReservationKind::Slots : ReservationKind::Item, stateAfter(what)));
    const AccountKey kept = reservedSlots(order->user);
    const AccountKey used = usedSlots(order->user);
    const std::int64_t count = slotsFor(*order);
    const auto owned = [&](const ItemId& item) {
        return ownedAccount(item, order->user);
    };
    if (what == "release")
        return slots ? moveSlots(request, work, kept, adjustmentAccount(kSlot), count)
                     : moveLines(request, work, *order, reservedAccount, stockAccount);
    if (what == "confirm")
        return slots ? moveSlots(request, work, kept, used, count) : moveLines(request, work, *order, reservedAccount, owned);
    return slots ? moveSlots(request, work, used, kept, count) : moveLines(request, work, *order, owned, reservedAccount);
}

}  // namespace saga
