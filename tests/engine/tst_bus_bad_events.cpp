// Events that arrive damaged in front of the right one: each is a dead letter with its cause, nothing is lost and nothing
// is done twice.
#include <functional>

#include "core/saga/routing_slip.h"
#include "tests/engine/order_rig.h"

namespace saga::test {
namespace {

// What travels: "<seq>\n<event>\n<slip>".
using Damage = std::function<void(std::string& event, std::string& slip)>;

void replace(std::string& text, const std::string& what, const std::string& by) {
    const std::size_t at = text.find(what);
    if (at == std::string::npos) qFatal("there is no %s in %s", what.c_str(), text.c_str());
    text.replace(at, what.size(), by);
}

struct BadEvent {
    const char* name;
    Damage damage;
    const char* cause;
};

const std::vector<BadEvent>& badEvents() {
    static const std::vector<BadEvent> all{
        {"unknown type", [](std::string& event, std::string&) { event = "NoSuchEvent"; }, "is NoSuchEvent; PurchaseInitiated was expected"},
        {"unknown kind", [](std::string&, std::string& slip) { replace(slip, "[[1,", "[[99,"); }, "entry 1 is not an event"},
        {"wrong schema version", [](std::string&, std::string& slip) { replace(slip, R"(version\":1)", R"(version\":99)"); },
         "tells of item-purchase version 99; the saga runs item-purchase version 1"},
        {"another definition", [](std::string&, std::string& slip) { replace(slip, "item-purchase", "game-order"); },
         "tells of game-order version 1"},
        {"missing field", [](std::string&, std::string& slip) { slip = R"([[1,"PurchaseInitiated",-1,0,1,1]])"; }, "entry 1 is not an event"},
        {"field of another kind", [](std::string&, std::string& slip) { replace(slip, ",-1,0,", R"(,"-1",0,)"); }, "entry 1 is not an event"},
        {"no history", [](std::string&, std::string& slip) { slip = "[]"; }, "tells of  version 0"},
        {"no list", [](std::string&, std::string& slip) { slip = "{}"; }, "is not a list of events"},
        {"no JSON", [](std::string&, std::string& slip) { slip = "<event/>"; }, "slip"},
        {"5 MB", [](std::string&, std::string& slip) { slip.insert(1, std::string(5u << 20, ' ')); }, "is larger than 4 MiB"},
    };
    return all;
}

class HoldingRig : public OrderRig {
public:
    // The next event is on its way for a while, so that another one can overtake it.
    void holdOneEvent() {
        FaultRule rule;
        rule.place = FaultPlace::Publish;
        rule.kind = FaultKind::Delay;
        rule.delay = std::chrono::seconds(10);
        rule.maxHits = 1;
        if (!addFault(rule).ok()) qFatal("no rule");
    }
};

}  // namespace

class BusBadEventsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isADeadLetterAndNothingIsLost_data();
    void isADeadLetterAndNothingIsLost();
    void aTopicThatNobodyHearsIsRefused();
    void aLongSlipIsRead();
};

void BusBadEventsTest::isADeadLetterAndNothingIsLost_data() {
    QTest::addColumn<int>("bad");
    for (std::size_t i = 0; i < badEvents().size(); ++i) QTest::newRow(badEvents()[i].name) << static_cast<int>(i);
}

void BusBadEventsTest::isADeadLetterAndNothingIsLost() {
    QFETCH(int, bad);
    const BadEvent& row = badEvents()[static_cast<std::size_t>(bad)];
    HoldingRig rig;
    rig.mode = Mode::Choreography;
    rig.holdOneEvent();
    const SagaId id = rig.bought();
    const OutboxRow sent = rig.reader->sagaFacts({}, 10).value().front().outbox.value();
    std::string event = sent.event;
    std::string slip = sent.slip;
    row.damage(event, slip);
    const std::string message = std::to_string(sent.seq) + "\n" + event + "\n" + slip;
    QVERIFY(rig.bus->publish({"item-purchase/" + sent.event, id.text, message}).ok());
    const SagaId other = rig.bought("user-123", "item-potion", 1, 20);
    // Within the deadline: what waits for a person beyond it fails.
    rig.advance(std::chrono::seconds(15));
    QCOMPARE(rig.row(other).status, SagaStatus::Completed);
    QCOMPARE(rig.row(id).attention, Attention::PoisonInput);
    QCOMPARE(rig.balance("user-123"), std::int64_t{980});
    const std::vector<DeadLetterView> letters = rig.reader->deadLetters({}).value();
    QCOMPARE(letters.size(), std::size_t{1});
    QCOMPARE(letters.front().tries, 3);
    QVERIFY2(letters.front().cause.find(row.cause) != std::string::npos, letters.front().cause.c_str());
    QVERIFY(letters.front().payload == slip);
    QCOMPARE(rig.broken(), std::string());
    // Repaired it does what it was sent for, once.
    const ResolveDeadLetter repair{readDeadLetterId(letters.front().id).value(), DeadLetterAction::Redrive, sent.slip, "repaired", rig.origin, {}};
    const Result<AuditRecord> resolved = rig.ask(repair);
    QVERIFY2(resolved.ok(), resolved.ok() ? "" : describe(resolved.error()).c_str());
    rig.settle();
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
    QCOMPARE(rig.balance("user-123"), std::int64_t{880});
    QCOMPARE(rig.stock("item-sword"), std::int64_t{49});
    QCOMPARE(rig.broken(), std::string());
}

void BusBadEventsTest::aTopicThatNobodyHearsIsRefused() {
    OrderRig rig;
    const Result<void> refused = rig.bus->publish({"item-purchase/NoSuchEvent", "TXN_1", "1\nNoSuchEvent\n[]"});
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::NotFound);
}

// A saga whose steps answer much has a slip of some megabytes, and is read again after a restart.
void BusBadEventsTest::aLongSlipIsRead() {
    SagaEvent event;
    event.kind = EventKind::SagaStarted;
    event.payload.data = Json::object({{"definition", "item-purchase"}, {"note", std::string(100'000, 'x')}});
    const std::string slip = extendSlip({}, std::vector<SagaEvent>(30, event));
    QVERIFY(slip.size() > 2u << 20);
    const auto read = readSlip(slip);
    QVERIFY2(read.ok(), read.ok() ? "" : describe(read.error()).c_str());
    QCOMPARE(read->size(), std::size_t{30});
    SagaEvent small;
    small.kind = EventKind::SagaStarted;
    QVERIFY(readSlip(extendSlip({}, std::vector<SagaEvent>(60'000, small))).ok());
}

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::BusBadEventsTest)
#include "tst_bus_bad_events.moc"
