// A given / expect language for sagas: a test tells what participants, operators and time do, and says what must come of it.
// A script reads as one sentence: start, the first step succeeds, the second refuses, expect the events of that decision, the
// first is undone, expect COMPENSATED.
//
// After every input it folds the events with `apply`, folds the whole history anew and compares, and asks that a running saga
// has something to do or to wait for. The first failed expectation fails the test at the line of the script; what follows is
// skipped. Virtual time: it stands unless moved.
#pragma once

#include <initializer_list>
#include <optional>
#include <source_location>
#include <string>
#include <string_view>
#include <vector>

#include "core/saga/compensation_plan.h"
#include "core/saga/decide.h"

namespace saga::test {

using Place = std::source_location;

class SagaScript {
public:
    explicit SagaScript(DefinitionPtr definition, Json input = Json::object({}));

    // What happens.
    SagaScript& start(Place at = Place::current());
    SagaScript& succeeds(std::string_view step, Json data = {}, Place at = Place::current());
    SagaScript& refuses(std::string_view step, std::string_view code, Place at = Place::current());
    SagaScript& errs(std::string_view step, Executed executed = Executed::No, Place at = Place::current());
    SagaScript& stillAtIt(std::string_view step, Micros askAgain, Place at = Place::current());
    SagaScript& dispatches(std::string_view step, Place at = Place::current());
    SagaScript& undoes(std::string_view step, bool empty = false, Place at = Place::current());
    SagaScript& undoErrs(std::string_view step, Place at = Place::current());
    SagaScript& undoAnswers(std::string_view step, StepAnswer answer, Place at = Place::current());
    SagaScript& dispatchesUndo(std::string_view step, Place at = Place::current());
    // The next dispatch or answer is hit by this fault.
    SagaScript& hitBy(InjectedFault fault);
    // Every attempt that the policy grants, each at its time.
    SagaScript& exhausts(std::string_view step, Executed executed = Executed::No, Place at = Place::current());
    SagaScript& exhaustsUndo(std::string_view step, Place at = Place::current());
    // Moves the clock and ticks.
    SagaScript& passes(Micros time, Place at = Place::current());
    SagaScript& wakes(Place at = Place::current());  // to effectsOf().wakeAt
    SagaScript& commands(CommandKind kind, std::string step = {}, std::string reason = "because", Place at = Place::current());
    SagaScript& givesUp(Attention attention, Place at = Place::current());
    // Any input, accepted; and any input that is refused with a reason that contains `because`.
    SagaScript& accepts(const Input& input, Place at = Place::current());
    SagaScript& refusesInput(const Input& input, ErrorCode code, std::string_view because, Place at = Place::current());
    SagaScript& refusesCommand(CommandKind kind, std::string_view because, Place at = Place::current());

    // What must hold.
    SagaScript& expectDecided(std::initializer_list<EventKind> kinds, Place at = Place::current());  // by the last input
    SagaScript& expectTypes(std::initializer_list<std::string_view> types, Place at = Place::current());  // whole history
    SagaScript& expectStatus(SagaStatus status, Attention attention = Attention::None, Place at = Place::current());
    SagaScript& expectCause(std::string_view code, std::string_view step, Place at = Place::current());
    SagaScript& expectNoCause(Place at = Place::current());
    SagaScript& expectPhase(std::string_view step, StepPhase phase, Place at = Place::current());
    SagaScript& expectUndo(std::string_view step, UndoPhase phase, Place at = Place::current());
    SagaScript& expectPlan(std::initializer_list<std::pair<std::string_view, UndoNeed>> plan, Place at = Place::current());
    // Invocations as "item_grant#1", "undo user_validation#1", with a "!" behind what has left the unit of work.
    SagaScript& expectInvokes(std::initializer_list<std::string_view> invocations, Place at = Place::current());
    SagaScript& expectWakeIn(Micros time, Place at = Place::current());
    SagaScript& expectNoWake(Place at = Place::current());
    SagaScript& expectAllowed(std::initializer_list<CommandKind> kinds, Place at = Place::current());
    SagaScript& expectPaused(bool paused, Place at = Place::current());

    const SagaState& state() const { return m_state; }
    const Definition& definition() const { return *m_definition; }
    const std::vector<SagaEvent>& history() const { return m_history; }
    const SagaEvent& lastEvent() const { return m_history.back(); }
    const std::vector<SagaEvent>& decided() const { return m_decided; }
    // The latest event of that kind; a default one when there is none.
    const SagaEvent& lastOf(EventKind kind) const;
    Timestamp now() const { return m_now; }
    bool failed() const { return m_failed; }

private:
    SagaScript& fail(const std::string& reason, Place at);
    SagaScript& expect(bool holds, const std::string& reason, Place at);
    SagaScript& answer(std::string_view step, Direction direction, StepAnswer answer, Place at);
    SagaScript& dispatch(std::string_view step, Direction direction, Place at);
    SagaScript& exhaust(std::string_view step, Direction direction, Executed executed, Place at);
    // The invocation that is due for the step, or in flight; fails when there is none.
    std::optional<Invocation> dueFor(std::string_view step, Direction direction, Place at);
    void checkAfterInput(Place at);
    std::string describeHistory() const;

    DefinitionPtr m_definition;
    Json m_input;
    Timestamp m_now{1'700'000'000'000'000};
    SagaState m_state;
    std::vector<SagaEvent> m_history;
    std::vector<SagaEvent> m_decided;
    std::optional<InjectedFault> m_fault;
    bool m_failed = false;
};

// The definition in the text; a text that does not read fails the test and gives null.
DefinitionPtr definitionFrom(std::string_view json);
// Names used by the definitions below, and "a.do", "a.undo" ... "f.do", "f.undo".
ActionNames knownActions();
// Four compensable steps, the last optional; three attempts, 50 ms x 2, timeout 2 s.
DefinitionPtr itemPurchase();
// reserve, charge (pivot), ship, tell (optional); two attempts each, 100 ms, deadline 10 s.
DefinitionPtr shipment();
// Steps a, b, c, each with an undo, two attempts, 100 ms. `policy` is "continue" or "halt", for step b alone.
DefinitionPtr threeSteps(std::string_view policy = "continue");

}  // namespace saga::test
