#include <algorithm>

#include "core/stores/sql/query_limits.h"
#include "core/stores/sql/saga_statements.h"
#include "core/stores/sql/sql_queries.h"

namespace saga {
namespace {

constexpr int kIdsPerRead = 500;

std::vector<SqlParam> withCondition(std::initializer_list<SqlParam> first, const SqlCondition& condition) {
    std::vector<SqlParam> params(first);
    const std::vector<SqlParam> rest = condition.params();
    params.insert(params.end(), rest.begin(), rest.end());
    return params;
}

// `columns` of the sagas in a window (parameters 1 and 2) that meet the condition.
std::string matching(std::string_view columns, Dialect dialect, const SqlCondition& condition) {
    return "select " + std::string(columns) + " from saga_summary" + indexAdvice(dialect, condition.index) +
           " where saga_no between ?1 and ?2 and " + condition.text;
}

Result<SagaIndexWindow> readStart(Connection& connection) {
    auto commit = readCommit(connection);
    if (!commit)
        return commit.error();
    auto last = lastNumber(connection, "select coalesce(max(saga_no), 0) from saga_summary");
    if (!last)
        return last.error();
    return SagaIndexWindow{{*last}, *commit};
}

// Rows of one window appended to the page, one more than asked for at most.
Result<void> appendWindow(Connection& connection, const std::string& sql, const NumberWalk& walk, std::size_t wanted,
                          const SqlCondition& condition, std::vector<SagaSummary>& rows) {
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    const auto missing = static_cast<std::int64_t>(wanted - rows.size());
    Cursor row(**statement, withCondition({walk.from(), walk.to(), missing}, condition));
    while (row.next())
        rows.push_back(readSummary(row));
    return row.status();
}

}  // namespace

Result<SagaPage> SqlQueries::sagas(const SagaListQuery& query) {
    const SqlCondition condition = filterCondition(m_dialect, query.filter, query.now, 4);
    const std::string sql = matching(kSummaryColumns, m_dialect, condition) + " order by saga_no" +
                            (query.newestFirst ? " desc" : "") + " limit ?3";
    const std::size_t wanted = static_cast<std::size_t>(pageLimit(query.limit)) + 1;
    SagaPage page;
    SAGA_TRY(ready());
    // The first window and the commit number come from one transaction; later windows can only be newer.
    std::optional<NumberWalk> walk;
    do {
        SAGA_TRY(once([&](Connection& connection) -> Result<void> {
            if (!walk) {
                auto start = readStart(connection);
                if (!start)
                    return start.error();
                page.commit = start->commit;
                const std::int64_t key = query.newestFirst ? beforeNumber(query.beyond.value) : query.beyond.value;
                walk.emplace(query.newestFirst, key, start->last.value, !condition.index.empty());
                if (walk->atEnd())
                    return {};
            }
            return appendWindow(connection, sql, *walk, wanted, condition, page.rows);
        }));
        walk->advance();
    } while (!walk->atEnd() && page.rows.size() < wanted);
    page.more = page.rows.size() == wanted;
    if (page.more)
        page.rows.pop_back();
    return page;
}

Result<std::int64_t> SqlQueries::countSagas(const ParsedFilter& filter, Timestamp now, const GivenUp& givenUp) {
    if (filter.matchesAll) {
        auto totals = counts();
        if (!totals)
            return totals.error();
        return totals->total();
    }
    const SqlCondition condition = filterCondition(m_dialect, filter, now, 3);
    const std::string sql = matching("count(*)", m_dialect, condition);
    auto end = highestSaga();
    if (!end)
        return end.error();
    std::int64_t count = 0;
    for (NumberWalk walk(false, 0, end->last.value, !condition.index.empty()); !walk.atEnd(); walk.advance()) {
        if (givenUp && givenUp())
            return makeError(ErrorCode::Cancelled, "", "the query was given up");
        SAGA_TRY(once([&](Connection& connection) -> Result<void> {
            auto statement = connection.prepare(sql);
            if (!statement)
                return statement.error();
            Cursor row(**statement, withCondition({walk.from(), walk.to()}, condition));
            while (row.next())
                count += row.integer(0);
            return row.status();
        }));
    }
    return count;
}

Result<SagaIndexWindow> SqlQueries::highestSaga() {
    return read([](Connection& connection) { return readStart(connection); });
}

Result<std::vector<SagaNo>> SqlQueries::sagaNumbers(const ParsedFilter& filter, Timestamp now, SagaNo from, SagaNo to) {
    const SqlCondition condition = filterCondition(m_dialect, filter, now, 3);
    const std::string sql = matching("saga_no", m_dialect, condition);
    return read([&](Connection& connection) -> Result<std::vector<SagaNo>> {
        auto statement = connection.prepare(sql);
        if (!statement)
            return statement.error();
        std::vector<SagaNo> nos;
        Cursor row(**statement, withCondition({from.value, to.value}, condition));
        while (row.next())
            nos.push_back({row.integer(0)});
        SAGA_TRY(row.status());
        // An index gives its rows in their order too, but nothing promises it.
        if (!std::is_sorted(nos.begin(), nos.end()))
            std::sort(nos.begin(), nos.end());
        return nos;
    });
}

Result<SagaPage> SqlQueries::sagaRows(const std::vector<SagaNo>& nos) {
    return read([&](Connection& connection) -> Result<SagaPage> {
        SagaPage page;
        auto commit = readCommit(connection);
        if (!commit)
            return commit.error();
        page.commit = *commit;
        const std::string sql = "select " + std::string(kSummaryColumns) + " from saga_summary where saga_no = ?1";
        auto statement = connection.prepare(sql);
        if (!statement)
            return statement.error();
        for (const SagaNo no : nos) {
            const SqlParam number(no.value);
            Cursor row(**statement, SqlParams(&number, 1));
            if (row.next())
                page.rows.push_back(readSummary(row));
            SAGA_TRY(row.status());
        }
        return page;
    });
}

Result<SagaIndexWindow> SqlQueries::sagaIndexRows(SagaNo from, SagaNo to, const OnSagaIndexRow& onRow) {
    return read([&](Connection& connection) -> Result<SagaIndexWindow> {
        auto start = readStart(connection);
        if (!start)
            return start.error();
        Prepared select(
            "select saga_no, status, attention, paused, injected, attempts, quantity, amount, started_at, ended_at,"
            " definition, step, code, user_id, item_id, rule, version, mode, id, correlation from saga_summary where saga_no between ?1 and ?2"
            " order by saga_no");
        Cursor row(connection, select, {from.value, to.value});
        while (row.next()) {
            SagaIndexRow saga{{row.integer(0)}, static_cast<SagaStatus>(row.integer(1)),
                              static_cast<Attention>(row.integer(2)), row.flag(3), row.flag(4), row.integer(5),
                              row.integer(6), row.integer(7), {row.integer(8)}, {row.integer(9)},
                              row.text(10), row.text(11), row.text(12), row.text(13), row.text(14), row.text(15),
                              row.integer(16), static_cast<Mode>(row.integer(17)), row.text(18), row.text(19)};
            onRow(saga);
        }
        SAGA_TRY(row.status());
        return start;
    });
}

Result<std::vector<SagaId>> SqlQueries::missingSagas(const std::vector<SagaId>& ids) {
    SAGA_TRY(ready());
    std::vector<SagaId> missing;
    for (std::size_t next = 0; next < ids.size();)
        SAGA_TRY(once([&](Connection& connection) -> Result<void> {
            SagaStatements sagas;
            for (int n = 0; n < kIdsPerRead && next < ids.size(); ++n, ++next) {
                auto found = sagas.find(connection, ids[next]);
                if (!found && found.error().code != ErrorCode::NotFound)
                    return found.error();
                if (!found)
                    missing.push_back(ids[next]);
            }
            return {};
        }));
    return missing;
}

}  // namespace saga
