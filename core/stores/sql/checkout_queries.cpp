#include <algorithm>

#include "core/stores/sql/checkout_statements.h"
#include "core/stores/sql/query_limits.h"
#include "core/stores/sql/sql_queries.h"

namespace saga {
namespace {

std::int64_t lastSaga(const NumberPageQuery& query) {
    const std::int64_t before = beforeNumber(query.beyond) - 1;
    return query.saga.value > 0 ? std::min(before, query.saga.value) : before;
}

// Rows of a projection whose alias is `alias`, with the id of the saga behind its columns.
std::string rowsSql(std::string_view columns, const std::string& table, const std::string& alias) {
    return "select " + std::string(columns) + ", coalesce(s.id, '') from " + table + " " + alias +
           " left join saga_summary s on s.saga_no = " + alias + ".saga_no where ";
}
std::string pageSql(std::string_view columns, const std::string& table, const std::string& alias) {
    return rowsSql(columns, table, alias) + alias + ".saga_no between ?1 and ?2 and (?3 = '' or " + alias +
           ".buyer = ?3) order by " + alias + ".saga_no desc limit ?4";
}

constexpr int kSagaIdColumn = 11;

CheckoutPayment readOwnedPayment(const Cursor& row) {
    CheckoutPayment payment = readCheckoutPayment(row);
    payment.sagaId = SagaId(row.string(kSagaIdColumn));
    return payment;
}

Result<std::vector<CheckoutOrder>> ordersOf(Connection& connection, const NumberPageQuery& query) {
    const std::string sql = pageSql(kCheckoutOrderColumns, "checkout_order", "o");
    Prepared select(sql);
    Cursor row(connection, select, {query.saga.value, lastSaga(query), query.user, pageLimit(query.limit)});
    std::vector<CheckoutOrder> orders;
    while (row.next()) {
        orders.push_back(readCheckoutOrder(row));
        orders.back().sagaId = SagaId(row.string(kSagaIdColumn));
    }
    SAGA_TRY(row.status());
    return orders;
}

Result<void> addPayments(Connection& connection, std::vector<CheckoutDetail>& details) {
    const std::string sql = rowsSql(kCheckoutPaymentColumns, "checkout_payment", "p") + "p.saga_no = ?1";
    Prepared select(sql);
    for (CheckoutDetail& detail : details) {
        Cursor row(connection, select, {detail.order.saga.value});
        if (row.next())
            detail.payment = readOwnedPayment(row);
        SAGA_TRY(row.status());
    }
    return {};
}

constexpr std::string_view kLastNumber =
    "select coalesce(max(n), 0) from (select max(saga_no) as n from checkout_event union all"
    " select max(saga_no) from checkout_order union all select max(saga_no) from checkout_payment) t";
constexpr std::string_view kCountWindow =
    "select (select count(*) from checkout_event where saga_no between ?1 and ?2),"
    " (select count(*) from checkout_order where saga_no between ?1 and ?2),"
    " (select count(*) from checkout_payment where saga_no between ?1 and ?2)";

Result<std::vector<CheckoutEvent>> eventsOf(Connection& connection, const std::string& sql,
                                            std::initializer_list<SqlParam> params) {
    Prepared select(sql);
    Cursor row(connection, select, params);
    std::vector<CheckoutEvent> events;
    while (row.next())
        events.push_back(readCheckoutEvent(row));
    SAGA_TRY(row.status());
    return events;
}

Result<std::vector<CheckoutEvent>> streamOf(Connection& connection, SagaNo saga) {
    return eventsOf(connection,
                    "select " + std::string(kCheckoutEventColumns) + " from checkout_event where saga_no = ?1 order by version",
                    {saga.value});
}

}  // namespace

Result<std::vector<CheckoutOrder>> SqlQueries::checkouts(const NumberPageQuery& query) {
    return read([&](Connection& connection) { return ordersOf(connection, query); });
}

Result<std::vector<CheckoutPayment>> SqlQueries::checkoutPayments(const NumberPageQuery& query) {
    return read([&](Connection& connection) -> Result<std::vector<CheckoutPayment>> {
        const std::string sql = pageSql(kCheckoutPaymentColumns, "checkout_payment", "p");
        Prepared select(sql);
        Cursor row(connection, select, {query.saga.value, lastSaga(query), query.user, pageLimit(query.limit)});
        std::vector<CheckoutPayment> payments;
        while (row.next())
            payments.push_back(readOwnedPayment(row));
        SAGA_TRY(row.status());
        return payments;
    });
}

Result<std::vector<CheckoutDetail>> SqlQueries::checkoutDetails(const NumberPageQuery& query) {
    return read([&](Connection& connection) -> Result<std::vector<CheckoutDetail>> {
        Result<std::vector<CheckoutOrder>> orders = ordersOf(connection, query);
        if (!orders)
            return orders.error();
        std::vector<CheckoutDetail> details;
        for (CheckoutOrder& order : *orders)
            details.push_back({std::move(order), {}, {}});
        SAGA_TRY(addPayments(connection, details));
        if (query.saga.value == 0 || details.empty())
            return details;
        Result<std::vector<CheckoutEvent>> events = streamOf(connection, query.saga);
        if (!events)
            return events.error();
        details.front().events = std::move(*events);
        return details;
    });
}

Result<std::vector<CheckoutEvent>> SqlQueries::stream(SagaNo saga) {
    return read([&](Connection& connection) { return streamOf(connection, saga); });
}

Result<std::vector<CheckoutEvent>> SqlQueries::streams(SagaNo after, int limit) {
    return read([&](Connection& connection) {
        return eventsOf(connection,
                        "select " + std::string(kCheckoutEventColumns) +
                            " from checkout_event where saga_no > ?1 and saga_no <= (select coalesce(max(saga_no), 0) from"
                            " (select distinct saga_no from checkout_event where saga_no > ?1 order by saga_no limit ?2) n)"
                            " order by saga_no, version",
                        {after.value, pageLimit(limit)});
    });
}

Result<CheckoutCounts> SqlQueries::checkoutCounts() {
    SAGA_TRY(ready());
    CheckoutCounts counts;
    std::optional<NumberWalk> walk;
    do {
        SAGA_TRY(once([&](Connection& connection) -> Result<void> {
            if (!walk) {
                auto last = lastNumber(connection, kLastNumber);
                if (!last)
                    return last.error();
                walk.emplace(false, 0, *last, false);
            }
            Prepared select(kCountWindow);
            Cursor row(connection, select, {walk->from(), walk->to()});
            if (row.next()) {
                counts.events += row.integer(0);
                counts.orders += row.integer(1);
                counts.payments += row.integer(2);
            }
            return row.status();
        }));
        walk->advance();
    } while (!walk->atEnd());
    return counts;
}

Result<SagaNo> SqlQueries::sagaOfOrder(const std::string& orderId) {
    return read([&](Connection& connection) -> Result<SagaNo> {
        for (const std::string_view sql : {"select saga_no from checkout_order where id = ?1",
                                           "select saga_no from shop_order where id = ?1"}) {
            Prepared select(sql);
            Cursor row(connection, select, {orderId});
            if (row.next())
                return SagaNo{row.integer(0)};
            SAGA_TRY(row.status());
        }
        return makeError(ErrorCode::NotFound, orderId, "there is no such order");
    });
}

}  // namespace saga
