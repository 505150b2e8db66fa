#include <QtTest>

#include "core/engine/barrier.h"
#include "core/model/failure_code.h"
#include "tests/engine/engine_rig.h"

using namespace saga;
using namespace saga::test;

namespace {

// The participant of one saga, called straight through the barrier; every call is an input of its own.
struct Doorway {
    EngineRig rig;
    IdSource ids{1};
    UnitOfWork work{rig.store, ids};
    ProbeService service{rig.probe};
    DefinitionPtr definition =
        readDefinition(probeDefinition(), {{"probe.one", "probe.one.undo", "probe.two", "probe.two.undo", "probe.three",
                                            "probe.three.undo", "probe.completed", "probe.failed"}})
            .definition;
    SagaId id{"TXN_X"};
    SagaState state;

    Doorway() {
        state.steps.resize(3);
        state.input = SharedJson(Json::object({{"userId", Json("user-123")}}));
    }
    StepAnswer call(Direction direction, bool keep = true) {
        const StepRequest request{{1'000'000}, id, *definition, state, 0, direction, 1};
        work.begin(kRigStart);
        Result<StepAnswer> answer = invokeThroughBarrier(
            service, direction == Direction::Action ? "probe.one" : "probe.one.undo", request, work);
        keep ? work.keep() : work.drop();
        return answer.ok() ? *answer : StepAnswer::error("STORE", describe(answer.error()), Executed::No);
    }
    StepAnswer act(bool keep = true) { return call(Direction::Action, keep); }
    StepAnswer undo() { return call(Direction::Compensation); }
    std::int64_t balance() {
        const auto read = work.balance({AccountKind::UserBalance, std::string(kMoney), "user-123"});
        return read.ok() ? *read : -1;
    }
};

}  // namespace

class TestEngineBarrier : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void semantic01_compensationOfAnActionThatNeverRanIsEmpty();
    void semantic02_actionAfterItsCompensationIsRefused();
    void semantic03_theSameDeliveryTwiceHasOneEffect();
    void repeatsAcrossCommits();
    void failureLeavesTheWayOpen();
    void droppedCallNeverHappened();
    void storeErrorIsPassedOn();
};

void TestEngineBarrier::semantic01_compensationOfAnActionThatNeverRanIsEmpty() {
    Doorway door;
    const StepAnswer answer = door.undo();
    QCOMPARE(answer.kind, StepAnswer::Kind::Succeeded);
    QVERIFY(answer.empty);
    QCOMPARE(door.rig.probe->of("probe.one.undo"), 0);
    const WriteBatch writes = door.work.takeBatch();
    QVERIFY(writes.postings.empty());
    QCOMPARE(writes.effects.size(), std::size_t{1});
    QVERIFY(writes.effects.front().empty);
}

void TestEngineBarrier::semantic02_actionAfterItsCompensationIsRefused() {
    Doorway door;
    door.undo();
    const StepAnswer answer = door.act();
    QCOMPARE(answer.kind, StepAnswer::Kind::Refused);
    QCOMPARE(std::string_view(answer.code), code::kAlreadyCompensated);
    QCOMPARE(door.rig.probe->of("probe.one"), 0);
    QCOMPARE(door.balance(), std::int64_t{1000});
}

void TestEngineBarrier::semantic03_theSameDeliveryTwiceHasOneEffect() {
    Doorway door;
    const StepAnswer first = door.act();
    const StepAnswer again = door.act();
    QCOMPARE(again.kind, StepAnswer::Kind::Succeeded);
    QCOMPARE(again.data, first.data);
    QCOMPARE(door.rig.probe->of("probe.one"), 1);
    QCOMPARE(door.balance(), 1000 - kProbePrice);

    QVERIFY(!door.undo().empty);
    QVERIFY(!door.undo().empty);
    QCOMPARE(door.rig.probe->of("probe.one.undo"), 1);
    QCOMPARE(door.balance(), std::int64_t{1000});
}

void TestEngineBarrier::repeatsAcrossCommits() {
    Doorway door;
    door.act();
    WriteBatch writes = door.work.takeBatch();
    writes.commit = CommitNo{door.rig.facts().commit.value + 1};
    QVERIFY(door.rig.store.commit(writes).ok());
    door.work.reset();
    const StepAnswer again = door.act();
    QCOMPARE(again.kind, StepAnswer::Kind::Succeeded);
    QCOMPARE(again.data.integer("paid"), kProbePrice);
    QCOMPARE(door.rig.probe->of("probe.one"), 1);
}

void TestEngineBarrier::failureLeavesTheWayOpen() {
    Doorway door;
    door.rig.probe->behaviours["probe.one"] = [](const StepRequest&, UnitOfWork&) -> Result<StepAnswer> {
        return StepAnswer::error("DOWN", "no", Executed::No);
    };
    QCOMPARE(door.act().kind, StepAnswer::Kind::Error);
    door.rig.probe->behaviours.clear();
    QCOMPARE(door.act().kind, StepAnswer::Kind::Succeeded);
    QCOMPARE(door.rig.probe->of("probe.one"), 2);
}

void TestEngineBarrier::droppedCallNeverHappened() {
    Doorway door;
    door.act(false);
    QCOMPARE(door.balance(), std::int64_t{1000});
    QVERIFY(door.undo().empty);
}

void TestEngineBarrier::storeErrorIsPassedOn() {
    Doorway door;
    door.rig.store.failLoads(1, ErrorCode::IoError);
    QCOMPARE(std::string_view(door.act().code), std::string_view("STORE"));
    QCOMPARE(door.rig.probe->of("probe.one"), 0);
}

QTEST_GUILESS_MAIN(TestEngineBarrier)
#include "tst_engine_barrier.moc"
