#include <algorithm>

#include "core/stores/sql/order_statements.h"
#include "core/stores/sql/query_limits.h"
#include "core/stores/sql/sql_queries.h"

namespace saga {
namespace {

template <class Row, class Read>
Result<std::vector<Row>> rowsOf(Connection& connection, const std::string& sql, std::initializer_list<SqlParam> params,
                                const Read& read) {
    Prepared select(sql);
    Cursor row(connection, select, params);
    std::vector<Row> rows;
    while (row.next())
        rows.push_back(read(row));
    SAGA_TRY(row.status());
    return rows;
}

std::int64_t firstSaga(const NumberPageQuery& query) {
    return query.saga.value;
}
std::int64_t lastSaga(const NumberPageQuery& query) {
    const std::int64_t before = beforeNumber(query.beyond) - 1;
    return query.saga.value > 0 ? std::min(before, query.saga.value) : before;
}

const std::string kReservationsOfSagas =
    "select " + std::string(kReservationColumns) +
    ", coalesce(s.id, '') from reservation r left join saga_summary s on s.saga_no = r.saga_no";

Reservation readOwned(const Cursor& row) {
    Reservation reservation = readReservation(row);
    reservation.sagaId = SagaId(row.string(12));
    return reservation;
}

}  // namespace

Result<std::vector<Order>> SqlQueries::orders(const NumberPageQuery& query) {
    return read([&](Connection& connection) {
        // With an `or` instead the index of ids would not be used.
        const std::string ofOne = query.order.empty() ? "?5 = ''" : "o.id = ?5";
        const std::string sql = "select " + std::string(kOrderColumns) +
                                ", coalesce(s.id, '') from shop_order o left join saga_summary s on s.saga_no = o.saga_no"
                                " where o.saga_no between ?1 and ?2 and (?3 = '' or o.user_id = ?3) and " +
                                ofOne + " order by o.saga_no desc limit ?4";
        return rowsOf<Order>(connection, sql, {firstSaga(query), lastSaga(query), query.user, pageLimit(query.limit), query.order},
                             [](const Cursor& row) {
                                 Order order = readOrder(row);
                                 order.sagaId = SagaId(row.string(10));
                                 return order;
                             });
    });
}

Result<std::vector<Reservation>> SqlQueries::reservations(const NumberPageQuery& query) {
    return read([&](Connection& connection) -> Result<std::vector<Reservation>> {
        // The sagas of the page first, so that none of them is cut in two.
        const std::string sql = kReservationsOfSagas +
                                " where r.saga_no between ?1 and ?2 and (?3 = '' or r.user_id = ?3)"
                                " and r.saga_no >= (select coalesce(min(saga_no), 0) from (select distinct saga_no from"
                                " reservation where saga_no between ?1 and ?2 and (?3 = '' or user_id = ?3)"
                                " order by saga_no desc limit ?4)) order by r.saga_no desc, r.line";
        return rowsOf<Reservation>(connection, sql, {firstSaga(query), lastSaga(query), query.user, pageLimit(query.limit)},
                                   readOwned);
    });
}

// Open ones are few and have an index; the others are looked through, newest first, so that no order pays for an index of ids.
Result<Reservation> SqlQueries::reservation(const std::string& id) {
    Result<std::vector<Reservation>> found = read([&](Connection& connection) {
        return rowsOf<Reservation>(connection, kReservationsOfSagas + " where r.state = 0 and r.id = ?1", {id}, readOwned);
    });
    if (!found)
        return found.error();
    const std::string sql = kReservationsOfSagas + " where r.saga_no between ?1 and ?2 and r.id = ?3";
    const auto search = [&](Connection& connection, const NumberWalk& walk) {
        found = rowsOf<Reservation>(connection, sql, {walk.from(), walk.to(), id}, readOwned);
        return found ? WindowEnd{{}, found->size()} : WindowEnd{found.error(), 0};
    };
    if (found->empty()) {
        SAGA_TRY(walkDown(0, 1, "select coalesce(max(saga_no), 0) from reservation", search));
    }
    if (found->empty())
        return makeError(ErrorCode::NotFound, id, "there is no such reservation");
    return std::move(found->front());
}

Result<std::vector<Coupon>> SqlQueries::coupons(const TextPageQuery& query) {
    return read([&](Connection& connection) {
        const std::string pattern = globPattern(m_dialect, query.match);
        const std::string sql = "select " + std::string(kCouponColumns) + " from coupon where code > ?1 and (?2 = '' or " +
                                globCondition(m_dialect, "code", 2) + ") order by code limit ?3";
        return rowsOf<Coupon>(connection, sql, {query.beyond, pattern, pageLimit(query.limit)}, readCoupon);
    });
}

Result<std::vector<UserCoupon>> SqlQueries::couponPieces(const std::string& code, const TextPageQuery& query) {
    return read([&](Connection& connection) {
        const bool ofUser = code.empty();
        const std::string sql = "select " + std::string(kUserCouponColumns) + " from user_coupon where " +
                                (ofUser ? "user_id = ?1 and code > ?2 order by code limit ?3"
                                        : "code = ?1 and user_id > ?2 order by user_id limit ?3");
        return rowsOf<UserCoupon>(connection, sql, {ofUser ? query.match : code, query.beyond, pageLimit(query.limit)},
                                  readUserCoupon);
    });
}

}  // namespace saga
