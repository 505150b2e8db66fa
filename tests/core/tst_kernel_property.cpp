// Random definitions meet random participants, operators and clocks. Whatever happens, apply takes what decide gives, the rules
// of histories hold, a running saga never sleeps for ever, and once people and participants behave, it ends.
#include <QTest>

#include <algorithm>
#include <set>
#include <tuple>

#include "core/saga/summary_projection.h"
#include "tests/core/history_rules.h"
#include "tests/core/saga_script.h"

using namespace std::chrono_literals;

namespace saga::test {

namespace {

constexpr int kSeeds = 3000;
constexpr int kChaosInputs = 60;
constexpr int kHealingInputs = 400;

Micros randomTime(Rng& rng, Micros limit) { return Micros{static_cast<std::int64_t>(rng.below(static_cast<std::uint64_t>(limit.count()) + 1))}; }
bool oneIn(Rng& rng, std::uint64_t n) { return rng.below(n) == 0; }

StepDefinition randomStep(Rng& rng, int index, bool graph) {
    StepDefinition step;
    step.id = std::string(1, static_cast<char>('a' + index));
    step.action = step.id + ".do";
    step.compensation = oneIn(rng, 7) ? std::string{} : step.id + ".undo";
    step.retry = {1 + static_cast<int>(rng.below(3)), randomTime(rng, 200ms), 1 + rng.unit() * 2, 300ms, rng.unit()};
    step.timeout = 1ms + randomTime(rng, 2s);
    step.optional = oneIn(rng, 5);
    step.onCompensationFailure = oneIn(rng, 3) ? OnCompensationFailure::Halt : OnCompensationFailure::Continue;
    for (int p = 0; p < index; ++p) {
        if (graph ? oneIn(rng, 2) : p == index - 1)
            step.after.push_back(p);
    }
    return step;
}

// Something to wait for before it begins.
void addTurn(Rng& rng, StepDefinition& step) {
    switch (rng.below(3)) {
    case 0: step.delay = randomTime(rng, 2s); return;
    case 1: step.when = oneIn(rng, 2) ? "n > 2" : "n <= 2"; return;
    default:
        step.signal = step.id;
        step.action.clear();
        step.compensation.clear();
    }
}

Definition randomDefinition(Rng& rng) {
    Definition definition;
    definition.name = "random";
    definition.input = {{"n", InputType::Integer}};
    definition.deadline = oneIn(rng, 3) ? 1ms + randomTime(rng, 10s) : Micros{0};
    const bool graph = oneIn(rng, 4);
    const int count = 1 + static_cast<int>(rng.below(6));
    for (int i = 0; i < count; ++i)
        definition.steps.push_back(randomStep(rng, i, graph));
    for (StepDefinition& step : definition.steps)
        if (oneIn(rng, 5))
            addTurn(rng, step);
    if (oneIn(rng, 3)) {
        StepDefinition& pivot = definition.steps[rng.below(definition.steps.size())];
        pivot.pivot = true;
        pivot.optional = false;
        pivot.when.clear();
        if (oneIn(rng, 2))
            pivot.compensation.clear();
    }
    return definition;
}

class RandomSaga {
public:
    explicit RandomSaga(std::uint64_t seed) : m_rng(seed), m_definition(randomDefinition(m_rng)), m_rules(m_definition) {}

    // Empty when all went well; else what did not.
    std::string run() {
        take(input::Start{Json::object({{"input", Json::object({{"price", 7}, {"n", static_cast<int>(m_rng.below(6))}})}}), "tester"});
        for (int i = 0; i < kChaosInputs && m_broken.empty(); ++i)
            take(randomInput());
        for (int i = 0; i < kHealingInputs && m_broken.empty() && !isEnd(m_state.status); ++i)
            take(healingInput());
        if (m_broken.empty() && !isEnd(m_state.status))
            m_broken = "it does not end";
        const Result<SagaState> again = fold(m_definition, m_history);
        if (m_broken.empty() && !(again.ok() && *again == m_state))
            m_broken = "the history folds to another state";
        if (m_broken.empty() && !(summarize({1}, {}, m_definition, *again) == summarize({1}, {}, m_definition, m_state)))
            m_broken = "the history has another summary";
        return m_broken;
    }

    void noteSights(std::set<std::string>& sights) const {
        for (const SagaEvent& event : m_history) {
            sights.insert(std::string(toText(event.kind)));
            if (event.kind == EventKind::AttentionRaised)
                sights.insert(std::string(toText(event.payload.attention)));
        }
        sights.insert(std::string(toText(m_state.status)));
    }

private:
    void take(const Input& input) {
        const InputTime time{m_now, m_rng.unit()};
        const Result<std::vector<SagaEvent>> decided = decide(m_definition, m_state, input, time);
        if (!decided)
            return;
        for (const SagaEvent& event : *decided) {
            const Result<void> applied = apply(m_definition, m_state, event);
            if (!applied) {
                m_broken = describe(applied.error());
                return;
            }
            m_history.push_back(event);
            if (m_broken = m_rules.take(event, m_state); !m_broken.empty())
                return;
        }
        checkEffects();
    }

    void checkEffects() {
        const Effects effects = effectsOf(m_definition, m_state, m_now);
        const bool running = !isEnd(m_state.status);
        if (running && !m_state.paused && m_state.attention == Attention::None && effects.invoke.empty() && !effects.wakeAt.isSet())
            m_broken = "it sleeps for ever";
        if ((!running || m_state.paused) && !effects.invoke.empty())
            m_broken = "it invokes while it is held";
        const auto pending = pendingUndos(m_definition, m_state);
        for (const Invocation& invocation : effects.invoke) {
            if (invocation.direction == Direction::Compensation && (pending.empty() || pending.front().step != invocation.step))
                m_broken = "it undoes what the plan does not name next";
        }
    }

    Input randomInput() {
        const Effects effects = effectsOf(m_definition, m_state, m_now);
        const std::uint64_t dice = m_rng.below(100);
        if (dice < 60 && !effects.invoke.empty())
            return participant(effects.invoke[m_rng.below(effects.invoke.size())]);
        if (dice < 80)
            return laterTick(effects);
        if (dice < 93)
            return command(static_cast<CommandKind>(1 + m_rng.below(8)));
        if (dice < 95)
            return input::GiveUp{oneIn(m_rng, 2) ? Attention::RecoveryGaveUp : Attention::PoisonInput, "poison"};
        if (dice < 97)
            return input::Signal{m_definition.steps[static_cast<std::size_t>(randomIndex())].signal, Json(7), "somebody"};
        const auto direction = oneIn(m_rng, 2) ? Direction::Action : Direction::Compensation;
        return input::Answered{randomIndex(), direction, static_cast<int>(m_rng.below(4)), answer(direction), m_now, {}};
    }

    Input participant(const Invocation& due) {
        std::optional<InjectedFault> fault;
        if (oneIn(m_rng, 10))
            fault = InjectedFault{RuleId("FLT_1"), "delay", "", 1ms};
        if (!due.dispatched && oneIn(m_rng, 3))
            return input::Dispatched{due.step, due.direction, due.attempt, fault};
        return input::Answered{due.step, due.direction, due.attempt, answer(due.direction), m_now, fault};
    }

    StepAnswer answer(Direction direction) {
        const std::uint64_t dice = m_rng.below(direction == Direction::Action ? 20 : 14);
        if (dice == 0)
            return StepAnswer::refused("NO", "no");
        if (dice == 1)
            return StepAnswer::inProgress(randomTime(m_rng, 2s) - 1s);
        if (dice < 6)
            return StepAnswer::error("BROKEN", "broken", oneIn(m_rng, 2) ? Executed::No : Executed::Unknown);
        return StepAnswer::succeeded();
    }

    Input laterTick(const Effects& effects) {
        if (effects.wakeAt.isSet() && !oneIn(m_rng, 4))
            m_now = std::max(m_now, effects.wakeAt);
        else
            m_now = m_now + randomTime(m_rng, 1s);
        return input::Tick{};
    }

    Input command(CommandKind kind) {
        const bool named = oneIn(m_rng, 2) && !m_state.steps.empty();
        return input::Command{kind, named ? m_definition.steps[static_cast<std::size_t>(randomIndex())].id : std::string{}, "operator", "because"};
    }

    // Operators resume and retry, participants succeed, time passes when nothing else is to be done.
    Input healingInput() {
        if (m_state.paused)
            return input::Command{CommandKind::Resume, {}, "operator", ""};
        for (std::size_t step = 0; !m_state.goingBack && step < m_state.steps.size(); ++step) {
            const StepState& s = m_state.steps[step];
            if (!m_definition.steps[step].signal.empty() && s.phase == StepPhase::NotStarted && !s.signalled)
                return input::Signal{m_definition.steps[step].signal, {}, "somebody"};
        }
        const Effects effects = effectsOf(m_definition, m_state, m_now);
        if (!effects.invoke.empty()) {
            const Invocation& due = effects.invoke.front();
            return input::Answered{due.step, due.direction, due.attempt, StepAnswer::succeeded(), m_now, {}};
        }
        if (m_state.attention != Attention::None && !effects.wakeAt.isSet())
            return input::Command{CommandKind::Retry, {}, "operator", "healed"};
        m_now = std::max(m_now, effects.wakeAt);
        return m_state.attention != Attention::None && oneIn(m_rng, 2) ? Input{input::Command{CommandKind::Retry, {}, "operator", "healed"}} : Input{input::Tick{}};
    }

    int randomIndex() { return static_cast<int>(m_rng.below(m_definition.steps.size())); }

    Rng m_rng;
    Definition m_definition;
    HistoryRules m_rules;
    SagaState m_state;
    std::vector<SagaEvent> m_history;
    Timestamp m_now{1'700'000'000'000'000};
    std::string m_broken;
};

}  // namespace

class TestKernelProperty : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomSagasKeepTheRules();
    void theRulesCanFail();
};

void TestKernelProperty::randomSagasKeepTheRules() {
    std::set<std::string> sights;
    for (int seed = 1; seed <= kSeeds; ++seed) {
        RandomSaga saga(static_cast<std::uint64_t>(seed));
        const std::string broken = saga.run();
        QVERIFY2(broken.empty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(QString::fromStdString(broken))));
        saga.noteSights(sights);
    }
    for (const char* sight : {"SagaCompleted", "SagaFailed", "SagaForceEnded", "SagaReopened", "CompensationWaived", "StepSkipped", "LateAnswerIgnored",
                              "DeadlinePassed", "FaultInjected", "AskAgainScheduled", "SignalReceived", "COMPLETED", "FAILED", "COMPENSATED"})
        QVERIFY2(sights.contains(sight), sight);
    for (const Attention attention : {Attention::CompensationFailed, Attention::RetriesExhausted, Attention::PoisonInput,
                                      Attention::DeadlineWhileCompensating, Attention::RecoveryGaveUp, Attention::DeadlineAfterPivot})
        QVERIFY2(sights.contains(std::string(toText(attention))), toText(attention).data());
}

namespace {

// The last verdict over steps of `threeSteps`, each event with the status after it.
std::string verdict(std::initializer_list<std::tuple<EventKind, int, SagaStatus>> events) {
    const DefinitionPtr definition = threeSteps();
    HistoryRules rules(*definition);
    std::string broken;
    for (const auto& [kind, step, status] : events) {
        SagaEvent event;
        event.kind = kind;
        event.step = step;
        SagaState after;
        after.status = status;
        after.endedAt.us = isEnd(status) ? 1 : 0;
        broken = rules.take(event, after);
    }
    return broken;
}

}  // namespace

void TestKernelProperty::theRulesCanFail() {
    using enum EventKind;
    const auto running = SagaStatus::InProgress;
    const auto undoing = SagaStatus::Compensating;
    const std::tuple a{StepSucceeded, 0, running};
    const std::tuple b{StepSucceeded, 1, running};
    QCOMPARE(verdict({a, b, {CompensationStarted, -1, undoing}, {StepCompensated, 1, undoing}}), std::string());
    QCOMPARE(verdict({a, b, b}), std::string("done twice, or after its undo"));
    QCOMPARE(verdict({a, b, {StepCompensated, 0, undoing}}), std::string("undone before a step that came after it"));
    QCOMPARE(verdict({a, {StepCompensated, 0, undoing}, {StepCompensated, 0, undoing}}), std::string("undone twice, or after a waiver"));
    QCOMPARE(verdict({a, {StepCompensated, 2, undoing}}), std::string("undone, but it never ran"));
    QCOMPARE(verdict({a, {SagaFailed, -1, SagaStatus::Failed}}), std::string("FAILED, but a was done"));
    QCOMPARE(verdict({a, {CompensationStarted, -1, undoing}, {SagaFailed, -1, SagaStatus::Compensated}}), std::string("COMPENSATED, but a is done"));
    QCOMPARE(verdict({a, b, {SagaCompleted, -1, SagaStatus::Completed}}), std::string("COMPLETED without c"));
    QCOMPARE(verdict({{SagaFailed, -1, SagaStatus::Failed}, a}), std::string("something follows the end"));
    QCOMPARE(verdict({{StepSkipped, 0, SagaStatus::Completed}}), std::string("an illegal change of status"));
}

}  // namespace saga::test

QTEST_APPLESS_MAIN(saga::test::TestKernelProperty)
#include "tst_kernel_property.moc"
