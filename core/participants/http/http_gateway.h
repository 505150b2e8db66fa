// A payment gateway behind HTTP: any that speaks the JSON contract in the README of this room. Authorizes, then captures; after
// an attempt without an answer it asks for the state of the key first. Any thread.
#pragma once

#include "core/participants/http/http_client.h"
#include "core/ports/payment_gateway.h"

namespace saga {

class HttpGateway final : public PaymentGateway {
public:
    // `url`: without a slash at the end. `token`: sent as a bearer token, never logged; empty: none.
    HttpGateway(Log& log, std::string url, std::string token, HttpLimits limits = {});
    OutsideCall converse(PaymentOperation operation, const PaymentRequest& request) override;

private:
    HttpClient m_client;
    const std::string m_url;
    const std::string m_token;
};

}  // namespace saga
