#include "core/channels/webhook_channel.h"

#include "core/base/json.h"
#include "core/saga/action_address.h"

namespace saga {
namespace {

std::string bodyOf(const NoticeDelivery& delivery) {
    return Json::object({{"id", Json(delivery.notice)},
                         {"channel", Json(delivery.channel)},
                         {"kind", Json(delivery.kind)},
                         {"user", Json(delivery.user.text)},
                         {"text", Json(delivery.text)},
                         {"saga", Json(delivery.saga.text)},
                         {"correlationId", Json(delivery.correlation)},
                         {"time", Json(toIso(delivery.at))}})
        .dump();
}

// Worth another attempt: too early, too much, or not well for the moment.
bool passes(int status) {
    return status == 408 || status == 425 || status == 429 || status >= 500;
}

// What the network says of a failure may name the address.
std::string withoutAddress(const std::string& reason) {
    return reason.find("://") == std::string::npos ? reason : std::string("the request failed");
}

DeliveryAnswer answerOf(const HttpAnswer& answer, const std::string& origin) {
    using Kind = DeliveryAnswer::Kind;
    if (answer.status >= 200 && answer.status < 300) return {};
    if (answer.status == 0) return {Kind::Again, origin + ": " + withoutAddress(answer.reason), Micros{0}};
    return {passes(answer.status) ? Kind::Again : Kind::Refused, origin + " answered " + std::to_string(answer.status),
            answer.retryAfter};
}

}  // namespace

void WebhookChannel::deliver(NoticeDelivery delivery, OnDelivery onAnswer) {
    HttpRequest request;
    request.url = m_settings.url;
    request.body = bodyOf(delivery);
    request.idempotencyKey = delivery.notice + "/" + delivery.channel;
    request.correlationId = delivery.correlation;
    request.bearer = m_settings.token;
    request.timeout = m_settings.timeout;
    request.hidesPath = true;
    m_client->send(std::move(request), [origin = participantOf(m_settings.url), onAnswer = std::move(onAnswer)](const HttpAnswer& answer) {
        onAnswer(answerOf(answer, origin));
    });
}

std::string WebhookChannel::target() const {
    return participantOf(m_settings.url);
}

}  // namespace saga
