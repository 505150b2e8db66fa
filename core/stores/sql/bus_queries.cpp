#include "core/stores/sql/query_limits.h"
#include "core/stores/sql/sql_queries.h"

namespace saga {
namespace {

DeadLetterView readLetter(const Cursor& row) {
    DeadLetterView letter;
    letter.no = {row.integer(0)};
    letter.saga = SagaId(row.string(1));
    letter.definition = row.string(2);
    letter.seq = row.integer(3);
    letter.handler = row.string(4);
    letter.at = {row.integer(5)};
    letter.state = static_cast<DeadLetterState>(row.integer(6));
    letter.tries = row.number(7);
    letter.edited = row.flag(8);
    letter.resolvedAt = {row.integer(9)};
    letter.event = row.string(10);
    letter.cause = row.string(11);
    letter.payload = row.string(12);
    letter.resolvedBy = row.string(13);
    letter.reason = row.string(14);
    letter.id = toText(DeadLetterId{letter.saga, letter.seq, letter.handler});
    return letter;
}

}  // namespace

Result<std::vector<DeadLetterView>> SqlQueries::deadLetters(const DeadLetterQuery& query) {
    return read([&](Connection& connection) -> Result<std::vector<DeadLetterView>> {
        Prepared select(
            "select d.saga_no, s.id, s.definition, d.seq, d.handler, d.at, d.state, d.tries, d.edited, d.resolved_at,"
            " d.event, d.cause, d.slip, d.resolved_by, d.reason"
            " from dead_letter d join saga_summary s on s.saga_no = d.saga_no"
            " where (?1 < 0 or d.state = ?1) and (?2 = '' or d.cause = ?2) and (?3 = '' or d.event = ?3)"
            " and (?4 = '' or d.handler = ?4) and (?5 = '' or s.id = ?5)"
            " and (?6 = '' or (d.at, d.saga_no, d.seq, d.handler) < (select b.at, b.saga_no, b.seq, b.handler"
            " from dead_letter b join saga_summary t on t.saga_no = b.saga_no"
            " where t.id = ?6 and b.seq = ?7 and b.handler = ?8))"
            " order by d.at desc, d.saga_no desc, d.seq desc, d.handler desc limit ?9");
        const DeadLetterId beyond = query.beyond.value_or(DeadLetterId{});
        Cursor row(connection, select,
                   {query.state ? static_cast<int>(*query.state) : -1, query.cause, query.event, query.handler,
                    query.saga.text, beyond.saga.text, beyond.seq, beyond.handler, pageLimit(query.limit)});
        std::vector<DeadLetterView> letters;
        while (row.next())
            letters.push_back(readLetter(row));
        SAGA_TRY(row.status());
        return letters;
    });
}

Result<std::vector<DeadLetterGroup>> SqlQueries::deadLetterGroups() {
    return read([&](Connection& connection) -> Result<std::vector<DeadLetterGroup>> {
        Prepared select(
            "select d.cause, d.event, d.handler, s.definition, count(*), min(d.at), max(d.at)"
            " from dead_letter d join saga_summary s on s.saga_no = d.saga_no where d.state = 0"
            " group by d.cause, d.event, d.handler, s.definition order by count(*) desc, max(d.at) desc");
        Cursor row(connection, select, {});
        std::vector<DeadLetterGroup> groups;
        while (row.next())
            groups.push_back({row.string(0), row.string(1), row.string(2), row.string(3), row.integer(4),
                              {row.integer(5)}, {row.integer(6)}});
        SAGA_TRY(row.status());
        return groups;
    });
}

Result<BusBacklog> SqlQueries::busBacklog() {
    return read([&](Connection& connection) -> Result<BusBacklog> {
        BusBacklog backlog;
        {
            Prepared select(
                "select count(*), coalesce(min(s.updated_at), 0) from outbox o join saga_summary s on s.saga_no = o.saga_no");
            Cursor row(connection, select, {});
            if (row.next())
                backlog = {row.integer(0), {row.integer(1)}, 0};
            SAGA_TRY(row.status());
        }
        auto open = lastNumber(connection, "select count(*) from dead_letter where state = 0");
        if (!open)
            return open.error();
        backlog.openLetters = *open;
        return backlog;
    });
}

}  // namespace saga
