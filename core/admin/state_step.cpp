#include "core/admin/state_step.h"

namespace saga {

namespace {

std::string_view toText(StepPhase phase) {
    switch (phase) {
        case StepPhase::NotStarted: return "not started";
        case StepPhase::Running: return "running";
        case StepPhase::Waiting: return "waiting";
        case StepPhase::Succeeded: return "succeeded";
        case StepPhase::Failed: return "failed";
        case StepPhase::PassedOver: return "passed over";
        case StepPhase::Skipped: return "skipped";
    }
    return {};
}

std::string_view toText(UndoPhase phase) {
    switch (phase) {
        case UndoPhase::None: return "none";
        case UndoPhase::Running: return "running";
        case UndoPhase::Waiting: return "waiting";
        case UndoPhase::Done: return "done";
        case UndoPhase::Failed: return "failed";
        case UndoPhase::Waived: return "waived";
    }
    return {};
}

void setText(Json& object, const char* key, const std::string& value) {
    if (!value.empty())
        object.set(key, value);
}

void setTime(Json& object, const char* key, Timestamp at) {
    if (at.isSet())
        object.set(key, toIso(at));
}

void setCount(Json& object, const char* key, int value) {
    if (value != 0)
        object.set(key, value);
}

void setFlag(Json& object, const char* key, bool value) {
    if (value)
        object.set(key, true);
}

Json stepJson(const StepState& step) {
    Json json = Json::object({{"phase", toText(step.phase)}});
    setCount(json, "attempts", step.attempts);
    setCount(json, "attemptsSinceRetry", step.attemptsInGroup);
    setFlag(json, "mayHaveRun", step.mayHaveRun);
    setFlag(json, "askingAgain", step.askingAgain);
    setTime(json, "startedAt", step.startedAt);
    setTime(json, "dueAt", step.dueAt);
    setTime(json, "settledAt", step.settledAt);
    setFlag(json, "signalled", step.signalled);
    setText(json, "child", step.child.text);
    setText(json, "rule", step.rule.text);
    setText(json, "code", step.code);
    if (step.undo != UndoPhase::None)
        json.set("undo", toText(step.undo));
    setCount(json, "undoAttempts", step.undoAttempts);
    setTime(json, "undoStartedAt", step.undoStartedAt);
    setTime(json, "undoDueAt", step.undoDueAt);
    setText(json, "undoCode", step.undoCode);
    setFlag(json, "undoEmpty", step.undoEmpty);
    if (!step.data->isNull())
        json.set("answer", step.data.get());
    return json;
}

Json causeJson(const FirstCause& cause, const Definition& definition) {
    Json json = Json::object({{"code", cause.code}});
    const bool known = cause.step >= 0 && static_cast<std::size_t>(cause.step) < definition.steps.size();
    if (known)
        json.set("step", definition.steps[static_cast<std::size_t>(cause.step)].id);
    setText(json, "message", cause.message);
    setText(json, "rule", cause.rule.text);
    setCount(json, "attempts", cause.attempts);
    return json;
}

}  // namespace

Json toJson(const SagaState& state, const Definition& definition) {
    Json json = Json::object({{"status", toText(state.status)}});
    setFlag(json, "paused", state.paused);
    if (state.attention != Attention::None)
        json.set("attention", toText(state.attention));
    setFlag(json, "goingBack", state.goingBack);
    setFlag(json, "compensationDone", state.compensationDone);
    setFlag(json, "deadlinePassed", state.deadlinePassed);
    setFlag(json, "injected", state.injected);
    setFlag(json, "waived", state.waived);
    setText(json, "lastRule", state.lastRule.text);
    if (state.firstCause)
        json.set("firstCause", causeJson(*state.firstCause, definition));
    Json steps = Json(Json::Object{});
    for (std::size_t i = 0; i < state.steps.size() && i < definition.steps.size(); ++i)
        steps.set(definition.steps[i].id, stepJson(state.steps[i]));
    json.set("steps", std::move(steps));
    setTime(json, "startedAt", state.startedAt);
    setTime(json, "updatedAt", state.updatedAt);
    setTime(json, "endedAt", state.endedAt);
    setTime(json, "deadlineAt", state.deadlineAt);
    json.set("mode", toText(state.mode));
    setText(json, "correlation", state.correlation);
    setText(json, "actor", state.actor);
    if (state.parent)
        json.set("parent", Json::object({{"saga", Json(state.parent->saga.text)}, {"step", Json(state.parent->step)}}));
    if (!state.input->isNull())
        json.set("input", state.input.get());
    return json;
}

Result<StateStep> makeStateStep(const Definition& definition, const std::vector<SagaEvent>& events, std::int64_t seq) {
    if (seq < 1 || static_cast<std::size_t>(seq) > events.size())
        return makeError(ErrorCode::NotFound, "seq", "the saga has no event " + std::to_string(seq));
    StateStep step;
    step.seq = seq;
    SagaState state;
    for (const SagaEvent& event : events) {
        if (event.seq == seq && seq > 1)
            step.before = toJson(state, definition);
        if (const Result<void> applied = apply(definition, state, event); !applied)
            return wrapError(ErrorCode::Corrupt, "seq", "the history cannot be understood", applied.error());
        if (event.seq == seq)
            break;
    }
    step.after = toJson(state, definition);
    step.changes = changedFields(step.before, step.after);
    return step;
}

}  // namespace saga
