// The known traps of event-sourced checkouts: each is planted by letting one step of `order-processing` call an action that falls
// into it, and must be found. Without a trap nothing is found.
#include "core/services/checkout_step.h"
#include "core/services/step_outcome.h"
#include "tests/engine/checkout_rig.h"
#include "tests/engine/traps.h"

namespace saga::test {
namespace {

void completes(CheckoutRig& rig) {
    QVERIFY(rig.settled(rig.checkedOut()).ok());
}

void isDeclined(CheckoutRig& rig) {
    rig.gateway.approves = false;
    QVERIFY(rig.settled(rig.checkedOut()).ok());
}

void isTakenBack(CheckoutRig& rig) {
    const SagaId id = rig.checkedOut();
    QVERIFY(rig.settled(id).ok());
    QVERIFY(rig.command(id, CommandKind::Compensate).ok());
    QVERIFY(rig.settled(id).ok());
}

OrderStream known(const StepRequest& request, UnitOfWork& work) {
    return streamOf(request, work).value();
}

// As the services append, but blindly.
void appendRaw(const StepRequest& request, UnitOfWork& work, const NewCheckoutEvent& event, std::int64_t version) {
    const StreamCause cause = causeOf(request);
    work.appendEvent({work.newId("EVT_"), request.saga, version, std::string(event.type), EventCatalog::shipped().latest(event.type),
                      work.now(), cause.correlation, cause.causation, event.payload});
}

Result<StepAnswer> refundWhatWasNotPaid(const StepRequest& request, UnitOfWork& work) {
    const OrderStream stream = known(request, work);
    const PostingKey key = request.postingKey();
    const auto lent = work.transfer(key, revenueAccount(), payerAccount(), stream.payment.amount);
    if (!lent.ok()) return lent.error();
    return StepAnswer::succeeded();
}

Result<StepAnswer> confirmTheStreamAlone(const StepRequest& request, UnitOfWork& work) {
    const OrderStream stream = known(request, work);
    appendRaw(request, work, orderConfirmed(), stream.version() + 1);
    return transferAndAnswer(work, request.postingKey(), gatewayAccount(), revenueAccount(), stream.payment.amount, "ORDER_ERROR", {});
}

Result<StepAnswer> confirmTwice(const StepRequest& request, UnitOfWork& work) {
    OrderStream stream = known(request, work);
    appendRaw(request, work, orderConfirmed(), stream.version() + 2);
    SAGA_TRY(appendToStream(work, stream, causeOf(request), {orderConfirmed()}));
    return transferAndAnswer(work, request.postingKey(), gatewayAccount(), revenueAccount(), stream.payment.amount, "ORDER_ERROR", {});
}

Result<StepAnswer> confirmTheProjectionAlone(const StepRequest& request, UnitOfWork& work) {
    OrderStream stream = known(request, work);
    stream.order.status = CheckoutStatus::Confirmed;
    work.putCheckoutOrder(stream.order);
    return transferAndAnswer(work, request.postingKey(), gatewayAccount(), revenueAccount(), stream.payment.amount, "ORDER_ERROR", {});
}

Result<StepAnswer> doNothing(const StepRequest&, UnitOfWork&) {
    return StepAnswer::succeeded();
}

Result<StepAnswer> refundWithoutMoney(const StepRequest& request, UnitOfWork& work) {
    OrderStream stream = known(request, work);
    SAGA_TRY(appendToStream(work, stream, causeOf(request), {paymentRefunded(stream.payment, "FORGOTTEN")}));
    return StepAnswer::succeeded();
}

const std::vector<Trap<CheckoutRig>>& traps() {
    static const std::vector<Trap<CheckoutRig>> all{
        {"none: it completes", completes, {}, ""},
        {"none: it is declined", isDeclined, {}, ""},
        {"none: it is taken back", isTakenBack, {}, ""},
        {"an unpaid order is refunded", isDeclined, {{"checkout.dropPayment", refundWhatWasNotPaid}}, "I1"},
        {"a refund moves no money", isTakenBack, {{"checkoutPayment.refund", refundWithoutMoney}}, "I1"},
        {"a projection is not written", completes, {{"checkout.confirm", confirmTheStreamAlone}}, "I12"},
        {"only the projection is written", completes, {{"checkout.confirm", confirmTheProjectionAlone}}, "I12"},
        {"an event is appended twice", completes, {{"checkout.confirm", confirmTwice}}, "I12"},
        {"a completed order was never confirmed", completes, {{"checkout.confirm", doNothing}}, "I6"},
        {"a cancelled order stays as it was", isDeclined, {{"checkout.cancel", doNothing}, {"checkout.close", doNothing}}, "I5"},
        {"a cancelled order stays paid", isTakenBack, {{"checkoutPayment.refund", doNothing}}, "I5"},
    };
    return all;
}

}  // namespace

class CheckoutTrapsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsWhoFallsIntoIt_data();
    void findsWhoFallsIntoIt();
};

void CheckoutTrapsTest::findsWhoFallsIntoIt_data() {
    nameEach(traps());
}

void CheckoutTrapsTest::findsWhoFallsIntoIt() {
    QFETCH(int, trap);
    CheckoutRig rig;
    // So that there is revenue to lose.
    QVERIFY(rig.settled(rig.checkedOut()).ok());
    fallInto(traps()[static_cast<std::size_t>(trap)], kCheckout, rig);
}

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::CheckoutTrapsTest)
#include "tst_checkout_traps.moc"
