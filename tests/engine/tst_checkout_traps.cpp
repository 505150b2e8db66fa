// The known traps of event-sourced checkouts: each is planted by letting one step of `order-processing` call an action that falls
// into it, and must be found. Without a trap nothing is found.
#include "core/services/checkout_step.h"
#include "core/services/shipped_definitions.h"
#include "core/services/step_outcome.h"
#include "tests/engine/checkout_rig.h"

namespace saga::test {
namespace {

// What happens to the order: the story in which the trap shows.
using Story = void (*)(CheckoutRig&);

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

struct Trap {
    const char* name;
    Story story;
    std::vector<std::pair<std::string, Behaviour>> instead;  // of these actions
    const char* found;                                       // the invariant; empty: nothing
};

const std::vector<Trap>& traps() {
    static const std::vector<Trap> all{
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

void replace(std::string& text, const std::string& what, const std::string& by) {
    const std::size_t at = text.find(what);
    if (at == std::string::npos) qFatal("there is no %s", what.c_str());
    text.replace(at, what.size(), by);
}

std::string orderProcessing() {
    for (const std::string_view source : shippedDefinitions())
        if (source.find("\"order-processing\"") != std::string_view::npos) return std::string(source);
    qFatal("there is no order-processing");
}

// A new version of the definition that calls the trap, and who answers to it.
void plant(const Trap& trap, CheckoutRig& rig) {
    constexpr std::array kNames{"probe.one", "probe.two"};
    std::string source = orderProcessing();
    replace(source, "\"version\": 1", "\"version\": 2");
    for (std::size_t at = 0; at < trap.instead.size(); ++at) {
        replace(source, '"' + trap.instead[at].first + '"', std::string("\"") + kNames.at(at) + '"');
        rig.probe->behaviours[kNames.at(at)] = trap.instead[at].second;
    }
    QVERIFY(rig.publish(std::move(source)).ok());
}

}  // namespace

class CheckoutTrapsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsWhoFallsIntoIt_data();
    void findsWhoFallsIntoIt();
};

void CheckoutTrapsTest::findsWhoFallsIntoIt_data() {
    QTest::addColumn<int>("trap");
    for (std::size_t i = 0; i < traps().size(); ++i) QTest::newRow(traps()[i].name) << static_cast<int>(i);
}

void CheckoutTrapsTest::findsWhoFallsIntoIt() {
    QFETCH(int, trap);
    const Trap& planted = traps()[static_cast<std::size_t>(trap)];
    CheckoutRig rig;
    // So that there is revenue to lose.
    QVERIFY(rig.settled(rig.checkedOut()).ok());
    plant(planted, rig);
    planted.story(rig);
    const std::string broken = rig.broken();
    if (*planted.found == 0) QCOMPARE(broken, std::string());
    else QVERIFY2(broken.find(std::string(planted.found) + ' ') != std::string::npos, broken.c_str());
}

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::CheckoutTrapsTest)
#include "tst_checkout_traps.moc"
