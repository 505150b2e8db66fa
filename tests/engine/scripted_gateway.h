// A payment gateway for tests: its answers are set, and it counts what it charged. One thread.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/ports/payment_gateway.h"

namespace saga::test {

class ScriptedGateway final : public PaymentGateway {
public:
    bool approves = true;
    std::vector<Micros> ways;                    // of the first attempts; later ones take a millisecond
    std::map<std::string, std::int64_t> charged; // by key; a repeated question finds its charge
    int charges = 0;
    int questions = 0;

    Micros underWay(const PaymentRequest& request) const override {
        const auto attempt = static_cast<std::size_t>(request.attempt);
        return attempt <= ways.size() ? ways[attempt - 1] : Micros{1'000};
    }
    PaymentAnswer charge(const PaymentRequest& request) override {
        ++questions;
        if (!approves) return {};
        if (charged.emplace(request.key, request.amount).second) ++charges;
        return {true, "TEST-1"};
    }
    void refund(const PaymentRequest& request) override { charged.erase(request.key); }
};

}  // namespace saga::test
