// The known traps of order systems: each is planted by letting one step of `game-order` call an action that falls into it, and
// must be found. Without a trap nothing is found.
#include "core/services/order_step.h"
#include "core/services/shop_accounts.h"
#include "core/services/step_outcome.h"
#include "tests/engine/traps.h"

namespace saga::test {
namespace {

using namespace std::chrono_literals;

constexpr std::int64_t kBalanceAtReservation = 50'000;
constexpr Micros kHoldTime = 5min;

void completes(OrderRig& rig) {
    QVERIFY(rig.settled(rig.ordered({{"magic-sword", 3}}, "WELCOME10")).ok());
}

void isDeclinedWhileTheBuyerTopsUp(OrderRig& rig) {
    rig.gateway.approves = false;
    rig.gateway.ways = {1s};
    const SagaId id = rig.ordered();
    rig.run();
    rig.topUp("testuser", 700);
    QVERIFY(rig.settled(id).ok());
}

void isForgottenBehindAForcedEnd(OrderRig& rig) {
    rig.gateway.ways = {1s};
    const SagaId id = rig.ordered();
    rig.run();
    QVERIFY(rig.command(id, CommandKind::ForceEnd).ok());
    rig.advance(2 * kHoldTime);
}

Result<StepAnswer> move(const StepRequest& request, UnitOfWork& work, const AccountKey& from, const AccountKey& to, std::int64_t amount) {
    return transferAndAnswer(work, request.postingKey(), from, to, amount, "ORDER_ERROR", Json::object({{"amount", amount}}));
}

Result<StepAnswer> holdInFull(const StepRequest& request, UnitOfWork& work) {
    const Order order = orderOf(request, work).value();
    Reservation hold;
    hold.user = order.user;
    hold.quantity = order.total;
    reserve(request, work, std::move(hold), kHoldTime);
    return move(request, work, balanceAccount(order.user), holdAccount(order.user), order.total);
}

Result<StepAnswer> chargeInFull(const StepRequest& request, UnitOfWork& work) {
    const Order order = orderOf(request, work).value();
    SAGA_TRY(settleReservations(request, work, ReservationKind::Money, ReservationState::Confirmed));
    return move(request, work, holdAccount(order.user), gatewayAccount(), order.total);
}

Result<StepAnswer> restoreTheBalance(const StepRequest& request, UnitOfWork& work) {
    const Order order = orderOf(request, work).value();
    SAGA_TRY(settleReservations(request, work, ReservationKind::Money, ReservationState::Cancelled));
    const std::int64_t now = work.balance(balanceAccount(order.user)).value();
    return move(request, work, holdAccount(order.user), balanceAccount(order.user), kBalanceAtReservation - now);
}

Result<StepAnswer> holdWithoutADeadline(const StepRequest& request, UnitOfWork& work) {
    const Order order = orderOf(request, work).value();
    return move(request, work, balanceAccount(order.user), holdAccount(order.user), order.charged());
}

Result<StepAnswer> reserveAPlaceholder(const StepRequest& request, UnitOfWork& work) {
    const Order order = orderOf(request, work).value();
    const ItemId placeholder("item-sword");
    Reservation reservation;
    reservation.line = 2;
    reservation.kind = ReservationKind::Item;
    reservation.user = order.user;
    reservation.item = placeholder;
    reservation.quantity = order.lines.front().quantity;
    reserve(request, work, std::move(reservation), kHoldTime);
    return move(request, work, stockAccount(placeholder), reservedAccount(placeholder), order.lines.front().quantity);
}

Result<StepAnswer> confirmNothing(const StepRequest&, UnitOfWork&) {
    return StepAnswer::succeeded();
}

Result<StepAnswer> completeWithoutTheCoupon(const StepRequest& request, UnitOfWork& work) {
    setOrderState(work, orderOf(request, work).value(), OrderState::Completed);
    return StepAnswer::succeeded();
}

const std::vector<Trap<OrderRig>>& traps() {
    static const std::vector<Trap<OrderRig>> all{
        {"none: it completes", completes, {}, ""},
        {"none: it is declined", isDeclinedWhileTheBuyerTopsUp, {}, ""},
        {"none: it is forgotten", isForgottenBehindAForcedEnd, {}, ""},
        {"the full sum is charged", completes, {{"payments.hold", holdInFull}, {"payments.charge", chargeInFull}}, "I1"},
        {"a rollback writes the remembered balance", isDeclinedWhileTheBuyerTopsUp, {{"payments.release", restoreTheBalance}}, "I11"},
        {"a hold past its time is forgotten", isForgottenBehindAForcedEnd, {{"payments.hold", holdWithoutADeadline}}, "I11"},
        {"a payment never confirms its reservations", completes, {{"stock.confirm", confirmNothing}}, "I11"},
        {"a placeholder takes the item's place", completes, {{"stock.reserve", reserveAPlaceholder}}, "I11"},
        {"a coupon is never marked used", completes, {{"orders.complete", completeWithoutTheCoupon}}, "I6"},
    };
    return all;
}

}  // namespace

class GameOrderTrapsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsWhoFallsIntoIt_data();
    void findsWhoFallsIntoIt();
};

void GameOrderTrapsTest::findsWhoFallsIntoIt_data() {
    nameEach(traps());
}

void GameOrderTrapsTest::findsWhoFallsIntoIt() {
    QFETCH(int, trap);
    OrderRig rig;
    fallInto(traps()[static_cast<std::size_t>(trap)], kOrder, rig);
}

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::GameOrderTrapsTest)
#include "tst_game_order_traps.moc"
