// Load in virtual time, over an engine without a thread: what is asked for, when, and what is counted. Then the generator
// with its thread, only as far as nothing depends on the time.
#include <QTest>

#include <cmath>
#include <map>
#include <set>

#include "core/admin/load_generator.h"
#include "core/admin/load_request.h"
#include "core/model/failure_code.h"
#include "core/services/shop_edits.h"
#include "tests/engine/engine_rig.h"

using namespace std::chrono_literals;

namespace saga {

using test::EngineRig;

namespace {

const Item kPotion{ItemId("item-potion"), "Health Potion", 20, true};

LoadRequest request(double rate, int concurrency, Micros duration) {
    LoadRequest load;
    load.ratePerSecond = rate;
    load.concurrency = concurrency;
    load.duration = duration;
    return load;
}

// A rich user, much stock, and a run on them whose purchases are written down.
class VirtualLoad {
public:
    explicit VirtualLoad(LoadRequest load, EngineLimits limits = {}) : rig(limits) {
        rig.topUp("user-123", 1'000'000'000);
        SAGA_ASSERT(rig.edit([](UnitOfWork& work, const PostingKey& key, AuditRecord& record) {
                           return restockItem(work, key, record, kPotion.id, 1'000'000);
                       }).ok());
        m_load = std::move(load);
    }

    void begin() {
        LoadMix mix(m_load, {UserId("user-123")}, {kPotion});
        run = std::make_shared<LoadRun>(m_load, std::move(mix), Origin{"local:tester", "test", CorrelationId("COR_load")},
                                        rig.clock, [this](EngineRequest asked) {
                                            if (const StartSaga* start = std::get_if<StartSaga>(&asked))
                                                asks.push_back({rig.clock.now(), start->input.dump()});
                                            rig.core->submit(std::move(asked));
                                        });
    }

    void drive(Micros time) {
        const Timestamp end = rig.clock.now() + time;
        while (rig.clock.now() < end) {
            const Micros next = run->step().value_or(1s);
            rig.run();
            rig.advance(std::min(next, end - rig.clock.now()));
            const LoadState state = run->state();
            most = std::max(most, state.underway);
        }
        run->step();
        rig.run();
    }

    std::int64_t askedBetween(Micros from, Micros to) const {
        const Timestamp begun = run->state().startedAt;
        return std::count_if(asks.begin(), asks.end(),
                             [&](const Ask& ask) { return ask.at > begun + from && ask.at <= begun + to; });
    }

    struct Ask {
        Timestamp at;
        std::string input;
    };
    EngineRig rig;
    std::shared_ptr<LoadRun> run;
    std::vector<Ask> asks;
    std::int64_t most = 0;  // seen under way

private:
    LoadRequest m_load;
};

}  // namespace

class LoadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theRateIsKept();
    void theRateGrowsOverTheRamp();
    void paceIsItsOwnInverse();
    void theClosedLoopKeepsItsPlacesFull();
    void theClosedLoopGrowsOverTheRamp();
    void neverMoreThanAllowedAreUnderWay();
    void aFullQueueIsCountedAndNotTriedAtOnce();
    void equalSeedsDrawEqualPurchases();
    void theFailureShareFailsByPrice();
    void latencyCountsFromAskingToSettled();
    void stoppingLetsTheRestSettle();
    void theStoresTroubleEndsTheRun();
    void whatWaitsForAPersonIsCounted();
    void badRequestsNameTheirField_data();
    void badRequestsNameTheirField();
    void oneRunAtATime();
    void closingEndsTheRun();
};

void LoadTest::theRateIsKept() {
    VirtualLoad load(request(25, 64, 10s));
    load.begin();
    load.drive(11s);
    const LoadState state = load.run->state();
    QVERIFY(!state.running);
    QCOMPARE(state.endedBecause, std::string(kLoadDone));
    QCOMPARE(state.started, std::int64_t(250));
    QCOMPARE(state.completed, std::int64_t(250));
    QCOMPARE(state.underway, std::int64_t(0));
    for (int second = 0; second < 10; ++second)
        QCOMPARE(load.askedBetween(Micros(1s) * second, Micros(1s) * (second + 1)), std::int64_t(25));
    QCOMPARE(qRound(state.settledPerSecond), 25);
    QCOMPARE(load.rig.balance("user-123"), 1'000'001'000 - 250 * kPotion.price);
}

void LoadTest::theRateGrowsOverTheRamp() {
    LoadRequest ramped = request(40, 64, 10s);
    ramped.ramp = 4s;
    VirtualLoad load(ramped);
    load.begin();
    load.drive(10s);
    // The area below the ramp: t^2 / 2 of 10 a second more each second.
    QCOMPARE(load.askedBetween(0s, 1s), std::int64_t(5));
    QCOMPARE(load.askedBetween(1s, 2s), std::int64_t(15));
    QCOMPARE(load.askedBetween(3s, 4s), std::int64_t(35));
    QCOMPARE(load.askedBetween(5s, 6s), std::int64_t(40));
    QCOMPARE(load.run->state().started, std::int64_t(80 + 240));
}

void LoadTest::paceIsItsOwnInverse() {
    LoadRequest ramped = request(37.5, 8, 60s);
    ramped.ramp = 7s;
    const LoadPace pace(ramped);
    for (std::int64_t n = 1; n < 1000; ++n) {
        QCOMPARE(pace.dueBy(pace.dueAt(n)), n);
        QCOMPARE(pace.dueBy(pace.dueAt(n) - 1ms), n - 1);
    }
}

void LoadTest::theClosedLoopKeepsItsPlacesFull() {
    VirtualLoad load(request(0, 5, 2s));
    load.rig.fault("item_grant", FaultKind::Delay, 0, Direction::Action, 100ms);
    load.begin();
    load.drive(3s);
    const LoadState state = load.run->state();
    QCOMPARE(load.most, std::int64_t(5));
    QVERIFY(!state.running);
    QCOMPARE(state.underway, std::int64_t(0));
    // 5 places, a purchase takes 100 ms.
    QVERIFY2(state.started >= 95 && state.started <= 100, std::to_string(state.started).c_str());
    QCOMPARE(state.completed, state.started);
    QCOMPARE(state.refused, std::int64_t(0));
}

void LoadTest::theClosedLoopGrowsOverTheRamp() {
    LoadRequest ramped = request(0, 10, 10s);
    ramped.ramp = 10s;
    VirtualLoad load(ramped);
    load.rig.fault("item_grant", FaultKind::Delay, 0, Direction::Action, 100ms);
    load.begin();
    load.drive(3s);
    QCOMPARE(load.most, std::int64_t(3));
    load.drive(3s);
    QVERIFY(load.most >= 5 && load.most <= 6);
}

void LoadTest::neverMoreThanAllowedAreUnderWay() {
    VirtualLoad load(request(100, 4, 2s));
    load.rig.fault("item_grant", FaultKind::Delay, 0, Direction::Action, 1s);
    load.begin();
    load.drive(4s);
    const LoadState state = load.run->state();
    QCOMPARE(load.most, std::int64_t(4));
    QCOMPARE(state.started + state.refused, std::int64_t(200));
    QCOMPARE(state.started, std::int64_t(8));
    QCOMPARE(state.lastRefusal, std::string(kLoadNoPlace));
}

void LoadTest::aFullQueueIsCountedAndNotTriedAtOnce() {
    EngineLimits limits;
    limits.queue = 3;
    VirtualLoad load(request(0, 6, 1s), limits);
    load.rig.fault("item_grant", FaultKind::Delay, 0, Direction::Action, 400ms);
    load.begin();
    load.drive(2s);
    const LoadState state = load.run->state();
    QCOMPARE(state.endedBecause, std::string(kLoadDone));
    QVERIFY(state.started > 3);
    QVERIFY(state.refused > 0);
    // At most six in every pause of 50 ms.
    QVERIFY2(state.refused <= 6 * 21, std::to_string(state.refused).c_str());
    QCOMPARE(state.started, state.completed);
    QCOMPARE(state.underway, std::int64_t(0));
}

void LoadTest::equalSeedsDrawEqualPurchases() {
    LoadRequest mixed = request(20, 64, 5s);
    mixed.seed = 42;
    mixed.maxQuantity = 9;
    mixed.failurePercent = 30;
    std::vector<std::vector<std::string>> runs;
    for (const std::uint64_t seed : {42, 42, 43}) {
        mixed.seed = seed;
        LoadMix mix(mixed, {UserId("a"), UserId("b"), UserId("c")}, {kPotion, {ItemId("gem"), "", 7, true}});
        std::vector<std::string>& drawn = runs.emplace_back();
        for (int i = 0; i < 3000; ++i) {
            const PurchaseInput purchase = mix.draw();
            drawn.push_back(purchaseInput(purchase.user.text, purchase.item.text, purchase.quantity, purchase.price).dump());
        }
    }
    QCOMPARE(runs[0], runs[1]);
    QVERIFY(runs[0] != runs[2]);
    QCOMPARE(std::set<std::string>(runs[0].begin(), runs[0].end()).size(), std::size_t(3 * 2 * 9 * 2));
}

void LoadTest::theFailureShareFailsByPrice() {
    LoadRequest half = request(50, 64, 8s);
    half.failurePercent = 50;
    VirtualLoad load(half);
    load.begin();
    load.drive(9s);
    const LoadState state = load.run->state();
    QCOMPARE(state.completed + state.compensated, std::int64_t(400));
    QVERIFY2(state.compensated > 150 && state.compensated < 250, std::to_string(state.compensated).c_str());
    std::map<std::string, std::int64_t> codes;
    for (const CommittedBatch& batch : load.rig.feed) {
        for (const SagaChange& change : batch.sagas) {
            if (change.summary.status == SagaStatus::Compensated)
                ++codes[change.summary.code];
        }
    }
    QCOMPARE(codes.size(), std::size_t(1));
    QCOMPARE(codes[std::string(code::kPriceMismatch)], state.compensated);
}

void LoadTest::latencyCountsFromAskingToSettled() {
    VirtualLoad load(request(10, 64, 4s));
    load.rig.fault("item_grant", FaultKind::Delay, 0, Direction::Action, 250ms);
    load.begin();
    load.drive(5s);
    const LatencyFigures latency = load.run->state().latency;
    QCOMPARE(latency.count, std::int64_t(40));
    QCOMPARE(latency.max, Micros(250ms));
    QVERIFY(std::abs((latency.p50 - Micros(250ms)).count()) <= 2000);
}

void LoadTest::stoppingLetsTheRestSettle() {
    VirtualLoad load(request(10, 64, 60s));
    load.rig.fault("item_grant", FaultKind::Delay, 0, Direction::Action, 1s);
    load.begin();
    load.drive(2s);
    QVERIFY(load.run->stop(std::string(kLoadStopped)));
    QVERIFY(!load.run->stop("again"));
    const LoadState stopped = load.run->state();
    QVERIFY(!stopped.running);
    QVERIFY(stopped.underway > 0);
    load.drive(5s);
    const LoadState state = load.run->state();
    QCOMPARE(state.started, stopped.started);
    QCOMPARE(state.endedBecause, std::string(kLoadStopped));
    QCOMPARE(state.underway, std::int64_t(0));
    QCOMPARE(state.completed, state.started);
    QVERIFY(!load.run->step());
}

void LoadTest::theStoresTroubleEndsTheRun() {
    VirtualLoad load(request(10, 64, 60s));
    load.begin();
    load.drive(1s);
    load.rig.store.failCommitsIf([](const WriteBatch&) {
        return std::optional(test::FailingStore::Fault{ErrorCode::DiskFull, false});
    });
    load.drive(1s);
    const LoadState state = load.run->state();
    QVERIFY(!state.running);
    QVERIFY2(state.endedBecause.find("DISK_FULL") != std::string::npos, state.endedBecause.c_str());
    QVERIFY(state.refused >= 1 && state.refused <= 3);
}

void LoadTest::whatWaitsForAPersonIsCounted() {
    VirtualLoad load(request(10, 64, 1s));
    load.rig.fault("item_grant", FaultKind::TechnicalError, 0, Direction::Compensation);
    load.rig.fault("item_grant", FaultKind::LostReply, 0, Direction::Action);
    load.begin();
    load.drive(60s);
    const LoadState state = load.run->state();
    QCOMPARE(state.attention, std::int64_t(10));
    QCOMPARE(state.underway, std::int64_t(0));
}

void LoadTest::badRequestsNameTheirField_data() {
    QTest::addColumn<LoadRequest>("asked");
    QTest::addColumn<std::string>("field");
    const auto row = [](const char* name, std::string field, auto change) {
        LoadRequest asked = request(10, 8, 10s);
        change(asked);
        QTest::newRow(name) << asked << std::move(field);
    };
    row("rate below", "ratePerSecond", [](LoadRequest& r) { r.ratePerSecond = -1; });
    row("rate too small", "ratePerSecond", [](LoadRequest& r) { r.ratePerSecond = 0.01; });
    row("rate above", "ratePerSecond", [](LoadRequest& r) { r.ratePerSecond = 10'001; });
    row("no rate at all", "ratePerSecond", [](LoadRequest& r) { r.ratePerSecond = std::nan(""); });
    row("no place", "concurrency", [](LoadRequest& r) { r.concurrency = 0; });
    row("too many places", "concurrency", [](LoadRequest& r) { r.concurrency = 513; });
    row("too short", "duration", [](LoadRequest& r) { r.duration = 999ms; });
    row("too long", "duration", [](LoadRequest& r) { r.duration = 1h + 1us; });
    row("ramp backwards", "ramp", [](LoadRequest& r) { r.ramp = -1us; });
    row("ramp beyond", "ramp", [](LoadRequest& r) { r.ramp = 11s; });
    row("no piece", "maxQuantity", [](LoadRequest& r) { r.maxQuantity = 0; });
    row("share", "failurePercent", [](LoadRequest& r) { r.failurePercent = 101; });
    row("user", "users", [](LoadRequest& r) { r.users = {""}; });
    row("item", "items", [](LoadRequest& r) { r.items = {std::string(100, 'x')}; });
}

void LoadTest::badRequestsNameTheirField() {
    QFETCH(LoadRequest, asked);
    QFETCH(std::string, field);
    const Result<void> checked = checkLoad(asked);
    QVERIFY(!checked.ok());
    QCOMPARE(checked.error().code, ErrorCode::InvalidInput);
    QCOMPARE(checked.error().field, field);
    QVERIFY(checkLoad(request(10, 8, 10s)).ok());
}

void LoadTest::oneRunAtATime() {
    VirtualLoad load(request(0.1, 1, 1h));
    load.begin();
    LoadGenerator generator([] { return std::nullopt; });
    QCOMPARE(generator.state().runs, std::int64_t(0));
    QVERIFY(!generator.stop());
    QVERIFY(generator.start(load.run).ok());
    const Result<void> second = generator.start(load.run);
    QVERIFY(!second.ok());
    QCOMPARE(second.error().code, ErrorCode::Conflict);
    QVERIFY(generator.stop());
    QVERIFY(!generator.stop());
    QCOMPARE(generator.state().runs, std::int64_t(1));
    load.begin();
    QVERIFY(generator.start(load.run).ok());
    QCOMPARE(generator.state().runs, std::int64_t(2));
}

void LoadTest::closingEndsTheRun() {
    VirtualLoad load(request(0.1, 1, 1h));
    load.begin();
    LoadGenerator generator([] { return std::nullopt; });
    QVERIFY(generator.start(load.run).ok());
    generator.close();
    QVERIFY(!load.run->isRunning());
    QCOMPARE(generator.start(load.run).error().code, ErrorCode::Unavailable);
}

}  // namespace saga

QTEST_GUILESS_MAIN(saga::LoadTest)
#include "tst_load.moc"
