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
    Result<void> insert(WriteSession& session, const DeadLetterRow& row);
    Result<void> setDefaultMode(WriteSession& session, Mode mode);

    Result<std::optional<OutboxRow>> outbox(Connection& connection, SagaNo saga);
    Result<bool> isHandled(Connection& connection, const InboxKey& key);
    Result<Mode> defaultMode(Connection& connection);

private:
    Prepared m_put{
        "insert into outbox(saga_no, seq, event, slip) values (?1, ?2, ?3, ?4)"
        " on conflict (saga_no) do update set seq = excluded.seq, event = excluded.event, slip = excluded.slip"};
    Prepared m_remove{"delete from outbox where saga_no = ?1"};
    Prepared m_insertInbox{"insert into inbox(saga_no, seq, handler) values (?1, ?2, ?3)"};
    Prepared m_insertDead{
        "insert into dead_letter(saga_no, seq, handler, at, event, cause, slip) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)"};
    Prepared m_setMode{"update saga_mode set default_mode = ?1"};
    Prepared m_outbox{"select seq, event, slip from outbox where saga_no = ?1"};
    Prepared m_inbox{"select 1 from inbox where saga_no = ?1 and seq = ?2 and handler = ?3"};
    Prepared m_mode{"select default_mode from saga_mode"};
};

}  // namespace saga
