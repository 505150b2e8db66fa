#include "core/checkout/upcasters.h"

#include "core/model/checkout.h"

namespace saga {
namespace {

// Before the method was asked for, credit cards were the only one.
Json addPaymentMethod(Json payload) {
    payload.set("paymentMethod", toText(PaymentMethod::CreditCard));
    return payload;
}

}  // namespace

std::vector<Upcaster> shippedUpcasters() {
    return {{std::string(checkout_event::kOrderCreated), 1, addPaymentMethod}};
}

}  // namespace saga
