// Faults between two handlers: what is lost, late, twice or overtaken on its way changes no end; what is unreadable becomes a
// dead letter and holds nobody else up.
#include <QtTest>

#include "tests/engine/checkout_rig.h"

using namespace saga;
using namespace saga::test;
using namespace std::chrono_literals;

namespace {

constexpr FaultPlace kPlaces[] = {FaultPlace::Publish, FaultPlace::Deliver};
constexpr FaultKind kHarmless[] = {FaultKind::Duplicate, FaultKind::Drop, FaultKind::Reorder, FaultKind::Delay};
constexpr FaultKind kStepKinds[] = {FaultKind::BusinessFailure, FaultKind::TechnicalError, FaultKind::LostReply, FaultKind::Delay};
struct StepOf {
    const char* definition;
    const char* step;
};
constexpr StepOf kSteps[] = {
    {"item-purchase", "user_validation"},     {"item-purchase", "item_grant"},
    {"item-purchase", "log_record"},          {"item-purchase", "notification"},
    {"order-processing", "order_creation"},   {"order-processing", "payment_request"},
    {"order-processing", "payment_processing"}, {"order-processing", "order_confirmation"},
};

QByteArray named(std::string_view text) {
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

FaultRule onTheWay(FaultPlace place, FaultKind kind, std::int64_t maxHits = 0) {
    FaultRule rule;
    rule.place = place;
    rule.kind = kind;
    rule.maxHits = maxHits;
    if (kind == FaultKind::Delay) rule.delay = 300ms;
    return rule;
}

struct End {
    SagaStatus status{};
    std::int64_t balance = 0;
    std::int64_t stock = 0;
    std::vector<std::string> types;
    std::string standing, stream;
    Till till{};
    bool operator==(const End&) const = default;
};

struct Played {
    End end;
    int hits = 0;
};

Played played(std::optional<FaultRule> way, const StepOf& at, FaultKind kind, std::int64_t hits) {
    CheckoutRig rig(Mode::Choreography);
    if (way.has_value() && !rig.addFault(*way).ok()) qFatal("rule");
    const RuleId atStep = rig.fault(at.step, kind, hits, Direction::Action, kind == FaultKind::Delay ? Micros{5s} : Micros{0}, at.definition);
    const SagaId id = at.definition == kCheckout ? rig.checkedOut() : rig.bought();
    const SagaId other = rig.bought("user-456", "item-potion", 1, 20);
    rig.settle();
    Played result{{rig.row(id).status, rig.balance("user-123"), rig.stock("item-sword"), rig.eventTypes(id), rig.standing(id),
                   rig.streamTypes(id), rig.till()}, 0};
    for (const SagaEvent& event : rig.events(id))
        if (event.kind == EventKind::FaultInjected && event.payload.rule != atStep) ++result.hits;
    if (!isEnd(rig.row(other).status) || !rig.broken().empty()) qFatal("%s", rig.broken().c_str());
    if (!rig.causesAreKnown(id)) qFatal("an event has no cause");
    rig.expectSound();
    return result;
}

}  // namespace

class TestFaultsOnTheWay : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyEventHitOnceEndsAlike_data();
    void everyEventHitOnceEndsAlike();
    void everyEventIsHit();
    void aLostEventComesAgainAfterAWhile();
    void aLaterEventOvertakes();
    void anUnreadableEventIsADeadLetterAndOthersFlowOn_data();
    void anUnreadableEventIsADeadLetterAndOthersFlowOn();
    void aPoisonedCheckoutIsDrivenAgain();
    void hitsOnlyWhatItNames_data();
    void hitsOnlyWhatItNames();
    void stopAllLetsGo();
    void aCrashBringsItAtOnce();
    void leavesOrchestrationAlone();
    void refusesWhatDoesNotGoTogether_data();
    void refusesWhatDoesNotGoTogether();
    void ruleIsKept();
};

void TestFaultsOnTheWay::everyEventHitOnceEndsAlike_data() {
    QTest::addColumn<FaultPlace>("place");
    QTest::addColumn<FaultKind>("kind");
    for (const FaultPlace place : kPlaces)
        for (const FaultKind kind : kHarmless)
            QTest::newRow((named(toText(kind)) + " at " + named(toText(place))).constData()) << place << kind;
}

// Over the whole fault table: each step, each kind, once and for ever.
void TestFaultsOnTheWay::everyEventHitOnceEndsAlike() {
    QFETCH(FaultPlace, place);
    QFETCH(FaultKind, kind);
    for (const StepOf& step : kSteps)
        for (const FaultKind atStep : kStepKinds)
            for (const std::int64_t hits : {0, 1}) {
                const Played without = played({}, step, atStep, hits);
                const Played with = played(onTheWay(place, kind), step, atStep, hits);
                QVERIFY2(with.end == without.end, (std::string(step.step) + " " + std::string(toText(atStep))).c_str());
                QVERIFY(with.hits > 0 && without.hits == 0);
            }
}

void TestFaultsOnTheWay::everyEventIsHit() {
    EngineRig rig;
    rig.mode = Mode::Choreography;
    QVERIFY(rig.addFault(onTheWay(FaultPlace::Publish, FaultKind::Duplicate)).ok());
    const SagaId id = rig.bought();
    rig.settle();
    // PurchaseInitiated, UserValidated, ItemGranted, LogRecorded; the last step's event ends the saga.
    QCOMPARE(rig.count(id, EventKind::FaultInjected), 4);
    const SagaEvent hit = rig.events(id)[1];
    QCOMPARE(hit.kind, EventKind::FaultInjected);
    QCOMPARE(hit.step, -1);
    QCOMPARE(hit.payload.faultKind, std::string("duplicate"));
    QCOMPARE(hit.payload.message, std::string("PurchaseInitiated as it is published"));
    QVERIFY(rig.row(id).injected);
    QCOMPARE(rig.effects(id).size(), std::size_t{4});
}

void TestFaultsOnTheWay::aLostEventComesAgainAfterAWhile() {
    for (const FaultPlace place : kPlaces) {
        EngineRig rig;
        rig.mode = Mode::Choreography;
        QVERIFY(rig.addFault(onTheWay(place, FaultKind::Drop, 1)).ok());
        const SagaId id = rig.bought();
        rig.run();
        rig.advance(900ms);
        QCOMPARE(rig.row(id).status, SagaStatus::Pending);
        rig.advance(200ms);
        QCOMPARE(rig.row(id).status, SagaStatus::Completed);
    }
}

void TestFaultsOnTheWay::aLaterEventOvertakes() {
    EngineRig rig;
    rig.mode = Mode::Choreography;
    FaultRule rule = onTheWay(FaultPlace::Publish, FaultKind::Reorder, 1);
    rule.where = "user = user-123";
    QVERIFY(rig.addFault(rule).ok());
    const SagaId held = rig.bought();
    rig.run();
    QCOMPARE(rig.row(held).status, SagaStatus::Pending);
    const SagaId later = rig.bought("user-456", "item-potion", 1, 20);
    rig.run();
    // No time has passed: the later one let it go.
    QCOMPARE(rig.row(held).status, SagaStatus::Completed);
    QCOMPARE(rig.row(later).status, SagaStatus::Completed);
    QVERIFY(rig.events(later)[1].endedAt <= rig.events(held)[2].endedAt);
}

void TestFaultsOnTheWay::anUnreadableEventIsADeadLetterAndOthersFlowOn_data() {
    QTest::addColumn<FaultPlace>("place");
    QTest::addColumn<bool>("restarted");
    for (const FaultPlace place : kPlaces)
        for (const bool restarted : {false, true})
            QTest::newRow((named(toText(place)) + (restarted ? " restarted" : "")).constData()) << place << restarted;
}

void TestFaultsOnTheWay::anUnreadableEventIsADeadLetterAndOthersFlowOn() {
    QFETCH(FaultPlace, place);
    QFETCH(bool, restarted);
    OrderRig rig;
    rig.mode = Mode::Choreography;
    FaultRule rule = onTheWay(place, FaultKind::Poison);
    rule.where = "user = user-123";
    const RuleId id = rig.addFault(rule).value().id;
    const SagaId poisoned = rig.bought();
    const SagaId other = rig.bought("user-456", "item-potion", 1, 20);
    rig.run();
    QCOMPARE(rig.row(other).status, SagaStatus::Completed);
    QCOMPARE(rig.row(poisoned).attention, Attention::PoisonInput);
    const auto reader = std::move(rig.database->openReader()).value();
    const DeadLetterView letter = reader->deadLetters({}).value().front();
    QCOMPARE(letter.tries, 3);
    QCOMPARE(letter.saga, poisoned);
    QCOMPARE(rig.broken(), std::string());
    const auto redrive = [&](const DeadLetterView& which) {
        return rig.ask(ResolveDeadLetter{readDeadLetterId(which.id).value(), DeadLetterAction::Redrive, {}, "repaired", rig.origin, {}});
    };
    // The rule is still there: it fails again.
    QVERIFY(redrive(letter).ok());
    rig.advance(1s);
    QCOMPARE(rig.row(poisoned).attention, Attention::PoisonInput);
    QVERIFY(rig.removeFault(id).ok());
    if (restarted) QVERIFY(rig.restart().ok());
    QVERIFY(redrive(reader->deadLetters({}).value().front()).ok());
    rig.settle();
    QCOMPARE(rig.row(poisoned).status, SagaStatus::Completed);
    QCOMPARE(rig.balance("user-123"), std::int64_t{900});
    QCOMPARE(rig.broken(), std::string());
    rig.expectSound();
}

void TestFaultsOnTheWay::aPoisonedCheckoutIsDrivenAgain() {
    for (const FaultPlace place : kPlaces) {
        CheckoutRig rig(Mode::Choreography);
        FaultRule rule = onTheWay(place, FaultKind::Poison);
        rule.definition = kCheckout;
        const RuleId poison = rig.addFault(rule).value().id;
        const SagaId id = rig.checkedOut();
        rig.run();
        QCOMPARE(rig.row(id).attention, Attention::PoisonInput);
        QVERIFY(rig.removeFault(poison).ok());
        const DeadLetterView letter = rig.reader->deadLetters({}).value().front();
        const DeadLetterId which = readDeadLetterId(letter.id).value();
        QVERIFY(rig.ask(ResolveDeadLetter{which, DeadLetterAction::Redrive, {}, "repaired", rig.origin, {}}).ok());
        QCOMPARE(rig.settled(id)->status, SagaStatus::Completed);
        QCOMPARE(rig.standing(id), std::string("confirmed/completed"));
        QVERIFY(rig.till() == kEarned);
        QCOMPARE(rig.broken(), std::string());
    }
}

void TestFaultsOnTheWay::hitsOnlyWhatItNames_data() {
    QTest::addColumn<FaultPlace>("place");
    QTest::addColumn<std::string>("definition");
    QTest::addColumn<std::string>("step");
    QTest::addColumn<std::string>("hit");
    QTest::newRow("published by") << FaultPlace::Publish << std::string("item-purchase") << std::string("item_grant")
                                  << std::string("ItemGranted as it is published");
    QTest::newRow("delivered to") << FaultPlace::Deliver << std::string("item-purchase") << std::string("item_grant")
                                  << std::string("UserValidated as it is delivered to ItemGrantHandler");
    QTest::newRow("of another definition") << FaultPlace::Deliver << std::string("game-order") << std::string() << std::string();
}

void TestFaultsOnTheWay::hitsOnlyWhatItNames() {
    QFETCH(FaultPlace, place);
    QFETCH(std::string, definition);
    QFETCH(std::string, step);
    QFETCH(std::string, hit);
    EngineRig rig;
    rig.mode = Mode::Choreography;
    FaultRule rule = onTheWay(place, FaultKind::Duplicate);
    rule.definition = definition;
    rule.step = step;
    QVERIFY(rig.addFault(rule).ok());
    const SagaId id = rig.bought();
    rig.settle();
    QCOMPARE(rig.count(id, EventKind::FaultInjected), hit.empty() ? 0 : 1);
    for (const SagaEvent& event : rig.events(id))
        if (event.kind == EventKind::FaultInjected) QCOMPARE(event.payload.message, hit);
}

void TestFaultsOnTheWay::stopAllLetsGo() {
    for (const FaultPlace place : kPlaces) {
        EngineRig rig;
        rig.mode = Mode::Choreography;
        FaultRule rule = onTheWay(place, FaultKind::Delay);
        rule.delay = std::chrono::hours(1);
        QVERIFY(rig.addFault(rule).ok());
        const SagaId id = rig.bought();
        rig.run();
        QCOMPARE(rig.row(id).status, SagaStatus::Pending);
        QVERIFY(rig.ask(StopAllFaults{"enough", rig.origin, {}}).ok());
        rig.run();
        QCOMPARE(rig.row(id).status, SagaStatus::Completed);
        QCOMPARE(rig.count(id, EventKind::FaultInjected), 1);
    }
}

void TestFaultsOnTheWay::aCrashBringsItAtOnce() {
    EngineRig rig;
    rig.mode = Mode::Choreography;
    QVERIFY(rig.addFault(onTheWay(FaultPlace::Publish, FaultKind::Drop, 1)).ok());
    const SagaId id = rig.bought();
    rig.run();
    QVERIFY(rig.restart().ok());
    rig.run();
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
    rig.expectSound();
}

void TestFaultsOnTheWay::leavesOrchestrationAlone() {
    EngineRig rig;
    QVERIFY(rig.addFault(onTheWay(FaultPlace::Publish, FaultKind::Poison)).ok());
    const SagaId id = rig.bought();
    rig.settle();
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
    QVERIFY(!rig.row(id).injected);
}

void TestFaultsOnTheWay::refusesWhatDoesNotGoTogether_data() {
    QTest::addColumn<FaultRule>("rule");
    QTest::addColumn<std::string>("field");
    const auto row = [](const char* name, FaultRule rule, const char* field) { QTest::newRow(name) << rule << std::string(field); };
    FaultRule rule = onTheWay(FaultPlace::Publish, FaultKind::BusinessFailure);
    row("a step's kind on the way", rule, "kind");
    rule = onTheWay(FaultPlace::Step, FaultKind::Drop);
    rule.definition = "item-purchase";
    rule.step = "item_grant";
    row("a way's kind at a step", rule, "kind");
    rule = onTheWay(FaultPlace::Deliver, static_cast<FaultKind>(9));
    row("no kind", rule, "kind");
    rule = onTheWay(static_cast<FaultPlace>(3), FaultKind::Drop);
    row("no place", rule, "at");
    rule = onTheWay(FaultPlace::Deliver, FaultKind::Drop);
    rule.code = "X";
    row("code", rule, "code");
    rule = onTheWay(FaultPlace::Deliver, FaultKind::Drop);
    rule.direction = Direction::Compensation;
    row("direction", rule, "direction");
    rule = onTheWay(FaultPlace::Deliver, FaultKind::Drop);
    rule.definition = "nothing";
    row("definition", rule, "definition");
    rule.definition = "item-purchase";
    rule.step = "nothing";
    row("step", rule, "step");
    rule = onTheWay(FaultPlace::Deliver, FaultKind::Delay);
    rule.delay = Micros{0};
    row("delay", rule, "delay");
}

void TestFaultsOnTheWay::refusesWhatDoesNotGoTogether() {
    QFETCH(FaultRule, rule);
    QFETCH(std::string, field);
    EngineRig rig;
    const Result<FaultRule> added = rig.addFault(rule);
    QVERIFY(!added.ok());
    QCOMPARE(added.error().code, ErrorCode::InvalidInput);
    QCOMPARE(added.error().field, field);
}

void TestFaultsOnTheWay::ruleIsKept() {
    EngineRig rig;
    FaultRule rule = onTheWay(FaultPlace::Deliver, FaultKind::Poison);
    rule.definition = "item-purchase";
    rule.step = "item_grant";
    const FaultRule added = rig.addFault(rule).value();
    QCOMPARE(added.name, std::string("poison at item-purchase/item_grant:deliver"));
    QVERIFY(rig.restart().ok());
    QVERIFY(rig.faults().front() == added);
    rig.mode = Mode::Choreography;
    const SagaId id = rig.bought();
    rig.settle();
    QCOMPARE(rig.row(id).attention, Attention::PoisonInput);
}

QTEST_GUILESS_MAIN(TestFaultsOnTheWay)
#include "tst_faults_on_the_way.moc"
