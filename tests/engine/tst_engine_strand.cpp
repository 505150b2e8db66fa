// The engine on its thread: start, stop, back-pressure, and many callers at once.

#include <QtTest>
#include <atomic>
#include <future>
#include <thread>

#include "core/base/system_clock.h"
#include "core/engine/engine.h"
#include "core/services/item_shop.h"
#include "tests/engine/engine_rig.h"

using namespace saga;
using namespace saga::test;
using namespace std::chrono_literals;

namespace {

// The rig's database under an engine with a thread and the real clock.
struct Strand {
    EngineRig rig;
    SystemClock clock;
    Participants participants;
    std::unique_ptr<Engine> engine;

    explicit Strand(EngineLimits limits = {}) {
        rig.core.reset();
        addItemShop(participants);
        participants.add(std::make_unique<ProbeService>(rig.probe));
        engine = std::make_unique<Engine>(EngineParts{rig.store, clock, rig.log, participants, nullptr, 1}, limits);
    }
    std::future<Result<Accepted>> start(std::string user = "user-123") {
        auto promise = std::make_shared<std::promise<Result<Accepted>>>();
        auto future = promise->get_future();
        engine->submit(StartSaga{
            "probe", Json::object({{"userId", Json(std::move(user))}}), {}, rig.origin, [promise](Result<Accepted> r) {
                promise->set_value(std::move(r));
            }});
        return future;
    }
    Result<SagaSummary> settled(const SagaId& id) {
        auto promise = std::make_shared<std::promise<Result<SagaSummary>>>();
        auto future = promise->get_future();
        engine->submit(AwaitSettled{id, [promise](Result<SagaSummary> r) {
                                        promise->set_value(std::move(r));
                                    }});
        return future.get();
    }
};

}  // namespace

class TestEngineStrand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusesBeforeStartAndAfterStop();
    void startFailsWithTheStoresError();
    void stopAnswersWhoWaits();
    void stopIsIdempotentAndStartsAgain();
    void fullQueueAnswersBusyAtOnce();
    void timersRunByThemselves();
    void manyCallersShareCommits();
};

void TestEngineStrand::refusesBeforeStartAndAfterStop() {
    Strand strand;
    QCOMPARE(strand.start().get().error().code, ErrorCode::Unavailable);
    QVERIFY(strand.engine->start().ok());
    QVERIFY(strand.start().get().ok());
    strand.engine->stop();
    QCOMPARE(strand.start().get().error().code, ErrorCode::Unavailable);
}

void TestEngineStrand::startFailsWithTheStoresError() {
    Strand strand;
    strand.rig.store.crashAt(1, false);
    WriteBatch any;
    QVERIFY(!strand.rig.store.commit(any).ok());
    QCOMPARE(strand.engine->start().error().code, ErrorCode::Unavailable);
    strand.rig.store.heal();
    QVERIFY(strand.engine->start().ok());
    QVERIFY(strand.start().get().ok());
}

void TestEngineStrand::stopAnswersWhoWaits() {
    Strand strand;
    strand.rig.probe->behaviours["probe.two"] = [](const StepRequest&, UnitOfWork&) -> Result<StepAnswer> {
        return StepAnswer::inProgress(1h);
    };
    QVERIFY(strand.engine->start().ok());
    const SagaId id = strand.start().get()->id;
    std::promise<Result<SagaSummary>> promise;
    auto settled = promise.get_future();
    strand.engine->submit(AwaitSettled{id, [&](Result<SagaSummary> r) {
                                           promise.set_value(std::move(r));
                                       }});
    strand.engine->stop();
    QCOMPARE(settled.get().error().code, ErrorCode::Unavailable);
    QCOMPARE(strand.rig.row(id).status == SagaStatus::Pending || strand.rig.row(id).status == SagaStatus::InProgress,
             true);
}

void TestEngineStrand::stopIsIdempotentAndStartsAgain() {
    Strand strand;
    QVERIFY(strand.engine->start().ok());
    const SagaId id = strand.start().get()->id;
    strand.engine->stop();
    strand.engine->stop();
    QVERIFY(strand.engine->start().ok());
    QCOMPARE(strand.settled(id)->status, SagaStatus::Completed);
}

void TestEngineStrand::fullQueueAnswersBusyAtOnce() {
    EngineLimits limits;
    limits.queue = 2;
    Strand strand(limits);
    std::promise<void> entered, release;
    auto released = release.get_future().share();
    std::atomic<bool> first{true};
    strand.rig.probe->behaviours["probe.one"] = [&](const StepRequest&, UnitOfWork&) -> Result<StepAnswer> {
        if (first.exchange(false)) {
            entered.set_value();
            released.wait();
        }
        return StepAnswer::succeeded();
    };
    QVERIFY(strand.engine->start().ok());
    auto running = strand.start();
    entered.get_future().wait();
    auto second = strand.start();
    auto third = strand.start();
    auto refused = strand.start();
    QCOMPARE(refused.wait_for(0s), std::future_status::ready);
    QCOMPARE(refused.get().error().code, ErrorCode::Busy);
    QCOMPARE(strand.engine->figures().queued, std::int64_t{2});
    release.set_value();
    QVERIFY(running.get().ok() && second.get().ok() && third.get().ok());
}

void TestEngineStrand::timersRunByThemselves() {
    Strand strand;
    strand.rig.probe->behaviours["probe.two"] = [&](const StepRequest&, UnitOfWork&) -> Result<StepAnswer> {
        return strand.rig.probe->of("probe.two") < 3 ? StepAnswer::error("DOWN", "no", Executed::No)
                                                     : StepAnswer::succeeded();
    };
    QVERIFY(strand.engine->start().ok());
    const auto summary = strand.settled(strand.start().get()->id);
    QCOMPARE(summary->status, SagaStatus::Completed);
    QCOMPARE(summary->attempts, 5);
}

void TestEngineStrand::manyCallersShareCommits() {
    constexpr int kCallers = 8;
    constexpr int kEach = 25;
    Strand strand;
    strand.rig.probe->behaviours["probe.one"] = [](const StepRequest&, UnitOfWork&) -> Result<StepAnswer> {
        return StepAnswer::succeeded();
    };
    for (const char* action : {"probe.two", "probe.three"})
        strand.rig.probe->behaviours[action] = strand.rig.probe->behaviours["probe.one"];
    QVERIFY(strand.engine->start().ok());
    std::atomic<int> completed{0};
    std::vector<std::thread> callers;
    for (int caller = 0; caller < kCallers; ++caller)
        callers.emplace_back([&] {
            for (int i = 0; i < kEach; ++i) {
                const auto accepted = strand.start().get();
                if (accepted.ok() && strand.settled(accepted->id)->status == SagaStatus::Completed) ++completed;
            }
        });
    for (std::thread& caller : callers) caller.join();
    QCOMPARE(completed.load(), kCallers * kEach);
    // Figures follow a batch's replies; after stop() they are final.
    strand.engine->stop();
    const EngineFigures figures = strand.engine->figures();
    QCOMPARE(figures.settled, std::int64_t{kCallers * kEach});
    QCOMPARE(figures.running, std::int64_t{0});
    QVERIFY(figures.commits <= figures.settled * 4);
    strand.rig.expectSound();
}

QTEST_GUILESS_MAIN(TestEngineStrand)
#include "tst_engine_strand.moc"
