#include "core/services/simulated_gateway.h"

#include "core/base/rng.h"

namespace saga {
namespace {

double draw(const std::string& key, std::uint64_t seed) {
    return Rng(stableHash(key, seed)).unit();
}

}  // namespace

Micros SimulatedGateway::underWay(const PaymentRequest& request) const {
    const double share = draw(request.key + "/" + std::to_string(request.attempt), ~m_options.seed);
    return m_options.shortest + Micros{static_cast<std::int64_t>(
                                    share * static_cast<double>((m_options.longest - m_options.shortest).count()))};
}

PaymentAnswer SimulatedGateway::charge(const PaymentRequest& request) {
    if (draw(request.key, m_options.seed) >= m_options.successRate) return {};
    return {true, "SIM-" + std::to_string(stableHash(request.key, m_options.seed) % 1'000'000'000)};
}

void SimulatedGateway::refund(const PaymentRequest&) {}

}  // namespace saga
