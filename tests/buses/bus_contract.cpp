#include "tests/buses/bus_contract.h"

#include <QtTest>

namespace saga::test {
namespace {

constexpr std::size_t kRoomy = 100;

std::unique_ptr<EventBus> subscribed(const BusContract::Factory& make, std::size_t capacity = kRoomy) {
    std::unique_ptr<EventBus> bus = make(capacity);
    if (!bus->subscribe("a", "t").ok()) qFatal("subscribe");
    return bus;
}

void publish(EventBus& bus, const std::string& key, const std::string& payload) {
    QVERIFY(bus.publish({"t", key, payload}).ok());
}

std::vector<BusDelivery> received(EventBus& bus, std::string_view group = "a", int max = 100) {
    Result<std::vector<BusDelivery>> got = bus.receive(group, max);
    if (!got.ok()) qFatal("receive");
    return std::move(*got);
}

QString payloads(const std::vector<BusDelivery>& deliveries) {
    QString all;
    for (const BusDelivery& delivery : deliveries) all += QString::fromStdString(delivery.message.payload);
    return all;
}

// Receives and acknowledges until nothing comes.
QString drained(EventBus& bus, std::string_view group = "a") {
    QString all;
    for (auto got = received(bus, group); !got.empty(); got = received(bus, group)) {
        all += payloads(got);
        for (const BusDelivery& delivery : got)
            if (!bus.acknowledge(group, delivery.tag).ok()) qFatal("acknowledge");
    }
    return all;
}

}  // namespace

void BusContract::everyGroupGetsEveryMessageOfItsTopics() {
    const auto bus = subscribed(m_factory);
    QVERIFY(bus->subscribe("b", "t").ok());
    QVERIFY(bus->subscribe("b", "u").ok());
    publish(*bus, "k", "1");
    QVERIFY(bus->publish({"u", "k", "2"}).ok());
    QCOMPARE(drained(*bus, "a"), QStringLiteral("1"));
    QCOMPARE(drained(*bus, "b"), QStringLiteral("12"));
}

void BusContract::oneGroupGetsItOnce() {
    const auto bus = subscribed(m_factory);
    QVERIFY(bus->subscribe("a", "t").ok());
    publish(*bus, "k", "1");
    QCOMPARE(payloads(received(*bus)), QStringLiteral("1"));
    QVERIFY(received(*bus).empty());
}

void BusContract::keepsTheOrderWithinAKey() {
    const auto bus = subscribed(m_factory);
    for (const char* payload : {"1", "2", "3", "4"}) publish(*bus, "k", payload);
    QCOMPARE(drained(*bus), QStringLiteral("1234"));
}

void BusContract::holdsBackWhatFollowsAnUnacknowledgedMessage() {
    const auto bus = subscribed(m_factory);
    publish(*bus, "k", "1");
    publish(*bus, "k", "2");
    const std::vector<BusDelivery> first = received(*bus);
    QCOMPARE(payloads(first), QStringLiteral("1"));
    QVERIFY(received(*bus).empty());
    QVERIFY(bus->acknowledge("a", first.front().tag).ok());
    QCOMPARE(payloads(received(*bus)), QStringLiteral("2"));
}

void BusContract::keysDoNotWaitForEachOther() {
    const auto bus = subscribed(m_factory);
    publish(*bus, "k", "1");
    QCOMPARE(payloads(received(*bus)), QStringLiteral("1"));
    publish(*bus, "k", "2");
    publish(*bus, "m", "3");
    QCOMPARE(payloads(received(*bus)), QStringLiteral("3"));
}

void BusContract::comesAgainUntilItIsAcknowledged() {
    const auto bus = subscribed(m_factory);
    publish(*bus, "k", "1");
    publish(*bus, "k", "2");
    publish(*bus, "m", "3");
    const std::vector<BusDelivery> once = received(*bus);
    QVERIFY(bus->acknowledge("a", once.back().tag).ok());
    QVERIFY(bus->redeliver("a").ok());
    const std::vector<BusDelivery> again = received(*bus);
    QCOMPARE(payloads(again), QStringLiteral("1"));
    QCOMPARE(again.front().tag, once.front().tag);
    QVERIFY(bus->redeliver("a").ok());
    QCOMPARE(drained(*bus), QStringLiteral("12"));
    QVERIFY(bus->redeliver("a").ok());
    QVERIFY(received(*bus).empty());
}

void BusContract::acknowledgingAgainChangesNothing() {
    const auto bus = subscribed(m_factory);
    publish(*bus, "k", "1");
    publish(*bus, "k", "2");
    const std::vector<BusDelivery> first = received(*bus);
    for (int times = 0; times < 3; ++times) QVERIFY(bus->acknowledge("a", first.front().tag).ok());
    QCOMPARE(payloads(received(*bus)), QStringLiteral("2"));
}

void BusContract::isBoundedAndKeepsNothingOfWhatItRefuses() {
    const auto bus = subscribed(m_factory, 2);
    publish(*bus, "k", "1");
    publish(*bus, "m", "2");
    // A group that has room gets nothing either: all or none.
    QVERIFY(bus->subscribe("late", "t").ok());
    const Result<void> refused = bus->publish({"t", "n", "3"});
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::Busy);
    QVERIFY(received(*bus, "late").empty());
    QCOMPARE(drained(*bus), QStringLiteral("12"));
}

void BusContract::takesMessagesAgainOnceThereIsRoom() {
    const auto bus = subscribed(m_factory, 1);
    publish(*bus, "k", "1");
    const std::vector<BusDelivery> first = received(*bus);
    QVERIFY(!bus->publish({"t", "k", "2"}).ok());
    QVERIFY(bus->acknowledge("a", first.front().tag).ok());
    publish(*bus, "k", "2");
    QCOMPARE(drained(*bus), QStringLiteral("2"));
}

void BusContract::refusesWhatNobodyHears() {
    const auto bus = subscribed(m_factory);
    const Result<void> published = bus->publish({"nobody's", "k", "1"});
    QVERIFY(!published.ok());
    QCOMPARE(published.error().code, ErrorCode::NotFound);
    QVERIFY(!bus->receive("stranger", 1).ok());
    QVERIFY(!bus->acknowledge("stranger", 1).ok());
}

}  // namespace saga::test
