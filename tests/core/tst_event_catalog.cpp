// The catalog of events: what it refuses to be made of, what it refuses to take, and that everything released stays readable.
#include <QtTest>

#include "core/checkout/upcasters.h"
#include "tests/core/event_streams.h"

namespace saga::test {
namespace {

constexpr const char* kSold = R"({"type": "object", "additionalProperties": false, "required": ["id"],
    "properties": {"id": {"type": "string"}}})";
constexpr const char* kSoldWithNote = R"({"type": "object", "additionalProperties": false, "required": ["id"],
    "properties": {"id": {"type": "string"}, "note": {"type": "string"}}})";
constexpr const char* kSoldWithPrice = R"({"type": "object", "additionalProperties": false, "required": ["id", "price"],
    "properties": {"id": {"type": "string"}, "price": {"type": "integer"}}})";

Json addPrice(Json payload) {
    payload.set("price", 5);
    return payload;
}

QByteArray problem(const Result<EventCatalog>& made) {
    return made.ok() ? QByteArray() : QByteArray::fromStdString(made.error().field + " " + made.error().reason);
}

}  // namespace

class EventCatalogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesAGapInTheVersions();
    void refusesAnIncompatibleChangeWithoutAnUpcaster();
    void refusesUpcastersOfNothing();
    void refusesASchemaThatIsNone();
    void everyReleasedVersionStaysReadable_data();
    void everyReleasedVersionStaysReadable();
    void everyReleasedVersionHasAFixture();
    void refusesWhatCannotBeRead_data();
    void refusesWhatCannotBeRead();
    void liftsOverSeveralVersions();
    void checksWhatIsAppended();
    void refusesALargePayload();
};

void EventCatalogTest::refusesAGapInTheVersions() {
    QCOMPARE(problem(EventCatalog::make({{"Sold", 1, kSold}, {"Sold", 3, kSold}}, {})), QByteArray("Sold.v3 version 2 is missing"));
    QCOMPARE(problem(EventCatalog::make({{"Sold", 2, kSold}}, {})), QByteArray("Sold.v2 version 1 is missing"));
    QCOMPARE(problem(EventCatalog::make({{"Sold", 1, kSold}, {"Sold", 1, kSold}}, {})), QByteArray("Sold.v1 is there twice"));
}

void EventCatalogTest::refusesAnIncompatibleChangeWithoutAnUpcaster() {
    const std::vector<EventSchema> schemas{{"Sold", 2, kSoldWithPrice}, {"Sold", 1, kSold}};
    QCOMPARE(problem(EventCatalog::make(schemas, {})),
             QByteArray("Sold.v2 is not compatible with version 1, and there is no upcaster: price: is required now"));
    QCOMPARE(problem(EventCatalog::make(schemas, {{"Sold", 1, addPrice}})), QByteArray());
    QCOMPARE(problem(EventCatalog::make({{"Sold", 1, kSold}, {"Sold", 2, kSoldWithNote}}, {})), QByteArray());
    // The other way round a field would be lost.
    QVERIFY(problem(EventCatalog::make({{"Sold", 1, kSoldWithNote}, {"Sold", 2, kSold}}, {})).endsWith("note: may not be there any more"));
}

void EventCatalogTest::refusesUpcastersOfNothing() {
    const std::vector<EventSchema> schemas{{"Sold", 1, kSold}, {"Sold", 2, kSoldWithPrice}};
    for (const Upcaster& upcaster : {Upcaster{"Bought", 1, addPrice}, Upcaster{"Sold", 2, addPrice}, Upcaster{"Sold", 0, addPrice}, Upcaster{"Sold", 1, {}}})
        QVERIFY(problem(EventCatalog::make(schemas, {upcaster})).endsWith("its upcaster lifts to a version that is not there"));
    QCOMPARE(problem(EventCatalog::make(schemas, {{"Sold", 1, addPrice}, {"Sold", 1, addPrice}})), QByteArray("Sold.v1 has two upcasters"));
}

void EventCatalogTest::refusesASchemaThatIsNone() {
    QVERIFY(problem(EventCatalog::make({{"Sold", 1, "{"}}, {})).startsWith("Sold.v1 line 1"));
    QCOMPARE(problem(EventCatalog::make({{"Sold", 1, R"({"type": "array"})"}}, {})), QByteArray("Sold.v1 must describe an object"));
    QVERIFY(problem(EventCatalog::make({{"Sold", 1, R"({"type": "object", "oneOf": []})"}}, {})).startsWith("Sold.v1: oneOf"));
    QVERIFY(!EventCatalog::make({{"", 1, kSold}}, {}).ok());
}

void EventCatalogTest::everyReleasedVersionStaysReadable_data() {
    QTest::addColumn<QString>("type");
    QTest::addColumn<int>("version");
    const auto row = [](const char* type, int version) {
        QTest::addRow("%s.v%d", type, version) << QString::fromLatin1(type) << version;
    };
    row("OrderCreated", 1);
    row("OrderCreated", 2);
    for (const char* type : {"OrderConfirmed", "OrderCancelled", "OrderStatusChanged", "PaymentProcessed", "PaymentFailed", "PaymentRefunded"})
        row(type, 1);
}

void EventCatalogTest::everyReleasedVersionStaysReadable() {
    QFETCH(const QString, type);
    QFETCH(const int, version);
    const std::string name = type.toStdString() + ".v" + std::to_string(version);
    const Json released = releasedEvent(name);
    const Result<Json> lifted = EventCatalog::shipped().lift(type.toStdString(), version, released.at("payload"));
    QVERIFY2(lifted.ok(), lifted.ok() ? "" : describe(lifted.error()).c_str());
    QCOMPARE(QByteArray::fromStdString(lifted->dumpCanonical()), QByteArray::fromStdString(released.at("latest").dumpCanonical()));
    QVERIFY(EventCatalog::shipped().check(type.toStdString(), *lifted).ok());
}

void EventCatalogTest::everyReleasedVersionHasAFixture() {
    std::vector<std::string> shipped;
    for (const EventSchema& schema : EventCatalog::shipped().schemas()) shipped.push_back(schema.type + ".v" + std::to_string(schema.version));
    std::vector<std::string> fixtures;
    for (const QString& file : QDir(QString::fromUtf8(SAGA_RELEASED_EVENTS)).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        fixtures.push_back(file.chopped(5).toStdString());
    std::sort(shipped.begin(), shipped.end());
    std::sort(fixtures.begin(), fixtures.end());
    QCOMPARE(fixtures, shipped);
}

void EventCatalogTest::refusesWhatCannotBeRead_data() {
    QTest::addColumn<QString>("type");
    QTest::addColumn<int>("version");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char* name, const char* type, int version, const char* payload, const char* reason) {
        QTest::newRow(name) << QString::fromLatin1(type) << version << QByteArray(payload) << QByteArray(reason);
    };
    row("type", "OrderLost", 1, "{}", "there is no event type OrderLost");
    row("version of a newer program", "OrderConfirmed", 2, "{}", "this program reads the versions 1 to 1");
    row("version 0", "OrderConfirmed", 0, "{}", "this program reads the versions 1 to 1");
    row("field missing", "PaymentFailed", 1, R"({"paymentId": "PAY_1"})", "payload.code is missing");
    row("shape of the next version", "OrderCreated", 1, R"({"paymentMethod": "credit_card"})", "payload.paymentMethod is not a known field");
    row("unreadable", "OrderConfirmed", 1, "null", "the payload is no JSON, or longer than 65536 bytes");
}

void EventCatalogTest::refusesWhatCannotBeRead() {
    QFETCH(const QString, type);
    QFETCH(const int, version);
    QFETCH(const QByteArray, payload);
    QFETCH(const QByteArray, reason);
    const Result<Json> lifted = EventCatalog::shipped().lift(type.toStdString(), version, *parseJson(payload.toStdString(), "test"));
    QVERIFY(!lifted.ok());
    QCOMPARE(lifted.error().code, ErrorCode::Corrupt);
    QCOMPARE(QByteArray::fromStdString(lifted.error().field), (type + QLatin1String(".v") + QString::number(version)).toUtf8());
    QCOMPARE(QByteArray::fromStdString(lifted.error().reason), reason);
}

void EventCatalogTest::liftsOverSeveralVersions() {
    const char* kThird = R"({"type": "object", "additionalProperties": false, "required": ["id", "price"],
        "properties": {"id": {"type": "string"}, "price": {"type": "integer"}, "note": {"type": "string"}}})";
    const auto catalog = EventCatalog::make({{"Sold", 1, kSold}, {"Sold", 2, kSoldWithPrice}, {"Sold", 3, kThird}}, {{"Sold", 1, addPrice}});
    QVERIFY2(catalog.ok(), problem(catalog).constData());
    QCOMPARE(catalog->latest("Sold"), 3);
    QCOMPARE(catalog->latest("Lost"), 0);
    const Result<Json> lifted = catalog->lift("Sold", 1, Json::object({{"id", "a"}}));
    QCOMPARE(QByteArray::fromStdString(lifted->dump()), QByteArray(R"({"id":"a","price":5})"));
    // An upcaster that does not keep its promise is found.
    const auto lying = EventCatalog::make({{"Sold", 1, kSold}, {"Sold", 2, kSoldWithPrice}}, {{"Sold", 1, [](Json payload) { return payload; }}});
    QCOMPARE(lying->lift("Sold", 1, Json::object({{"id", "a"}})).error().code, ErrorCode::Corrupt);
}

void EventCatalogTest::checksWhatIsAppended() {
    const EventCatalog& catalog = EventCatalog::shipped();
    const Json first = releasedEvent("OrderCreated.v1").at("payload");
    const Result<void> old = catalog.check("OrderCreated", first);
    QVERIFY(!old.ok());
    QCOMPARE(old.error().code, ErrorCode::InvalidInput);
    QCOMPARE(QByteArray::fromStdString(old.error().field), QByteArray("payload.paymentMethod"));
    QCOMPARE(QByteArray::fromStdString(catalog.check("OrderLost", first).error().field), QByteArray("type"));
}

void EventCatalogTest::refusesALargePayload() {
    const auto catalog = EventCatalog::make({{"Sold", 1, kSold}}, {});
    const Result<void> large = catalog->check("Sold", Json::object({{"id", std::string(5'000'000, 'x')}}));
    QCOMPARE(large.error().code, ErrorCode::LimitExceeded);
    QCOMPARE(QByteArray::fromStdString(large.error().field), QByteArray("payload"));
    QVERIFY(catalog->check("Sold", Json::object({{"id", std::string(kMaxEventPayloadBytes - 9, 'x')}})).ok());
    QVERIFY(!catalog->check("Sold", Json::object({{"id", std::string(kMaxEventPayloadBytes - 8, 'x')}})).ok());
    QCOMPARE(EventCatalog::shipped().check("OrderCancelled", Json::object({{"reason", std::string(5'000'000, 'x')}})).error().code,
             ErrorCode::InvalidInput);
}

}  // namespace saga::test

QTEST_APPLESS_MAIN(saga::test::EventCatalogTest)
#include "tst_event_catalog.moc"
