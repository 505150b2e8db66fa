#include "core/admin/saga_detail.h"

#include <algorithm>

#include "core/model/failure_code.h"
#include "core/saga/action_address.h"
#include "core/saga/decide.h"
#include "core/saga/state_facts.h"
#include "core/saga/step_turn.h"

namespace saga {
namespace {

StepView viewOf(const StepState& step, bool invokedNow, Direction direction) {
    switch (step.undo) {
        case UndoPhase::Running: return StepView::Undoing;
        case UndoPhase::Waiting: return StepView::UndoWaiting;
        case UndoPhase::Done: return StepView::Undone;
        case UndoPhase::Failed: return StepView::UndoFailed;
        case UndoPhase::Waived: return StepView::UndoWaived;
        case UndoPhase::None: break;
    }
    if (invokedNow)
        return direction == Direction::Compensation ? StepView::Undoing : StepView::Due;
    switch (step.phase) {
        case StepPhase::NotStarted: return StepView::NotReached;
        case StepPhase::Running: return StepView::Running;
        case StepPhase::Waiting: return StepView::Waiting;
        case StepPhase::Succeeded: return StepView::Succeeded;
        case StepPhase::Failed: return StepView::Failed;
        case StepPhase::PassedOver: return StepView::PassedOver;
        case StepPhase::Skipped: return StepView::Skipped;
    }
    return StepView::NotReached;
}

StepDetail policyOf(const StepDefinition& step) {
    StepDetail detail;
    detail.id = step.id;
    detail.service = step.action.substr(0, step.action.find('.'));
    detail.action = step.action;
    detail.compensation = step.compensation;
    detail.maxAttempts = step.retry.attempts;
    detail.backoff = step.retry.backoff;
    detail.factor = step.retry.factor;
    detail.cap = step.retry.cap;
    detail.timeout = step.timeout;
    detail.optional = step.optional;
    detail.pivot = step.pivot;
    return detail;
}

// A step whose turn has come and that waits: for a delay, a schedule or a signal.
void markWaiting(StepDetail& shown, const Definition& definition, const SagaState& state, int step, Timestamp now) {
    if (shown.view != StepView::NotReached || !hasStarted(state) || !canBegin(definition, state, step))
        return;
    const Turn turn = turnOf(definition, state, step, now);
    shown.view = turn.kind == Turn::Kind::Wait ? StepView::Waiting : StepView::Due;
    shown.dueAt = turn.at;
}

void addSteps(SagaDetail& detail, const Definition& definition, const SagaState& state, Timestamp now) {
    const Effects effects = effectsOf(definition, state, now);
    for (std::size_t i = 0; i < definition.steps.size(); ++i) {
        const StepState step = i < state.steps.size() ? state.steps[i] : StepState{};
        const auto invoked = std::find_if(effects.invoke.begin(), effects.invoke.end(), [&](const Invocation& invocation) {
            return invocation.step == static_cast<int>(i) && !invocation.dispatched;
        });
        const bool invokedNow = invoked != effects.invoke.end();

        StepDetail shown = policyOf(definition.steps[i]);
        shown.attempts = step.attempts;
        shown.view = viewOf(step, invokedNow, invokedNow ? invoked->direction : Direction::Action);
        shown.code = step.code;
        shown.undoCode = step.undoCode;
        if (shown.view == StepView::Waiting)
            shown.dueAt = step.dueAt;
        if (shown.view == StepView::UndoWaiting)
            shown.dueAt = step.undoDueAt;
        shown.data = step.data;
        shown.signal = definition.steps[i].signal;
        shown.child = step.child;
        if (i < state.steps.size())
            markWaiting(shown, definition, state, static_cast<int>(i), now);
        for (const int before : definition.steps[i].after)
            shown.after.push_back(definition.steps[static_cast<std::size_t>(before)].id);
        detail.steps.push_back(std::move(shown));
    }
}

Result<SagaState> foldWithChanges(const Definition& definition, const std::vector<SagaEvent>& events,
                                  std::vector<StatusChange>& changes) {
    SagaState state;
    for (const SagaEvent& event : events) {
        SAGA_TRY(apply(definition, state, event));
        const bool same = !changes.empty() && changes.back().status == state.status &&
                          changes.back().attention == state.attention && changes.back().paused == state.paused;
        if (!same)
            changes.push_back({event.seq, state.status, state.attention, state.paused});
    }
    return state;
}

std::optional<FirstCauseView> causeOf(const Definition& definition, const SagaState& state) {
    if (!state.firstCause)
        return std::nullopt;
    const FirstCause& cause = *state.firstCause;
    FirstCauseView view;
    if (cause.step >= 0 && static_cast<std::size_t>(cause.step) < definition.steps.size())
        view.step = definition.steps[static_cast<std::size_t>(cause.step)].id;
    view.code = cause.code;
    const std::string_view sentence = failureSentence(cause.code, Language::English);
    view.sentence = sentence.empty() ? cause.message : std::string(sentence);
    view.rule = cause.rule.text;
    view.attempts = cause.attempts;
    return view;
}

// An invocation that has not left stays here while the breaker of its participant is open.
void noteBreakers(SagaDetail& detail, const Definition& definition, const SagaState& state, Timestamp now,
                  const std::vector<ParticipantFigures>& participants) {
    for (const Invocation& next : effectsOf(definition, state, now).invoke) {
        const StepDefinition& step = definition.steps[static_cast<std::size_t>(next.step)];
        const std::string who = participantOf(next.direction == Direction::Action ? step.action : step.compensation);
        for (const ParticipantFigures& participant : participants)
            if (!next.dispatched && participant.name == who && participant.breaker != BreakerPosition::Closed) {
                detail.waitsFor = who;
                detail.waitsUntil = participant.openUntil;
            }
    }
}

}  // namespace

SagaDetail makeDetail(SagaHistory history, const Definition* definition, Timestamp now,
                      const std::vector<ParticipantFigures>& participants) {
    SagaDetail detail;
    detail.summary = std::move(history.summary);
    detail.events = std::move(history.events);
    detail.commit = history.commit;
    if (!detail.events.empty())
        detail.input = detail.events.front().payload.data.at("input");
    if (definition == nullptr)
        return detail;
    std::vector<StatusChange> changes;
    const Result<SagaState> state = foldWithChanges(*definition, detail.events, changes);
    if (!state)
        return detail;
    addSteps(detail, *definition, *state, now);
    detail.firstCause = causeOf(*definition, *state);
    detail.statusChanges = std::move(changes);
    for (const CommandAvailability& command : availableCommands(*definition, *state))
        detail.offers.push_back({command.kind, command.allowed, command.reason, command.refusal});
    detail.deadlineAt = state->deadlineAt;
    if (state->parent)
        detail.parent = state->parent->saga;
    noteBreakers(detail, *definition, *state, now, participants);
    return detail;
}

std::string_view toText(UndoNeed need) {
    switch (need) {
        case UndoNeed::Undo: return "undo";
        case UndoNeed::UndoUnknown: return "undo (outcome unknown)";
        case UndoNeed::Done: return "done";
        case UndoNeed::Waived: return "waived";
        case UndoNeed::Failed: return "failed";
        case UndoNeed::NotNeeded: return "not needed";
        case UndoNeed::NotPossible: return "not possible";
    }
    return {};
}

CompensationPlanView makePlanView(const CompensationPreview& preview, const Definition& definition) {
    CompensationPlanView view;
    view.summary = preview.saga;
    view.allowed = preview.allowed;
    view.refusal = preview.refusal;
    for (const PreviewedUndo& undo : preview.undos) {
        PlanLine line;
        if (undo.plan.step >= 0 && static_cast<std::size_t>(undo.plan.step) < definition.steps.size()) {
            const StepDefinition& step = definition.steps[static_cast<std::size_t>(undo.plan.step)];
            line.step = step.id;
            line.compensation = step.compensation;
        }
        line.need = toText(undo.plan.need);
        line.pending = undo.plan.need == UndoNeed::Undo || undo.plan.need == UndoNeed::UndoUnknown;
        line.problem = undo.problem;
        for (const AccountChange& change : undo.changes)
            line.moves.push_back({change.account, change.before, change.after});
        view.lines.push_back(std::move(line));
    }
    return view;
}

}  // namespace saga
