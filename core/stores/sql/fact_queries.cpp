#include <algorithm>
#include <map>

#include "core/stores/sql/checkout_statements.h"
#include "core/stores/sql/control_statements.h"
#include "core/stores/sql/ledger_statements.h"
#include "core/stores/sql/linked_facts.h"
#include "core/stores/sql/order_statements.h"
#include "core/stores/sql/query_limits.h"
#include "core/stores/sql/saga_statements.h"
#include "core/stores/sql/shop_statements.h"
#include "core/stores/sql/sql_queries.h"

namespace saga {
namespace {

// Walks rows that are sorted by saga and hands each to the facts of its saga. Rows of sagas without a summary are passed
// over here and counted by globalFacts.
template <class Add>
Result<void> merge(Connection& connection, std::string_view sql, std::vector<SagaFacts>& facts, const Add& add) {
    Prepared select(sql);
    Cursor row(connection, select, {facts.front().summary.no.value, facts.back().summary.no.value});
    std::size_t at = 0;
    while (row.next()) {
        const SagaNo no{row.integer(0)};
        while (at + 1 < facts.size() && facts[at].summary.no < no)
            ++at;
        if (facts[at].summary.no == no)
            add(facts[at], row);
    }
    return row.status();
}

// Few records are waivers, and few sagas have one: what is read is the whole audit trail, for a chunk that needs it.
Result<void> readWaivers(Connection& connection, std::vector<SagaFacts>& facts) {
    const bool waived = std::any_of(facts.begin(), facts.end(), [](const SagaFacts& saga) {
        return std::any_of(saga.events.begin(), saga.events.end(),
                           [](const SagaEvent& event) { return waivedBy(event).has_value(); });
    });
    if (!waived)
        return {};
    return merge(connection,
                 "select s.saga_no, a.action, a.actor, a.reason from audit a join saga_summary s on s.id = a.resource_id"
                 " where a.resource = 'saga' and a.refused = 0"
                 " and a.action in ('saga.skip', 'saga.handled-outside', 'saga.force-end')"
                 " and s.saga_no between ?1 and ?2 order by s.saga_no, a.audit_no",
                 facts, [](SagaFacts& saga, const Cursor& row) {
                     saga.waivers.push_back({row.string(1), row.string(2), row.string(3)});
                 });
}

Result<void> mergeOrders(Connection& connection, std::vector<SagaFacts>& facts) {
    const std::string orders = "select " + std::string(kOrderColumns) +
                               " from shop_order o where o.saga_no between ?1 and ?2 order by o.saga_no";
    SAGA_TRY(merge(connection, orders, facts, [](SagaFacts& saga, const Cursor& row) { saga.order = readOrder(row); }));
    const std::string reservations = "select " + std::string(kReservationColumns) +
                                     " from reservation r where r.saga_no between ?1 and ?2 order by r.saga_no, r.line";
    SAGA_TRY(merge(connection, reservations, facts,
                   [](SagaFacts& saga, const Cursor& row) { saga.reservations.push_back(readReservation(row)); }));
    return merge(connection,
                 "select c.saga_no, c.code, c.user_id, c.state from shop_order o join user_coupon c"
                 " on c.code = o.coupon and c.user_id = o.user_id and c.saga_no = o.saga_no"
                 " where o.saga_no between ?1 and ?2 order by c.saga_no",
                 facts, [](SagaFacts& saga, const Cursor& row) {
                     saga.coupon = UserCoupon{row.string(1), UserId(row.string(2)), static_cast<UserCouponState>(row.integer(3)),
                                              {}, {}, {row.integer(0)}};
                 });
}

Result<void> mergeCheckouts(Connection& connection, std::vector<SagaFacts>& facts) {
    const std::string events = "select " + std::string(kCheckoutEventColumns) +
                               " from checkout_event where saga_no between ?1 and ?2 order by saga_no, version";
    SAGA_TRY(merge(connection, events, facts,
                   [](SagaFacts& saga, const Cursor& row) { saga.stream.push_back(readCheckoutEvent(row)); }));
    const std::string orders = "select " + std::string(kCheckoutOrderColumns) +
                               " from checkout_order o where o.saga_no between ?1 and ?2 order by o.saga_no";
    SAGA_TRY(merge(connection, orders, facts,
                   [](SagaFacts& saga, const Cursor& row) { saga.checkout = readCheckoutOrder(row); }));
    const std::string payments = "select " + std::string(kCheckoutPaymentColumns) +
                                 " from checkout_payment p where p.saga_no between ?1 and ?2 order by p.saga_no";
    return merge(connection, payments, facts,
                 [](SagaFacts& saga, const Cursor& row) { saga.checkoutPayment = readCheckoutPayment(row); });
}

Result<void> mergeBus(Connection& connection, std::vector<SagaFacts>& facts) {
    SAGA_TRY(merge(connection, "select saga_no, seq, event, slip from outbox where saga_no between ?1 and ?2 order by saga_no", facts,
                   [](SagaFacts& saga, const Cursor& row) {
                       saga.outbox = OutboxRow{{row.integer(0)}, row.integer(1), row.string(2), row.string(3)};
                   }));
    SAGA_TRY(merge(connection,
                   "select saga_no, seq, handler from inbox where saga_no between ?1 and ?2 order by saga_no, seq, handler", facts,
                   [](SagaFacts& saga, const Cursor& row) {
                       saga.inbox.push_back({{row.integer(0)}, row.integer(1), row.string(2)});
                   }));
    return merge(connection,
                 "select saga_no, seq, handler, state, cause, resolved_by, reason from dead_letter"
                 " where saga_no between ?1 and ?2 order by saga_no, seq, handler",
                 facts, [](SagaFacts& saga, const Cursor& row) {
                     DeadLetterRow letter;
                     letter.key = {{row.integer(0)}, row.integer(1), row.string(2)};
                     letter.state = static_cast<DeadLetterState>(row.integer(3));
                     letter.cause = row.string(4);
                     letter.resolvedBy = row.string(5);
                     letter.reason = row.string(6);
                     saga.letters.push_back(std::move(letter));
                 });
}

Result<void> readCoupons(Connection& connection, GlobalFacts& facts) {
    Prepared select(
        "select code from coupon c where issued <> (select count(*) from user_coupon u where u.code = c.code)"
        " or used <> (select count(*) from user_coupon u where u.code = c.code and u.state = 2)"
        " or issued > total or used > issued order by code");
    static_assert(static_cast<int>(UserCouponState::Used) == 2);
    Cursor row(connection, select, {});
    while (row.next())
        facts.miscountedCoupons.push_back(row.string(0));
    return row.status();
}

Result<void> readAccounts(Connection& connection, GlobalFacts& facts) {
    std::map<AccountKey, AccountFact> accounts;
    {
        Prepared select("select kind, unit, owner, balance from account");
        Cursor row(connection, select, {});
        while (row.next()) {
            AccountKey key{static_cast<AccountKind>(row.integer(0)), row.string(1), row.string(2)};
            accounts[key] = {key, row.integer(3), 0};
        }
        SAGA_TRY(row.status());
    }
    Prepared select("select account, sum(amount) from posting group by account");
    Cursor row(connection, select, {});
    while (row.next()) {
        AccountKey key = readAccount(row.text(0));
        AccountFact& fact = accounts[key];
        fact.account = std::move(key);
        fact.postings += row.integer(1);
    }
    for (auto& [key, fact] : accounts)
        facts.accounts.push_back(std::move(fact));
    return row.status();
}

Result<void> countSagasByState(Connection& connection, GlobalFacts& facts) {
    Prepared select("select status, count(*), sum(case when attention <> 0 then 1 else 0 end) from saga_summary group by status");
    Cursor row(connection, select, {});
    while (row.next()) {
        const std::int64_t status = row.integer(0);
        facts.sagas += row.integer(1);
        facts.countedCounts.attention += row.integer(2);
        if (status >= 0 && status < kSagaStatusCount)
            facts.countedCounts.byStatus[static_cast<std::size_t>(status)] = row.integer(1);
    }
    return row.status();
}

Result<void> readIdempotency(Connection& connection, GlobalFacts& facts) {
    {
        Prepared select(
            "select scope, idempotency_key, body, saga_no from idempotency i"
            " where not exists (select 1 from saga_summary s where s.saga_no = i.saga_no)");
        Cursor row(connection, select, {});
        while (row.next())
            facts.idempotencyWithoutSaga.push_back({row.string(0), row.string(1), row.string(2), {row.integer(3)}});
        SAGA_TRY(row.status());
    }
    Prepared select("select saga_no from idempotency group by scope, saga_no having count(*) > 1 order by saga_no");
    Cursor row(connection, select, {});
    while (row.next())
        facts.idempotencyDuplicates.push_back({row.integer(0)});
    return row.status();
}

struct Number {
    std::string_view sql;
    std::int64_t& value;
};

Result<void> readNumbers(Connection& connection, GlobalFacts& facts) {
    const Number numbers[] = {
        {"select coalesce(max(saga_no), 0) from saga_summary", facts.lastSaga.value},
        {"select count(*) from idempotency", facts.idempotencyRows},
        {"select count(*) from audit", facts.auditRows},
        {"select coalesce(max(audit_no), 0) from audit", facts.lastAuditNo},
        {"select count(*) from audit a where a.resource = 'saga' and a.refused = 0"
         " and a.action in ('saga.skip', 'saga.handled-outside', 'saga.force-end')"
         " and not exists (select 1 from saga_summary s join saga_event e on e.saga_no = s.saga_no"
         " where s.id = a.resource_id and e.kind in (6, 15, 22))",
         facts.waiversWithoutEvent},
        {"select count(*) from saga_event where saga_no not in (select saga_no from saga_summary)", facts.eventsWithoutSaga},
        {"select count(*) from effect where saga_no not in (select saga_no from saga_summary)", facts.effectsWithoutSaga},
        {"select count(*) from posting where saga_no <> 0 and saga_no not in (select saga_no from saga_summary)",
         facts.postingsWithoutSaga},
        {"select count(*) from outbox where saga_no not in (select saga_no from saga_summary)", facts.outboxWithoutSaga},
        {"select count(*) from delivery d where not exists (select 1 from notice n where n.saga_no = d.saga_no and n.id = d.notice_id)",
         facts.deliveriesWithoutNotice},
        {"select count(*) from inbox where saga_no not in (select saga_no from saga_summary)", facts.inboxWithoutSaga},
        {"select count(*) from dead_letter where saga_no not in (select saga_no from saga_summary)", facts.lettersWithoutSaga},
        {"select count(*) from checkout_event where saga_no not in (select saga_no from saga_summary)",
         facts.streamEventsWithoutSaga},
        {"select (select count(*) from checkout_order where saga_no not in (select saga_no from saga_summary))"
         " + (select count(*) from checkout_payment where saga_no not in (select saga_no from saga_summary))",
         facts.projectionsWithoutSaga},
        {"select count(*) from dead_letter where state <> 0", facts.settledLetters},
        {"select count(*) from audit where resource = 'dead-letter' and refused = 0", facts.letterRecords},
        {"select count(*) from (select s.id || '/' || d.seq || '/' || d.handler as id from dead_letter d"
         " join saga_summary s on s.saga_no = d.saga_no where d.state <> 0) l left join"
         " (select resource_id, count(*) as n from audit where resource = 'dead-letter' and refused = 0 group by resource_id) a"
         " on a.resource_id = l.id where coalesce(a.n, 0) <> 1",
         facts.lettersNotRecordedOnce},
    };
    for (const Number& number : numbers) {
        auto value = lastNumber(connection, number.sql);
        if (!value)
            return value.error();
        number.value = *value;
    }
    return {};
}

}  // namespace

Result<std::vector<SagaFacts>> SqlQueries::sagaFacts(SagaNo after, int limit) {
    return read([&](Connection& connection) -> Result<std::vector<SagaFacts>> {
        std::vector<SagaFacts> facts;
        {
            const std::string sql =
                "select " + std::string(kSummaryColumns) + " from saga_summary where saga_no > ?1 order by saga_no limit ?2";
            Prepared select(sql);
            Cursor row(connection, select, {after.value, pageLimit(limit)});
            while (row.next())
                facts.emplace_back().summary = readSummary(row);
            SAGA_TRY(row.status());
        }
        if (facts.empty())
            return facts;
        SAGA_TRY(merge(connection,
                       "select saga_no, seq, kind, step, attempt, took, ended_at, type, payload from saga_event"
                       " where saga_no between ?1 and ?2 order by saga_no, seq",
                       facts, [](SagaFacts& saga, const Cursor& row) { saga.events.push_back(readEvent(row)); }));
        SAGA_TRY(merge(connection,
                       "select saga_no, step, direction, empty, answer from effect where saga_no between ?1 and ?2"
                       " order by saga_no, step, direction",
                       facts, [](SagaFacts& saga, const Cursor& row) { saga.effects.push_back(readEffect(row)); }));
        SAGA_TRY(merge(connection,
                       "select saga_no, step, direction, account, amount from posting where saga_no between ?1 and ?2"
                       " order by saga_no, step, direction, account",
                       facts, [](SagaFacts& saga, const Cursor& row) { saga.postings.push_back(readPosting(row)); }));
        SAGA_TRY(merge(connection,
                       "select saga_no, state, quantity, price, at, id, user_id, item_id, '' from purchase_log"
                       " where saga_no between ?1 and ?2 order by saga_no",
                       facts, [](SagaFacts& saga, const Cursor& row) {
                           saga.purchaseLog = readLogEntry(row);
                           saga.purchaseLog->sagaId = saga.summary.id;
                       }));
        SAGA_TRY(readLinks(connection, facts));
        SAGA_TRY(readWaivers(connection, facts));
        SAGA_TRY(mergeOrders(connection, facts));
        SAGA_TRY(mergeCheckouts(connection, facts));
        SAGA_TRY(mergeBus(connection, facts));
        return facts;
    });
}

Result<GlobalFacts> SqlQueries::globalFacts(bool checkFile) {
    return read([&](Connection& connection) -> Result<GlobalFacts> {
        GlobalFacts facts;
        auto meta = ControlStatements().meta(connection);
        if (!meta)
            return meta.error();
        facts.commit = meta->commit;
        facts.storedCounts = meta->counts;
        SAGA_TRY(countSagasByState(connection, facts));
        SAGA_TRY(readAccounts(connection, facts));
        SAGA_TRY(readIdempotency(connection, facts));
        SAGA_TRY(readCoupons(connection, facts));
        SAGA_TRY(readNumbers(connection, facts));
        if (!checkFile)
            return facts;
        auto verdict = connection.checkFile(true);
        if (!verdict)
            return verdict.error();
        facts.databaseCheck = *verdict;
        return facts;
    });
}

}  // namespace saga
