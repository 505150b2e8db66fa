// The checker on what is on its way: a healthy database holds, each planted violation of I8 to I10 is found where it belongs.
#include <QtTest>

#include <functional>

#include "core/verify/invariant_checker.h"
#include "tests/engine/engine_rig.h"

namespace saga::test {
namespace {

struct Facts {
    SagaFacts saga;
    GlobalFacts global;
};

enum class Stand { Running, Waiting, Ended };

// A choreographed saga in front of its retry, one that waits because of a dead letter, one that has ended.
Facts factsOf(Stand stand) {
    EngineRig rig;
    rig.mode = Mode::Choreography;
    if (stand == Stand::Running) rig.fault("log_record", FaultKind::TechnicalError);
    if (stand == Stand::Waiting) {
        FaultRule poison;
        poison.place = FaultPlace::Deliver;
        poison.kind = FaultKind::Poison;
        poison.definition = "item-purchase";
        poison.step = "log_record";
        if (!rig.addFault(poison).ok()) qFatal("rule");
    }
    rig.bought();
    rig.run();
    const auto reader = std::move(rig.database->openReader()).value();
    return {reader->sagaFacts({}, 1).value().front(), reader->globalFacts(false).value()};
}

struct PlantedBug {
    const char* name;
    Stand stand;
    std::function<void(Facts&)> plant;
    const char* invariant;
};

const std::vector<PlantedBug>& plantedBugs() {
    static const std::vector<PlantedBug> bugs{
        {"healthy running", Stand::Running, [](Facts&) {}, ""},
        {"healthy waiting", Stand::Waiting, [](Facts&) {}, ""},
        {"healthy ended", Stand::Ended, [](Facts&) {}, ""},
        {"a record is missing", Stand::Ended, [](Facts& f) { --f.global.auditRows; }, "I8"},
        {"a letter was settled without a record", Stand::Waiting,
         [](Facts& f) { f.global.settledLetters = f.global.lettersNotRecordedOnce = 1; }, "I8"},
        {"a record of a letter that is open", Stand::Waiting, [](Facts& f) { f.global.letterRecords = 1; }, "I8"},
        {"a committed event was never published", Stand::Running, [](Facts& f) { f.saga.outbox.reset(); }, "I9"},
        {"a late committer was skipped", Stand::Running, [](Facts& f) { --f.saga.outbox->seq; }, "I9"},
        {"an event nobody hears", Stand::Running, [](Facts& f) { f.saga.outbox->event = "Other"; }, "I9"},
        {"a slip cut short", Stand::Running, [](Facts& f) { f.saga.outbox->slip.resize(20); }, "I9"},
        {"a slip of another history", Stand::Running, [](Facts& f) { f.saga.outbox->slip = "[]"; }, "I9"},
        {"something is left after the end", Stand::Ended,
         [](Facts& f) { f.saga.outbox = OutboxRow{f.saga.summary.no, 6, "LogRecorded", "[]"}; }, "I9"},
        {"something is left while it waits", Stand::Waiting,
         [](Facts& f) { f.saga.outbox = OutboxRow{f.saga.summary.no, 3, "ItemGranted", "[]"}; }, "I9"},
        {"a delivery of no notice", Stand::Ended, [](Facts& f) { f.global.deliveriesWithoutNotice = 1; }, "I9"},
        {"an event of no saga", Stand::Ended, [](Facts& f) { f.global.outboxWithoutSaga = 1; }, "I9"},
        {"what is on its way is handled", Stand::Running,
         [](Facts& f) { f.saga.inbox.push_back({f.saga.summary.no, f.saga.outbox->seq, "LogRecordHandler"}); }, "I10"},
        {"an event that never was is handled", Stand::Running,
         [](Facts& f) { f.saga.inbox.push_back({f.saga.summary.no, 99, "LogRecordHandler"}); }, "I10"},
        {"an event is handled twice", Stand::Running,
         [](Facts& f) { f.saga.inbox.insert(f.saga.inbox.begin() + 1, {f.saga.summary.no, f.saga.inbox.front().seq, "Other"}); }, "I10"},
        {"handled events are kept for ever", Stand::Ended,
         [](Facts& f) { f.saga.inbox.push_back({f.saga.summary.no, 2, "ItemGrantHandler"}); }, "I10"},
        {"a dead letter without a cause", Stand::Waiting, [](Facts& f) { f.saga.letters.front().cause.clear(); }, "I10"},
        {"a dead letter that is handled again", Stand::Waiting, [](Facts& f) { f.saga.inbox.clear(); }, "I10"},
        {"a dead letter that nobody settled", Stand::Waiting,
         [](Facts& f) { f.saga.letters.front().state = DeadLetterState::Discarded; }, "I10"},
        {"a dead letter of no saga", Stand::Ended, [](Facts& f) { f.global.lettersWithoutSaga = 1; }, "I10"},
    };
    return bugs;
}

}  // namespace

class BusInvariantsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsThePlantedBug_data();
    void findsThePlantedBug();
    void nothingOfAnEndedSagaIsKept();
};

void BusInvariantsTest::findsThePlantedBug_data() {
    QTest::addColumn<int>("bug");
    for (std::size_t i = 0; i < plantedBugs().size(); ++i) QTest::newRow(plantedBugs()[i].name) << static_cast<int>(i);
}

void BusInvariantsTest::findsThePlantedBug() {
    QFETCH(int, bug);
    const PlantedBug& planted = plantedBugs()[static_cast<std::size_t>(bug)];
    Facts facts = factsOf(planted.stand);
    planted.plant(facts);
    EngineRig rig;
    const auto reader = std::move(rig.database->openReader()).value();
    InvariantChecker checker(reader->definitions().value());
    checker.addSagas({facts.saga});
    checker.addGlobal(facts.global);
    QStringList broken;
    const VerifyReport report = checker.finish();
    for (const InvariantResult& result : report.results)
        if (!result.holds) broken.append(QString::fromStdString(result.id + " " + result.offenders.front()));
    const QString found = broken.join(QLatin1Char('|'));
    if (*planted.invariant == 0)
        QCOMPARE(found, QString());
    else
        QVERIFY2(found.startsWith(QLatin1String(planted.invariant) + QLatin1Char(' ')), qPrintable(found));
}

void BusInvariantsTest::nothingOfAnEndedSagaIsKept() {
    const Facts running = factsOf(Stand::Running);
    QVERIFY(running.saga.outbox.has_value() && !running.saga.inbox.empty());
    const Facts ended = factsOf(Stand::Ended);
    QVERIFY(!ended.saga.outbox.has_value() && ended.saga.inbox.empty() && ended.saga.letters.empty());
}

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::BusInvariantsTest)
#include "tst_bus_invariants.moc"
