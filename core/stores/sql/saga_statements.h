// Statements on sagas: the narrow row, the history, the barrier. Writer's side; one thread.
#pragma once

#include <string>
#include <vector>

#include "core/ports/rows.h"
#include "core/stores/sql/write_session.h"

namespace saga {

// Columns of saga_summary in the order readSummary takes them.
inline constexpr std::string_view kSummaryColumns =
    "saga_no, id, status, paused, attention, injected, mode, version, quantity, amount, attempts, events, "
    "started_at, updated_at, ended_at, step, code, rule, definition, user_id, item_id, correlation";
SagaSummary readSummary(const Cursor& row);

// Columns saga_no, seq, kind, step, attempt, took, ended_at, type, payload.
// An event whose payload cannot be read comes back with kind 0, which no history accepts, and the reason as its message:
// one damaged saga must not keep the others from being read.
SagaEvent readEvent(const Cursor& row);

EffectRow readEffect(const Cursor& row);  // saga_no, step, direction, empty, answer

class SagaStatements {
public:
    Result<void> insert(WriteSession& session, const SagaSummary& summary);
    Result<void> update(WriteSession& session, const SagaSummary& summary);
    Result<void> append(WriteSession& session, const EventRow& row);
    Result<void> insertEffect(WriteSession& session, const EffectRow& row);

    Result<std::optional<EffectRow>> effect(Connection& connection, const EffectKey& key);
    Result<SagaNo> lastSaga(Connection& connection);
    Result<SagaNo> find(Connection& connection, const SagaId& id);  // NotFound
    Result<std::vector<StoredSaga>> running(Connection& connection, SagaNo after, int limit);
    Result<StoredSaga> load(Connection& connection, SagaNo no);     // NotFound

private:
    Result<void> addHistories(Connection& connection, std::vector<StoredSaga>& sagas);

    Prepared m_insert{
        "insert into saga_summary(saga_no, id, status, paused, attention, injected, mode, version, quantity, amount,"
        " attempts, events, started_at, updated_at, ended_at, step, code, rule, definition, user_id, item_id, correlation)"
        " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)"};
    Prepared m_update{
        "update saga_summary set status = ?2, paused = ?3, attention = ?4, injected = ?5, attempts = ?6, events = ?7,"
        " updated_at = ?8, ended_at = ?9, step = ?10, code = ?11, rule = ?12, amount = ?13 where saga_no = ?1"};
    // Naming a column in `set` makes SQLite take the row out of every partial index over it and put it back, changed or
    // not. Most updates change neither of the two, so they are conditions here.
    Prepared m_progress{
        "update saga_summary set status = ?2, paused = ?3, injected = ?4, attempts = ?5, events = ?6, updated_at = ?7,"
        " step = ?8, code = ?9, rule = ?10, amount = ?11 where saga_no = ?1 and ended_at = 0 and attention = 0"};
    Prepared m_append{
        "insert into saga_event(saga_no, seq, kind, step, attempt, took, ended_at, type, payload)"
        " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"};
    Prepared m_insertEffect{
        "insert into effect(saga_no, step, direction, empty, answer) values (?1, ?2, ?3, ?4, ?5)"};
    Prepared m_effect{
        "select saga_no, step, direction, empty, answer from effect where saga_no = ?1 and step = ?2 and direction = ?3"};
    Prepared m_lastSaga{"select coalesce(max(saga_no), 0) from saga_summary"};
    Prepared m_find{"select saga_no from saga_summary where id = ?1"};
    Prepared m_running{
        "select saga_no, id, definition, version from saga_summary where ended_at = 0 and saga_no > ?1"
        " order by saga_no limit ?2"};
    Prepared m_one{"select saga_no, id, definition, version from saga_summary where saga_no = ?1"};
    Prepared m_history{
        "select saga_no, seq, kind, step, attempt, took, ended_at, type, payload from saga_event"
        " where saga_no = ?1 order by seq"};
};

}  // namespace saga
