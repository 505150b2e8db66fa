// How commits become batches of the change feed, in virtual time.
#include <QTest>

#include "core/admin/feed_window.h"
#include "core/admin/start_rate.h"

namespace saga {

class FeedWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstBatchLeavesAtOnce();
    void theNextWaitsForTheRestOfTheInterval();
    void aSagaStandsOnceWithItsLatestSummary();
    void whatDoesNotFitIsCounted();
    void aSagaIsNeverHalfTold();
    void troubleStaysUntilItIsOver();
    void flagsAreCollected();
    void theRateCountsWholeSeconds();
    void theRateForgets();
};

namespace {

constexpr Micros kNow{5'000'000};

SagaChange change(std::int64_t no, std::int64_t seq, SagaStatus status = SagaStatus::InProgress) {
    SagaChange change;
    change.summary.no = SagaNo{no};
    change.summary.status = status;
    SagaEvent event;
    event.seq = seq;
    change.events.push_back(event);
    return change;
}

CommittedBatch commit(std::int64_t number, std::vector<SagaChange> sagas) {
    CommittedBatch batch;
    batch.commit = CommitNo{number};
    batch.sagas = std::move(sagas);
    return batch;
}

}  // namespace

void FeedWindowTest::theFirstBatchLeavesAtOnce() {
    FeedWindow window;
    QVERIFY(!window.hasBatch());
    window.add(commit(1, {change(1, 1)}));
    QVERIFY(window.hasBatch());
    QVERIFY(window.untilDue(kNow) == Micros{0});
}

void FeedWindowTest::theNextWaitsForTheRestOfTheInterval() {
    FeedWindow window;
    window.add(commit(1, {change(1, 1)}));
    QCOMPARE(window.take(kNow).commit.value, std::int64_t(1));
    QVERIFY(!window.hasBatch());
    window.add(commit(2, {change(1, 2)}));
    QVERIFY(window.untilDue(kNow + Micros{30'000}) == Micros{70'000});
    QVERIFY(window.untilDue(kNow + Micros{99'999}) == Micros{1});
    QVERIFY(window.untilDue(kNow + kFeedInterval) == Micros{0});
    QVERIFY(window.untilDue(kNow + 10 * kFeedInterval) == Micros{0});
}

void FeedWindowTest::aSagaStandsOnceWithItsLatestSummary() {
    FeedWindow window;
    window.add(commit(1, {change(1, 1), change(2, 1)}));
    window.add(commit(2, {change(1, 2, SagaStatus::Completed)}));
    const FeedBatch batch = window.take(kNow);
    QCOMPARE(batch.commit.value, std::int64_t(2));
    QCOMPARE(batch.sagas.size(), std::size_t(2));
    QCOMPARE(batch.sagas[0].summary.status, SagaStatus::Completed);
    QCOMPARE(batch.sagas[0].events.size(), std::size_t(2));
    QCOMPARE(batch.sagas[0].events[1].seq, std::int64_t(2));
    QCOMPARE(batch.sagas[1].events.size(), std::size_t(1));
    QVERIFY(window.take(kNow).sagas.empty());
}

void FeedWindowTest::whatDoesNotFitIsCounted() {
    FeedWindow window;
    std::vector<SagaChange> sagas;
    for (std::size_t i = 0; i < kMaxFeedSagas + 5; ++i)
        sagas.push_back(change(static_cast<std::int64_t>(i) + 1, 1));
    window.add(commit(1, sagas));
    const FeedBatch batch = window.take(kNow);
    QCOMPARE(batch.sagas.size(), kMaxFeedSagas);
    QCOMPARE(batch.dropped, std::int64_t(5));
    window.add(commit(2, {change(1, 2)}));
    QCOMPARE(window.take(kNow).dropped, std::int64_t(0));
}

void FeedWindowTest::aSagaIsNeverHalfTold() {
    FeedWindow window;
    SagaChange large = change(1, 1);
    large.events.resize(kMaxFeedEvents - 1);
    SagaChange tooLarge = change(2, 1);
    tooLarge.events.resize(2);
    window.add(commit(1, {large, tooLarge}));
    window.add(commit(2, {change(2, 3)}));
    const FeedBatch batch = window.take(kNow);
    QCOMPARE(batch.sagas.size(), std::size_t(1));
    QCOMPARE(batch.sagas[0].summary.no.value, std::int64_t(1));
    QCOMPARE(batch.dropped, std::int64_t(2));
}

void FeedWindowTest::troubleStaysUntilItIsOver() {
    FeedWindow window;
    const Error full = makeError(ErrorCode::DiskFull, "database", "no space left");
    window.setTrouble(&full);
    QVERIFY(window.hasBatch());
    QVERIFY(window.take(kNow).trouble.has_value());
    window.add(commit(1, {}));
    QVERIFY(window.take(kNow).trouble.has_value());
    window.setTrouble(nullptr);
    QVERIFY(window.hasBatch());
    QVERIFY(!window.take(kNow).trouble.has_value());
}

void FeedWindowTest::flagsAreCollected() {
    FeedWindow window;
    CommittedBatch shop = commit(1, {});
    shop.shopChanged = true;
    CommittedBatch faults = commit(2, {});
    faults.faultsChanged = true;
    faults.counts.attention = 7;
    window.add(shop);
    window.add(faults);
    const FeedBatch batch = window.take(kNow);
    QVERIFY(batch.shopChanged);
    QVERIFY(batch.faultsChanged);
    QVERIFY(!batch.definitionsChanged);
    QCOMPARE(batch.counts.attention, std::int64_t(7));
    QVERIFY(!window.take(kNow).shopChanged);
}

void FeedWindowTest::theRateCountsWholeSeconds() {
    StartRate rate;
    QCOMPARE(rate.perSecond(kNow), 0.0);
    rate.add(kNow, 30);
    QCOMPARE(rate.perSecond(kNow + Micros{500'000}), 0.0);
    rate.add(kNow + Micros{1'000'000}, 10);
    QCOMPARE(rate.perSecond(kNow + Micros{1'100'000}), 30.0);
    QCOMPARE(rate.perSecond(kNow + Micros{2'000'000}), 20.0);
}

void FeedWindowTest::theRateForgets() {
    StartRate rate;
    for (int second = 0; second < 20; ++second)
        rate.add(kNow + std::chrono::seconds(second), 100);
    QCOMPARE(rate.perSecond(kNow + std::chrono::seconds(20)), 100.0);
    QCOMPARE(rate.perSecond(kNow + std::chrono::seconds(22)), 60.0);
    QCOMPARE(rate.perSecond(kNow + std::chrono::seconds(40)), 0.0);
}

}  // namespace saga

QTEST_GUILESS_MAIN(saga::FeedWindowTest)
#include "tst_feed_window.moc"
