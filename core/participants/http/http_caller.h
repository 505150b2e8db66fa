// Asks participants over HTTP: POST of JSON to the address of the action. The contract for those who answer is in the README.
#pragma once

#include "core/participants/http/http_client.h"
#include "core/ports/remote_caller.h"

namespace saga {

class HttpCaller final : public RemoteCaller {
public:
    explicit HttpCaller(Log& log, HttpLimits limits = {}) : m_client(log, limits) {}
    void call(RemoteCall call, OnStepAnswer onAnswer) override;

private:
    HttpClient m_client;
};

}  // namespace saga
