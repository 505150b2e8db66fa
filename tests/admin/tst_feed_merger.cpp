// The feed's thread: when it delivers, and what removing a listener promises. The clock stands until it is moved.
#include <QTest>

#include <future>
#include <thread>

#include "core/admin/feed_merger.h"
#include "core/base/manual_clock.h"

namespace saga {

class FeedMergerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBatchArrivesAndTheNextIsHeldBack();
    void removingWaitsForTheRunningCall();
    void aListenerMayRemoveItself();
    void thePulseKnowsTroubleAndCounts();
};

namespace {

CommittedBatch commit(std::int64_t number) {
    CommittedBatch batch;
    batch.commit = CommitNo{number};
    batch.counts.byStatus[2] = number;
    SagaChange change;
    change.summary.no = SagaNo{1};
    batch.sagas.push_back(change);
    return batch;
}

class Recorder final : public FeedListener {
public:
    void onFeed(const FeedBatch& batch) override {
        const std::lock_guard lock(m_mutex);
        m_batches.push_back(batch);
        m_changed.notify_all();
    }
    FeedBatch waitFor(std::size_t count) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_batches.size() >= count; });
        return m_batches[count - 1];
    }
    std::size_t count() {
        const std::lock_guard lock(m_mutex);
        return m_batches.size();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<FeedBatch> m_batches;
};

}  // namespace

void FeedMergerTest::aBatchArrivesAndTheNextIsHeldBack() {
    ManualClock clock(Timestamp{1'000'000});
    FeedMerger merger(clock);
    Recorder recorder;
    merger.addListener(&recorder);
    merger.onCommitted(commit(1));
    QCOMPARE(recorder.waitFor(1).commit.value, std::int64_t(1));
    merger.onCommitted(commit(2));
    merger.onCommitted(commit(3));
    QCOMPARE(recorder.count(), std::size_t(1));
    clock.advance(kFeedInterval);
    merger.onStoreTrouble(nullptr);
    const FeedBatch second = recorder.waitFor(2);
    QCOMPARE(second.commit.value, std::int64_t(3));
    QCOMPARE(second.sagas.size(), std::size_t(1));
    merger.removeListener(&recorder);
}

void FeedMergerTest::removingWaitsForTheRunningCall() {
    class Blocking final : public FeedListener {
    public:
        void onFeed(const FeedBatch&) override {
            entered.set_value();
            release.get_future().wait();
            finished = true;
        }
        std::promise<void> entered;
        std::promise<void> release;
        std::atomic<bool> finished{false};
    };
    ManualClock clock(Timestamp{1'000'000});
    FeedMerger merger(clock);
    Blocking listener;
    merger.addListener(&listener);
    merger.onCommitted(commit(1));
    listener.entered.get_future().wait();
    std::atomic<bool> finishedAtReturn{false};
    std::thread remover([&] {
        merger.removeListener(&listener);
        finishedAtReturn = listener.finished.load();
    });
    listener.release.set_value();
    remover.join();
    QVERIFY(finishedAtReturn);
}

void FeedMergerTest::aListenerMayRemoveItself() {
    class OneShot final : public FeedListener {
    public:
        explicit OneShot(FeedMerger& merger) : m_merger(merger) {}
        void onFeed(const FeedBatch&) override {
            m_merger.removeListener(this);
            called.set_value();
        }
        std::promise<void> called;

    private:
        FeedMerger& m_merger;
    };
    ManualClock clock(Timestamp{1'000'000});
    FeedMerger merger(clock);
    OneShot listener(merger);
    Recorder recorder;
    merger.addListener(&listener);
    merger.addListener(&recorder);
    merger.onCommitted(commit(1));
    listener.called.get_future().wait();
    recorder.waitFor(1);
    clock.advance(kFeedInterval);
    merger.onCommitted(commit(2));
    recorder.waitFor(2);  // a second call of the other would set its promise twice and end the test
    merger.removeListener(&recorder);
}

void FeedMergerTest::thePulseKnowsTroubleAndCounts() {
    ManualClock clock(Timestamp{1'000'000});
    FeedMerger merger(clock);
    QVERIFY(!merger.pulse().counts);
    merger.onCommitted(commit(4));
    QCOMPARE(merger.pulse().counts->total(), std::int64_t(4));
    const Error full = makeError(ErrorCode::DiskFull, "database", "no space left");
    merger.onStoreTrouble(&full);
    QCOMPARE(merger.pulse().trouble->code, ErrorCode::DiskFull);
    merger.onStoreTrouble(nullptr);
    QVERIFY(!merger.pulse().trouble);
}

}  // namespace saga

QTEST_GUILESS_MAIN(saga::FeedMergerTest)
#include "tst_feed_merger.moc"
