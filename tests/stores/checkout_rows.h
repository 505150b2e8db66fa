// Rows of order processing as checkouts write them, for the contract of stores.
#pragma once

#include "core/ports/store.h"

namespace saga::test {

inline CheckoutEvent checkoutEvent(std::int64_t saga, std::int64_t version) {
    CheckoutEvent event;
    event.id = "EVT_" + std::to_string(saga) + "_" + std::to_string(version);
    event.saga = {saga};
    event.version = version;
    event.type = "OrderCreated";
    event.schema = 2;
    event.at = Timestamp{1'700'000'000'000'000 + version};
    event.correlation = "COR_" + std::to_string(saga);
    event.causation = version > 1 ? "EVT_before" : "";
    event.payload = Json::object({{"name", "마법검"}, {"items", Json(Json::Array{1, 2.5, nullptr})}});
    return event;
}

inline CheckoutOrder checkoutOrder(std::int64_t saga, const std::string& buyer = "b-1") {
    return {"ORD_" + std::to_string(saga), {saga}, {}, buyer, {{"p-1", "Lamp \"L\"", 2, 1500}, {"p-2", "", 1, 0}}, "1 Main Street\nSeoul",
            PaymentMethod::DigitalWallet, 3000, CheckoutStatus::Shipped, 5, Timestamp{11}, Timestamp{12}};
}

inline CheckoutPayment checkoutPayment(std::int64_t saga, const std::string& buyer = "b-1") {
    return {"PAY_" + std::to_string(saga), {saga}, {}, "ORD_" + std::to_string(saga), buyer, PaymentMethod::DigitalWallet, 3000,
            PaymentStatus::Refunded, "GW-1", "CODE", Timestamp{13}, Timestamp{14}};
}

// Streams of two events each with their projections.
inline WriteBatch checkouts(const std::vector<std::int64_t>& sagas, const std::string& buyer = "b-1") {
    WriteBatch batch;
    for (const std::int64_t saga : sagas) {
        for (const std::int64_t version : {1, 2}) batch.checkout.events.push_back(checkoutEvent(saga, version));
        batch.checkout.orders.push_back(checkoutOrder(saga, buyer));
        batch.checkout.payments.push_back(checkoutPayment(saga, buyer));
    }
    return batch;
}

inline std::string textOf(const CheckoutEvent& event) {
    return std::to_string(event.saga.value) + " " + toJson(event).dump();
}

}  // namespace saga::test
