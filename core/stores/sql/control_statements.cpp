#include "core/stores/sql/control_statements.h"

namespace saga {
namespace {

// Null is stored as an empty text.
std::string jsonText(const Json& json) {
    return json.isNull() ? std::string() : json.dump();
}

Json jsonValue(std::string_view text) {
    if (text.empty())
        return {};
    auto json = parseJson(text, "audit record");
    return json.ok() ? std::move(json).value() : Json(text);
}

}  // namespace

FaultRule readFaultRule(const Cursor& row) {
    FaultRule rule;
    rule.id = RuleId(row.string(0));
    rule.active = row.flag(1);
    rule.kind = static_cast<FaultKind>(row.integer(2));
    rule.direction = static_cast<Direction>(row.integer(3));
    rule.delay = Micros{row.integer(4)};
    rule.probability = row.real(5);
    rule.share = row.real(6);
    rule.maxHits = row.integer(7);
    rule.hits = row.integer(8);
    rule.expiresAt = {row.integer(9)};
    rule.createdAt = {row.integer(10)};
    rule.endedAt = {row.integer(11)};
    rule.name = row.string(12);
    rule.definition = row.string(13);
    rule.step = row.string(14);
    rule.code = row.string(15);
    rule.where = row.string(16);
    rule.createdBy = row.string(17);
    rule.endedBecause = row.string(18);
    rule.place = static_cast<FaultPlace>(row.integer(19));
    return rule;
}

AuditRecord readAudit(const Cursor& row) {
    AuditRecord record;
    record.no = row.integer(0);
    record.at = {row.integer(1)};
    record.severity = row.number(2);
    record.refused = row.flag(3);
    record.actor = row.string(4);
    record.action = row.string(5);
    record.resource = row.string(6);
    record.resourceId = row.string(7);
    record.before = jsonValue(row.text(8));
    record.after = jsonValue(row.text(9));
    record.reason = row.string(10);
    record.correlation = row.string(11);
    record.source = row.string(12);
    return record;
}

DefinitionRow readDefinition(const Cursor& row) {
    return {row.string(0), row.number(1), row.string(4), {row.integer(2)}, row.string(3)};
}

MetaRow readMeta(const Cursor& row) {
    MetaRow meta;
    meta.commit = {row.integer(0)};
    meta.faultsBlocked = row.flag(1);
    for (int status = 0; status < kSagaStatusCount; ++status)
        meta.counts.byStatus[static_cast<std::size_t>(status)] = row.integer(2 + status);
    meta.counts.attention = row.integer(8);
    return meta;
}

Result<void> ControlStatements::insert(WriteSession& session, const IdempotencyRow& row) {
    return session.writeOne(m_insertKey, "idempotency key", {row.scope, row.key, row.saga.value, row.body});
}

Result<void> ControlStatements::insert(WriteSession& session, const AuditRecord& r) {
    return session.writeOne(m_insertAudit, "audit",
                            {r.no, r.at.us, r.severity, r.refused, r.actor, r.action, r.resource, r.resourceId,
                             jsonText(r.before), jsonText(r.after), r.reason, r.correlation, r.source});
}

Result<void> ControlStatements::put(WriteSession& session, const FaultRule& r) {
    return session.writeOne(m_putRule, r.id.text,
                            {r.id.text, r.active, static_cast<int>(r.kind), static_cast<int>(r.direction),
                             std::int64_t{r.delay.count()}, r.probability, r.share, r.maxHits, r.hits, r.expiresAt.us,
                             r.createdAt.us, r.endedAt.us, r.name, r.definition, r.step, r.code, r.where, r.createdBy,
                             r.endedBecause, static_cast<int>(r.place)});
}

Result<void> ControlStatements::insert(WriteSession& session, const DefinitionRow& row) {
    return session.writeOne(m_insertDefinition, row.name,
                            {row.name, row.version, row.publishedAt.us, row.publishedBy, row.source});
}

Result<void> ControlStatements::setBlocked(WriteSession& session, bool blocked) {
    return session.writeOne(m_setBlocked, "meta", {blocked});
}

Result<void> ControlStatements::close(WriteSession& session, CommitNo commit, const std::optional<StateCounts>& counts) {
    if (!counts)
        return session.writeOne(m_setCommit, "meta", {commit.value});
    const auto& n = counts->byStatus;
    return session.writeOne(m_setCommitAndCounts, "meta",
                            {commit.value, n[0], n[1], n[2], n[3], n[4], n[5], counts->attention});
}

Result<MetaRow> ControlStatements::meta(Connection& connection) {
    Cursor row(connection, m_meta, {});
    if (row.next())
        return readMeta(row);
    SAGA_TRY(row.status());
    return makeError(ErrorCode::Corrupt, "meta", "the database has lost the row that holds its commit number");
}

Result<std::int64_t> ControlStatements::lastAudit(Connection& connection) {
    Cursor row(connection, m_lastAudit, {});
    std::int64_t last = 0;
    if (row.next())
        last = row.integer(0);
    SAGA_TRY(row.status());
    return last;
}

Result<std::optional<IdempotencyRow>> ControlStatements::idempotency(Connection& connection, const std::string& scope,
                                                                     const std::string& key) {
    Cursor row(connection, m_key, {scope, key});
    std::optional<IdempotencyRow> found;
    if (row.next())
        found = IdempotencyRow{row.string(0), row.string(1), row.string(2), {row.integer(3)}};
    SAGA_TRY(row.status());
    return found;
}

Result<std::vector<FaultRule>> ControlStatements::activeRules(Connection& connection) {
    Cursor row(connection, m_activeRules, {});
    std::vector<FaultRule> rules;
    while (row.next())
        rules.push_back(readFaultRule(row));
    SAGA_TRY(row.status());
    return rules;
}

Result<std::vector<DefinitionRow>> ControlStatements::definitions(Connection& connection) {
    Cursor row(connection, m_definitions, {});
    std::vector<DefinitionRow> rows;
    while (row.next())
        rows.push_back(readDefinition(row));
    SAGA_TRY(row.status());
    return rows;
}

}  // namespace saga
