#include "core/model/saga_event.h"

namespace saga {

namespace {

bool isFailedAttempt(EventKind kind) {
    return kind == EventKind::StepFailed || kind == EventKind::RetryScheduled ||
           kind == EventKind::CompensationFailed || kind == EventKind::CompensationRetryScheduled;
}

// Whole milliseconds stay integers; a jittered wait keeps its microseconds behind the point.
Json milliseconds(Micros d) {
    if (d.count() % 1000 == 0) return Json(static_cast<std::int64_t>(d.count() / 1000));
    return Json(static_cast<double>(d.count()) / 1000.0);
}

Json payloadToJson(EventKind kind, const EventPayload& payload) {
    Json json(Json::Object{});
    const auto setText = [&](const char* key, std::string_view text) {
        if (!text.empty()) json.set(key, text);
    };
    setText("code", payload.code);
    setText("message", payload.message);
    if (payload.executed == Executed::Unknown)
        json.set("executed", "unknown");
    else if (isFailedAttempt(kind))
        json.set("executed", "no");
    if (payload.delay.count() != 0) json.set("delayMs", milliseconds(payload.delay));
    setText("rule", payload.rule.text);
    setText("faultKind", payload.faultKind);
    if (kind == EventKind::FaultInjected || kind == EventKind::LateAnswerIgnored)
        json.set("direction", toText(payload.direction));
    setText("attention", toText(payload.attention));
    if (payload.empty) json.set("empty", true);
    if (payload.passedOver) json.set("passedOver", true);
    setText("command", toText(payload.command));
    setText("actor", payload.actor);
    setText("reason", payload.reason);
    if (!payload.data.isNull()) json.set("data", payload.data);
    return json;
}

}  // namespace

std::string_view toText(EventKind kind) {
    switch (kind) {
        case EventKind::SagaStarted:
            return "SagaStarted";
        case EventKind::StepStarted:
            return "StepStarted";
        case EventKind::StepSucceeded:
            return "StepSucceeded";
        case EventKind::StepFailed:
            return "StepFailed";
        case EventKind::RetryScheduled:
            return "RetryScheduled";
        case EventKind::StepSkipped:
            return "StepSkipped";
        case EventKind::AskAgainScheduled:
            return "AskAgainScheduled";
        case EventKind::CompensationStarted:
            return "CompensationStarted";
        case EventKind::StepCompensating:
            return "StepCompensating";
        case EventKind::StepCompensated:
            return "StepCompensated";
        case EventKind::CompensationFailed:
            return "CompensationFailed";
        case EventKind::CompensationRetryScheduled:
            return "CompensationRetryScheduled";
        case EventKind::CompensationWaived:
            return "CompensationWaived";
        case EventKind::CompensationCompleted:
            return "CompensationCompleted";
        case EventKind::SagaCompleted:
            return "SagaCompleted";
        case EventKind::SagaFailed:
            return "SagaFailed";
        case EventKind::SagaForceEnded:
            return "SagaForceEnded";
        case EventKind::SagaReopened:
            return "SagaReopened";
        case EventKind::Paused:
            return "Paused";
        case EventKind::Resumed:
            return "Resumed";
        case EventKind::CancelRequested:
            return "CancelRequested";
        case EventKind::CompensationRequested:
            return "CompensationRequested";
        case EventKind::RetryRequested:
            return "RetryRequested";
        case EventKind::AttentionRaised:
            return "AttentionRaised";
        case EventKind::DeadlinePassed:
            return "DeadlinePassed";
        case EventKind::FaultInjected:
            return "FaultInjected";
        case EventKind::LateAnswerIgnored:
            return "LateAnswerIgnored";
        case EventKind::SignalReceived:
            return "SignalReceived";
    }
    return {};
}

Json toJson(const SagaEvent& event, std::string_view sagaId, std::string_view stepId) {
    Json json = Json::object({
        {"id", eventId(sagaId, event.seq, event.endedAt)},
        {"seq", event.seq},
        {"kind", toText(event.kind)},
    });
    if (!event.type.empty()) json.set("type", event.type);
    if (!stepId.empty()) json.set("step", stepId);
    if (event.attempt > 0) json.set("attempt", event.attempt);
    json.set("startedAt", toIso(event.startedAt));
    json.set("time", toIso(event.endedAt));
    json.set("payload", payloadToJson(event.kind, event.payload));
    return json;
}

std::optional<CommandKind> waivedBy(const SagaEvent& event) {
    if (event.kind == EventKind::SagaForceEnded) return CommandKind::ForceEnd;
    const bool names = event.kind == EventKind::StepSkipped || event.kind == EventKind::CompensationWaived;
    // A step that its condition leaves out is skipped by no command.
    return names && event.payload.command != CommandKind{} ? std::optional(event.payload.command) : std::nullopt;
}

SagaId childNamedBy(const SagaEvent& event) {
    return event.kind == EventKind::StepStarted ? SagaId(std::string(event.payload.data.text("child"))) : SagaId();
}

SagaId parentNamedBy(const SagaEvent& event) {
    return event.kind == EventKind::SagaStarted ? SagaId(std::string(event.payload.data.at("parent").text("saga"))) : SagaId();
}

}  // namespace saga
