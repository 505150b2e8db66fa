// The gateway that comes with the program: answers by a draw from seed and key, so that the same key has the same answer
// after any number of questions and restarts. Strand only.
#pragma once

#include <cstdint>

#include "core/ports/payment_gateway.h"

namespace saga {

struct SimulatedGatewayOptions {
    double successRate = 0.9;
    Micros shortest{100'000};
    Micros longest{2'000'000};
    std::uint64_t seed = 1;
};

class SimulatedGateway final : public PaymentGateway {
public:
    explicit SimulatedGateway(SimulatedGatewayOptions options = {}) : m_options(options) {}
    Micros underWay(const PaymentRequest& request) const override;
    PaymentAnswer charge(const PaymentRequest& request) override;
    void refund(const PaymentRequest& request) override;

private:
    const SimulatedGatewayOptions m_options;
};

}  // namespace saga
