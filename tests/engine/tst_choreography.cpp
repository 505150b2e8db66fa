// Sagas without a conductor: the documented order, the same ends as with one, deliveries that come twice, crashes between
// any two commits, mail that nobody can read.
#include <QtTest>

#include "core/base/rng.h"
#include "core/saga/choreography.h"
#include "core/saga/routing_slip.h"
#include "core/services/shipped_definitions.h"
#include "tests/engine/engine_rig.h"

using namespace saga;
using namespace saga::test;
using namespace std::chrono_literals;

namespace {

constexpr const char* kUsers[] = {"user-123", "user-456", "user-suspended", "nobody"};
constexpr const char* kItems[] = {"item-sword", "item-potion", "item-disabled", "item-out-of-stock", "nothing"};
constexpr const char* kSteps[] = {"user_validation", "item_grant", "log_record", "notification"};
constexpr FaultKind kKinds[] = {FaultKind::BusinessFailure, FaultKind::TechnicalError, FaultKind::LostReply,
                                FaultKind::Delay};

std::unique_ptr<EngineRig> rigIn(Mode mode) {
    auto rig = std::make_unique<EngineRig>();
    rig->mode = mode;
    return rig;
}

template <class T, std::size_t n>
T pick(Rng& rng, const T (&from)[n]) {
    return from[rng.next() % n];
}

// What a purchase came to, and what the shop looks like after it.
struct End {
    std::vector<SagaStatus> statuses;
    std::vector<std::string> codes;
    std::vector<std::vector<std::string>> types;
    std::vector<std::int64_t> shop;
    bool operator==(const End&) const = default;
};

// Random purchases and faults; the same seed asks for the same in either mode.
End played(Mode mode, std::uint64_t seed, int purchases) {
    const auto rig = rigIn(mode);
    Rng rng(seed);
    End end;
    for (int n = 0; n < purchases; ++n) {
        std::optional<RuleId> rule;
        if (rng.next() % 2 == 0) {
            const FaultKind kind = pick(rng, kKinds);
            const std::int64_t hits = static_cast<std::int64_t>(rng.next() % 3);
            const Direction direction = rng.next() % 4 == 0 ? Direction::Compensation : Direction::Action;
            rule = rig->fault(pick(rng, kSteps), kind, hits, direction, kind == FaultKind::Delay ? Micros{5s} : Micros{0});
        }
        const char* user = pick(rng, kUsers);
        const SagaId id = rig->bought(user, pick(rng, kItems), 1, 100);
        rig->settle();
        const SagaSummary row = rig->row(id);
        end.statuses.push_back(row.status);
        end.codes.push_back(row.code);
        end.types.push_back(rig->eventTypes(id));
        for (const char* each : {"user-123", "user-456"}) end.shop.push_back(rig->balance(each));
        for (const char* each : {"item-sword", "item-potion"}) end.shop.push_back(rig->stock(each));
        // A rule that reached its count is gone already.
        if (rule.has_value()) static_cast<void>(rig->removeFault(*rule));
    }
    rig->expectSound();
    return end;
}

}  // namespace

class TestChoreography : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void handlersAreNamedAfterTheirSteps();
    void everyEventTypeOfTheShippedDefinitionIsHeard();
    void namesAnEventTypeNobodyHears();
    void slipTellsTheHistory();
    void refusesADamagedSlip_data();
    void refusesADamagedSlip();
    void bothModesEndAlike();
    void bothModesRunSideBySide();
    void deliveriesThatComeTwiceChangeNothing();
    void survivesACrashAtEveryCommit_data();
    void survivesACrashAtEveryCommit();
    void anEventNobodyExpectsIsADeadLetter();
    void whatItsHandlerCannotDoIsADeadLetter();
    void cancelAndPauseWorkAsWithAConductor();
    void compensatesACompletedSaga();
    void defaultModeStaysAfterARestart();
};

void TestChoreography::handlersAreNamedAfterTheirSteps() {
    QCOMPARE(handlerName("user_validation"), std::string("UserValidationHandler"));
    QCOMPARE(handlerName("log-record"), std::string("LogRecordHandler"));
    QCOMPARE(handlerName("x"), std::string("XHandler"));
}

void TestChoreography::everyEventTypeOfTheShippedDefinitionIsHeard() {
    EngineRig rig;
    rig.mode = Mode::Choreography;
    const SagaId id = rig.bought();
    rig.settle();
    QCOMPARE(rig.row(id).mode, Mode::Choreography);
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
    const std::vector<std::string> order{"PurchaseInitiated", "UserValidated",    "ItemGranted",
                                         "LogRecorded",       "NotificationSent", "PurchaseCompleted"};
    QCOMPARE(rig.eventTypes(id), order);
    QVERIFY(rig.log.lines.empty());
}

void TestChoreography::namesAnEventTypeNobodyHears() {
    Definition definition;
    definition.events.started = "Started";
    definition.steps.resize(2);
    definition.steps[0].id = "one";
    definition.steps[0].successEvent = "OneDone";
    definition.steps[1].id = "two";
    definition.steps[1].after = {0};
    std::vector<Subscription> all = subscriptionsOf(definition);
    QVERIFY(whyNotChoreographed(definition, all).empty());
    std::erase(all, Subscription{"TwoHandler", "OneDone"});
    QCOMPARE(whyNotChoreographed(definition, all), std::string("nobody subscribes to the event type OneDone"));
    definition.steps[0].successEvent = "Started";
    QVERIFY(!whyNotChoreographed(definition, subscriptionsOf(definition)).empty());
}

void TestChoreography::slipTellsTheHistory() {
    EngineRig rig;
    rig.fault("item_grant", FaultKind::LostReply, 2);
    const SagaId id = rig.bought();
    rig.settle();
    const std::vector<SagaEvent> events = rig.events(id);
    std::string slip;
    for (const SagaEvent& event : events) slip = extendSlip(slip, {event});
    const Result<std::vector<SagaEvent>> read = readSlip(slip);
    QVERIFY(read.ok());
    QCOMPARE(read->size(), events.size());
    QCOMPARE(extendSlip({}, *read), slip);
    for (std::size_t n = 0; n < events.size(); ++n) QCOMPARE((*read)[n].seq, events[n].seq);
}

void TestChoreography::refusesADamagedSlip_data() {
    QTest::addColumn<std::string>("slip");
    QTest::newRow("empty") << std::string();
    QTest::newRow("no list") << std::string("{}");
    QTest::newRow("no event") << std::string("[1]");
    QTest::newRow("short") << std::string("[[1,\"\",0,0,0]]");
    QTest::newRow("kind") << std::string("[[99,\"\",0,0,0,0,\"\"]]");
    QTest::newRow("payload") << std::string("[[1,\"\",0,0,0,0,\"{\"]]");
    QTest::newRow("cut") << std::string("[[1,\"\",0,0,0,0,\"");
    QTest::newRow("too large") << std::string(kMaxSlipBytes + 1, ' ');
}

void TestChoreography::refusesADamagedSlip() {
    QFETCH(std::string, slip);
    QVERIFY(!readSlip(slip).ok());
}

void TestChoreography::bothModesEndAlike() {
    constexpr int kSeeds = 30;
    constexpr int kPurchases = 10;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed)
        QVERIFY2(played(Mode::Orchestration, seed, kPurchases) == played(Mode::Choreography, seed, kPurchases),
                 qPrintable(QString::number(seed)));
}

void TestChoreography::bothModesRunSideBySide() {
    EngineRig rig;
    rig.topUp("user-123", 10'000);
    std::vector<SagaId> ids;
    for (int n = 0; n < 40; ++n) {
        rig.mode = n % 2 == 0 ? Mode::Orchestration : Mode::Choreography;
        ids.push_back(rig.bought());
    }
    rig.settle();
    for (const SagaId& id : ids) QCOMPARE(rig.row(id).status, SagaStatus::Completed);
    QCOMPARE(rig.stock("item-sword"), std::int64_t{10});
    QCOMPARE(rig.effects(ids.back()).size(), std::size_t{4});
    rig.expectSound();
}

void TestChoreography::deliveriesThatComeTwiceChangeNothing() {
    EngineRig rig;
    rig.mode = Mode::Choreography;
    const SagaId id = rig.bought();
    // Every handler loses its consumer after every batch: what it has not acknowledged comes again.
    for (int batches = 0; batches < 100 && rig.core->runBatch(); ++batches)
        for (const char* handler : {"UserValidationHandler", "ItemGrantHandler", "LogRecordHandler", "NotificationHandler",
                                    "CompensationHandler"})
            QVERIFY(rig.bus->redeliver(std::string("item-purchase/") + handler).ok());
    rig.settle();
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
    QCOMPARE(rig.balance("user-123"), std::int64_t{900});
    QCOMPARE(rig.stock("item-sword"), std::int64_t{49});
    QCOMPARE(rig.effects(id).size(), std::size_t{4});
    rig.expectSound();
}

void TestChoreography::survivesACrashAtEveryCommit_data() {
    QTest::addColumn<int>("commit");
    QTest::addColumn<bool>("afterCommit");
    for (int commit = 1; commit <= 8; ++commit)
        for (const bool after : {false, true})
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(commit).arg(after))) << commit << after;
}

void TestChoreography::survivesACrashAtEveryCommit() {
    QFETCH(int, commit);
    QFETCH(bool, afterCommit);
    EngineRig rig;
    rig.mode = Mode::Choreography;
    rig.fault("log_record", FaultKind::BusinessFailure);
    const SagaId id = rig.bought();
    rig.store.crashAt(commit, afterCommit);
    rig.run();
    QVERIFY(rig.restart().ok());
    rig.settle();
    QCOMPARE(rig.row(id).status, SagaStatus::Compensated);
    QCOMPARE(rig.row(id).attention, Attention::None);
    QCOMPARE(rig.balance("user-123"), std::int64_t{1000});
    QCOMPARE(rig.stock("item-sword"), std::int64_t{50});
    rig.expectSound();
}

void TestChoreography::anEventNobodyExpectsIsADeadLetter() {
    EngineRig rig;
    rig.mode = Mode::Choreography;
    std::vector<DeadLetterRow> letters;
    rig.store.failCommitsIf([&](const WriteBatch& batch) {
        letters.insert(letters.end(), batch.deadLetters.begin(), batch.deadLetters.end());
        return std::optional<FailingStore::Fault>();
    });
    const SagaId id = rig.bought();
    QVERIFY(rig.bus->publish({"item-purchase/LogRecorded", id.text, "99\nLogRecorded\n[]"}).ok());
    QVERIFY(rig.bus->publish({"item-purchase/LogRecorded", id.text, "no message"}).ok());
    QVERIFY(rig.bus->publish({"item-purchase/LogRecorded", "TXN_unknown", "1\nLogRecorded\n[]"}).ok());
    rig.settle();
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
    QCOMPARE(rig.balance("user-123"), std::int64_t{900});
    QCOMPARE(letters.size(), std::size_t{2});
    QCOMPARE(letters.back().slip, std::string("no message"));
    QCOMPARE(letters.front().event, std::string("LogRecorded"));
    QCOMPARE(letters.front().key.handler, std::string("NotificationHandler"));
    rig.expectSound();
}

void TestChoreography::whatItsHandlerCannotDoIsADeadLetter() {
    EngineRig rig;
    rig.mode = Mode::Choreography;
    const SagaId id = rig.bought();
    std::vector<DeadLetterRow> letters;
    rig.store.failCommitsIf([&](const WriteBatch& batch) -> std::optional<FailingStore::Fault> {
        letters.insert(letters.end(), batch.deadLetters.begin(), batch.deadLetters.end());
        if (batch.changedSagas.empty() || !batch.deadLetters.empty()) return std::nullopt;
        return FailingStore::Fault{ErrorCode::Conflict, false};
    });
    rig.run();
    QCOMPARE(rig.row(id).attention, Attention::PoisonInput);
    QCOMPARE(letters.size(), std::size_t{1});
    QVERIFY(!letters.front().cause.empty());
    rig.store.heal();
    QVERIFY(rig.command(id, CommandKind::Retry).ok());
    rig.settle();
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
    rig.expectSound();
}

void TestChoreography::cancelAndPauseWorkAsWithAConductor() {
    EngineRig rig;
    rig.mode = Mode::Choreography;
    const RuleId rule = rig.fault("item_grant", FaultKind::TechnicalError);
    const SagaId paused = rig.bought();
    rig.run();
    QVERIFY(rig.command(paused, CommandKind::Pause).ok());
    rig.run();
    QVERIFY(rig.row(paused).paused);
    QVERIFY(rig.removeFault(rule).ok());
    QVERIFY(rig.restart().ok());
    QVERIFY(rig.command(paused, CommandKind::Resume).ok());
    rig.settle();
    QCOMPARE(rig.row(paused).status, SagaStatus::Completed);

    rig.fault("item_grant", FaultKind::TechnicalError);
    const SagaId cancelled = rig.bought();
    rig.run();
    QVERIFY(rig.command(cancelled, CommandKind::Cancel).ok());
    rig.settle();
    QCOMPARE(rig.row(cancelled).status, SagaStatus::Compensated);
    QCOMPARE(rig.balance("user-123"), std::int64_t{900});
    rig.expectSound();
}

void TestChoreography::compensatesACompletedSaga() {
    EngineRig rig;
    rig.mode = Mode::Choreography;
    const SagaId id = rig.bought();
    rig.settle();
    QVERIFY(rig.command(id, CommandKind::Compensate).ok());
    rig.settle();
    QCOMPARE(rig.row(id).status, SagaStatus::Compensated);
    QCOMPARE(rig.balance("user-123"), std::int64_t{1000});
    rig.expectSound();
}

void TestChoreography::defaultModeStaysAfterARestart() {
    EngineRig rig;
    const Result<Mode> before = rig.ask(DefaultMode{std::nullopt, rig.origin, {}});
    QVERIFY(before.ok());
    QCOMPARE(*before, Mode::Orchestration);
    QVERIFY(rig.ask(DefaultMode{Mode::Choreography, rig.origin, {}}).ok());
    QCOMPARE(rig.audit().back().action, std::string("mode.set"));
    QVERIFY(rig.restart().ok());
    const Result<Mode> after = rig.ask(DefaultMode{std::nullopt, rig.origin, {}});
    QVERIFY(after.ok());
    QCOMPARE(*after, Mode::Choreography);
}

QTEST_GUILESS_MAIN(TestChoreography)
#include "tst_choreography.moc"
