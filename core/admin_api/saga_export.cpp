#include "core/admin_api/admin_values.h"

namespace saga {
namespace {

std::string_view stepIdOf(const SagaDetail& detail, int step) {
    const bool known = step >= 0 && static_cast<std::size_t>(step) < detail.steps.size();
    return known ? std::string_view(detail.steps[static_cast<std::size_t>(step)].id) : std::string_view();
}

Json textOrNull(const std::string& text) {
    return text.empty() ? Json() : Json(text);
}

Json causeJson(const FirstCauseView& cause) {
    return Json::object({{"step", textOrNull(cause.step)},
                         {"code", cause.code},
                         {"sentence", cause.sentence},
                         {"rule", textOrNull(cause.rule)},
                         {"attempts", cause.attempts}});
}

}  // namespace

Json exportJson(const SagaDetail& detail) {
    Json steps = Json::array();
    for (const StepDetail& step : detail.steps)
        steps.append(toJson(step));
    Json events = Json::array();
    for (const SagaEvent& event : detail.events)
        events.append(toJson(event, detail.summary.id.text, stepIdOf(detail, event.step)));
    Json offers = Json::array();
    for (const CommandOffer& offer : detail.offers) {
        offers.append(Json::object({{"command", toText(offer.kind)},
                                    {"allowed", offer.allowed},
                                    {"reason", textOrNull(offer.reason)}}));
    }
    return Json::object({{"format", "saga-console/saga"},
                         {"version", 1},
                         {"saga", toJson(detail.summary)},
                         {"input", detail.input},
                         {"firstCause", detail.firstCause ? causeJson(*detail.firstCause) : Json()},
                         {"parent", textOrNull(detail.parent.text)},
                         {"deadlineAt", textOrNull(toIso(detail.deadlineAt))},
                         {"waitsFor", textOrNull(detail.waitsFor)},
                         {"waitsUntil", textOrNull(toIso(detail.waitsUntil))},
                         {"steps", std::move(steps)},
                         {"events", std::move(events)},
                         {"commands", std::move(offers)},
                         {"commit", detail.commit.value}});
}

}  // namespace saga
