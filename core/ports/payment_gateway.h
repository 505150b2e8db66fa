// The payment gateway port: who charges a buyer's payment outside the shop. Strand only; a call never blocks. Every
// request carries a key: asking again with the same key gives the same answer and charges once.
#pragma once

#include <cstdint>
#include <string>

#include "core/base/time.h"

namespace saga {

struct PaymentRequest {
    std::string key;          // idempotency key: one charge, however often it is asked for
    std::int64_t amount = 0;  // minor units
    int attempt = 1;          // of the step, for the way it takes only
};

struct PaymentAnswer {
    bool approved = false;
    std::string reference;    // the gateway's own; empty when declined
};

class PaymentGateway {
public:
    virtual ~PaymentGateway() = default;
    // How long this attempt takes until its answer is there.
    virtual Micros underWay(const PaymentRequest& request) const = 0;
    // The answer, once that time is over. A declined key stays declined.
    virtual PaymentAnswer charge(const PaymentRequest& request) = 0;
    // Takes a charge back, wholly; a key that was never charged is no error.
    virtual void refund(const PaymentRequest& request) = 0;
};

}  // namespace saga
