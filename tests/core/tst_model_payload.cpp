// The stored form of event payloads, pinned, and the event envelope.
#include <QTest>
#include <limits>

#include "core/base/rng.h"
#include "core/model/saga_event.h"
#include "tests/core/mutations.h"
#include "tests/core/printed_text.h"

using namespace std::chrono_literals;

namespace saga::test {

namespace {

bool same(const EventPayload& a, const EventPayload& b) {
    return a.code == b.code && a.message == b.message && a.executed == b.executed && a.delay == b.delay &&
           a.rule == b.rule && a.faultKind == b.faultKind && a.direction == b.direction && a.attention == b.attention &&
           a.empty == b.empty && a.passedOver == b.passedOver && a.command == b.command && a.actor == b.actor &&
           a.reason == b.reason && a.data == b.data;
}

EventPayload everything() {
    EventPayload payload;
    payload.code = "INSUFFICIENT_STOCK";
    payload.message = "There are \"3\" left\n";
    payload.executed = Executed::Unknown;
    payload.delay = Micros{53'217};
    payload.rule = RuleId("FLT_1");
    payload.faultKind = "lost-reply";
    payload.direction = Direction::Compensation;
    payload.attention = Attention::CompensationFailed;
    payload.empty = true;
    payload.passedOver = true;
    payload.command = CommandKind::HandledOutside;
    payload.actor = "운영자";
    payload.reason = "ticket 7";
    payload.data =
        Json::object({{"balance", 900}, {"note", "\xF0\x9F\x97\xA1"}, {"list", Json(Json::Array{Json(1.5)})}});
    return payload;
}

}  // namespace

class TestModelPayload : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoPayload_data();
    void refusesWhatIsNoPayload();
    void encodingIsPinned_data();
    void encodingIsPinned();
    void everyFieldComesBackAlone_data();
    void everyFieldComesBackAlone();
    void unknownKeysAreKeptOut();
    void dataOfTheLargestInputComesBack();
    void malformedTextIsStoredReadably();
    void randomPayloadsComeBack();
    void damagedPayloadsNeverCrash();
    void eventsAsEnvelopes();
};

void TestModelPayload::refusesWhatIsNoPayload_data() {
    QTest::addColumn<std::string>("text");
    for (const char* text : {" ",
                             "[]",
                             "7",
                             "null",
                             "{",
                             "{\"c\":1}",
                             "{\"m\":null}",
                             "{\"x\":2}",
                             "{\"x\":-1}",
                             "{\"x\":\"1\"}",
                             "{\"x\":0.5}",
                             "{\"d\":\"5\"}",
                             "{\"d\":9223372036854775808}",
                             "{\"r\":[]}",
                             "{\"k\":{}}",
                             "{\"n\":2}",
                             "{\"a\":7}",
                             "{\"e\":true}",
                             "{\"e\":2}",
                             "{\"o\":-1}",
                             "{\"q\":9}",
                             "{\"u\":3}",
                             "{\"w\":false}",
                             "{\"c\":\"A\",\"c\":\"B\"}",
                             "{\"c\":\"\xFF\"}",
                             "{\"c\":\"A\"}x"})
        QTest::newRow(text) << std::string(text);
    QTest::newRow("too deep") << "{\"v\":" + std::string(1000, '[') + std::string(1000, ']') + "}";
}

void TestModelPayload::refusesWhatIsNoPayload() {
    QFETCH(std::string, text);
    const Result<EventPayload> payload = decodePayload(text);
    QVERIFY(!payload.ok());
    QCOMPARE(payload.error().code, ErrorCode::InvalidInput);
    QCOMPARE(payload.error().field, std::string("payload"));
    QVERIFY(!payload.error().reason.empty());
}

void TestModelPayload::encodingIsPinned_data() {
    QTest::addColumn<EventPayload>("payload");
    QTest::addColumn<std::string>("text");
    QTest::newRow("empty") << EventPayload{} << std::string();
    EventPayload refused;
    refused.code = "ITEM_NOT_FOUND";
    refused.message = "There is no such item.";
    QTest::newRow("refused") << refused << std::string(R"({"c":"ITEM_NOT_FOUND","m":"There is no such item."})");
    EventPayload retry;
    retry.code = "TIMEOUT";
    retry.executed = Executed::Unknown;
    retry.delay = 50ms;
    QTest::newRow("retry") << retry << std::string(R"({"c":"TIMEOUT","x":1,"d":50000})");
    EventPayload answer;
    answer.data = Json::object({{"grantedAt", "2026-03-01T12:00:00.000Z"}, {"owned", 1}});
    QTest::newRow("answer") << answer << std::string(R"({"v":{"grantedAt":"2026-03-01T12:00:00.000Z","owned":1}})");
    QTest::newRow("everything") << everything()
                                << std::string(
                                       R"({"c":"INSUFFICIENT_STOCK","m":"There are \"3\" left\n","x":1,"d":53217,)"
                                       R"("r":"FLT_1","k":"lost-reply","n":1,"a":1,"e":1,"o":1,"q":8,)"
                                       R"("u":"운영자","w":"ticket 7","v":{"balance":900,"note":")"
                                       "\xF0\x9F\x97\xA1"
                                       R"(","list":[1.5]}})");
}

void TestModelPayload::encodingIsPinned() {
    QFETCH(EventPayload, payload);
    QFETCH(std::string, text);
    QCOMPARE(encodePayload(payload), text);
    const Result<EventPayload> back = decodePayload(text);
    QVERIFY(back.ok());
    QVERIFY(same(*back, payload));
}

void TestModelPayload::everyFieldComesBackAlone_data() {
    QTest::addColumn<EventPayload>("payload");
    const auto row = [](const char* name, auto change) {
        EventPayload payload;
        change(payload);
        QTest::newRow(name) << payload;
    };
    row("code", [](auto& p) { p.code = "X"; });
    row("message", [](auto& p) { p.message = std::string("a\0b\\\"\x1F", 6); });
    row("executed", [](auto& p) { p.executed = Executed::Unknown; });
    row("longest delay", [](auto& p) { p.delay = Micros{std::numeric_limits<std::int64_t>::max()}; });
    row("negative delay", [](auto& p) { p.delay = Micros{-1}; });
    row("rule", [](auto& p) { p.rule = RuleId("FLT_9"); });
    row("faultKind", [](auto& p) { p.faultKind = "delay"; });
    row("direction", [](auto& p) { p.direction = Direction::Compensation; });
    row("attention", [](auto& p) { p.attention = Attention::DeadlineAfterPivot; });
    row("empty", [](auto& p) { p.empty = true; });
    row("passedOver", [](auto& p) { p.passedOver = true; });
    row("command", [](auto& p) { p.command = CommandKind::Retry; });
    row("actor", [](auto& p) { p.actor = "운영자"; });
    row("reason", [](auto& p) { p.reason = "because"; });
    row("data false", [](auto& p) { p.data = false; });
    row("data 0", [](auto& p) { p.data = 0; });
    row("data empty object", [](auto& p) { p.data = Json(Json::Object{}); });
}

void TestModelPayload::everyFieldComesBackAlone() {
    QFETCH(EventPayload, payload);
    const std::string text = encodePayload(payload);
    QVERIFY(!text.empty());
    QVERIFY(!same(payload, EventPayload{}));
    const Result<EventPayload> back = decodePayload(text);
    QVERIFY2(back.ok(), text.c_str());
    QVERIFY2(same(*back, payload), text.c_str());
}

void TestModelPayload::unknownKeysAreKeptOut() {
    const Result<EventPayload> payload = decodePayload(R"({"c":"X","z":{"y":1},"later":[2],"":0})");
    QVERIFY(payload.ok());
    QCOMPARE(encodePayload(*payload), std::string(R"({"c":"X"})"));
}

// The largest document the border accepts, of characters that grow when they are written.
void TestModelPayload::dataOfTheLargestInputComesBack() {
    const JsonLimits border;
    std::string text = "\"";
    text.append((border.maxBytes - 2) / 2, '\n');
    EventPayload payload;
    payload.data = Json(text.substr(1));
    QVERIFY(decodePayload(encodePayload(payload)).ok());

    std::string nested(static_cast<std::size_t>(border.maxDepth), '[');
    nested.append(static_cast<std::size_t>(border.maxDepth), ']');
    payload.data = Json::object({{"input", parseJson(nested, "input").value()}});
    const Result<EventPayload> back = decodePayload(encodePayload(payload));
    QVERIFY(back.ok());
    QVERIFY(same(*back, payload));
}

void TestModelPayload::malformedTextIsStoredReadably() {
    EventPayload payload;
    payload.message = "a\xFFz";
    const Result<EventPayload> back = decodePayload(encodePayload(payload));
    QVERIFY(back.ok());
    QCOMPARE(back->message, std::string("a\xEF\xBF\xBDz"));
}

void TestModelPayload::randomPayloadsComeBack() {
    Rng rng(5);
    const auto text = [&] {
        std::string out;
        for (std::uint64_t i = rng.below(12); i > 0; --i) out += static_cast<char>(rng.below(0x80));
        return rng.below(2) == 0 ? std::string() : out;
    };
    for (int round = 0; round < 5'000; ++round) {
        EventPayload payload;
        payload.code = text();
        payload.message = text();
        payload.executed = static_cast<Executed>(rng.below(2));
        payload.delay = Micros{static_cast<std::int64_t>(rng.next())};
        payload.rule = RuleId(text());
        payload.faultKind = text();
        payload.direction = static_cast<Direction>(rng.below(2));
        payload.attention = static_cast<Attention>(rng.below(7));
        payload.empty = rng.below(2) == 0;
        payload.passedOver = rng.below(2) == 0;
        payload.command = static_cast<CommandKind>(rng.below(9));
        payload.actor = text();
        payload.reason = text();
        if (rng.below(2) == 0)
            payload.data = Json::object({{"k" + text(), text()}, {"n", static_cast<std::int64_t>(rng.next())}});
        const std::string encoded = encodePayload(payload);
        const Result<EventPayload> back = decodePayload(encoded);
        QVERIFY2(back.ok(), encoded.c_str());
        QVERIFY2(same(*back, payload), encoded.c_str());
    }
}

void TestModelPayload::damagedPayloadsNeverCrash() {
    constexpr std::array<std::string_view, 5> kFragments{"\"q\":9,", "null", "{\"v\":", "}", "\xED\xA0\x80"};
    Rng rng(6);
    int refused = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string text = encodePayload(everything());
        mutate(text, rng, kFragments);
        const Result<EventPayload> payload = decodePayload(text);
        if (payload.ok())
            QVERIFY(same(*decodePayload(encodePayload(*payload)), *payload));
        else
            ++refused;
    }
    QVERIFY(refused > 5'000);
}

void TestModelPayload::eventsAsEnvelopes() {
    SagaEvent event;
    event.seq = 3;
    event.kind = EventKind::RetryScheduled;
    event.step = 1;
    event.attempt = 2;
    event.startedAt = {1'772'366'400'000'000};
    event.endedAt = {1'772'366'400'250'000};
    event.payload.code = "TIMEOUT";
    event.payload.delay = 50ms;
    const std::string id = eventId("TXN_1", 3, event.endedAt);
    QCOMPARE(toJson(event, "TXN_1", "item_grant").dump(),
             R"({"id":")" + id + R"(","seq":3,"kind":"RetryScheduled","step":"item_grant","attempt":2,)" +
                 R"("startedAt":"2026-03-01T12:00:00.000Z","time":"2026-03-01T12:00:00.250Z",)" +
                 R"("payload":{"code":"TIMEOUT","executed":"no","delayMs":50}})");

    SagaEvent all;
    all.seq = 1;
    all.kind = EventKind::FaultInjected;
    all.type = "PurchaseInitiated";
    all.startedAt = all.endedAt = event.endedAt;
    all.payload = everything();
    const Json json = toJson(all, "TXN_1", "");
    QCOMPARE(json.text("type"), std::string_view("PurchaseInitiated"));
    QVERIFY(json.find("step") == nullptr && json.find("attempt") == nullptr);
    const Json& payload = json.at("payload");
    QCOMPARE(payload.text("executed"), std::string_view("unknown"));
    QCOMPARE(payload.text("direction"), std::string_view("compensation"));
    QCOMPARE(payload.text("command"), std::string_view("handled-outside"));
    QCOMPARE(payload.text("attention"), std::string_view("compensation failed"));
    QCOMPARE(payload.at("delayMs").asDouble(), 53.217);
    QCOMPARE(payload.at("empty").asBool(), true);
    QCOMPARE(payload.at("passedOver").asBool(), true);
    QVERIFY(payload.at("data") == everything().data);
    QCOMPARE(payload.members().size(), std::size_t{14});
}

}  // namespace saga::test

QTEST_APPLESS_MAIN(saga::test::TestModelPayload)
#include "tst_model_payload.moc"
