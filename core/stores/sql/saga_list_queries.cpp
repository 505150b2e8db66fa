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

struct WalkStart {
    CommitNo commit;
    std::int64_t lastSaga = 0;
};

Result<WalkStart> readStart(Connection& connection) {
    auto commit = readCommit(connection);
    if (!commit)
        return commit.error();
    auto last = lastNumber(connection, "select coalesce(max(saga_no), 0) from saga_summary");
    if (!last)
        return last.error();
    return WalkStart{*commit, *last};
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
    const std::string sql = "select " + std::string(kSummaryColumns) + " from saga_summary" +
                            indexAdvice(m_dialect, condition.index) + " where saga_no between ?1 and ?2 and " +
                            condition.text + " order by saga_no" + (query.newestFirst ? " desc" : "") + " limit ?3";
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
                walk.emplace(query.newestFirst, key, start->lastSaga, !condition.index.empty());
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

Result<SagaPage> SqlQueries::sagaRows(const std::vector<SagaNo>& nos) {
    return read([&](Connection& connection) -> Result<SagaPage> {
        SagaPage page;
        auto commit = readCommit(connection);
        if (!commit)
            return commit.error();
        page.commit = *commit;
        const std::string sql = "select " + std::string(kSummaryColumns) + " from saga_summary where saga_no = ?1";
        Prepared select(sql);
        page.rows.reserve(nos.size());
        for (const SagaNo no : nos) {
            Cursor row(connection, select, {no.value});
            if (row.next())
                page.rows.push_back(readSummary(row));
            SAGA_TRY(row.status());
        }
        return page;
    });
}

Result<std::int64_t> SqlQueries::countSagas(const ParsedFilter& filter, Timestamp now) {
    if (filter.matchesAll) {
        auto totals = counts();
        if (!totals)
            return totals.error();
        return totals->total();
    }
    const SqlCondition condition = filterCondition(m_dialect, filter, now, 3);
    const std::string sql = "select count(*) from saga_summary" + indexAdvice(m_dialect, condition.index) +
                            " where saga_no between ?1 and ?2 and " + condition.text;
    SAGA_TRY(ready());
    auto start = once([](Connection& connection) { return readStart(connection); });
    if (!start)
        return start.error();
    std::int64_t count = 0;
    for (NumberWalk walk(false, 0, start->lastSaga, !condition.index.empty()); !walk.atEnd(); walk.advance())
        SAGA_TRY(once([&](Connection& connection) -> Result<void> {
            auto statement = connection.prepare(sql);
            if (!statement)
                return statement.error();
            Cursor row(**statement, withCondition({walk.from(), walk.to()}, condition));
            if (row.next())
                count += row.integer(0);
            return row.status();
        }));
    return count;
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
