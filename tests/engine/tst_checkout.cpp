// order-processing from acceptance to the last posting, in both modes: each failing step, declined payments, time-outs of the
// gateway, crashes, compensations that fail, and what the stream of the order says of it.
#include <set>

#include "tests/engine/checkout_rig.h"

namespace saga::test {
namespace {

using namespace std::chrono_literals;

const std::string kPaid = "OrderCreated OrderStatusChanged PaymentProcessed";
const std::string kConfirmed = kPaid + " OrderConfirmed";
const std::string kUnpaid = "OrderCreated OrderStatusChanged PaymentFailed OrderCancelled";

constexpr const char* kSteps[] = {"order_creation", "payment_request", "payment_processing", "order_confirmation"};
constexpr FaultKind kKinds[] = {FaultKind::BusinessFailure, FaultKind::TechnicalError, FaultKind::LostReply, FaultKind::Delay};

void bothModes() {
    QTest::addColumn<Mode>("mode");
    QTest::newRow("orchestration") << Mode::Orchestration;
    QTest::newRow("choreography") << Mode::Choreography;
}

// What a checkout came to, as far as both modes must agree.
struct End {
    SagaStatus status{};
    Attention attention{};
    std::string standing, stream, types;
    Till till{};
    bool operator==(const End&) const = default;
};

End played(Mode mode, const char* step, FaultKind kind, std::int64_t hits, Direction direction) {
    CheckoutRig rig(mode);
    rig.stepFault(step, kind, hits, direction);
    const SagaId id = rig.checkedOut();
    rig.settle();
    if (direction == Direction::Compensation) {
        if (!rig.command(id, CommandKind::Compensate).ok()) qFatal("compensate");
        rig.settle();
    }
    if (const std::string broken = rig.broken(); !broken.empty()) qFatal("%s: %s", step, broken.c_str());
    rig.expectSound();
    const SagaSummary row = rig.row(id);
    return {row.status, row.attention, rig.standing(id), rig.streamTypes(id), rig.types(id), rig.till()};
}

}  // namespace

class CheckoutTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void completes_data() { bothModes(); }
    void completes();
    void aDeclinedPaymentCancelsTheOrder_data() { bothModes(); }
    void aDeclinedPaymentCancelsTheOrder();
    void everyFailureEndsAlikeInBothModes_data();
    void everyFailureEndsAlikeInBothModes();
    void aFailedStepUndoesItsList_data();
    void aFailedStepUndoesItsList();
    void aCompletedOrderIsTakenBack_data();
    void aCompletedOrderIsTakenBack();
    void aRefundThatFailsWaitsForAPersonAndIsTriedAgain();
    void anOrderThatNobodyCancelledIsFailed();
    void aGatewayThatTimesOutIsAskedAgainAndChargesOnce();
    void aCrashWhileThePaymentIsUnderWayChargesOnce();
    void aPaymentThatMayHaveHappenedIsRefunded();
    void nothingToPayIsNotAskedFor();
    void whatBreaksTheRulesIsRefused();
    void everyEventHasItsCause_data() { bothModes(); }
    void everyEventHasItsCause();
    void theFeedTellsOfAShipment();
};

void CheckoutTest::completes() {
    QFETCH(Mode, mode);
    CheckoutRig rig(mode);
    const SagaId id = rig.checkedOut();
    QCOMPARE(rig.settled(id)->status, SagaStatus::Completed);
    QCOMPARE(rig.types(id), kConfirmed);
    QCOMPARE(rig.streamTypes(id), kConfirmed);
    QCOMPARE(rig.standing(id), std::string("confirmed/completed"));
    const CheckoutOrder order = rig.checkoutOf(id);
    QCOMPARE(order.buyer, std::string("alice"));
    QCOMPARE(order.total, kCheckoutTotal);
    QCOMPARE(order.version, std::int64_t{4});
    QVERIFY(order.lines == checkoutBasket().lines);
    QCOMPARE(rig.paymentOf(id).reference, std::string("TEST-1"));
    QVERIFY(rig.till() == kEarned);
    QCOMPARE(rig.row(id).amount, kCheckoutTotal);
    QCOMPARE(rig.row(id).quantity, std::int64_t{3});
    QCOMPARE(rig.broken(), std::string());
}

void CheckoutTest::aDeclinedPaymentCancelsTheOrder() {
    QFETCH(Mode, mode);
    CheckoutRig rig(mode);
    rig.gateway.approves = false;
    const SagaId id = rig.checkedOut();
    QCOMPARE(rig.settled(id)->status, SagaStatus::Compensated);
    QCOMPARE(rig.row(id).code, std::string("PAYMENT_DECLINED"));
    QCOMPARE(rig.types(id), kUnpaid);
    QCOMPARE(rig.streamTypes(id), kUnpaid);
    QCOMPARE(rig.standing(id), std::string("cancelled/failed"));
    QCOMPARE(rig.paymentOf(id).code, std::string("PAYMENT_DECLINED"));
    QVERIFY(rig.till() == kNothingPaid);
    QCOMPARE(rig.broken(), std::string());
}

void CheckoutTest::everyFailureEndsAlikeInBothModes_data() {
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<FaultKind>("kind");
    for (const char* step : kSteps)
        for (const FaultKind kind : kKinds)
            QTest::newRow((std::string(step) + ": " + std::string(toText(kind))).c_str()) << QByteArray(step) << kind;
}

// Once and for ever, of actions and of compensations.
void CheckoutTest::everyFailureEndsAlikeInBothModes() {
    QFETCH(QByteArray, step);
    QFETCH(FaultKind, kind);
    for (const Direction direction : {Direction::Action, Direction::Compensation})
        for (const std::int64_t hits : {1, 0}) {
            if (direction == Direction::Compensation && kind == FaultKind::BusinessFailure) continue;
            const End with = played(Mode::Orchestration, step.constData(), kind, hits, direction);
            const End without = played(Mode::Choreography, step.constData(), kind, hits, direction);
            QVERIFY2(with == without, (with.standing + " " + with.stream + " | " + without.standing + " " + without.stream).c_str());
            const bool settled = isEnd(with.status) || with.attention != Attention::None;
            QVERIFY(settled);
        }
}

void CheckoutTest::aFailedStepUndoesItsList_data() {
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<SagaStatus>("status");
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArray>("standing");
    const auto row = [](const char* step, SagaStatus status, const std::string& stream, const char* standing) {
        QTest::newRow(step) << QByteArray(step) << status << QByteArray::fromStdString(stream) << QByteArray(standing);
    };
    row("order_creation", SagaStatus::Failed, "", "");
    row("payment_request", SagaStatus::Compensated, "OrderCreated OrderCancelled", "cancelled/failed");
    row("payment_processing", SagaStatus::Compensated, kUnpaid, "cancelled/failed");
    // Behind the pivot: it waits for an operator, and nothing is taken back.
    row("order_confirmation", SagaStatus::InProgress, kPaid, "paid/completed");
}

void CheckoutTest::aFailedStepUndoesItsList() {
    QFETCH(QByteArray, step);
    QFETCH(SagaStatus, status);
    QFETCH(QByteArray, stream);
    QFETCH(QByteArray, standing);
    CheckoutRig rig;
    const RuleId rule = rig.stepFault(step.toStdString(), FaultKind::BusinessFailure);
    const SagaId id = rig.checkedOut();
    rig.settle();
    QCOMPARE(rig.row(id).status, status);
    QCOMPARE(rig.streamTypes(id), stream.toStdString());
    QCOMPARE(rig.standing(id), standing.toStdString());
    QCOMPARE(rig.broken(), std::string());
    if (isEnd(status)) {
        QVERIFY(rig.till() == kNothingPaid);
        return;
    }
    QVERIFY(rig.row(id).attention != Attention::None);
    QVERIFY(rig.removeFault(rule).ok());
    QVERIFY(rig.command(id, CommandKind::Retry).ok());
    QCOMPARE(rig.settled(id)->status, SagaStatus::Completed);
    QVERIFY(rig.till() == kEarned);
    QCOMPARE(rig.broken(), std::string());
}

void CheckoutTest::aCompletedOrderIsTakenBack_data() {
    QTest::addColumn<Mode>("mode");
    QTest::addColumn<int>("moves");
    for (const Mode mode : {Mode::Orchestration, Mode::Choreography})
        for (const int moves : {0, 1, 2})
            QTest::newRow((std::string(toText(mode)) + (moves == 0 ? ", confirmed" : moves == 1 ? ", shipped" : ", delivered")).c_str())
                << mode << moves;
}

void CheckoutTest::aCompletedOrderIsTakenBack() {
    QFETCH(Mode, mode);
    QFETCH(int, moves);
    CheckoutRig rig(mode);
    const SagaId id = rig.completed();
    std::string stream = kConfirmed;
    for (int n = 0; n < moves; ++n) {
        QVERIFY(rig.move(id, n == 0 ? shipCheckout : deliverCheckout).ok());
        stream += " OrderStatusChanged";
    }
    QVERIFY(rig.command(id, CommandKind::Compensate).ok());
    QCOMPARE(rig.settled(id)->status, SagaStatus::Compensated);
    QCOMPARE(rig.types(id), kConfirmed + " PaymentRefunded OrderCancelled");
    QCOMPARE(rig.streamTypes(id), stream + " OrderStatusChanged PaymentRefunded OrderCancelled");
    QCOMPARE(rig.standing(id), std::string("cancelled/refunded"));
    QVERIFY(rig.till() == kNothingPaid);
    QVERIFY(rig.gateway.charged.empty());
    QCOMPARE(rig.broken(), std::string());
    rig.expectSound();
}

void CheckoutTest::aRefundThatFailsWaitsForAPersonAndIsTriedAgain() {
    CheckoutRig rig;
    const SagaId id = rig.completed();
    const RuleId rule = rig.stepFault("payment_processing", FaultKind::TechnicalError, 0, Direction::Compensation);
    QVERIFY(rig.command(id, CommandKind::Compensate).ok());
    QCOMPARE(rig.settled(id)->attention, Attention::CompensationFailed);
    QCOMPARE(rig.paymentOf(id).status, PaymentStatus::Completed);
    QCOMPARE(rig.till().payer, -kCheckoutTotal);
    QCOMPARE(rig.broken(), std::string());
    QVERIFY(rig.removeFault(rule).ok());
    QVERIFY(rig.command(id, CommandKind::Retry).ok());
    QCOMPARE(rig.settled(id)->status, SagaStatus::Compensated);
    QCOMPARE(rig.standing(id), std::string("cancelled/refunded"));
    QVERIFY(rig.till() == kNothingPaid);
    QCOMPARE(rig.broken(), std::string());
}

// Its cancellation was waived: the end hook closes what stands.
void CheckoutTest::anOrderThatNobodyCancelledIsFailed() {
    CheckoutRig rig;
    rig.gateway.approves = false;
    rig.stepFault("order_creation", FaultKind::TechnicalError, 0, Direction::Compensation);
    const SagaId id = rig.checkedOut();
    QCOMPARE(rig.settled(id)->attention, Attention::CompensationFailed);
    QVERIFY(rig.command(id, CommandKind::HandledOutside).ok());
    QCOMPARE(rig.settled(id)->status, SagaStatus::Compensated);
    QCOMPARE(rig.standing(id), std::string("failed/failed"));
    QCOMPARE(rig.broken(), std::string());
}

void CheckoutTest::aGatewayThatTimesOutIsAskedAgainAndChargesOnce() {
    CheckoutRig rig;
    rig.gateway.ways = {10s, 100ms};
    const SagaId id = rig.checkedOut();
    QCOMPARE(rig.settled(id)->status, SagaStatus::Completed);
    rig.advance(1min);
    QCOMPARE(rig.count(id, EventKind::RetryScheduled), 1);
    QCOMPARE(rig.gateway.charges, 1);
    QVERIFY(rig.till() == kEarned);
    QCOMPARE(rig.streamTypes(id), kConfirmed);
    QCOMPARE(rig.broken(), std::string());
}

void CheckoutTest::aCrashWhileThePaymentIsUnderWayChargesOnce() {
    CheckoutRig rig;
    rig.gateway.ways = {1s};
    const SagaId id = rig.checkedOut();
    rig.run();
    QCOMPARE(rig.standing(id), std::string("processing/processing"));
    QCOMPARE(rig.gateway.charges, 0);
    QVERIFY(rig.restart().ok());
    QCOMPARE(rig.settled(id)->status, SagaStatus::Completed);
    QCOMPARE(rig.gateway.charges, 1);
    QCOMPARE(rig.streamTypes(id), kConfirmed);
    QCOMPARE(rig.broken(), std::string());
}

void CheckoutTest::aPaymentThatMayHaveHappenedIsRefunded() {
    CheckoutRig rig;
    rig.stepFault("payment_processing", FaultKind::LostReply);
    const SagaId id = rig.checkedOut();
    QCOMPARE(rig.settled(id)->status, SagaStatus::Compensated);
    QCOMPARE(rig.streamTypes(id), kPaid + " PaymentRefunded OrderCancelled");
    QCOMPARE(rig.standing(id), std::string("cancelled/refunded"));
    QVERIFY(rig.gateway.charged.empty());
    QVERIFY(rig.till() == kNothingPaid);
    QCOMPARE(rig.broken(), std::string());
}

void CheckoutTest::nothingToPayIsNotAskedFor() {
    CheckoutRig rig;
    rig.gateway.approves = false;
    CheckoutInput free = checkoutBasket();
    for (CheckoutLine& line : free.lines) line.price = 0;
    const SagaId id = rig.checkedOut(free);
    QCOMPARE(rig.settled(id)->status, SagaStatus::Completed);
    QCOMPARE(rig.gateway.questions, 0);
    QVERIFY(rig.command(id, CommandKind::Compensate).ok());
    QCOMPARE(rig.settled(id)->status, SagaStatus::Compensated);
    QCOMPARE(rig.standing(id), std::string("cancelled/refunded"));
    QCOMPARE(rig.broken(), std::string());
}

// A saga that was started by its definition's name has not passed the checks of a checkout.
void CheckoutTest::whatBreaksTheRulesIsRefused() {
    CheckoutRig rig;
    CheckoutInput input = checkoutBasket();
    input.lines[1].quantity = 0;
    const SagaId id = rig.checkedOut(input);
    QCOMPARE(rig.settled(id)->status, SagaStatus::Failed);
    QCOMPARE(rig.row(id).code, std::string("VALIDATION_ERROR"));
    QVERIFY(rig.streamOf(id).empty());
    QCOMPARE(rig.broken(), std::string());
}

void CheckoutTest::everyEventHasItsCause() {
    QFETCH(Mode, mode);
    CheckoutRig rig(mode);
    const SagaId id = rig.completed();
    QVERIFY(rig.move(id, shipCheckout).ok());
    const std::int64_t shipped = rig.audit().back().no;
    QVERIFY(rig.command(id, CommandKind::Compensate).ok());
    rig.settle();
    std::set<std::string> known;
    for (const SagaEvent& event : rig.events(id)) known.insert(eventId(id.text, event.seq, event.endedAt));
    std::set<std::string> ids;
    for (const CheckoutEvent& event : rig.streamOf(id)) {
        QVERIFY(ids.insert(event.id).second);
        QCOMPARE(event.correlation, rig.row(id).correlation.text);
        const bool isShipment = event.version == 5;
        QCOMPARE(event.causation == auditId(shipped), isShipment);
        QVERIFY2(isShipment || known.contains(event.causation), event.type.c_str());
    }
}

void CheckoutTest::theFeedTellsOfAShipment() {
    CheckoutRig rig;
    const SagaId id = rig.completed();
    rig.feed.clear();
    QVERIFY(rig.move(id, shipCheckout).ok());
    QCOMPARE(rig.feed.size(), std::size_t{1});
    QVERIFY(rig.feed.front().shopChanged);
}

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::CheckoutTest)
#include "tst_checkout.moc"
