#include "core/cli/purchase_json.h"

#include <algorithm>
#include <cctype>

namespace saga {
namespace {

constexpr std::string_view kGrantStep = "item_grant";
constexpr std::string_view kOrderStep = "order_creation";
constexpr std::string_view kLogStep = "log_record";
constexpr std::string_view kNoticeStep = "notification";

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

Json answerOf(const SagaDetail& detail, std::string_view step, std::string_view key) {
    for (const StepDetail& known : detail.steps) {
        if (known.id == step)
            return known.data.at(key);
    }
    return {};
}

const SagaEvent* successOf(const SagaDetail& detail, std::string_view step) {
    const auto found = std::find_if(detail.events.begin(), detail.events.end(), [&](const SagaEvent& event) {
        const bool known = event.step >= 0 && static_cast<std::size_t>(event.step) < detail.steps.size();
        return event.kind == EventKind::StepSucceeded && known &&
               detail.steps[static_cast<std::size_t>(event.step)].id == step;
    });
    return found == detail.events.end() ? nullptr : &*found;
}

Json boughtJson(const SagaDetail& detail) {
    const SagaEvent* granted = successOf(detail, kGrantStep);
    return Json::object({{"userId", detail.summary.user.text},
                         {"itemId", detail.summary.item.text},
                         {"quantity", detail.summary.quantity},
                         {"price", detail.summary.amount},
                         {"grantedAt", granted != nullptr ? Json(toIso(granted->endedAt)) : Json()},
                         {"logId", answerOf(detail, kLogStep, "logId")},
                         {"notificationId", answerOf(detail, kNoticeStep, "notificationId")}});
}

Json causeJson(const SagaDetail& detail) {
    const FirstCauseView cause = detail.firstCause.value_or(FirstCauseView{});
    std::string message = cause.sentence;
    if (message.empty() && detail.summary.paused)
        message = "The saga is paused";
    if (detail.summary.attention != Attention::None) {
        message.append(message.empty() ? "" : "; ").append("it waits for a person: ");
        message.append(toText(detail.summary.attention));
    }
    return Json::object({{"step", cause.step.empty() ? Json() : Json(cause.step)},
                         {"code", cause.code.empty() ? Json(detail.summary.code) : Json(cause.code)},
                         {"message", message}});
}

Json endJson(const SagaDetail& detail, Json data) {
    const bool success = detail.summary.status == SagaStatus::Completed;
    Json steps = Json::array();
    for (const std::string& step : completedSteps(detail))
        steps.append(step);
    Json json = Json::object({{"success", success},
                              {"transactionId", detail.summary.id.text},
                              {"status", lowerCase(toText(detail.summary.status))},
                              {"completedSteps", std::move(steps)}});
    if (success)
        json.set("data", std::move(data));
    else
        json.set("error", causeJson(detail));
    return json;
}

}  // namespace

std::vector<std::string> completedSteps(const SagaDetail& detail) {
    std::vector<std::string> steps;
    for (const SagaEvent& event : detail.events) {
        if (event.kind != EventKind::StepSucceeded || event.step < 0)
            continue;
        const auto place = static_cast<std::size_t>(event.step);
        if (place < detail.steps.size())
            steps.push_back(detail.steps[place].id);
    }
    return steps;
}

Json purchaseJson(const SagaDetail& detail) {
    return endJson(detail, boughtJson(detail));
}

Json orderJson(const SagaDetail& detail) {
    Json data = Json::object({{"userId", detail.summary.user.text}});
    for (const char* field : {"orderId", "lines", "total", "discount", "charged"})
        data.set(field, answerOf(detail, kOrderStep, field));
    return endJson(detail, std::move(data));
}

Json checkoutJson(const SagaDetail& detail) {
    return endJson(detail, Json::object({{"orderId", answerOf(detail, kOrderStep, "orderId")},
                                         {"paymentId", answerOf(detail, kOrderStep, "paymentId")},
                                         {"userId", detail.summary.user.text},
                                         {"items", detail.input.at("lines")},
                                         {"totalAmount", answerOf(detail, kOrderStep, "total")},
                                         {"shippingAddress", detail.input.at("shippingAddress")},
                                         {"paymentMethod", detail.input.at("paymentMethod")}}));
}

Json acceptedJson(const StartedSaga& started) {
    return Json::object({{"success", true},
                         {"transactionId", started.id.text},
                         {"status", "initiated"},
                         {"message", "The purchase is stored; it runs while a program holds the database."},
                         {"processingInfo",
                          Json::object({{"type", "orchestration"},
                                        {"statusCheck", Json::object({{"command", "sagactl saga show " + started.id.text}})}})}});
}

}  // namespace saga
