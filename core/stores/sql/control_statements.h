// Statements on what steers the engine: totals and commit number, idempotency keys, fault rules, audit, definitions.
// Writer's side; one thread.
#pragma once

#include "core/ports/rows.h"
#include "core/stores/sql/write_session.h"

namespace saga {

inline constexpr std::string_view kFaultColumns =
    "id, active, kind, direction, delay, probability, share, max_hits, hits, expires_at, created_at, ended_at, name, "
    "definition, step, code, condition, created_by, ended_because, place";
FaultRule readFaultRule(const Cursor& row);
inline constexpr std::string_view kAuditColumns =
    "audit_no, at, severity, refused, actor, action, resource, resource_id, state_before, state_after, reason, "
    "correlation, source";
AuditRecord readAudit(const Cursor& row);
DefinitionRow readDefinition(const Cursor& row);  // name, version, published_at, published_by, source

// The one row of the table meta.
struct MetaRow {
    CommitNo commit;
    bool faultsBlocked = false;
    StateCounts counts;
};
inline constexpr std::string_view kMetaSelect =
    "select commit_no, faults_blocked, pending, in_progress, completed, failed, compensating, compensated, attention from meta";
MetaRow readMeta(const Cursor& row);

class ControlStatements {
public:
    Result<void> insert(WriteSession& session, const IdempotencyRow& row);
    Result<void> insert(WriteSession& session, const AuditRecord& record);
    Result<void> put(WriteSession& session, const FaultRule& rule);
    Result<void> insert(WriteSession& session, const DefinitionRow& row);
    Result<void> setBlocked(WriteSession& session, bool blocked);
    // Writes the commit number, and the totals when they changed.
    Result<void> close(WriteSession& session, CommitNo commit, const std::optional<StateCounts>& counts);

    Result<MetaRow> meta(Connection& connection);
    Result<std::int64_t> lastAudit(Connection& connection);
    Result<std::optional<IdempotencyRow>> idempotency(Connection& connection, const std::string& scope,
                                                      const std::string& key);
    Result<std::vector<FaultRule>> activeRules(Connection& connection);
    Result<std::vector<DefinitionRow>> definitions(Connection& connection);

private:
    Prepared m_insertKey{"insert into idempotency(scope, idempotency_key, saga_no, body) values (?1, ?2, ?3, ?4)"};
    Prepared m_insertAudit{
        "insert into audit(audit_no, at, severity, refused, actor, action, resource, resource_id, state_before,"
        " state_after, reason, correlation, source) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)"};
    Prepared m_putRule{
        "insert into fault_rule(id, active, kind, direction, delay, probability, share, max_hits, hits, expires_at,"
        " created_at, ended_at, name, definition, step, code, condition, created_by, ended_because, place)"
        " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)"
        " on conflict (id) do update set active = excluded.active, kind = excluded.kind, direction = excluded.direction,"
        " delay = excluded.delay, probability = excluded.probability, share = excluded.share,"
        " max_hits = excluded.max_hits, hits = excluded.hits, expires_at = excluded.expires_at,"
        " created_at = excluded.created_at, ended_at = excluded.ended_at, name = excluded.name,"
        " definition = excluded.definition, step = excluded.step, code = excluded.code, condition = excluded.condition,"
        " created_by = excluded.created_by, ended_because = excluded.ended_because, place = excluded.place"};
    Prepared m_insertDefinition{
        "insert into definition(name, version, published_at, published_by, source) values (?1, ?2, ?3, ?4, ?5)"};
    Prepared m_setBlocked{"update meta set faults_blocked = ?1"};
    Prepared m_setCommit{"update meta set commit_no = ?1"};
    Prepared m_setCommitAndCounts{
        "update meta set commit_no = ?1, pending = ?2, in_progress = ?3, completed = ?4, failed = ?5, compensating = ?6,"
        " compensated = ?7, attention = ?8"};
    Prepared m_meta{kMetaSelect};
    Prepared m_lastAudit{"select coalesce(max(audit_no), 0) from audit"};
    Prepared m_key{
        "select scope, idempotency_key, body, saga_no from idempotency where scope = ?1 and idempotency_key = ?2"};
    Prepared m_activeRules{
        "select id, active, kind, direction, delay, probability, share, max_hits, hits, expires_at, created_at, ended_at,"
        " name, definition, step, code, condition, created_by, ended_because, place from fault_rule where active = 1 order by id"};
    Prepared m_definitions{"select name, version, published_at, published_by, source from definition order by name, version"};
};

}  // namespace saga
