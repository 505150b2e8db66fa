// The read side of a store over a connection of its own. Each call is a short read transaction and answers with the commit
// it shows; a list that must look at many rows does so in windows, each a transaction of its own, so that no reader keeps
// the write-ahead log from being reused. One thread, but for cancel().
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

#include "core/ports/queries.h"
#include "core/stores/sql/connection.h"
#include "core/stores/sql/dialect.h"
#include "core/stores/sql/filter_sql.h"
#include "core/stores/sql/query_limits.h"

namespace saga {

class SqlQueries final : public Queries {
public:
    using Connect = std::function<Result<std::unique_ptr<Connection>>()>;
    // `connect` is kept: a connection that the device failed is replaced at the next call.
    static Result<std::unique_ptr<Queries>> open(Dialect dialect, Connect connect);

    Result<CommitNo> commit() override;
    Result<SagaPage> sagas(const SagaListQuery& query) override;
    Result<std::int64_t> countSagas(const ParsedFilter& filter, Timestamp now, const GivenUp& givenUp) override;
    Result<SagaIndexWindow> highestSaga() override;
    Result<std::vector<SagaNo>> sagaNumbers(const ParsedFilter& filter, Timestamp now, SagaNo from, SagaNo to) override;
    Result<SagaPage> sagaRows(const std::vector<SagaNo>& nos) override;
    Result<SagaIndexWindow> sagaIndexRows(SagaNo from, SagaNo to, const OnSagaIndexRow& onRow) override;
    Result<StateCounts> counts() override;
    Result<SagaHistory> saga(const SagaId& id) override;
    Result<std::vector<UserView>> users(const TextPageQuery& query) override;
    Result<std::vector<ItemView>> items(const TextPageQuery& query) override;
    Result<UserView> user(const UserId& id) override;
    Result<ItemView> item(const ItemId& id) override;
    Result<std::vector<PurchaseLogEntry>> purchaseLog(const NumberPageQuery& query) override;
    Result<std::vector<Notice>> notices(const NumberPageQuery& query) override;
    Result<std::vector<LedgerLine>> ledger(const LedgerQuery& query) override;
    Result<std::vector<Order>> orders(const NumberPageQuery& query) override;
    Result<std::vector<Reservation>> reservations(const NumberPageQuery& query) override;
    Result<Reservation> reservation(const std::string& id) override;
    Result<std::vector<Coupon>> coupons(const TextPageQuery& query) override;
    Result<std::vector<UserCoupon>> couponPieces(const std::string& code, const TextPageQuery& query) override;
    Result<std::vector<CheckoutOrder>> checkouts(const NumberPageQuery& query) override;
    Result<std::vector<CheckoutPayment>> checkoutPayments(const NumberPageQuery& query) override;
    Result<std::vector<CheckoutDetail>> checkoutDetails(const NumberPageQuery& query) override;
    Result<std::vector<CheckoutEvent>> stream(SagaNo saga) override;
    Result<std::vector<CheckoutEvent>> streams(SagaNo after, int limit) override;
    Result<CheckoutCounts> checkoutCounts() override;
    Result<SagaNo> sagaOfOrder(const std::string& orderId) override;
    Result<std::vector<DeadLetterView>> deadLetters(const DeadLetterQuery& query) override;
    Result<std::vector<DeadLetterGroup>> deadLetterGroups() override;
    Result<BusBacklog> busBacklog() override;
    Result<FaultState> faults() override;
    Result<std::vector<AuditRecord>> audit(const NumberPageQuery& query) override;
    Result<std::vector<DefinitionRow>> definitions() override;
    Result<std::vector<SagaFacts>> sagaFacts(SagaNo after, int limit) override;
    Result<GlobalFacts> globalFacts(bool checkFile) override;
    Result<std::vector<SagaId>> missingSagas(const std::vector<SagaId>& ids) override;
    void cancel() override;

private:
    SqlQueries(Dialect dialect, Connect connect) : m_dialect(dialect), m_connect(std::move(connect)) {}

    // At the start of a call: a connection that works, and no cancellation yet.
    Result<void> ready();
    // Runs `body(connection)` in one read transaction of a call that is ready.
    template <class Body>
    auto once(const Body& body) -> decltype(body(std::declval<Connection&>())) {
        SAGA_TRY(m_connection->begin(TransactionKind::Read));
        auto result = body(*m_connection);
        m_connection->rollback();
        if (m_cancelled.load())
            return makeError(ErrorCode::Cancelled, "", "the query was cancelled");
        return result;
    }
    template <class Body>
    auto read(const Body& body) -> decltype(body(std::declval<Connection&>())) {
        SAGA_TRY(ready());
        return once(body);
    }
    // How the search of one window went, and how many rows are found by now.
    struct WindowEnd {
        Result<void> status;
        std::size_t found = 0;
    };
    // Calls `search(connection, walk)` for windows of numbers that fall from below `beyond` until `limit` rows are found.
    // `whole`: in one window, for a search that an index serves.
    template <class Search>
    Result<void> walkDown(std::int64_t beyond, int limit, std::string_view selectMax, const Search& search,
                          bool whole = false) {
        SAGA_TRY(ready());
        std::optional<NumberWalk> walk;
        std::size_t found = 0;
        do {
            SAGA_TRY(once([&](Connection& connection) -> Result<void> {
                if (!walk) {
                    auto last = lastNumber(connection, selectMax);
                    if (!last)
                        return last.error();
                    walk.emplace(true, beforeNumber(beyond), *last, whole);
                    if (walk->atEnd())
                        return {};
                }
                const WindowEnd end = search(connection, *walk);
                found = end.found;
                return end.status;
            }));
            walk->advance();
        } while (!walk->atEnd() && found < static_cast<std::size_t>(pageLimit(limit)));
        return {};
    }

    struct LedgerWalk;
    Result<LedgerPlace> newestPlace(const AccountKey& account);
    Result<void> readSagaLines(LedgerWalk& walk);
    Result<void> readEditLines(LedgerWalk& walk);

    const Dialect m_dialect;
    const Connect m_connect;
    std::mutex m_mutex;                        // guards the pointer below against cancel()
    std::unique_ptr<Connection> m_connection;
    std::atomic<bool> m_cancelled{false};
};

}  // namespace saga
