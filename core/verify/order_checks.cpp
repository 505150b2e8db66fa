#include "core/verify/order_checks.h"

#include <map>
#include <utility>

namespace saga {
namespace {

constexpr std::string_view kCreate = "orders.create";

AccountKind accountOf(ReservationKind kind) {
    switch (kind) {
        case ReservationKind::Money: return AccountKind::Hold;
        case ReservationKind::Slots: return AccountKind::SlotsReserved;
        case ReservationKind::Item: return AccountKind::Reserved;
    }
    return AccountKind::Hold;
}

// What the saga's postings left on accounts of this kind, of one unit.
std::int64_t left(const SagaFacts& saga, AccountKind kind, const std::string& unit) {
    std::int64_t sum = 0;
    for (const PostingRow& posting : saga.postings)
        if (posting.account.kind == kind && posting.account.unit == unit) sum += posting.amount;
    return sum;
}

std::string unitOf(const Reservation& reservation) {
    switch (reservation.kind) {
        case ReservationKind::Money: return std::string(kMoney);
        case ReservationKind::Slots: return std::string(kSlot);
        case ReservationKind::Item: return reservation.item.text;
    }
    return {};
}

// A placeholder must not stand for what was ordered.
bool isOrdered(const SagaFacts& saga, const Reservation& reservation) {
    if (reservation.kind != ReservationKind::Item || !saga.order.has_value()) return true;
    for (const OrderLine& line : saga.order->lines)
        if (line.item == reservation.item) return line.quantity == reservation.quantity;
    return false;
}

std::string_view whyStray(const CheckedSaga& saga, const Reservation& reservation) {
    const bool open = reservation.state == ReservationState::Reserved;
    if (!isOrdered(saga.facts, reservation)) return "is of something that was not ordered";
    if (open && !reservation.expiresAt.isSet()) return "is open and has no deadline";
    // What a forced end leaves is given back when its time is over.
    if (open && isEnd(saga.status()) && !saga.records.forceEnded) return "is open though its saga has ended";
    if (saga.status() == SagaStatus::Completed && reservation.state != ReservationState::Confirmed)
        return "was not confirmed though its saga completed";
    const std::int64_t kept = left(saga.facts, accountOf(reservation.kind), unitOf(reservation));
    if (kept != (open ? reservation.quantity : 0)) return "does not agree with the postings of its saga";
    return {};
}

const StepRecord* recordOf(const CheckedSaga& saga, std::string_view action) {
    const auto& steps = saga.definition().steps;
    for (std::size_t step = 0; step < steps.size(); ++step)
        if (steps[step].action == action) return &saga.records.steps[step];
    return nullptr;
}

// What left the buyer's hold for good.
std::int64_t chargedBy(const SagaFacts& saga) {
    std::int64_t charged = 0;
    for (const PostingRow& posting : saga.postings)
        if (posting.account.kind == AccountKind::Hold && posting.amount < 0 && posting.direction == Direction::Action)
            charged -= posting.amount;
    return charged;
}

// Money, slots or pieces that the saga keeps for itself and no reservation of it stands for: nothing would give them back.
void checkUnreserved(const CheckedSaga& saga, SagaFindings& findings) {
    std::map<std::pair<AccountKind, std::string>, std::int64_t> kept;
    for (const PostingRow& posting : saga.facts.postings)
        for (const ReservationKind kind : {ReservationKind::Money, ReservationKind::Slots, ReservationKind::Item})
            if (posting.account.kind == accountOf(kind))
                kept[{posting.account.kind, posting.account.unit}] += posting.amount;
    for (const Reservation& reservation : saga.facts.reservations)
        kept.erase({accountOf(reservation.kind), unitOf(reservation)});
    for (const auto& [account, amount] : kept)
        if (amount != 0)
            findings.offend(Invariant::Reservations,
                            "keeps " + std::to_string(amount) + " of " + account.second + " without a reservation");
}

std::string_view whyCouponWrong(const CheckedSaga& saga) {
    const Order& order = *saga.facts.order;
    if (order.coupon.empty() || !isEnd(saga.status()) || saga.records.forceEnded) return {};
    if (saga.status() == SagaStatus::Completed)
        return saga.facts.coupon && saga.facts.coupon->state == UserCouponState::Used ? std::string_view()
                                                                                      : "completed and its coupon is not used";
    return saga.facts.coupon ? "ended otherwise and keeps its coupon" : std::string_view();
}

}  // namespace

void checkReservations(const CheckedSaga& saga, SagaFindings& findings) {
    for (const Reservation& reservation : saga.facts.reservations) {
        const std::string_view why = whyStray(saga, reservation);
        if (!why.empty())
            findings.offend(Invariant::Reservations,
                            "the reservation " + reservation.id + " of " + unitOf(reservation) + " " + std::string(why));
    }
    checkUnreserved(saga, findings);
}

void checkOrder(const CheckedSaga& saga, SagaFindings& findings) {
    const StepRecord* create = recordOf(saga, kCreate);
    if (create == nullptr) return;
    if ((create->actionEffects > 0) != saga.facts.order.has_value())
        return findings.offend(saga.effectInvariant(), "its order and the step that makes it do not agree");
    if (!saga.facts.order.has_value()) return;
    const std::int64_t charged = chargedBy(saga.facts);
    const bool isPaid = charged != 0 || saga.status() == SagaStatus::Completed;
    if (isPaid && charged != saga.facts.order->charged())
        findings.offend(Invariant::Money, "was charged " + std::to_string(charged) + ", the order is for " +
                                              std::to_string(saga.facts.order->charged()));
    const std::string_view coupon = whyCouponWrong(saga);
    if (!coupon.empty()) findings.offend(saga.effectInvariant(), coupon);
}

void checkCoupons(const GlobalFacts& global, InvariantFindings& findings) {
    for (const std::string& code : global.miscountedCoupons)
        findings.offend(Invariant::Projections, "the coupon " + code + " counts other pieces than there are");
}

}  // namespace saga
