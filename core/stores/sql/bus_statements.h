// Statements on what is on its way between handlers, and on the mode of new sagas. Writer's side; one thread.
#pragma once

#include "core/ports/rows.h"
#include "core/stores/sql/write_session.h"

namespace saga {

class BusStatements {
public:
    Result<void> put(WriteSession& session, const OutboxRow& row);
    Result<void> remove(WriteSession& session, SagaNo saga);  // none there is fine
    Result<void> insert(WriteSession& session, const InboxKey& key);
    Result<void> forgetInbox(WriteSession& session, SagaNo saga);
    Result<void> insert(WriteSession& session, const DeadLetterRow& row);
    Result<void> resolve(WriteSession& session, const DeadLetterRow& row);  // Conflict when it is not open
    Result<void> setDefaultMode(WriteSession& session, Mode mode);

    Result<std::optional<OutboxRow>> outbox(Connection& connection, SagaNo saga);
    Result<std::optional<DeadLetterRow>> deadLetter(Connection& connection, const InboxKey& key);
    Result<bool> isHandled(Connection& connection, const InboxKey& key);
    Result<Mode> defaultMode(Connection& connection);

private:
    Prepared m_put{
        "insert into outbox(saga_no, seq, event, slip) values (?1, ?2, ?3, ?4)"
        " on conflict (saga_no) do update set seq = excluded.seq, event = excluded.event, slip = excluded.slip"};
    Prepared m_remove{"delete from outbox where saga_no = ?1"};
    Prepared m_insertInbox{"insert into inbox(saga_no, seq, handler) values (?1, ?2, ?3)"};
    Prepared m_forgetInbox{"delete from inbox where saga_no = ?1"};
    Prepared m_insertDead{
        "insert into dead_letter(saga_no, seq, handler, at, state, tries, edited, resolved_at, event, cause, slip,"
        " resolved_by, reason) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)"};
    Prepared m_resolveDead{
        "update dead_letter set state = ?4, edited = ?5, resolved_at = ?6, slip = ?7, resolved_by = ?8, reason = ?9"
        " where saga_no = ?1 and seq = ?2 and handler = ?3 and state = 0"};
    Prepared m_deadLetter{
        "select at, state, tries, edited, resolved_at, event, cause, slip, resolved_by, reason from dead_letter"
        " where saga_no = ?1 and seq = ?2 and handler = ?3"};
    Prepared m_setMode{"update saga_mode set default_mode = ?1"};
    Prepared m_outbox{"select seq, event, slip from outbox where saga_no = ?1"};
    Prepared m_inbox{"select 1 from inbox where saga_no = ?1 and seq = ?2 and handler = ?3"};
    Prepared m_mode{"select default_mode from saga_mode"};
};

}  // namespace saga
