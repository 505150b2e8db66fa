#include <QtTest>

#include <array>
#include <map>

#include "core/base/rng.h"
#include "core/services/shop_accounts.h"
#include "core/verify/invariant_checker.h"
#include "tests/engine/engine_rig.h"

namespace saga::test {
namespace {

constexpr int kSeeds = 16;
constexpr int kRounds = 60;

VerifyReport verify(EngineRig& rig, int chunk) {
    auto reader = rig.database->openReader();
    SAGA_ASSERT(reader.ok());
    InvariantChecker checker((*reader)->definitions().value());
    SagaNo last;
    for (;;) {
        const auto facts = (*reader)->sagaFacts(last, chunk);
        SAGA_ASSERT(facts.ok());
        if (facts->empty()) break;
        checker.addSagas(*facts);
        last = facts->back().summary.no;
    }
    checker.addGlobal((*reader)->globalFacts(true).value());
    return checker.finish();
}

std::string broken(const VerifyReport& report) {
    std::string text;
    for (const InvariantResult& result : report.results)
        if (!result.holds) text += (text.empty() ? "" : " | ") + result.id + ": " + result.offenders.front();
    return text;
}

// Everything an operator, a buyer and bad luck can do, drawn from a seed.
class Chaos {
public:
    Chaos(EngineRig& rig, std::uint64_t seed) : m_rig(rig), m_rng(seed) {}

    void round() {
        switch (m_rng.below(12)) {
            case 0:
            case 1:
            case 2:
                return addFault();
            case 3:
            case 4:
            case 5:
                return command();
            case 6:
            case 7:
                return m_rig.advance(std::chrono::milliseconds(m_rng.below(3000)));
            case 8:
                return restart();
            default:
                return buy();
        }
    }

    // No more faults; what waits for a person is retried until it is settled.
    void heal() {
        for (const FaultRule& rule : m_rig.faults())
            if (rule.active) (void)m_rig.removeFault(rule.id);
        m_rig.settle(std::chrono::minutes(20));
        for (const SagaId& id : m_sagas) {
            if (m_rig.row(id).paused) (void)m_rig.command(id, CommandKind::Resume);
            if (m_rig.row(id).attention != Attention::None) (void)m_rig.command(id, CommandKind::Retry);
        }
        m_rig.settle(std::chrono::minutes(20));
    }
    const std::vector<SagaId>& sagas() const { return m_sagas; }

private:
    template <class T, std::size_t n>
    T pick(const std::array<T, n>& from) {
        return from[m_rng.below(n)];
    }

    void buy() {
        constexpr std::array<std::string_view, 4> kUsers{"user-123", "user-456", "user-suspended", "nobody"};
        constexpr std::array<std::string_view, 4> kItems{"item-sword", "item-potion", "item-disabled", "nothing"};
        const std::string_view item = pick(kItems);
        const auto pieces = static_cast<std::int64_t>(1 + m_rng.below(2));
        const std::string key = m_rng.below(3) == 0 ? "key-" + std::to_string(m_rng.below(4)) : std::string();
        const auto accepted = m_rig.buy(m_rng.below(3) == 0 ? pick(kUsers) : kUsers[0], item, pieces,
                                        pieces * (item == "item-sword" ? 100 : 20), key);
        if (accepted.ok() && !accepted->existing) m_sagas.push_back(accepted->id);
        if (m_rng.below(3) == 0) m_sagas.push_back(m_rig.probed());
    }

    // The rig's ids follow from its seed and the time, so a restart at the same moment would repeat them.
    void restart() {
        m_rig.advance(std::chrono::milliseconds(1));
        SAGA_ASSERT(m_rig.restart().ok());
    }

    void addFault() {
        constexpr std::array<std::string_view, 4> kSteps{"user_validation", "item_grant", "log_record", "notification"};
        constexpr std::array kKinds{FaultKind::BusinessFailure, FaultKind::TechnicalError, FaultKind::Delay,
                                    FaultKind::LostReply};
        FaultRule rule;
        rule.definition = "item-purchase";
        rule.step = pick(kSteps);
        rule.kind = pick(kKinds);
        rule.direction = m_rng.below(2) == 0 ? Direction::Compensation : Direction::Action;
        if (rule.kind == FaultKind::BusinessFailure) rule.direction = Direction::Action;
        if (rule.kind == FaultKind::Delay) rule.delay = std::chrono::milliseconds(100 + m_rng.below(5000));
        rule.probability = 0.2 + 0.8 * m_rng.unit();
        rule.maxHits = static_cast<std::int64_t>(m_rng.below(6));
        (void)m_rig.addFault(rule);
    }

    void command() {
        constexpr std::array kKinds{CommandKind::Retry,    CommandKind::Skip,          CommandKind::Compensate,
                                    CommandKind::Pause,    CommandKind::Resume,        CommandKind::Cancel,
                                    CommandKind::ForceEnd, CommandKind::HandledOutside};
        constexpr std::array kRepairs{CommandKind::Retry, CommandKind::Skip, CommandKind::HandledOutside};
        for (const SagaId& id : m_sagas)
            if (m_rig.row(id).attention != Attention::None && m_rng.below(2) == 0)
                return (void)m_rig.command(id, pick(kRepairs));
        if (!m_sagas.empty()) (void)m_rig.command(m_sagas[m_rng.below(m_sagas.size())], pick(kKinds));
    }

    EngineRig& m_rig;
    Rng m_rng;
    std::vector<SagaId> m_sagas;
};

}  // namespace

class TestEngineFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void chaosHolds_data();
    void chaosHolds();
    void chaosReachedWhatMatters();
    void undoOfAnotherAmountIsCaught();
    void actionThatMovesNothingBackIsCaught();

private:
    std::map<std::string, int> m_reached;  // sagas of all seeds, by status and kinds of events
};

void TestEngineFacts::chaosHolds_data() {
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= kSeeds; ++seed) QTest::addRow("seed %d", seed) << seed;
}

void TestEngineFacts::chaosHolds() {
    QFETCH(int, seed);
    EngineRig rig;
    rig.topUp("user-123", 20'000);
    Chaos chaos(rig, static_cast<std::uint64_t>(seed));
    for (int round = 0; round < kRounds; ++round) {
        chaos.round();
        if (round % 4 != 0) continue;
        const VerifyReport report = verify(rig, 1 + round % 7);
        QVERIFY2(report.holds(), (std::to_string(round) + " " + broken(report)).c_str());
    }
    chaos.heal();
    const VerifyReport report = verify(rig, 100);
    QVERIFY2(report.holds(), broken(report).c_str());
    QCOMPARE(report.sagas, static_cast<std::int64_t>(chaos.sagas().size()));
    for (const SagaId& id : chaos.sagas())
        QVERIFY2(isEnd(rig.row(id).status), std::string(toText(rig.row(id).status)).c_str());
    for (const SagaId& id : chaos.sagas()) {
        ++m_reached[std::string(toText(rig.row(id).status))];
        for (const SagaEvent& event : rig.events(id)) ++m_reached[std::string(toText(event.kind))];
    }
}

// A chaos that never gets there proves nothing.
void TestEngineFacts::chaosReachedWhatMatters() {
    for (const SagaStatus status : {SagaStatus::Completed, SagaStatus::Failed, SagaStatus::Compensated})
        QVERIFY2(m_reached[std::string(toText(status))] > 0, std::string(toText(status)).c_str());
    for (const EventKind kind :
         {EventKind::StepStarted, EventKind::StepFailed, EventKind::RetryScheduled, EventKind::StepCompensating,
          EventKind::StepCompensated, EventKind::CompensationFailed, EventKind::CompensationRetryScheduled,
          EventKind::CompensationWaived, EventKind::SagaForceEnded, EventKind::SagaReopened, EventKind::CancelRequested,
          EventKind::CompensationRequested, EventKind::AttentionRaised, EventKind::FaultInjected,
          EventKind::LateAnswerIgnored})
        QVERIFY2(m_reached[std::string(toText(kind))] > 0, std::string(toText(kind)).c_str());
}

// A compensation that puts back what it remembers, not what the action took.
void TestEngineFacts::undoOfAnotherAmountIsCaught() {
    EngineRig rig;
    rig.probe->behaviours["probe.two"] = [](const StepRequest&, UnitOfWork&) -> Result<StepAnswer> {
        return StepAnswer::refused("NO", "not today");
    };
    rig.probe->behaviours["probe.one.undo"] = [](const StepRequest& request, UnitOfWork& work) -> Result<StepAnswer> {
        const UserId user(std::string(request.input().text("userId")));
        SAGA_TRY(work.transfer(request.postingKey(), revenueAccount(), balanceAccount(user), kProbePrice - 3));
        return StepAnswer::succeeded();
    };
    const SagaId id = rig.probed();
    rig.settle();
    QVERIFY(rig.row(id).status == SagaStatus::Compensated);
    const std::string found = broken(verify(rig, 10));
    QVERIFY2(found.starts_with("I5: " + id.text + ": the undo of step one is not the inverse"), found.c_str());
    QVERIFY2(found.find('|') == std::string::npos, found.c_str());
}

// A compensation that says it was done and moves nothing.
void TestEngineFacts::actionThatMovesNothingBackIsCaught() {
    EngineRig rig;
    rig.probe->behaviours["probe.two"] = [](const StepRequest&, UnitOfWork&) -> Result<StepAnswer> {
        return StepAnswer::refused("NO", "not today");
    };
    rig.probe->behaviours["probe.one.undo"] = [](const StepRequest&, UnitOfWork&) -> Result<StepAnswer> {
        return StepAnswer::succeeded();
    };
    const SagaId id = rig.probed();
    rig.settle();
    const std::string found = broken(verify(rig, 10));
    QVERIFY2(found.starts_with("I5: " + id.text), found.c_str());
}

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::TestEngineFacts)
#include "tst_engine_facts.moc"
