#include "core/runtime/payment_gateway_choice.h"

#include "core/participants/http/http_gateway.h"
#include "core/runtime/environment.h"
#include "core/saga/action_address.h"
#include "core/services/simulated_gateway.h"

namespace saga {
namespace {

constexpr const char* kAddress = "SAGA_PAYMENT_GATEWAY";
constexpr const char* kToken = "SAGA_PAYMENT_GATEWAY_TOKEN";

Result<void> check(const std::string& address, const std::string& token) {
    if (!isAddress(address)) return makeError(ErrorCode::InvalidInput, kAddress, "must be simulated or an address of http or https");
    if (const std::string problem = whyNoAddress(address); !problem.empty())
        return makeError(ErrorCode::InvalidInput, kAddress, problem);
    if (address.find('?') != std::string::npos)
        return makeError(ErrorCode::InvalidInput, kAddress, "must not have a query (?...)");
    if (token.find_first_of("\r\n") != std::string::npos)
        return makeError(ErrorCode::InvalidInput, kToken, "must be one line");
    const bool isOpen = participantOf(address).starts_with("http://");
    if (!token.empty() && isOpen && !staysHere(address))
        return makeError(ErrorCode::InvalidInput, kAddress, "must be https: the token would cross the network in the open");
    return {};
}

}  // namespace

Result<std::unique_ptr<PaymentGateway>> gatewayFromEnvironment(Log& log) {
    std::string address = variable(kAddress);
    if (address.empty() || address == "simulated") return std::unique_ptr<PaymentGateway>(std::make_unique<SimulatedGateway>());
    std::string token = variable(kToken);
    SAGA_TRY(check(address, token));
    while (address.ends_with('/')) address.pop_back();
    return std::unique_ptr<PaymentGateway>(std::make_unique<HttpGateway>(log, std::move(address), std::move(token)));
}

}  // namespace saga
