#include "core/participants/http/http_caller.h"

#include "core/participants/http/http_answers.h"
#include "core/saga/action_address.h"

namespace saga {

void HttpCaller::call(RemoteCall call, OnStepAnswer onAnswer) {
    HttpRequest request;
    request.url = call.url;
    request.body = call.body.dump();
    request.idempotencyKey = std::move(call.idempotencyKey);
    request.correlationId = std::move(call.correlationId);
    request.timeout = call.timeout;
    m_client.send(std::move(request), [who = participantOf(call.url), onAnswer = std::move(onAnswer)](const HttpAnswer& answer) {
        onAnswer(stepAnswerOf(answer, who));
    });
}

}  // namespace saga
