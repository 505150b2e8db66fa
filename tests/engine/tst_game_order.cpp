// game-order from acceptance to the last posting: each failing step's undo list, money, slots, stock and coupon back, time-outs
// of the gateway, reservations that run out.
#include <QtTest>

#include "tests/engine/order_rig.h"

namespace saga::test {
namespace {

using namespace std::chrono_literals;

const std::string kUntilReserved = "order.created user.validated payment.reserved inventory.reserved item.reserved";
const std::string kToTheEnd = " payment.processed payment.confirmed inventory.confirmed item.deducted order.completed notification.sent";

}  // namespace

class GameOrderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void completesAndMovesEverything();
    void chargesTheDiscountedSumAndUsesTheCoupon();
    void undoesExactlyItsList_data();
    void undoesExactlyItsList();
    void takesACompletedOrderBack();
    void asksAGatewayThatTimedOutAgainAndChargesOnce();
    void aCrashWhileThePaymentIsUnderWayChargesOnce();
    void refusesByRule_data();
    void refusesByRule();
    void oneCouponIsUsedOnceInParallel();
    void anUndoKeepsWhatHappenedMeanwhile();
    void anExpiredReservationReturnsByItself_data();
    void anExpiredReservationReturnsByItself();
    void expiryLeavesAPaidOrderAlone();
    void expiresWhatAForcedEndLeft();
};

void GameOrderTest::completesAndMovesEverything() {
    OrderRig rig;
    const SagaId id = rig.ordered({{"magic-sword", 2}, {"shield", 1}});
    QCOMPARE(rig.settled(id)->status, SagaStatus::Completed);
    QCOMPARE(rig.types(id), kUntilReserved + kToTheEnd);
    QVERIFY((rig.shelf() == Shelf{25'000, 0, 0, 2, 48, 0}));
    QCOMPARE(rig.reservationStates(id), (std::vector<std::string>{"CONFIRMED", "CONFIRMED", "CONFIRMED", "CONFIRMED"}));
    QCOMPARE(rig.orderOf(id).state, OrderState::Completed);
    QCOMPARE(rig.gateway.charged.begin()->second, std::int64_t(25'000));
    QCOMPARE(rig.broken(), std::string());
}

void GameOrderTest::chargesTheDiscountedSumAndUsesTheCoupon() {
    OrderRig rig;
    const SagaId id = rig.ordered({{"magic-sword", 3}}, "WELCOME10");
    QCOMPARE(rig.settled(id)->status, SagaStatus::Completed);
    QCOMPARE(rig.types(id), "coupon.validation.requested coupon.validated " + kUntilReserved + kToTheEnd);
    QCOMPARE(rig.orderOf(id).discount, std::int64_t(3'000));
    QCOMPARE(rig.gateway.charged.begin()->second, std::int64_t(27'000));
    QVERIFY((rig.shelf() == Shelf{23'000, 0, 0, 1, 47, 0}));
    QCOMPARE(rig.coupon("WELCOME10"), std::string("USED"));
    QCOMPARE(rig.couponRow("WELCOME10").used, std::int64_t(1));
    QCOMPARE(rig.broken(), std::string());
}

void GameOrderTest::undoesExactlyItsList_data() {
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("undone");
    const auto row = [](const char* step, const char* undone) { QTest::newRow(step) << step << undone; };
    row("coupon_validation", "coupon.validation.requested coupon.validation.failed order.failed");
    row("user_validation", "user.validation.failed order.cancelled order.failed");
    row("payment_reservation", "payment.reservation.failed order.cancelled order.failed");
    row("inventory_reservation", "inventory.reservation.failed payment.rollback order.cancelled order.failed");
    row("item_reservation", "item.reservation.failed inventory.rollback payment.rollback order.cancelled order.failed");
    row("payment", "payment.failed item.restored inventory.rollback payment.rollback order.cancelled order.failed");
}

void GameOrderTest::undoesExactlyItsList() {
    QFETCH(QString, step);
    QFETCH(QString, undone);
    OrderRig rig;
    rig.fault(step.toStdString(), FaultKind::BusinessFailure, 0, Direction::Action, {}, std::string(kOrder));
    const SagaId id = rig.ordered({{"magic-sword", 1}}, "WELCOME10");
    const SagaSummary end = rig.settled(id).value();
    QCOMPARE(end.status, SagaStatus::Compensated);
    const std::string types = rig.types(id);
    QVERIFY2(types.ends_with(undone.toStdString()), types.c_str());
    QVERIFY(rig.shelf() == kUntouched);
    QCOMPARE(rig.coupon("WELCOME10"), std::string("ACTIVE"));
    QCOMPARE(rig.couponRow("WELCOME10").used, std::int64_t(0));
    QVERIFY(rig.gateway.charged.empty());
    for (const std::string& state : rig.reservationStates(id)) QCOMPARE(state, std::string("CANCELLED"));
    QCOMPARE(rig.broken(), std::string());
}

void GameOrderTest::takesACompletedOrderBack() {
    OrderRig rig;
    const SagaId id = rig.ordered({{"magic-sword", 1}}, "WELCOME10");
    QCOMPARE(rig.settled(id)->status, SagaStatus::Completed);
    QVERIFY(rig.command(id, CommandKind::Compensate).ok());
    QCOMPARE(rig.settled(id)->status, SagaStatus::Compensated);
    QVERIFY(rig.shelf() == kUntouched);
    QCOMPARE(rig.coupon("WELCOME10"), std::string("ACTIVE"));
    QCOMPARE(rig.couponRow("WELCOME10").used, std::int64_t(0));
    QVERIFY(rig.gateway.charged.empty());
    QCOMPARE(rig.broken(), std::string());
}

void GameOrderTest::asksAGatewayThatTimedOutAgainAndChargesOnce() {
    OrderRig rig;
    rig.gateway.ways = {10s, 100ms};
    const SagaId id = rig.ordered();
    QCOMPARE(rig.settled(id)->status, SagaStatus::Completed);
    rig.advance(1min);
    QCOMPARE(rig.count(id, EventKind::RetryScheduled), 1);
    QCOMPARE(rig.gateway.charges, 1);
    QVERIFY((rig.shelf() == Shelf{40'000, 0, 0, 1, 49, 0}));
    QCOMPARE(rig.broken(), std::string());
}

void GameOrderTest::aCrashWhileThePaymentIsUnderWayChargesOnce() {
    OrderRig rig;
    rig.gateway.ways = {1s};
    const SagaId id = rig.ordered();
    rig.run();
    QCOMPARE(rig.count(id, EventKind::StepStarted), 1);
    QCOMPARE(rig.gateway.charges, 0);
    QVERIFY(rig.restart().ok());
    QCOMPARE(rig.settled(id)->status, SagaStatus::Completed);
    QCOMPARE(rig.gateway.charges, 1);
    QCOMPARE(rig.broken(), std::string());
}

void GameOrderTest::refusesByRule_data() {
    QTest::addColumn<QString>("item");
    QTest::addColumn<qint64>("quantity");
    QTest::addColumn<QString>("coupon");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* item, qint64 quantity, const char* coupon, const char* user, const char* code) {
        QTest::newRow(code) << item << quantity << coupon << user << code;
    };
    row("nothing", 1, "", "testuser", "ITEM_NOT_FOUND");
    row("item-disabled", 1, "", "testuser", "ITEM_NOT_AVAILABLE");
    row("magic-sword", 1, "", "nobody", "USER_NOT_FOUND");
    row("magic-sword", 1, "", "user-suspended", "USER_NOT_ACTIVE");
    row("magic-sword", 6, "", "testuser", "PURCHASE_LIMIT_EXCEEDED");
    row("item-potion", 5, "", "user-456", "INSUFFICIENT_BALANCE");
    row("item-out-of-stock", 1, "", "testuser", "INSUFFICIENT_STOCK");
    row("magic-sword", 1'000'000'000'000'000, "", "testuser", "VALIDATION_ERROR");
    row("magic-sword", 1, "NOTHING", "testuser", "COUPON_NOT_FOUND");
    row("magic-sword", 1, "ELEC15", "testuser", "USER_COUPON_NOT_FOUND");
    row("shield", 1, "WELCOME10", "testuser", "MIN_ORDER_AMOUNT_NOT_MET");
    row("healing-potion", 20, "ITEM5000", "testuser", "NO_APPLICABLE_ITEMS");
}

void GameOrderTest::refusesByRule() {
    QFETCH(QString, item);
    QFETCH(qint64, quantity);
    QFETCH(QString, coupon);
    QFETCH(QString, user);
    QFETCH(QString, code);
    OrderRig rig;
    const SagaId id = rig.ordered({{item.toStdString(), quantity}}, coupon.toStdString(), user.toStdString());
    const SagaSummary end = rig.settled(id).value();
    QVERIFY(end.status == SagaStatus::Failed || end.status == SagaStatus::Compensated);
    QCOMPARE(QString::fromStdString(end.code), code);
    QVERIFY(rig.shelf() == kUntouched);
    QCOMPARE(rig.broken(), std::string());
}

void GameOrderTest::oneCouponIsUsedOnceInParallel() {
    OrderRig rig;
    const SagaId first = rig.ordered({{"magic-sword", 1}}, "WELCOME10");
    const SagaId second = rig.ordered({{"magic-sword", 1}}, "WELCOME10");
    QCOMPARE(rig.settled(first)->status, SagaStatus::Completed);
    QCOMPARE(rig.settled(second)->status, SagaStatus::Compensated);
    QCOMPARE(rig.row(second).code, std::string("USER_COUPON_ALREADY_USED"));
    QCOMPARE(rig.couponRow("WELCOME10").used, std::int64_t(1));
    QCOMPARE(rig.broken(), std::string());
}

void GameOrderTest::anUndoKeepsWhatHappenedMeanwhile() {
    OrderRig rig;
    rig.gateway.approves = false;
    rig.gateway.ways = {1s};
    const SagaId id = rig.ordered();
    rig.run();
    rig.topUp("testuser", 700);
    QCOMPARE(rig.settled(id)->status, SagaStatus::Compensated);
    QCOMPARE(rig.shelf().balance, std::int64_t(50'700));
    QCOMPARE(rig.broken(), std::string());
}

void GameOrderTest::anExpiredReservationReturnsByItself_data() {
    QTest::addColumn<bool>("restart");
    QTest::newRow("while running") << false;
    QTest::newRow("after a restart") << true;
}

void GameOrderTest::anExpiredReservationReturnsByItself() {
    QFETCH(bool, restart);
    OrderRig rig({1min, kDefaultSlots});
    rig.fault("payment", FaultKind::TechnicalError, 0, Direction::Action, {}, std::string(kOrder));
    const SagaId id = rig.ordered();
    for (int n = 0; n < 20 && rig.count(id, EventKind::StepSucceeded) < 7; ++n) rig.core->runBatch();
    QVERIFY(rig.command(id, CommandKind::Pause).ok());
    QVERIFY((rig.shelf() == Shelf{40'000, 10'000, 1, 0, 49, 1}));
    if (restart) QVERIFY(rig.restart().ok());
    rig.advance(59s);
    QVERIFY((rig.shelf() == Shelf{40'000, 10'000, 1, 0, 49, 1}));
    rig.advance(2s);
    QVERIFY(rig.shelf() == kUntouched);
    QCOMPARE(rig.reservationStates(id), (std::vector<std::string>{"EXPIRED", "EXPIRED", "EXPIRED"}));
    QCOMPARE(rig.broken(), std::string());
    QVERIFY(rig.command(id, CommandKind::Resume).ok());
    const SagaSummary end = rig.settled(id).value();
    QCOMPARE(end.status, SagaStatus::Compensated);
    QCOMPARE(end.code, std::string("RESERVATION_EXPIRED"));
    QVERIFY(rig.shelf() == kUntouched);
    QCOMPARE(rig.broken(), std::string());
}

void GameOrderTest::expiryLeavesAPaidOrderAlone() {
    OrderRig rig({1min, kDefaultSlots});
    rig.fault("item_deduction", FaultKind::TechnicalError, 3, Direction::Action, {}, std::string(kOrder));
    const SagaId id = rig.ordered();
    QCOMPARE(rig.settled(id)->attention, Attention::RetriesExhausted);
    rig.advance(4min);
    QCOMPARE(rig.shelf().reserved, std::int64_t(1));
    QVERIFY(rig.command(id, CommandKind::Retry).ok());
    QCOMPARE(rig.settled(id)->status, SagaStatus::Completed);
    QVERIFY((rig.shelf() == Shelf{40'000, 0, 0, 1, 49, 0}));
    QCOMPARE(rig.broken(), std::string());
}

void GameOrderTest::expiresWhatAForcedEndLeft() {
    OrderRig rig;
    rig.gateway.ways = {1s};
    const SagaId id = rig.ordered();
    rig.run();
    QVERIFY(rig.command(id, CommandKind::ForceEnd).ok());
    QCOMPARE(rig.shelf().held, std::int64_t(10'000));
    QVERIFY(rig.restart().ok());
    rig.advance(6min);
    QVERIFY(rig.shelf() == kUntouched);
    QCOMPARE(rig.broken(), std::string());
}

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::GameOrderTest)
#include "tst_game_order.moc"
