// The operator's interface over a real engine and store in memory, with a payment gateway that charges at once. One test's
// thread asks; the engine has its own.
#pragma once

#include <thread>

#include "core/admin/local_admin.h"
#include "core/base/system_clock.h"
#include "core/buses/inprocess/in_process_bus.h"
#include "core/runtime/shipped_publisher.h"
#include "core/services/item_shop.h"
#include "core/services/order_shop.h"
#include "core/services/shipped_definitions.h"
#include "core/services/simulated_gateway.h"
#include "core/stores/sqlite/sqlite_store.h"
#include "tests/admin/asking.h"

namespace saga::test {

class CheckoutAdmin {
public:
    CheckoutAdmin() : m_store(std::move(SqliteStore::openInMemory()).value()), m_feed(m_clock) {
        addItemShop(m_participants);
        addOrderShop(m_participants, m_gateway);
        m_engine = std::make_unique<Engine>(EngineParts{*m_store, m_clock, m_log, m_participants, &m_feed, 7, &m_bus}, EngineLimits{});
        SAGA_ASSERT(m_engine->start().ok());
        SAGA_ASSERT(publishAll(*m_engine, shippedDefinitions(), "test").ok());
        m_admin = std::make_unique<LocalAdmin>(LocalAdminParts{*m_engine, *m_store, m_clock, m_log, m_participants, m_feed,
                                                               "local:tester", "test", {}, ":memory:", "test"});
    }
    ~CheckoutAdmin() { m_admin.reset(); }

    AdminApi& api() { return *m_admin; }

    static CheckoutRequest request(std::string key = {}) {
        CheckoutRequest asked;
        asked.buyer = "alice";
        asked.lines = {{"PRO-1", "Keyboard", 2, 4'500}};
        asked.address = "1 Main Street";
        asked.idempotencyKey = std::move(key);
        return asked;
    }
    Result<StartedSaga> start(const CheckoutRequest& asked) {
        return ask<StartedSaga>([&](auto answer) { m_admin->startCheckout(asked, std::move(answer)); });
    }
    Result<SagaDetail> settled(const SagaId& id) {
        return ask<SagaDetail>([&](auto answer) { m_admin->awaitSettled(id, std::move(answer)); });
    }
    CheckoutOrder confirmed() {
        const SagaId id = start(request()).value().id;
        SAGA_ASSERT(settled(id)->summary.status == SagaStatus::Completed);
        return detail(id.text).value().order;
    }
    Result<CheckoutDetail> detail(const std::string& order) {
        return ask<CheckoutDetail>([&](auto answer) { m_admin->checkout(order, std::move(answer)); });
    }
    Result<CheckoutOrder> command(CheckoutCommandKind kind, const std::string& order, std::int64_t expected = 0) {
        return ask<CheckoutOrder>([&](auto answer) { m_admin->checkoutCommand({order, kind, expected, "because"}, std::move(answer)); });
    }
    Result<Trace> trace(const std::string& key) {
        return ask<Trace>([&](auto answer) { m_admin->trace(key, std::move(answer)); });
    }
    std::vector<CheckoutRow> orders() {
        return ask<std::vector<CheckoutRow>>([&](auto answer) { m_admin->checkouts({{}, {}, {}, 1000}, std::move(answer)); }).value();
    }
    std::vector<AuditRecord> audit(const std::string& object) {
        return ask<std::vector<AuditRecord>>([&](auto answer) { m_admin->audit({object, {}, {}, 1000}, std::move(answer)); }).value();
    }
    bool isSound() {
        return ask<VerifyReport>([&](auto answer) { m_admin->verify({}, nullptr, {}, std::move(answer)); })->holds();
    }

    // `count` calls at once, from several threads; each is given its number and the callback.
    template <class T, class Call>
    static std::vector<Result<T>> atOnce(int count, Call call) {
        constexpr int kThreads = 8;
        std::vector<std::promise<Result<T>>> promises(static_cast<std::size_t>(count));
        std::vector<std::thread> threads;
        for (int first = 0; first < kThreads; ++first)
            threads.emplace_back([&, first] {
                for (int n = first; n < count; n += kThreads)
                    call(n, [&promise = promises[static_cast<std::size_t>(n)]](Result<T> result) { promise.set_value(std::move(result)); });
            });
        std::vector<Result<T>> results;
        for (std::promise<Result<T>>& promise : promises) results.push_back(promise.get_future().get());
        for (std::thread& thread : threads) thread.join();
        return results;
    }

private:
    SystemClock m_clock;
    NullLog m_log;
    std::unique_ptr<SqliteStore> m_store;
    SimulatedGateway m_gateway{{1.0, Micros{0}, Micros{0}, 1}};
    Participants m_participants;
    FeedMerger m_feed;
    InProcessBus m_bus;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<LocalAdmin> m_admin;
};

}  // namespace saga::test
