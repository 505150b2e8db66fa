// The fold of an order's stream: what each event changes, and what a damaged stream is refused for.
#include <QtTest>

#include "tests/core/event_streams.h"

namespace saga::test {
namespace {

const EventCatalog& catalog() {
    return EventCatalog::shipped();
}

QByteArray statuses(const StreamScript& script) {
    const Result<OrderStream> stream = foldStream(script.events, catalog());
    if (!stream.ok()) return QByteArray::fromStdString(describe(stream.error()));
    return QByteArray::fromStdString(std::string(toText(stream->order.status)) + " " + std::string(toText(stream->payment.status)));
}

}  // namespace

class OrderStreamTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesADamagedStream_data();
    void refusesADamagedStream();
    void aRefusedEventChangesNothing();
    void anEmptyStreamIsNothingYet();
    void takesEveryFieldOver();
    void everyWayEnds_data();
    void everyWayEnds();
    void onlyWhatEventsCauseMayFollow();
    void foldsStreamsThatFollowOneAnother();
};

using Spoil = std::function<void(StreamScript&)>;

void OrderStreamTest::refusesADamagedStream_data() {
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QByteArray>("problem");
    const auto row = [](const char* name, const Spoil& spoil, const char* problem) {
        QTest::newRow(name) << spoil << QByteArray(problem);
    };
    row("version gap", [](StreamScript& s) { s.events.erase(s.events.begin() + 1); },
        "stream 7, version 3, PaymentProcessed: version 2 must come next");
    row("version twice", [](StreamScript& s) { s.events[2].version = 2; }, "stream 7, version 2, PaymentProcessed: version 3 must come next");
    row("begins later", [](StreamScript& s) { s.events.erase(s.events.begin()); }, "stream 7, version 2, OrderStatusChanged: version 1 must come next");
    row("begins with another event", [](StreamScript& s) { s.events[0].type = "OrderConfirmed"; s.events[0].schema = 1; s.events[0].payload = Json::object({}); },
        "stream 7, version 1, OrderConfirmed: the first event must be OrderCreated");
    row("created twice", [](StreamScript& s) { s.released("OrderCreated", 2); }, "stream 7, version 5, OrderCreated: an order is created once");
    row("unknown type", [](StreamScript& s) { s.events[3].type = "OrderLost"; }, "stream 7, version 4, OrderLost: there is no event type OrderLost");
    row("newer schema", [](StreamScript& s) { s.events[3].schema = 9; }, "stream 7, version 4, OrderConfirmed: this program reads the versions 1 to 1");
    row("field missing", [](StreamScript& s) { s.events[2].payload = Json::object({{"paymentId", "PAY_1"}, {"amount", 3990}}); },
        "stream 7, version 3, PaymentProcessed: payload.reference is missing");
    row("unreadable", [](StreamScript& s) { s.events[1].payload = Json(); },
        "stream 7, version 2, OrderStatusChanged: the payload is no JSON, or longer than 65536 bytes");
    row("other status", [](StreamScript& s) { s.events[1].payload.set("from", "paid"); },
        "stream 7, version 2, OrderStatusChanged: payload.from is paid, the order is pending");
    row("status that cannot follow", [](StreamScript& s) { s.events.resize(1); s.change(CheckoutStatus::Pending, CheckoutStatus::Shipped); },
        "stream 7, version 2, OrderStatusChanged: an order that is pending cannot become shipped");
    row("confirmed before it is paid", [](StreamScript& s) { s.events.resize(2); s.released("OrderConfirmed", 1); },
        "stream 7, version 3, OrderConfirmed: an order that is processing cannot become confirmed");
    row("paid twice", [](StreamScript& s) { s.released("PaymentProcessed", 1); }, "stream 7, version 5, PaymentProcessed: the payment is completed");
    row("other payment", [](StreamScript& s) { s.events[2].payload.set("paymentId", "PAY_2"); },
        "stream 7, version 3, PaymentProcessed: payload.paymentId is not that of the order's payment");
    row("other amount", [](StreamScript& s) { s.events[2].payload.set("amount", 1); },
        "stream 7, version 3, PaymentProcessed: payload.amount is not that of the payment, 3990");
    row("refunded unpaid", [](StreamScript& s) { s.events.resize(2); s.released("PaymentRefunded", 1); },
        "stream 7, version 3, PaymentRefunded: the payment is processing");
    row("failed after it was paid", [](StreamScript& s) { s.released("PaymentFailed", 1); }, "stream 7, version 5, PaymentFailed: the payment is completed");
    row("goes on after the end", [](StreamScript& s) { s.released("OrderCancelled", 1).change(CheckoutStatus::Cancelled, CheckoutStatus::Paid); },
        "stream 7, version 6, OrderStatusChanged: an order that is cancelled cannot become paid");
    row("other stream", [](StreamScript& s) { s.events[1].saga = SagaNo{8}; }, "stream 8, version 2, OrderStatusChanged: is of another stream");
}

void OrderStreamTest::refusesADamagedStream() {
    QFETCH(const Spoil, spoil);
    QFETCH(const QByteArray, problem);
    StreamScript script;
    script.bought();
    QCOMPARE(statuses(script), QByteArray("confirmed completed"));
    spoil(script);
    const Result<OrderStream> stream = foldStream(script.events, catalog());
    QVERIFY(!stream.ok());
    QCOMPARE(stream.error().code, ErrorCode::Corrupt);
    QCOMPARE(QByteArray::fromStdString(stream.error().field + ": " + stream.error().reason), problem);
}

void OrderStreamTest::aRefusedEventChangesNothing() {
    StreamScript script;
    script.bought();
    const OrderStream before = *foldStream(script.events, catalog());
    for (const char* type : {"OrderCreated", "PaymentProcessed", "PaymentFailed", "OrderConfirmed"}) {
        OrderStream stream = before;
        StreamScript further = script;
        further.released(type, catalog().latest(type));
        QVERIFY(!apply(stream, further.events.back(), catalog()).ok());
        QVERIFY(stream.order == before.order && stream.payment == before.payment);
    }
}

void OrderStreamTest::anEmptyStreamIsNothingYet() {
    const Result<OrderStream> stream = foldStream({}, catalog());
    QVERIFY(stream.ok());
    QCOMPARE(stream->version(), std::int64_t(0));
}

void OrderStreamTest::takesEveryFieldOver() {
    StreamScript script;
    script.bought();
    const OrderStream stream = *foldStream(script.events, catalog());
    CheckoutOrder order{"ORD_1", SagaNo{7}, {}, "buyer-1", {{"p-1", "Lamp", 2, 1500}, {"p-2", "마법검", 1, 990}}, "1 Main Street",
                        PaymentMethod::BankTransfer, 3990, CheckoutStatus::Confirmed, 4, Timestamp{1'000'000}, Timestamp{4'000'000}};
    CheckoutPayment payment{"PAY_1", SagaNo{7}, {}, "ORD_1", "buyer-1", PaymentMethod::BankTransfer, 3990, PaymentStatus::Completed, "GW-77", {},
                            Timestamp{1'000'000}, Timestamp{3'000'000}};
    QVERIFY(stream.order == order);
    QVERIFY(stream.payment == payment);
    script.events.front().schema = 1;
    script.events.front().payload = releasedEvent("OrderCreated.v1").at("payload");
    order.method = payment.method = PaymentMethod::CreditCard;
    const OrderStream old = *foldStream(script.events, catalog());
    QVERIFY(old.order == order && old.payment == payment);
}

void OrderStreamTest::everyWayEnds_data() {
    using enum CheckoutStatus;
    QTest::addColumn<Spoil>("go");
    QTest::addColumn<QByteArray>("end");
    const auto row = [](const char* name, const Spoil& go, const char* end) {
        QTest::newRow(name) << go << QByteArray(end);
    };
    row("shipped and delivered", [](StreamScript& s) { s.bought().change(Confirmed, Shipped).change(Shipped, Delivered); }, "delivered completed");
    row("declined", [](StreamScript& s) { s.released("OrderCreated", 1).change(Pending, Processing).released("PaymentFailed", 1).released("OrderCancelled", 1); },
        "cancelled failed");
    row("cancelled before it was to be paid", [](StreamScript& s) { s.released("OrderCreated", 2).released("OrderCancelled", 1); }, "cancelled failed");
    row("taken back", [](StreamScript& s) { s.bought().change(Confirmed, Paid).released("PaymentRefunded", 1).released("OrderCancelled", 1); },
        "cancelled refunded");
    row("taken back after it was delivered", [](StreamScript& s) {
        s.bought().change(Confirmed, Shipped).change(Shipped, Delivered).change(Delivered, Paid).released("PaymentRefunded", 1).released("OrderCancelled", 1);
    }, "cancelled refunded");
    row("given up", [](StreamScript& s) { s.released("OrderCreated", 2).change(Pending, Processing).change(Processing, Failed); }, "failed failed");
    row("given up after it was paid", [](StreamScript& s) { s.bought().change(Confirmed, Failed); }, "failed completed");
}

void OrderStreamTest::everyWayEnds() {
    QFETCH(const Spoil, go);
    QFETCH(const QByteArray, end);
    StreamScript script;
    go(script);
    QCOMPARE(statuses(script), end);
}

void OrderStreamTest::onlyWhatEventsCauseMayFollow() {
    using enum CheckoutStatus;
    QVERIFY(mayFollow(Pending, Processing) && mayFollow(Shipped, Delivered) && mayFollow(Delivered, Paid));
    QVERIFY(!mayFollow(Pending, Paid) && !mayFollow(Confirmed, Pending) && !mayFollow(Paid, Paid) && !mayFollow(Paid, Shipped));
    for (int to = 0; to < 8; ++to) {
        QVERIFY(!mayFollow(Cancelled, static_cast<CheckoutStatus>(to)));
        QVERIFY(!mayFollow(Failed, static_cast<CheckoutStatus>(to)));
    }
    QVERIFY(!mayFollow(static_cast<CheckoutStatus>(99), Paid));
}

void OrderStreamTest::foldsStreamsThatFollowOneAnother() {
    StreamScript first, second;
    first.bought();
    second.released("OrderCreated", 1);
    std::vector<CheckoutEvent> events = first.events;
    events.push_back(second.events.front());
    events.back().saga = SagaNo{9};
    const Result<std::vector<OrderStream>> streams = foldStreams(events, catalog());
    QVERIFY(streams.ok());
    QCOMPARE(streams->size(), std::size_t(2));
    QVERIFY(streams->front().order == foldStream(first.events, catalog())->order);
    QCOMPARE(streams->back().order.saga.value, std::int64_t(9));
    events.insert(events.begin(), events.back());
    QVERIFY(foldStreams(events, catalog()).ok());
    events.push_back(events.front());
    QVERIFY(!foldStreams(events, catalog()).ok());
}

}  // namespace saga::test

QTEST_APPLESS_MAIN(saga::test::OrderStreamTest)
#include "tst_order_stream.moc"
