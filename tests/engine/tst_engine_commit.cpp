// What the engine does when a commit fails because of one input.

#include <QtTest>
#include <algorithm>

#include "tests/engine/engine_rig.h"

using namespace saga;
using namespace saga::test;
using namespace std::chrono_literals;

namespace {

using Fault = FailingStore::Fault;

bool touches(const WriteBatch& batch, int step) {
    return std::any_of(batch.events.begin(), batch.events.end(), [&](const EventRow& row) {
        return row.event.step == step && row.event.kind == EventKind::StepSucceeded;
    });
}

bool givesUp(const WriteBatch& batch) {
    return std::any_of(batch.changedSagas.begin(), batch.changedSagas.end(),
                       [](const SagaSummary& row) { return row.attention == Attention::PoisonInput; });
}

}  // namespace

class TestEngineCommit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void semantic11_stateAndDomainChangeTogether();
    void figuresTellTheLastCommit();
    void oneBadInputDoesNotTouchTheOthers();
    void moveThatFailsAloneIsATechnicalError();
    void conflictThatPassesIsForgotten();
    void moveThatNeverCommitsGetsAttentionAndOthersGoOn();
    void notEvenGivingUpCanBeWritten();
    void commandThatFailsAloneIsAnswered();
    void hookThatErrsIsLeftOut();
    void hookThatBreaksTheCommitIsLeftOut();
    void participantErrorIsATechnicalError();
    void refusalLeavesNothingBehind();
    void aVersionOfAStreamIsTakenOnce();
};

void TestEngineCommit::semantic11_stateAndDomainChangeTogether() {
    EngineRig rig;
    const SagaId id = rig.bought();
    for (const int failing : {0, 1, 2, 3}) {
        // Each step is lost once before it is kept: neither its event nor what it did may be left of it.
        for (const bool lost : {true, false}) {
            if (lost) rig.store.failCommit(1, {ErrorCode::DiskFull, false});
            QVERIFY(rig.core->runBatch());
            const int done = lost ? failing : failing + 1;
            QCOMPARE(rig.count(id, EventKind::StepSucceeded), done);
            QCOMPARE(static_cast<int>(rig.effects(id).size()), done);
            QCOMPARE(rig.balance("user-123"), std::int64_t{done >= 1 ? 900 : 1000});
            QCOMPARE(rig.stock("item-sword"), std::int64_t{done >= 2 ? 49 : 50});
            rig.expectSound();
            while (rig.inTrouble) {
                rig.clock.advanceTo(rig.core->nextWake());
                QVERIFY(rig.core->runBatch());
            }
        }
    }
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
}

void TestEngineCommit::figuresTellTheLastCommit() {
    EngineRig rig;
    rig.store.failCommitsIf([&rig](const WriteBatch&) {
        rig.clock.advance(3ms);
        return std::optional<Fault>();
    });
    rig.bought();
    QCOMPARE(rig.core->figures().lastCommit, Micros{3ms});
    rig.store.heal();
    rig.bought();
    QCOMPARE(rig.core->figures().lastCommit, Micros{0});
    QVERIFY(rig.core->figures().commitTime >= Micros{3ms});
    // One that failed is no commit.
    rig.store.failCommitsIf([&rig](const WriteBatch&) {
        rig.clock.advance(5ms);
        return std::optional(Fault{ErrorCode::Conflict, false});
    });
    QVERIFY(!rig.buy().ok());
    QCOMPARE(rig.core->figures().lastCommit, Micros{0});
}

void TestEngineCommit::oneBadInputDoesNotTouchTheOthers() {
    EngineRig rig;
    rig.store.failCommitsIf([](const WriteBatch& batch) -> std::optional<Fault> {
        const bool bad = std::any_of(batch.newSagas.begin(), batch.newSagas.end(),
                                     [](const SagaSummary& s) { return s.user.text == "user-456"; });
        return bad ? std::optional(Fault{ErrorCode::Conflict, false}) : std::optional<Fault>();
    });
    const auto first = rig.submitPotion("user-123");
    const auto bad = rig.submitPotion("user-456");
    const auto last = rig.submitPotion("user-123");
    rig.settle();
    QVERIFY((*first)->ok() && (*last)->ok());
    QCOMPARE((*bad)->error().code, ErrorCode::Conflict);
    QCOMPARE(rig.row((*first)->value().id).status, SagaStatus::Completed);
    QCOMPARE(rig.row((*last)->value().id).status, SagaStatus::Completed);
    QCOMPARE((*last)->value().no.value, (*first)->value().no.value + 1);
    QCOMPARE(rig.core->figures().singleReruns, std::int64_t{3});
    QVERIFY(rig.troubles.empty());
    QCOMPARE(rig.facts().sagas, std::int64_t{2});
    rig.expectSound();
}

void TestEngineCommit::moveThatFailsAloneIsATechnicalError() {
    EngineRig rig;
    rig.store.failCommitsIf([](const WriteBatch& batch) {
        return touches(batch, 1) ? std::optional(Fault{ErrorCode::Conflict, false}) : std::optional<Fault>();
    });
    const SagaId id = rig.bought();
    rig.settle();
    QCOMPARE(rig.row(id).status, SagaStatus::Compensated);
    QCOMPARE(rig.row(id).code, std::string("TECHNICAL_ERROR"));
    QCOMPARE(rig.count(id, EventKind::RetryScheduled), 2);
    QCOMPARE(rig.balance("user-123"), std::int64_t{1000});
    rig.expectSound();
}

void TestEngineCommit::conflictThatPassesIsForgotten() {
    EngineRig rig;
    const SagaId id = rig.bought();
    rig.store.failCommit(2, {ErrorCode::Conflict, false});
    rig.settle();
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
    QCOMPARE(rig.count(id, EventKind::RetryScheduled), 1);
    QCOMPARE(rig.balance("user-123"), std::int64_t{900});
    rig.expectSound();
}

void TestEngineCommit::moveThatNeverCommitsGetsAttentionAndOthersGoOn() {
    EngineRig rig;
    const SagaId bad = rig.bought();
    const SagaNo badNo = rig.row(bad).no;
    rig.store.failCommitsIf([badNo](const WriteBatch& batch) -> std::optional<Fault> {
        const bool has = std::any_of(batch.changedSagas.begin(), batch.changedSagas.end(),
                                     [&](const SagaSummary& s) { return s.no == badNo; });
        return has && !givesUp(batch) ? std::optional(Fault{ErrorCode::Conflict, false}) : std::optional<Fault>();
    });
    const SagaId good = rig.bought("user-123", "item-potion", 1, 20);
    rig.settle(1min);
    QCOMPARE(rig.row(good).status, SagaStatus::Completed);
    QCOMPARE(rig.row(bad).attention, Attention::PoisonInput);
    QCOMPARE(rig.facts().storedCounts.attention, std::int64_t{1});
    QVERIFY(rig.log.has("gave up"));

    rig.store.heal();
    QVERIFY(rig.command(bad, CommandKind::Retry).ok());
    rig.settle();
    QCOMPARE(rig.row(bad).status, SagaStatus::Completed);
    rig.expectSound();
}

void TestEngineCommit::notEvenGivingUpCanBeWritten() {
    EngineRig rig;
    const SagaId id = rig.bought();
    rig.store.failCommitsIf([](const WriteBatch& batch) {
        return batch.changedSagas.empty() ? std::optional<Fault>() : std::optional(Fault{ErrorCode::Conflict, false});
    });
    rig.settle(1min);
    QCOMPARE(rig.row(id).status, SagaStatus::Pending);
    QVERIFY(!rig.core->hasWork(rig.clock.now()));
    QVERIFY(rig.restart().ok());
    rig.settle();
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
    rig.expectSound();
}

void TestEngineCommit::commandThatFailsAloneIsAnswered() {
    EngineRig rig;
    const SagaId id = rig.bought();
    rig.settle();
    rig.store.failCommit(1, {ErrorCode::Conflict, false});
    const auto refused = rig.command(id, CommandKind::Compensate);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
    QVERIFY(rig.command(id, CommandKind::Compensate).ok());
    rig.settle();
    QCOMPARE(rig.row(id).status, SagaStatus::Compensated);
    rig.expectSound();
}

void TestEngineCommit::hookThatErrsIsLeftOut() {
    EngineRig rig;
    const auto topUp = [](const StepRequest& request, UnitOfWork& work) {
        return work.transfer(request.postingKey(), {AccountKind::Adjustment, std::string(kMoney), {}},
                             {AccountKind::UserBalance, std::string(kMoney), "user-456"}, 1);
    };
    rig.probe->behaviours["probe.completed"] = [&](const StepRequest& request, UnitOfWork& work) -> Result<StepAnswer> {
        SAGA_TRY(topUp(request, work));
        return makeError(ErrorCode::Internal, "hook", "broken");
    };
    const SagaId id = rig.probed();
    rig.settle();
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
    QCOMPARE(rig.balance("user-456"), std::int64_t{50});
    QVERIFY(rig.log.has("probe.completed failed and was left out"));
    rig.expectSound();
}

void TestEngineCommit::hookThatBreaksTheCommitIsLeftOut() {
    EngineRig rig;
    rig.probe->behaviours["probe.completed"] = [](const StepRequest& request, UnitOfWork& work) -> Result<StepAnswer> {
        Notice notice;
        notice.id = "NOTIF_X";
        notice.saga = request.saga;
        notice.user = UserId("user-123");
        notice.kind = "refund";
        notice.at = work.now();
        work.addNotice(std::move(notice));
        return StepAnswer::succeeded();
    };
    rig.store.failCommitsIf([](const WriteBatch& batch) {
        return batch.notices.empty() ? std::optional<Fault>() : std::optional(Fault{ErrorCode::Conflict, false});
    });
    const SagaId id = rig.probed();
    rig.settle();
    QCOMPARE(rig.row(id).status, SagaStatus::Completed);
    QCOMPARE(rig.row(id).attempts, 3);
    QVERIFY(rig.troubles.empty());
    rig.expectSound();
}

void TestEngineCommit::participantErrorIsATechnicalError() {
    EngineRig rig;
    // It would take more than there is: the unit of work refuses, the participant passes the error on.
    rig.probe->behaviours["probe.two"] = [](const StepRequest& request, UnitOfWork& work) -> Result<StepAnswer> {
        SAGA_TRY(work.transfer(request.postingKey(), {AccountKind::UserBalance, std::string(kMoney), "user-123"},
                               {AccountKind::Revenue, std::string(kMoney), {}}, 5));
        SAGA_TRY(work.transfer(request.postingKey(), {AccountKind::UserBalance, std::string(kMoney), "user-123"},
                               {AccountKind::Revenue, std::string(kMoney), {}}, 100'000));
        return StepAnswer::succeeded();
    };
    const SagaId id = rig.probed();
    rig.settle();
    QCOMPARE(rig.row(id).status, SagaStatus::Compensated);
    QCOMPARE(rig.row(id).code, std::string("TECHNICAL_ERROR"));
    QCOMPARE(rig.probe->of("probe.two"), 3);
    QCOMPARE(rig.probe->of("probe.two.undo"), 0);
    QCOMPARE(rig.balance("user-123"), std::int64_t{1000});
    rig.expectSound();
}

void TestEngineCommit::refusalLeavesNothingBehind() {
    EngineRig rig;
    rig.probe->behaviours["probe.two"] = [](const StepRequest& request, UnitOfWork& work) -> Result<StepAnswer> {
        SAGA_TRY(work.transfer(request.postingKey(), {AccountKind::UserBalance, std::string(kMoney), "user-123"},
                               {AccountKind::Revenue, std::string(kMoney), {}}, 5));
        return StepAnswer::refused("SOLD_OUT", "wrote before it looked");
    };
    const SagaId id = rig.probed();
    rig.settle();
    QCOMPARE(rig.row(id).status, SagaStatus::Compensated);
    QCOMPARE(rig.row(id).code, std::string("SOLD_OUT"));
    QCOMPARE(rig.balance("user-123"), std::int64_t{1000});
    QCOMPARE(rig.count(id, EventKind::StepCompensated), 1);
    rig.expectSound();
}

void TestEngineCommit::aVersionOfAStreamIsTakenOnce() {
    EngineRig rig;
    rig.probe->behaviours["probe.one"] = [](const StepRequest& request, UnitOfWork& work) -> Result<StepAnswer> {
        CheckoutEvent event;
        event.saga = SagaNo{1};
        event.version = 1;
        event.id = request.id.text;
        work.appendEvent(event);
        return StepAnswer::succeeded();
    };
    const SagaId first = rig.probed();
    const SagaId second = rig.probed();
    rig.settle();
    QVERIFY(!rig.inTrouble && rig.troubles.empty());
    QCOMPARE(rig.row(first).status, SagaStatus::Completed);
    QVERIFY(isEnd(rig.row(second).status) && rig.row(second).status != SagaStatus::Completed);
    const auto reader = rig.database->openReader();
    QVERIFY(reader.ok());
    const auto stream = (*reader)->stream(SagaNo{1});
    QCOMPARE(stream->size(), std::size_t{1});
    QCOMPARE(stream->front().id, first.text);
}

QTEST_GUILESS_MAIN(TestEngineCommit)
#include "tst_engine_commit.moc"
