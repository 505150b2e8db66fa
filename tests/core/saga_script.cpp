#include "tests/core/saga_script.h"

#include <QTest>

#include <algorithm>

#include "core/saga/summary_projection.h"

namespace saga::test {

namespace {

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::string nameOf(const Definition& definition, const Invocation& invocation) {
    std::string text = invocation.direction == Direction::Compensation ? "undo " : "";
    text += definition.steps[static_cast<std::size_t>(invocation.step)].id + "#" + std::to_string(invocation.attempt);
    return invocation.dispatched ? text + "!" : text;
}

}  // namespace

SagaScript::SagaScript(DefinitionPtr definition, Json input) : m_definition(std::move(definition)), m_input(std::move(input)) {
    m_failed = m_definition == nullptr;
}

SagaScript& SagaScript::fail(const std::string& reason, Place at) {
    if (!m_failed)
        QTest::qFail((reason + "\n   history: " + describeHistory()).c_str(), at.file_name(), static_cast<int>(at.line()));
    m_failed = true;
    return *this;
}

SagaScript& SagaScript::expect(bool holds, const std::string& reason, Place at) { return m_failed || holds ? *this : fail(reason, at); }

std::string SagaScript::describeHistory() const {
    std::string text;
    for (const SagaEvent& event : m_history) {
        text += (text.empty() ? "" : " ") + std::string(toText(event.kind));
        if (event.step >= 0)
            text += "(" + m_definition->steps[static_cast<std::size_t>(event.step)].id + "#" + std::to_string(event.attempt) + ")";
    }
    return text + "; status " + std::string(toText(m_state.status)) + " " + std::string(toText(m_state.attention));
}

SagaScript& SagaScript::accepts(const Input& input, Place at) {
    if (m_failed)
        return *this;
    Result<std::vector<SagaEvent>> decided = decide(*m_definition, m_state, input, {m_now, 0});
    if (!decided)
        return fail("refused: " + describe(decided.error()), at);
    m_decided = std::move(*decided);
    for (const SagaEvent& event : m_decided) {
        const Result<void> applied = apply(*m_definition, m_state, event);
        if (!applied)
            return fail("decided what apply refuses: " + describe(applied.error()), at);
        m_history.push_back(event);
    }
    checkAfterInput(at);
    return *this;
}

void SagaScript::checkAfterInput(Place at) {
    const Result<SagaState> again = fold(*m_definition, m_history);
    expect(again.ok() && *again == m_state, "folding the history anew gives another state", at);
    const Effects effects = effectsOf(*m_definition, m_state, m_now);
    const bool idle = effects.invoke.empty() && !effects.wakeAt.isSet();
    const bool mayIdle = isEnd(m_state.status) || m_state.paused || m_state.attention != Attention::None;
    expect(!idle || mayIdle, "the saga runs, but nothing will wake it", at);
}

SagaScript& SagaScript::refusesInput(const Input& input, ErrorCode code, std::string_view because, Place at) {
    if (m_failed)
        return *this;
    const Result<std::vector<SagaEvent>> decided = decide(*m_definition, m_state, input, {m_now, 0});
    if (decided)
        return fail("accepted, but should be refused because " + quoted(because), at);
    const Error& error = decided.error();
    return expect(error.code == code && error.reason.find(because) != std::string::npos,
                  "refused by " + describe(error) + ", expected " + quoted(because), at);
}

SagaScript& SagaScript::refusesCommand(CommandKind kind, std::string_view because, Place at) {
    return refusesInput(input::Command{kind, {}, "operator", "because"}, ErrorCode::NotAllowed, because, at);
}

SagaScript& SagaScript::start(Place at) {
    return accepts(input::Start{Json::object({{"input", m_input}, {"correlationId", "COR_1"}}), "tester"}, at);
}

std::optional<Invocation> SagaScript::dueFor(std::string_view step, Direction direction, Place at) {
    if (m_failed)
        return {};
    const int index = m_definition->stepIndex(step);
    for (const Invocation& invocation : effectsOf(*m_definition, m_state, m_now).invoke) {
        if (invocation.step == index && invocation.direction == direction)
            return invocation;
    }
    const StepState& s = m_state.steps[static_cast<std::size_t>(index)];
    if (direction == Direction::Action && s.phase == StepPhase::Running)
        return Invocation{index, direction, s.attempts, true};
    if (direction == Direction::Compensation && s.undo == UndoPhase::Running)
        return Invocation{index, direction, s.undoAttempts, true};
    fail(std::string(step) + " is not invoked now", at);
    return {};
}

SagaScript& SagaScript::answer(std::string_view step, Direction direction, StepAnswer answer, Place at) {
    const std::optional<Invocation> due = dueFor(step, direction, at);
    if (!due)
        return *this;
    return accepts(input::Answered{due->step, direction, due->attempt, std::move(answer), m_now, std::exchange(m_fault, {})}, at);
}

SagaScript& SagaScript::dispatch(std::string_view step, Direction direction, Place at) {
    const std::optional<Invocation> due = dueFor(step, direction, at);
    return !due ? *this : accepts(input::Dispatched{due->step, direction, due->attempt, std::exchange(m_fault, {})}, at);
}

SagaScript& SagaScript::succeeds(std::string_view step, Json data, Place at) {
    return answer(step, Direction::Action, StepAnswer::succeeded(std::move(data)), at);
}
SagaScript& SagaScript::refuses(std::string_view step, std::string_view code, Place at) {
    return answer(step, Direction::Action, StepAnswer::refused(code, "refused"), at);
}
SagaScript& SagaScript::errs(std::string_view step, Executed executed, Place at) {
    return answer(step, Direction::Action, StepAnswer::error("BROKEN", "broken", executed), at);
}
SagaScript& SagaScript::stillAtIt(std::string_view step, Micros askAgain, Place at) {
    return answer(step, Direction::Action, StepAnswer::inProgress(askAgain), at);
}
SagaScript& SagaScript::dispatches(std::string_view step, Place at) { return dispatch(step, Direction::Action, at); }
SagaScript& SagaScript::dispatchesUndo(std::string_view step, Place at) { return dispatch(step, Direction::Compensation, at); }
SagaScript& SagaScript::undoes(std::string_view step, bool empty, Place at) {
    StepAnswer done = StepAnswer::succeeded();
    done.empty = empty;
    return answer(step, Direction::Compensation, std::move(done), at);
}
SagaScript& SagaScript::undoErrs(std::string_view step, Place at) {
    return answer(step, Direction::Compensation, StepAnswer::error("UNDO_BROKEN", "broken", Executed::Unknown), at);
}
SagaScript& SagaScript::undoAnswers(std::string_view step, StepAnswer given, Place at) {
    return answer(step, Direction::Compensation, std::move(given), at);
}
SagaScript& SagaScript::hitBy(InjectedFault fault) {
    m_fault = std::move(fault);
    return *this;
}

SagaScript& SagaScript::exhaust(std::string_view step, Direction direction, Executed executed, Place at) {
    const int index = m_definition ? m_definition->stepIndex(step) : -1;
    const int attempts = index < 0 ? 0 : m_definition->steps[static_cast<std::size_t>(index)].retry.attempts;
    for (int i = 0; i < attempts && !m_failed; ++i) {
        if (i > 0)
            wakes(at);
        answer(step, direction, StepAnswer::error(direction == Direction::Action ? "BROKEN" : "UNDO_BROKEN", "broken", executed), at);
    }
    return *this;
}
SagaScript& SagaScript::exhausts(std::string_view step, Executed executed, Place at) { return exhaust(step, Direction::Action, executed, at); }
SagaScript& SagaScript::exhaustsUndo(std::string_view step, Place at) { return exhaust(step, Direction::Compensation, Executed::Unknown, at); }

SagaScript& SagaScript::passes(Micros time, Place at) {
    m_now = m_now + time;
    return accepts(input::Tick{}, at);
}

SagaScript& SagaScript::wakes(Place at) {
    if (m_failed)
        return *this;
    const Timestamp wakeAt = effectsOf(*m_definition, m_state, m_now).wakeAt;
    if (!wakeAt.isSet())
        return fail("nothing to wake up for", at);
    m_now = std::max(m_now, wakeAt);
    return accepts(input::Tick{}, at);
}

SagaScript& SagaScript::commands(CommandKind kind, std::string step, std::string reason, Place at) {
    return accepts(input::Command{kind, std::move(step), "operator", std::move(reason)}, at);
}
SagaScript& SagaScript::givesUp(Attention attention, Place at) { return accepts(input::GiveUp{attention, "gave up"}, at); }

SagaScript& SagaScript::expectDecided(std::initializer_list<EventKind> kinds, Place at) {
    const bool same = std::equal(kinds.begin(), kinds.end(), m_decided.begin(), m_decided.end(),
                                 [](EventKind kind, const SagaEvent& event) { return kind == event.kind; });
    std::string wanted;
    for (const EventKind kind : kinds)
        wanted += " " + std::string(toText(kind));
    return expect(same, "expected the decision" + wanted, at);
}

SagaScript& SagaScript::expectTypes(std::initializer_list<std::string_view> types, Place at) {
    std::vector<std::string_view> seen;
    std::string text;
    for (const SagaEvent& event : m_history) {
        if (!event.type.empty())
            seen.push_back(event.type);
        text += event.type.empty() ? "" : " " + event.type;
    }
    return expect(std::equal(types.begin(), types.end(), seen.begin(), seen.end()), "other public events:" + text, at);
}

SagaScript& SagaScript::expectStatus(SagaStatus status, Attention attention, Place at) {
    return expect(m_state.status == status && m_state.attention == attention,
                  "expected " + std::string(toText(status)) + " " + std::string(toText(attention)), at);
}

SagaScript& SagaScript::expectCause(std::string_view code, std::string_view step, Place at) {
    const auto& cause = m_state.firstCause;
    return expect(cause && cause->code == code && cause->step == m_definition->stepIndex(step),
                  "the first cause is " + (cause ? cause->code + " of " + std::to_string(cause->step) : "none"), at);
}

SagaScript& SagaScript::expectNoCause(Place at) { return expect(!m_state.firstCause, "there is a first cause", at); }

SagaScript& SagaScript::expectPhase(std::string_view step, StepPhase phase, Place at) {
    const int index = m_definition->stepIndex(step);
    return expect(m_failed || m_state.steps[static_cast<std::size_t>(index)].phase == phase, std::string(step) + " is in another phase", at);
}

SagaScript& SagaScript::expectUndo(std::string_view step, UndoPhase phase, Place at) {
    const int index = m_definition->stepIndex(step);
    return expect(m_failed || m_state.steps[static_cast<std::size_t>(index)].undo == phase, "the undo of " + std::string(step) + " is in another phase", at);
}

SagaScript& SagaScript::expectPlan(std::initializer_list<std::pair<std::string_view, UndoNeed>> plan, Place at) {
    const std::vector<PlannedUndo> actual = compensationPlan(*m_definition, m_state);
    const bool same = std::equal(plan.begin(), plan.end(), actual.begin(), actual.end(), [&](const auto& wanted, const PlannedUndo& is) {
        return m_definition->stepIndex(wanted.first) == is.step && wanted.second == is.need;
    });
    std::string text;
    for (const PlannedUndo& undo : actual)
        text += " " + std::to_string(undo.step) + "=" + std::to_string(static_cast<int>(undo.need));
    return expect(same, "the plan is" + text, at);
}

SagaScript& SagaScript::expectInvokes(std::initializer_list<std::string_view> invocations, Place at) {
    const Effects effects = effectsOf(*m_definition, m_state, m_now);
    std::string text;
    for (const Invocation& invocation : effects.invoke)
        text += " " + nameOf(*m_definition, invocation);
    const bool same = std::equal(invocations.begin(), invocations.end(), effects.invoke.begin(), effects.invoke.end(),
                                 [&](std::string_view wanted, const Invocation& is) { return wanted == nameOf(*m_definition, is); });
    return expect(same, "it invokes" + text, at);
}

SagaScript& SagaScript::expectWakeIn(Micros time, Place at) {
    const Timestamp wakeAt = effectsOf(*m_definition, m_state, m_now).wakeAt;
    return expect(wakeAt == m_now + time, "it wakes in " + std::to_string((wakeAt - m_now).count()) + " us", at);
}

SagaScript& SagaScript::expectNoWake(Place at) {
    return expect(!effectsOf(*m_definition, m_state, m_now).wakeAt.isSet(), "it waits for a time", at);
}

SagaScript& SagaScript::expectAllowed(std::initializer_list<CommandKind> kinds, Place at) {
    std::string text;
    bool same = true;
    for (const CommandAvailability& command : availableCommands(*m_definition, m_state)) {
        const bool wanted = std::find(kinds.begin(), kinds.end(), command.kind) != kinds.end();
        same = same && command.allowed == wanted && command.allowed == command.reason.empty();
        text += command.allowed ? " " + std::string(toText(command.kind)) : "";
    }
    return expect(same, "allowed are" + text, at);
}

SagaScript& SagaScript::expectPaused(bool paused, Place at) {
    return expect(m_state.paused == paused, paused ? "it is not paused" : "it is paused", at);
}

const SagaEvent& SagaScript::lastOf(EventKind kind) const {
    static const SagaEvent kNone;
    const auto found = std::find_if(m_history.rbegin(), m_history.rend(), [kind](const SagaEvent& e) { return e.kind == kind; });
    return found == m_history.rend() ? kNone : *found;
}

}  // namespace saga::test
