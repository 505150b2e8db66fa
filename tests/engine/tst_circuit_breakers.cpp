// Circuit breakers in virtual time: when they open, whom they hold back, what lets them close, and that nobody loses an attempt.
#include <QtTest>

#include "tests/engine/remote_rig.h"

using namespace std::chrono_literals;

namespace saga::test {
namespace {

constexpr BreakerSettings kThree{3, 10s};

StepAnswer failed() { return StepAnswer::error("NOT_REACHED", "refused", Executed::No); }

ParticipantFigures seats(RemoteRig& rig) {
    const auto all = rig.ask(AskParticipants{});
    for (const ParticipantFigures& figures : all.value())
        if (figures.name == kSeats) return figures;
    return {};
}

}  // namespace

class TestCircuitBreakers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensHalfOpensAndCloses() {
        RemoteRig rig(2, kThree);
        bool works = false;
        rig.caller.handler = [&](const RemoteCall&) -> std::optional<StepAnswer> {
            return works ? StepAnswer::succeeded() : failed();
        };
        const SagaId first = rig.travelled();  // two attempts fail
        rig.settle();
        QCOMPARE(rig.row(first).status, SagaStatus::Failed);
        QCOMPARE(seats(rig).breaker, BreakerPosition::Closed);
        const SagaId second = rig.travelled();  // the third failure opens it
        const Timestamp opened = rig.clock.now();
        QCOMPARE(seats(rig).breaker, BreakerPosition::Open);
        QCOMPARE(seats(rig).openUntil, opened + 10s);
        QVERIFY(rig.log.has("circuit breaker of " + kSeats + " opened"));
        const SagaId third = rig.travelled();
        rig.advance(5s);
        QCOMPARE(rig.caller.calls.size(), std::size_t{3});
        QCOMPARE(rig.row(second).attempts, 1);
        QCOMPARE(rig.row(third).attempts, 0);
        works = true;
        rig.settle();
        QCOMPARE(rig.row(second).status, SagaStatus::Completed);
        QCOMPARE(rig.row(third).status, SagaStatus::Completed);
        QCOMPARE(rig.row(second).attempts, 3);  // one failed, one for each step
        QCOMPARE(rig.row(third).attempts, 2);
        QVERIFY(rig.log.has("circuit breaker of " + kSeats + " closed"));
        QCOMPARE(seats(rig).breaker, BreakerPosition::Closed);
        QCOMPARE(seats(rig).calls, std::int64_t{5});
        QCOMPARE(seats(rig).errors, std::int64_t{3});
        QCOMPARE(rig.broken(), std::string());
    }

    void halfOpenLetsOneThrough() {
        RemoteRig rig(100, kThree);
        bool answers = true;
        rig.caller.handler = [&](const RemoteCall&) -> std::optional<StepAnswer> {
            return answers ? std::optional<StepAnswer>(failed()) : std::nullopt;
        };
        for (int i = 0; i < 5; ++i) rig.travelled();
        rig.advance(1s);
        QCOMPARE(rig.caller.calls.size(), std::size_t{3});
        answers = false;
        rig.advance(9s);
        QCOMPARE(seats(rig).breaker, BreakerPosition::HalfOpen);
        QCOMPARE(rig.caller.calls.size(), std::size_t{4});
        rig.caller.answer(3, failed());
        rig.run();
        QCOMPARE(seats(rig).breaker, BreakerPosition::Open);
        rig.advance(9s);
        QCOMPARE(rig.caller.calls.size(), std::size_t{4});
        rig.advance(1s);
        QCOMPARE(rig.caller.calls.size(), std::size_t{5});
        rig.caller.answer(4, StepAnswer::succeeded());
        rig.run();
        QCOMPARE(rig.caller.calls.size(), std::size_t{9});
    }

    void silenceOpensIt() {
        RemoteRig rig(2, kThree);
        rig.travelled();
        rig.travelled();
        rig.advance(3s);  // two attempts of two sagas, each gives up after two seconds
        QCOMPARE(seats(rig).breaker, BreakerPosition::Closed);
        rig.advance(2s);
        QCOMPARE(seats(rig).breaker, BreakerPosition::Open);
        QCOMPARE(seats(rig).p50, Micros{0});
    }

    void refusalsDoNotCount() {
        RemoteRig rig(1, kThree);
        int call = 0;
        rig.caller.handler = [&](const RemoteCall&) -> std::optional<StepAnswer> {
            return ++call % 3 == 0 ? StepAnswer::refused("NO_SEATS", "") : failed();
        };
        for (int i = 0; i < 12; ++i) rig.travelled();
        rig.settle();
        QCOMPARE(seats(rig).breaker, BreakerPosition::Closed);
        QCOMPARE(rig.caller.calls.size(), std::size_t{12});
    }

    // An injected failure is not the participant's.
    void injectedFailuresDoNotCount() {
        RemoteRig rig(1, kThree);
        rig.caller.handler = [](const RemoteCall&) { return StepAnswer::succeeded(); };
        rig.fault("book", FaultKind::TechnicalError, 0, Direction::Action, Micros{0}, "trip");
        for (int i = 0; i < 5; ++i) rig.travelled();
        rig.settle();
        QVERIFY(rig.caller.calls.empty());
        QCOMPARE(seats(rig).calls, std::int64_t{0});
    }

    void localParticipantsHaveOneToo() {
        RemoteRig rig(1, kThree);
        rig.caller.handler = [](const RemoteCall&) { return StepAnswer::succeeded(); };
        rig.probe->behaviours["probe.one"] = [](const StepRequest&, UnitOfWork&) {
            return StepAnswer::error("BROKEN", "", Executed::No);
        };
        const SagaId id = rig.travelled();
        rig.advance(1s);
        QVERIFY(rig.log.has("circuit breaker of probe opened"));
        QCOMPARE(rig.probe->of("probe.one"), 3);
        rig.probe->behaviours.clear();
        rig.settle();
        QVERIFY(rig.row(id).status == SagaStatus::Compensated);
        QCOMPARE(rig.broken(), std::string());
    }

    void choreographyWaitsToo() {
        RemoteRig rig(2, kThree);
        rig.mode = Mode::Choreography;
        bool works = false;
        rig.caller.handler = [&](const RemoteCall&) -> std::optional<StepAnswer> {
            return works ? StepAnswer::succeeded() : failed();
        };
        rig.travelled();
        const SagaId second = rig.travelled();
        const SagaId third = rig.travelled();
        rig.advance(1s);
        QCOMPARE(seats(rig).breaker, BreakerPosition::Open);
        works = true;
        rig.settle();
        QCOMPARE(rig.row(second).status == SagaStatus::Completed || rig.row(third).status == SagaStatus::Completed, true);
        QCOMPARE(rig.caller.calls.size() >= 4, true);
        QCOMPARE(rig.broken(), std::string());
    }

    void canBeTurnedOff() {
        RemoteRig rig(10, {0, 10s});
        rig.caller.handler = [](const RemoteCall&) { return failed(); };
        rig.travelled();
        rig.settle();
        QCOMPARE(rig.caller.calls.size(), std::size_t{10});
    }
};

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::TestCircuitBreakers)
#include "tst_circuit_breakers.moc"
