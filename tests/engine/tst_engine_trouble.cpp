// A store in trouble: full, read-only, broken, or silent about what became of a commit.

#include <QtTest>

#include "tests/engine/engine_rig.h"

using namespace saga;
using namespace saga::test;
using namespace std::chrono_literals;

namespace {

using Fault = FailingStore::Fault;

}  // namespace

class TestEngineTrouble : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fullDisk_data();
    void fullDisk();
    void troubleThatStays();
    void deviceError_data();
    void deviceError();
    void unknownOutcome_data();
    void unknownOutcome();
    void reopeningFails();
    void strangeCommitNumberKeepsTheEngineOut();
    void readThatFails();
    void abandonedRequestsAreAnswered();
};

void TestEngineTrouble::fullDisk_data() {
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("disk full") << ErrorCode::DiskFull;
    QTest::newRow("read only") << ErrorCode::ReadOnly;
}

void TestEngineTrouble::fullDisk() {
    QFETCH(ErrorCode, code);
    EngineRig rig;
    const SagaId running = rig.bought("user-123", "item-potion", 1, 20);
    rig.store.failCommitsIf([code](const WriteBatch&) { return std::optional(Fault{code, false}); });
    const auto refused = rig.buy();
    QCOMPARE(refused.error().code, code);
    QVERIFY(rig.inTrouble);
    QCOMPARE(rig.troubles.size(), std::size_t{1});
    const auto unavailable = rig.buy();
    QCOMPARE(unavailable.error().code, ErrorCode::Unavailable);
    QVERIFY(unavailable.error().cause != nullptr);
    QCOMPARE(unavailable.error().cause->code, code);
    QCOMPARE(rig.store.reopened(), 0);

    rig.store.heal();
    QCOMPARE(rig.core->nextWake(), rig.clock.now() + Micros{500'000});
    rig.settle();
    QVERIFY(!rig.inTrouble);
    QCOMPARE(rig.row(running).status, SagaStatus::Completed);
    QVERIFY(rig.buy().ok());
    rig.settle();
    QCOMPARE(rig.balance("user-123"), std::int64_t{880});
    rig.expectSound();
}

void TestEngineTrouble::troubleThatStays() {
    EngineRig rig;
    const SagaId running = rig.bought();
    rig.store.failCommitsIf([](const WriteBatch&) { return std::optional(Fault{ErrorCode::DiskFull, false}); });
    rig.run();
    const auto waiting = std::make_shared<int>(0);
    rig.core->submit(AwaitSettled{running, [waiting](Result<SagaSummary> r) {
                                      *waiting += r.ok() ? 1 : 100;
                                  }});
    const int before = rig.store.commits();
    rig.advance(4min);
    QVERIFY(rig.inTrouble);
    QCOMPARE(rig.troubles.size(), std::size_t{1});
    QCOMPARE(*waiting, 0);
    const int probes = rig.store.commits() - before;
    QVERIFY2(probes >= 8 && probes <= 20, qPrintable(QString::number(probes)));
    rig.store.heal();
    rig.settle();
    QCOMPARE(*waiting, 1);
    QCOMPARE(rig.row(running).status, SagaStatus::Completed);
    rig.expectSound();
}

void TestEngineTrouble::deviceError_data() {
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<bool>("happened");
    QTest::newRow("io error") << ErrorCode::IoError << false;
    QTest::newRow("io error, kept all the same") << ErrorCode::IoError << true;
    QTest::newRow("corrupt") << ErrorCode::Corrupt << false;
}

void TestEngineTrouble::deviceError() {
    QFETCH(ErrorCode, code);
    QFETCH(bool, happened);
    EngineRig rig;
    const SagaId id = rig.bought();
    rig.store.failCommit(3, {code, happened});
    rig.run();
    QVERIFY(rig.inTrouble);
    rig.settle();
    QCOMPARE(rig.store.reopened(), 1);
    QVERIFY(!rig.inTrouble);
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
    QCOMPARE(rig.effects(id).size(), std::size_t{4});
    QCOMPARE(rig.row(id).attempts, 4);
    rig.expectSound();
}

void TestEngineTrouble::unknownOutcome_data() {
    QTest::addColumn<bool>("happened");
    QTest::newRow("it happened") << true;
    QTest::newRow("it did not") << false;
}

void TestEngineTrouble::unknownOutcome() {
    QFETCH(bool, happened);
    EngineRig rig;
    rig.store.failCommit(1, {ErrorCode::UnknownOutcome, happened});
    const auto accepted = rig.submitPotion("user-123", "key-1");
    rig.settle();
    QVERIFY((*accepted)->ok());
    QVERIFY(!(*accepted)->value().existing);
    QCOMPARE(rig.row((*accepted)->value().id).status, SagaStatus::Completed);
    QCOMPARE(rig.facts().sagas, std::int64_t{1});
    QVERIFY(!rig.inTrouble);
    QCOMPARE(rig.balance("user-123"), std::int64_t{980});
    rig.expectSound();
}

void TestEngineTrouble::reopeningFails() {
    EngineRig rig;
    rig.store.failCommit(1, {ErrorCode::UnknownOutcome, true});
    rig.store.failReopens(3, ErrorCode::IoError);
    const auto accepted = rig.submitPotion("user-123");
    rig.run();
    QVERIFY(!accepted->has_value());
    QCOMPARE(rig.buy().error().code, ErrorCode::Unavailable);
    rig.settle();
    // What keeps it out now, told once, and that it is over.
    QCOMPARE(rig.troubles.size(), std::size_t{3});
    QCOMPARE(rig.troubles[1]->code, ErrorCode::IoError);
    QVERIFY(!rig.troubles[2].has_value());
    QVERIFY((*accepted)->ok());
    QCOMPARE(rig.row((*accepted)->value().id).status, SagaStatus::Completed);
    QCOMPARE(rig.facts().sagas, std::int64_t{1});
    rig.expectSound();
}

void TestEngineTrouble::strangeCommitNumberKeepsTheEngineOut() {
    EngineRig rig;
    // Somebody else wrote: whatever it was, what is in memory is no longer the truth.
    WriteBatch foreign;
    foreign.commit = CommitNo{rig.facts().commit.value + 7};
    foreign.counts = rig.facts().storedCounts;
    QVERIFY(rig.database->commit(foreign).ok());
    rig.store.failCommit(1, {ErrorCode::IoError, false});
    QVERIFY(!rig.buy().ok());
    rig.advance(1min);
    QVERIFY(rig.inTrouble);
    QVERIFY(rig.log.has("the database is at commit"));
    QCOMPARE(rig.buy().error().code, ErrorCode::Unavailable);
}

void TestEngineTrouble::readThatFails() {
    EngineRig rig;
    const SagaId id = rig.bought();
    rig.store.failLoads(1, ErrorCode::IoError);
    rig.run();
    QVERIFY(rig.inTrouble);
    rig.settle();
    QVERIFY(!rig.inTrouble);
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
    rig.expectSound();
}

void TestEngineTrouble::abandonedRequestsAreAnswered() {
    EngineRig rig;
    const SagaId id = rig.bought();
    int answered = 0;
    rig.store.failCommit(1, {ErrorCode::UnknownOutcome, false});
    rig.store.failReopens(1, ErrorCode::IoError);
    rig.core->submit(AwaitSettled{id, [&](Result<SagaSummary> r) {
                                      answered += r.ok() ? 100 : 1;
                                  }});
    const auto unsettled = rig.submitPotion("user-123");
    rig.run();
    const auto queued = rig.submitPotion("user-456");
    rig.core->abandonRequests(makeError(ErrorCode::Unavailable, "engine", "stopped"));
    QCOMPARE(answered, 1);
    QCOMPARE((*unsettled)->error().code, ErrorCode::Unavailable);
    QCOMPARE((*queued)->error().code, ErrorCode::Unavailable);
}

QTEST_GUILESS_MAIN(TestEngineTrouble)
#include "tst_engine_trouble.moc"
