// Which payment gateway the program charges: the simulated one, or one behind HTTP.
#pragma once

#include <memory>

#include "core/base/log.h"
#include "core/ports/payment_gateway.h"

namespace saga {

// $SAGA_PAYMENT_GATEWAY: "simulated" (also when it is not set) or the http or https address of a gateway, which is then sent
// $SAGA_PAYMENT_GATEWAY_TOKEN, if that is set, as a bearer token. InvalidInput naming the variable; a token is refused for http
// to another machine. `log` outlives the gateway.
Result<std::unique_ptr<PaymentGateway>> gatewayFromEnvironment(Log& log);

}  // namespace saga
