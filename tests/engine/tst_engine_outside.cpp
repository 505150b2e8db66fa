// Steps behind an address, in virtual time: what leaves and when, what its answer, its silence and a crash lead to.
#include <QtTest>

#include "tests/engine/remote_rig.h"

using namespace std::chrono_literals;

namespace saga::test {
namespace {

StepAnswer booked() { return StepAnswer::succeeded(Json::object({{"seat", Json("12A")}})); }
StepAnswer unknownError() { return StepAnswer::error("HTTP_500", "it broke", Executed::Unknown); }
StepAnswer certainError() { return StepAnswer::error("NOT_REACHED", "refused", Executed::No); }

// Bookings as given one after the other, cancellations undone.
std::function<std::optional<StepAnswer>(const RemoteCall&)> bookings(std::vector<StepAnswer> answers) {
    return [answers = std::move(answers), next = std::size_t{0}](const RemoteCall& call) mutable -> std::optional<StepAnswer> {
        if (call.url == kCancel) return StepAnswer::succeeded();
        return answers.at(std::min(next++, answers.size() - 1));
    };
}

}  // namespace

class TestEngineOutside : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesAfterItIsStored() {
        RemoteRig rig;
        std::string storedThen;
        SagaId id;
        rig.caller.handler = [&](const RemoteCall& call) -> std::optional<StepAnswer> {
            storedThen = rig.kinds(SagaId(std::string(call.body.text("saga"))));
            return std::nullopt;
        };
        id = rig.travelled();
        QCOMPARE(storedThen, std::string("SagaStarted StepStarted"));
        const RemoteCall& call = rig.caller.calls.at(0);
        QCOMPARE(call.url, kBook);
        QCOMPARE(call.idempotencyKey, id.text + "/book/action/1");
        QCOMPARE(call.correlationId, rig.row(id).correlation.text);
        QCOMPARE(call.timeout, Micros{2s});
        const std::string rest = R"(,"definition":{"name":"trip","version":1},"step":"book","direction":"action","attempt":1,)"
                                 R"("input":{"userId":"user-123"},"data":{})";
        Json expected = parseJson(R"({"saga":0)" + rest + "}", "expected").value();
        expected.set("saga", Json(id.text));
        expected.set("correlationId", Json(call.correlationId));
        QCOMPARE(call.body.dump(), expected.dump());
        rig.caller.answer(0, booked());
        rig.settle();
        QCOMPARE(rig.row(id).status, SagaStatus::Completed);
        QCOMPARE(rig.events(id).at(2).payload.data.dump(), std::string(R"({"seat":"12A"})"));
        QCOMPARE(rig.caller.calls.size(), std::size_t{1});
        QCOMPARE(rig.broken(), std::string());
    }

    void refusalIsNotTriedAgain() {
        RemoteRig rig;
        rig.caller.handler = bookings({StepAnswer::refused("NO_SEATS", "sold out")});
        const SagaId id = rig.travelled();
        rig.settle();
        QCOMPARE(rig.row(id).status, SagaStatus::Failed);
        QCOMPARE(rig.caller.calls.size(), std::size_t{1});
        QCOMPARE(rig.broken(), std::string());
    }

    void retriesShareTheirKey() {
        RemoteRig rig;
        rig.caller.handler = bookings({unknownError(), certainError(), booked()});
        const SagaId id = rig.travelled();
        rig.settle();
        QCOMPARE(rig.row(id).status, SagaStatus::Completed);
        QCOMPARE(rig.caller.keys(), (std::vector<std::string>{"book/action/1", "book/action/1", "book/action/1"}));
        QCOMPARE(rig.caller.calls.at(2).body.integer("attempt"), std::int64_t{3});
        QCOMPARE(rig.broken(), std::string());
    }

    void inProgressIsAskedAgain() {
        RemoteRig rig;
        rig.caller.handler = bookings({StepAnswer::inProgress(3s), StepAnswer::inProgress(Micros{0}), booked()});
        const SagaId id = rig.travelled();
        rig.settle();
        QCOMPARE(rig.row(id).status, SagaStatus::Completed);
        QCOMPARE(rig.row(id).endedAt - rig.row(id).startedAt, Micros{3s + 100ms});
        QCOMPARE(rig.row(id).attempts, 2);
        QCOMPARE(rig.caller.keys().back(), std::string("book/action/1"));
        QCOMPARE(rig.broken(), std::string());
    }

    void certainErrorsLeaveNothingToUndo() {
        RemoteRig rig;
        rig.caller.handler = bookings({certainError()});
        const SagaId id = rig.travelled();
        rig.settle();
        QCOMPARE(rig.row(id).status, SagaStatus::Failed);
        QCOMPARE(rig.caller.calls.size(), std::size_t{3});
        QCOMPARE(rig.broken(), std::string());
    }

    // Semantics 4: what may have been carried out is undone, and who is behind the address says whether there was anything.
    void semantic04_silenceIsUndone_data() {
        QTest::addColumn<bool>("empty");
        QTest::newRow("there was something") << false;
        QTest::newRow("nothing had arrived") << true;
    }
    void semantic04_silenceIsUndone() {
        QFETCH(bool, empty);
        RemoteRig rig;
        rig.caller.handler = [&](const RemoteCall& call) -> std::optional<StepAnswer> {
            if (call.url == kBook) return std::nullopt;
            StepAnswer undone = StepAnswer::succeeded();
            undone.empty = empty;
            return undone;
        };
        const SagaId id = rig.travelled();
        rig.settle();
        QCOMPARE(rig.row(id).status, SagaStatus::Compensated);
        QCOMPARE(rig.caller.keys(), (std::vector<std::string>{"book/action/1", "book/action/1", "book/action/1", "book/compensation/1"}));
        QCOMPARE(rig.effects(id).size(), std::size_t{1});
        QCOMPARE(rig.effects(id).front().empty, empty);
        QCOMPARE(rig.broken(), std::string());
    }

    void aLateAnswerIsRecordedAndChangesNothing() {
        RemoteRig rig(1);
        const SagaId id = rig.travelled();
        rig.advance(2s);  // given up; the undo is under way
        QCOMPARE(rig.row(id).status, SagaStatus::Compensating);
        rig.caller.answer(0, booked());
        rig.run();
        QCOMPARE(rig.count(id, EventKind::LateAnswerIgnored), 1);
        rig.caller.answer(1, StepAnswer::succeeded());
        rig.settle();
        QCOMPARE(rig.row(id).status, SagaStatus::Compensated);
        QCOMPARE(rig.broken(), std::string());
    }

    // Semantics 15.
    void anAnswerAfterTheEndStartsNothing() {
        RemoteRig rig(1);
        const SagaId id = rig.travelled();
        rig.advance(2s);
        rig.caller.answer(1, StepAnswer::succeeded());
        rig.settle();
        QCOMPARE(rig.row(id).status, SagaStatus::Compensated);
        const std::size_t before = rig.events(id).size();
        rig.caller.answer(0, booked());
        rig.settle();
        QCOMPARE(rig.events(id).size(), before);
        QCOMPARE(rig.row(id).status, SagaStatus::Compensated);
    }

    void silenceThatEndsLateIsNoAnswer() {
        RemoteRig rig(1);
        const SagaId id = rig.travelled();
        rig.advance(2s);
        rig.caller.answer(0, StepAnswer::error("TIMEOUT", "no answer came in time", Executed::Unknown));
        rig.run();
        QCOMPARE(rig.count(id, EventKind::LateAnswerIgnored), 0);
    }

    void afterACrashItIsCalledAgainWithItsKey() {
        RemoteRig rig;
        const SagaId id = rig.travelled();
        rig.crash();
        QCOMPARE(rig.caller.keys(), (std::vector<std::string>{"book/action/1", "book/action/1"}));
        QCOMPARE(rig.caller.calls.at(1).body.integer("attempt"), std::int64_t{1});
        QCOMPARE(rig.kinds(id), std::string("SagaStarted StepStarted"));
        rig.caller.answer(1, booked());
        rig.settle();
        QCOMPARE(rig.row(id).status, SagaStatus::Completed);
        QCOMPARE(rig.broken(), std::string());
    }

    void anUndoIsCalledAgainAfterACrash() {
        RemoteRig rig;
        rig.caller.handler = [](const RemoteCall& call) -> std::optional<StepAnswer> {
            return call.url == kBook ? std::optional<StepAnswer>(booked()) : std::nullopt;
        };
        rig.probe->behaviours["probe.one"] = [](const StepRequest&, UnitOfWork&) { return StepAnswer::refused("NO_MONEY", ""); };
        const SagaId id = rig.travelled();
        rig.run();
        rig.crash();
        QCOMPARE(rig.caller.keys(), (std::vector<std::string>{"book/action/1", "book/compensation/1", "book/compensation/1"}));
        QCOMPARE(rig.caller.calls.back().body.at("data").dump(), std::string(R"({"book":{"seat":"12A"}})"));
        rig.caller.answer(2, StepAnswer::succeeded());
        rig.settle();
        QCOMPARE(rig.row(id).status, SagaStatus::Compensated);
        QCOMPARE(rig.broken(), std::string());
    }

    // An operator's retry is a new question, unless an earlier one may have been carried out.
    void keysOfAnOperatorsRetry_data() {
        QTest::addColumn<bool>("certain");
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("certainly not carried out") << true << QByteArray("book/compensation/4");
        QTest::newRow("perhaps carried out") << false << QByteArray("book/compensation/1");
    }
    void keysOfAnOperatorsRetry() {
        QFETCH(bool, certain);
        QFETCH(QByteArray, key);
        RemoteRig rig;
        int cancellations = 0;
        rig.caller.handler = [&](const RemoteCall& call) -> std::optional<StepAnswer> {
            if (call.url == kBook) return booked();
            if (++cancellations > 3) return StepAnswer::succeeded();
            return certain || cancellations != 2 ? certainError() : unknownError();
        };
        rig.probe->behaviours["probe.one"] = [](const StepRequest&, UnitOfWork&) { return StepAnswer::refused("NO_MONEY", ""); };
        const SagaId id = rig.travelled();
        rig.settle();
        QCOMPARE(rig.row(id).attention, Attention::CompensationFailed);
        QVERIFY(rig.command(id, CommandKind::Retry).ok());
        rig.settle();
        QCOMPARE(rig.row(id).status, SagaStatus::Compensated);
        QCOMPARE(QByteArray::fromStdString(rig.caller.keys().back()), key);
        QCOMPARE(rig.broken(), std::string());
    }

    void faultRules_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("calls");
        QTest::newRow("technical error") << int(FaultKind::TechnicalError) << 1;
        QTest::newRow("delay") << int(FaultKind::Delay) << 1;
        QTest::newRow("lost reply") << int(FaultKind::LostReply) << 2;
    }
    void faultRules() {
        QFETCH(int, kind);
        QFETCH(int, calls);
        RemoteRig rig;
        rig.caller.handler = bookings({booked()});
        const bool isDelay = FaultKind(kind) == FaultKind::Delay;
        rig.fault("book", FaultKind(kind), 1, Direction::Action, isDelay ? Micros{1s} : Micros{0}, "trip");
        const SagaId id = rig.travelled();
        rig.settle();
        QCOMPARE(rig.row(id).status, SagaStatus::Completed);
        QCOMPARE(rig.caller.calls.size(), std::size_t(calls));
        QCOMPARE(rig.row(id).attempts, isDelay ? 2 : 3);
        QCOMPARE(rig.broken(), std::string());
    }

    void businessFailureDoesNotCall() {
        RemoteRig rig;
        rig.fault("book", FaultKind::BusinessFailure, 1, Direction::Action, Micros{0}, "trip");
        const SagaId id = rig.travelled();
        rig.settle();
        QCOMPARE(rig.row(id).status, SagaStatus::Failed);
        QVERIFY(rig.caller.calls.empty());
    }

    void anAnswerOutlastsTroubleOfTheStore() {
        RemoteRig rig;
        const SagaId id = rig.travelled();
        rig.store.failCommit(1, {ErrorCode::DiskFull});
        rig.caller.answer(0, booked());
        rig.run();
        QCOMPARE(rig.kinds(id), std::string("SagaStarted StepStarted"));
        rig.settle();
        QCOMPARE(rig.row(id).status, SagaStatus::Completed);
        QCOMPARE(rig.caller.calls.size(), std::size_t{1});
        QCOMPARE(rig.broken(), std::string());
    }

    void pausedItTakesTheAnswer() {
        RemoteRig rig;
        const SagaId id = rig.travelled();
        QVERIFY(rig.command(id, CommandKind::Pause).ok());
        rig.caller.answer(0, booked());
        rig.settle();
        QVERIFY(rig.kinds(id).ends_with("Paused StepSucceeded"));
        QVERIFY(rig.command(id, CommandKind::Resume).ok());
        rig.settle();
        QCOMPARE(rig.row(id).status, SagaStatus::Completed);
        QCOMPARE(rig.broken(), std::string());
    }

    void previewSaysNothingOfWhatIsOutside() {
        RemoteRig rig;
        rig.caller.handler = bookings({booked()});
        const SagaId id = rig.travelled();
        rig.settle();
        const auto preview = rig.preview(id);
        QVERIFY(preview.ok());
        QCOMPARE(preview->undos.back().problem, std::string());
        QVERIFY(preview->undos.back().changes.empty());
        QCOMPARE(rig.caller.calls.size(), std::size_t{1});
    }

    // Semantics 21.
    void choreographyEndsAlike_data() {
        QTest::addColumn<bool>("paid");
        QTest::newRow("completed") << true;
        QTest::newRow("compensated") << false;
    }
    void choreographyEndsAlike() {
        QFETCH(bool, paid);
        RemoteRig rig;
        rig.mode = Mode::Choreography;
        rig.caller.handler = bookings({StepAnswer::inProgress(1s), unknownError(), booked()});
        if (!paid)
            rig.probe->behaviours["probe.one"] = [](const StepRequest&, UnitOfWork&) { return StepAnswer::refused("NO_MONEY", ""); };
        const SagaId id = rig.travelled();
        rig.crash();
        rig.settle();
        QCOMPARE(rig.row(id).status, paid ? SagaStatus::Completed : SagaStatus::Compensated);
        QCOMPARE(rig.caller.calls.size(), std::size_t(paid ? 3 : 4));
        QCOMPARE(rig.broken(), std::string());
    }
};

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::TestEngineOutside)
#include "tst_engine_outside.moc"
