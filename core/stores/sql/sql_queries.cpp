#include "core/stores/sql/sql_queries.h"

#include "core/stores/sql/control_statements.h"
#include "core/stores/sql/query_limits.h"
#include "core/stores/sql/saga_statements.h"

namespace saga {

Result<std::unique_ptr<Queries>> SqlQueries::open(Dialect dialect, Connect connect) {
    std::unique_ptr<SqlQueries> queries(new SqlQueries(dialect, std::move(connect)));
    SAGA_TRY(queries->ready());
    return std::unique_ptr<Queries>(std::move(queries));
}

Result<void> SqlQueries::ready() {
    m_cancelled.store(false);
    if (m_connection && !m_connection->isAbandoned())
        return {};
    auto connection = m_connect();
    if (!connection)
        return connection.error();
    const std::lock_guard lock(m_mutex);
    m_connection = std::move(connection).value();
    return {};
}

void SqlQueries::cancel() {
    const std::lock_guard lock(m_mutex);
    m_cancelled.store(true);
    if (m_connection)
        m_connection->interrupt();
}

Result<CommitNo> SqlQueries::commit() {
    return read([](Connection& connection) { return readCommit(connection); });
}

Result<StateCounts> SqlQueries::counts() {
    return read([](Connection& connection) -> Result<StateCounts> {
        auto meta = ControlStatements().meta(connection);
        if (!meta)
            return meta.error();
        return meta->counts;
    });
}

Result<SagaHistory> SqlQueries::saga(const SagaId& id) {
    return read([&](Connection& connection) -> Result<SagaHistory> {
        SagaHistory history;
        auto commit = readCommit(connection);
        if (!commit)
            return commit.error();
        history.commit = *commit;
        {
            const std::string sql = "select " + std::string(kSummaryColumns) + " from saga_summary where id = ?1";
            Prepared select(sql);
            Cursor row(connection, select, {id.text});
            if (row.next())
                history.summary = readSummary(row);
            SAGA_TRY(row.status());
        }
        if (history.summary.no.value == 0)
            return makeError(ErrorCode::NotFound, id.text, "there is no such saga");
        auto stored = SagaStatements().load(connection, history.summary.no);
        if (!stored)
            return stored.error();
        history.events = std::move(stored->events);
        Prepared select(
            "select name, version, published_at, published_by, source from definition where name = ?1 and version = ?2");
        Cursor row(connection, select, {history.summary.definition, history.summary.version});
        if (row.next())
            history.definition = readDefinition(row);
        SAGA_TRY(row.status());
        return history;
    });
}

Result<FaultState> SqlQueries::faults() {
    return read([](Connection& connection) -> Result<FaultState> {
        FaultState state;
        auto meta = ControlStatements().meta(connection);
        if (!meta)
            return meta.error();
        state.blocked = meta->faultsBlocked;
        const std::string sql = "select " + std::string(kFaultColumns) + " from fault_rule order by id desc";
        Prepared select(sql);
        Cursor row(connection, select, {});
        while (row.next())
            state.rules.push_back(readFaultRule(row));
        SAGA_TRY(row.status());
        return state;
    });
}

Result<std::vector<AuditRecord>> SqlQueries::audit(const NumberPageQuery& query) {
    constexpr std::string_view kOfSaga =
        "(?4 = 0 or (resource = 'saga' and resource_id = (select id from saga_summary where saga_no = ?4)))";
    const std::string sql = "select " + std::string(kAuditColumns) +
                            " from audit where audit_no between ?1 and ?2 and (?3 = '' or actor = ?3) and " +
                            std::string(kOfSaga) +
                            " and (?5 = '' or (resource = ?5 and resource_id = ?6)) order by audit_no desc limit ?7";
    std::vector<AuditRecord> records;
    SAGA_TRY(walkDown(query.beyond, query.limit, "select coalesce(max(audit_no), 0) from audit",
                      [&](Connection& connection, const NumberWalk& walk) {
        Prepared select(sql);
        Cursor row(connection, select,
                   {walk.from(), walk.to(), query.user, query.saga.value, query.resource, query.resourceId,
                    pageLimit(query.limit) - static_cast<int>(records.size())});
        while (row.next())
            records.push_back(readAudit(row));
        return WindowEnd{row.status(), records.size()};
    }));
    return records;
}

Result<std::vector<DefinitionRow>> SqlQueries::definitions() {
    return read([](Connection& connection) { return ControlStatements().definitions(connection); });
}

}  // namespace saga
