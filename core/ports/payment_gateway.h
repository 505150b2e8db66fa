// The payment gateway port: who charges a buyer's payment outside the shop. Every request carries a key: asking again with the
// same key gives the same answer and charges once. A gateway within the program answers on the strand when its time has come;
// one outside has a conversation that leaves the program. Strand only; a call never blocks.
#pragma once

#include <cstdint>
#include <string>

#include "core/base/time.h"
#include "core/ports/remote_caller.h"

namespace saga {

enum class PaymentOperation { Charge, Refund };

struct PaymentRequest {
    std::string key;          // idempotency key: one charge, however often it is asked for
    std::int64_t amount = 0;  // minor units
    int attempt = 1;          // of the step; beyond the first it may have been charged already
    std::string correlation = {};
    Micros timeout{0};        // of the step
};

struct PaymentAnswer {
    bool approved = false;
    std::string reference;    // the gateway's own; empty when declined
};

class PaymentGateway {
public:
    virtual ~PaymentGateway() = default;
    // The conversation with a gateway outside the program; empty: it is within. Charge succeeds with {"reference"} or is
    // refused. Refund takes a charge back, wholly, and sees to it that what is still on its way will not be charged.
    virtual OutsideCall converse(PaymentOperation, const PaymentRequest&) { return {}; }

    // Of a gateway within: how long this attempt takes until its answer is there.
    virtual Micros underWay(const PaymentRequest&) const { return Micros{0}; }
    // The answer, once that time is over. A declined key stays declined.
    virtual PaymentAnswer charge(const PaymentRequest&) { return {}; }
    // Takes a charge back, wholly; a key that was never charged is no error.
    virtual void refund(const PaymentRequest&) {}
};

}  // namespace saga
