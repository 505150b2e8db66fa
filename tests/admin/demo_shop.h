// The demo shop over a real engine and a store in memory, and purchases in it. The test's thread.
#pragma once

#include "core/runtime/embedded.h"
#include "tests/admin/asking.h"

namespace saga::test {

inline std::unique_ptr<Embedded> openDemoShop() {
    EmbeddedOptions options;
    options.databaseFile = ":memory:";
    options.program = "test";
    options.actor = "local:tester";
    options.logLevel = LogLevel::Off;
    Result<std::unique_ptr<Embedded>> opened = Embedded::open(options);
    SAGA_ASSERT(opened.ok());
    SAGA_ASSERT(ask<bool>([&](auto answer) { (*opened)->admin().loadDemo(std::move(answer)); }).ok());
    return std::move(opened).value();
}

// Accepted; it may still run.
inline StartedSaga startPurchase(AdminApi& admin, const std::string& user, const std::string& item, std::int64_t price,
                                 std::int64_t quantity = 1) {
    const PurchaseRequest request{user, item, quantity, price, {}, {}};
    const auto started = ask<StartedSaga>([&](auto answer) { admin.startPurchase(request, std::move(answer)); });
    SAGA_ASSERT(started.ok());
    return *started;
}

// Settled, in whatever state.
inline StartedSaga buy(AdminApi& admin, const std::string& user, const std::string& item, std::int64_t price,
                       std::int64_t quantity = 1) {
    const StartedSaga started = startPurchase(admin, user, item, price, quantity);
    SAGA_ASSERT(ask<SagaDetail>([&](auto answer) { admin.awaitSettled(started.id, std::move(answer)); }).ok());
    return started;
}

}  // namespace saga::test
